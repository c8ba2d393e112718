"""Dates and what they ask for: holidays, market days, and the duties of a period."""
