"""The guide of the program: its text as sections and blocks, and as a PDF."""
