"""The guide that comes with the program: its sections, its pictures, the guide as a PDF, and what is new."""
