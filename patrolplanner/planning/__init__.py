"""Thinking about rosters, without window, file or paper. Only ``solving`` knows a solver."""
