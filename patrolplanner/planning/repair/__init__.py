"""What happened to a roster, what it broke, and which decisions would mend it."""
