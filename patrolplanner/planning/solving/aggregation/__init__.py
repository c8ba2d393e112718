"""Posts that are alike taken for one while the search runs, and told apart afterwards."""
