"""The page of siting: where new posts should stand, whether they can be manned, and adopting a scenario."""
