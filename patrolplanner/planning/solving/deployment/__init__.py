"""Where to stand and where to walk, decided exactly: places, opening hours, beats and routes."""
