"""What a plan says about a rule: on or off, how severe, how dear, with which numbers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a violation is. HARD is never broken by the program; WARN is dearer than SOFT."""

    HARD = "hard"
    WARN = "warn"
    SOFT = "soft"


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """One row of the rules sheet. None keeps the default. Rules that allow it may have several rows."""

    rule: str
    on: bool | None = None
    severity: Severity | None = None
    price: int | None = None
    parameters: tuple[tuple[str, str], ...] = ()
