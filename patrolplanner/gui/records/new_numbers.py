"""Numbers and codes for new records: the next one after those in use."""

from __future__ import annotations

import re
from itertools import count

from patrolplanner.gui.records.facts import PlanFacts

_ENDING = re.compile(r"(.*?)(\d+)$")


def free_number(facts: PlanFacts, field: str, like: str = "") -> str:
    """A number that no record has: counted on from ``like``, or from the last record's."""
    taken = facts.labels(field)
    last = like or next(reversed([*taken]), "")
    found = _ENDING.match(last)
    stem, digits = (found[1], found[2]) if found else (last, "0" if last else "000")
    return next(number for n in count(int(digits) + 1) if (number := f"{stem}{str(n).zfill(len(digits))}") not in taken)
