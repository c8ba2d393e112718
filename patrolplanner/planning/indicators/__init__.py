"""Numbers that say how good a roster is, each with a definition anybody can check by hand."""
