"""The monthly duty matrix: its facts, its layout and its drawing."""
