"""Column generation over decision diagrams of each person's rules, for plans with one duty a day at most."""
