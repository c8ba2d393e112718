"""Opening balances: what people had done before the program began to count."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class OpeningBalance:
    """A person's nights, weekend duties, statutory-holiday duties and effective minutes up to and with a date."""

    person: str
    as_of: date
    nights: int = 0
    weekends: int = 0
    holidays: int = 0
    minutes: int = 0
