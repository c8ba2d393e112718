"""The page of posts and areas, and their columns."""
