"""The page for the screen on the wall of the duty room."""
