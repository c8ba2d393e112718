"""Plans kept and carried: the plan file (SQLite) and the doors to other programs."""
