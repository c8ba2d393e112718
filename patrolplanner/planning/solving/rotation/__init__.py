"""Designing cyclic rotations, or proving that there is none."""
