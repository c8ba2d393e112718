"""Where to stand and where to walk: formulas over travel times, weights and hours as plain arrays."""
