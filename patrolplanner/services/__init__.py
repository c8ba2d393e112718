"""What a user can do with the program, without a window."""
