"""Cyclic rotations of teams and of people."""
