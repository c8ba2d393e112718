"""What a kiosk's notice may show, and nothing else: no field here ever holds something private."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.posts import PostKind


class Showing(StrEnum):
    """What a notice tells of people: who is here now and next, who answers for each day, or who serves here at all."""

    NOW = "now"
    WEEK = "week"
    CREW = "crew"


@dataclass(frozen=True, slots=True)
class PublicPerson:
    """Somebody on the notice. ``name`` and ``mobile`` are empty unless the person's publication was approved.

    The role word always stands beside the name: an auxiliary taken for an officer would be a serious error.
    """

    role: Message
    officer: bool
    number: str
    name: str = ""
    mobile: str = ""
    unit: str = ""

    def number_said(self, say: Say) -> str:
        """The number with its word, empty for none."""
        text = translate("notice", "Badge {number}") if self.officer else translate("notice", "No. {number}")
        return say(text.fill(number=self.number)) if self.number else ""


@dataclass(frozen=True, slots=True)
class PublicForce:
    """People of a unit who stand there without names."""

    unit: str
    number: int


@dataclass(frozen=True, slots=True)
class PublicDuty:
    """One shift at the post. Without people the notice asks for patience and never says that nobody is there."""

    start: datetime
    end: datetime
    people: tuple[PublicPerson, ...] = ()
    forces: tuple[PublicForce, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicDay:
    """A date and who answers for the post on it, None while that is not settled. It never tells an hour."""

    day: date
    person: PublicPerson | None


@dataclass(frozen=True, slots=True)
class PublicLeader:
    """The leader who answers for the post, with an office telephone."""

    person: PublicPerson
    title: str
    phone: str


@dataclass(frozen=True, slots=True)
class PublicCard:
    """The notice of one post. By ``showing`` it tells of people in one of three ways, the others being empty.

    ``current`` and ``following`` are the shifts now and the next one, never a later one; ``days`` are of one week at
    most; ``crew`` are those who serve here within ``span``, without times. ``valid_until`` is a moment, or a date
    whose end it is.
    """

    post: str
    name: str
    kind: PostKind
    address: str
    unit: str
    phone: str
    supervision_phone: str
    current: tuple[PublicDuty, ...]
    following: tuple[PublicDuty, ...]
    leader: PublicLeader | None
    updated: datetime
    valid_until: datetime | date | None
    version: str
    showing: Showing = Showing.NOW
    days: tuple[PublicDay, ...] = ()
    crew: tuple[PublicPerson, ...] = ()
    span: tuple[date, date] | None = None
    traffic: bool = False
    """Whether the traffic police stand there, whom people call for an accident."""
