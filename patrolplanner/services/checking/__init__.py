"""What stands in a roster, what is wrong with it and why, and what one cell more or less would do."""
