"""Automatic rostering in the window: the question, the way, and the outcome."""
