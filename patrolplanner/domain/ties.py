"""What ties two people to each other: a newcomer to an elder, a couple, two who must not serve together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate

USUAL_SHARE, WHOLE_SHARE = 50, 100


class TieKind(StrEnum):
    """Of mentor and newcomer the elder is named first."""

    MENTOR = "mentor"
    COUPLE = "couple"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Tie:
    """Two people tied to each other, within from-until; ``share`` is what of the younger's duties, in percent,
    a mentor should stand beside."""

    first: str
    second: str
    kind: TieKind
    start: date | None = None
    end: date | None = None
    share: int = USUAL_SHARE

    def __post_init__(self) -> None:
        if self.first == self.second:
            raise InvalidValue(
                translate("ties", "Two different people are tied to each other, not {person} twice.").fill(
                    person=self.first
                )
            )
        if not 0 <= self.share <= WHOLE_SHARE:
            raise InvalidValue(translate("ties", "A share is 0 to 100 percent, not {share}.").fill(share=self.share))

    def holds_on(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)
