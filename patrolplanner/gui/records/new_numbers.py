"""Numbers and codes for new records: the next one after those in use."""

from __future__ import annotations

from itertools import count

from patrolplanner.gui.records.facts import PlanFacts

_MOST_DIGITS = 15


def free_number(facts: PlanFacts, field: str, like: str = "") -> str:
    """A number that no record has: counted on from ``like``, or from the last record's."""
    taken = facts.labels(field)
    last = like or next(reversed([*taken]), "")
    counted = len(last) - len(last.rstrip("0123456789"))
    at = len(last) - min(counted, _MOST_DIGITS)
    stem, digits = (last[:at], last[at:]) if counted else (last, "0" if last else "000")
    return next(number for n in count(int(digits) + 1) if (number := f"{stem}{str(n).zfill(len(digits))}") not in taken)
