"""The search for good rosters. The only package that imports OR-Tools."""
