"""The page of exits, cameras and what posts are worth, and their part of the map."""
