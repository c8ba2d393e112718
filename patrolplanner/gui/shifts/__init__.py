"""The page of shifts and rotations, and their columns."""
