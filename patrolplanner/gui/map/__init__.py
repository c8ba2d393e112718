"""The map: areas and posts on a grid or a scanned plan, and who is where at a chosen hour."""
