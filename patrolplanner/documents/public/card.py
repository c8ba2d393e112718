"""What a kiosk's notice may show, and nothing else: no field here ever holds something private."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.posts import PostKind


class Showing(StrEnum):
    """What a notice tells of people: who is here now and next, all crews of the day, who answers for the shifts of a
    week, or who serves here at all."""

    NOW = "now"
    DAY = "day"
    WEEK = "week"
    CREW = "crew"


@dataclass(frozen=True, slots=True)
class PublicPerson:
    """Somebody on the notice. All but role and number is empty unless the person agreed to be named.

    ``mobile`` needs an agreement of its own; ``phone`` is one that was given for the public; ``photo`` is a JPEG.

    The role word always stands beside the name: an auxiliary taken for an officer would be a serious error.
    """

    role: Message
    officer: bool
    number: str
    name: str = ""
    mobile: str = ""
    unit: str = ""
    title: str = ""
    phone: str = ""
    photo: bytes = b""

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
class PublicWatch:
    """A shift by its part of the day, never its hours, and who answers for it; None while that is not settled."""

    part: Message
    person: PublicPerson | None


@dataclass(frozen=True, slots=True)
class PublicDay:
    """A date and who answers for the post on each shift; ``closed`` when nobody is to be there."""

    day: date
    watches: tuple[PublicWatch, ...]
    closed: bool = False


@dataclass(frozen=True, slots=True)
class PublicLeader:
    """The leader who answers for the post, with an office telephone."""

    person: PublicPerson
    title: str
    phone: str


@dataclass(frozen=True, slots=True)
class PublicCard:
    """The notice of one post. By ``showing`` it tells of people in one of four ways, the others being empty.

    ``current`` are the shifts while the notice holds, ``following`` the next one where it is issued for a shift;
    ``days`` are of one week at most; ``crew`` are those who serve here within ``span``, without times.
    ``valid_until`` is a moment, or a date whose end it is. ``closed``: nobody is to be there while it holds.
    ``issuer`` is who signs it on the date ``updated``, with the ``bureau``'s name in it.
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
    """Whether traffic is what people stand there for, so that the number for accidents belongs on the notice."""
    bureau: str = ""
    issuer: str = ""
    services: tuple[str, ...] = ()
    always: bool = False
    """Whether somebody is to be there at every hour."""
    closed: bool = False
    valid_from: datetime | None = None

    @property
    def people(self) -> tuple[PublicPerson, ...]:
        """Everybody on it but the leader, each as often as shown."""
        on_shifts = (person for duty in (*self.current, *self.following) for person in duty.people)
        of_days = (watch.person for day in self.days for watch in day.watches)
        return tuple(person for person in (*on_shifts, *of_days, *self.crew) if person is not None)
