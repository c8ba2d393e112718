"""What the public may see, decided in one place."""
