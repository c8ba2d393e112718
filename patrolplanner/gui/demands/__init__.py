"""The page of demands: how many people each post wants, and when."""
