"""Papers for the wall of a kiosk. They see public cards only, never a person's record."""
