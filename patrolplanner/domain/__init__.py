"""Frozen facts of the trade: people, posts, shifts, demands, calendar, plan and roster. No libraries."""
