"""The page of a plan's settings."""
