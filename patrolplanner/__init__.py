"""patrolplanner: fair round-the-clock duty rosters for a county police station."""

__version__ = "0.1.0"
