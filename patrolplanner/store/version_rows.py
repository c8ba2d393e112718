"""The tables of what is kept for good: published versions, the log, and the period rostered last."""

from __future__ import annotations

from patrolplanner.store.rows import ASSIGNMENT
from patrolplanner.store.tables import SqlTable

VERSION = SqlTable("version", ("number", "first_day", "last_day", "at", "who", "why"), 1, "number")
VERSION_ASSIGNMENT = SqlTable("version_assignment", ("version", *ASSIGNMENT.columns), 5, "version")
AUDIT = SqlTable("audit", ("number", "at", "who", "action", "what", "before", "after", "reason"), 1, "number")
LAST_PERIOD = SqlTable("last_period", ("only", "first_day", "last_day"), 1, "only")
