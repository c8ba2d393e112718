"""Judging a roster: the rulebook, the verdict, what one change would do, and who could take a duty."""
