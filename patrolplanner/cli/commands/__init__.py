"""What the commands do. Each module is read when its command is called."""
