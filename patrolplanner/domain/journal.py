"""What happened to a roster after it was made: swaps, offers, who really came, corrections of accounts, handovers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate
from patrolplanner.domain.shifts import ShiftKind, span_on


class SwapKind(StrEnum):
    """How a duty changes hands: for another one, for nothing, or to be returned later."""

    EXCHANGE = "exchange"
    SUBSTITUTE = "substitute"
    DEBT = "debt"


class SwapState(StrEnum):
    """Where a swap stands. Only an approved one has changed the roster; a returned debt is paid."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Handing:
    """A duty goes from one person to another."""

    giver: str
    taker: str
    duty: DutyKey

    def __post_init__(self) -> None:
        if self.giver == self.taker:
            raise InvalidValue(translate("journal", "A duty cannot go to the person who has it."))


@dataclass(frozen=True, slots=True)
class Swap:
    """A numbered slip. ``returns`` names the slip of the debt that this one pays, empty for none."""

    number: str
    kind: SwapKind
    handings: tuple[Handing, ...]
    asked: datetime
    asked_by: str
    reason: str = ""
    state: SwapState = SwapState.PROPOSED
    decided: datetime | None = None
    decided_by: str = ""
    note: str = ""
    returns: str = ""

    def __post_init__(self) -> None:
        if not self.handings:
            raise InvalidValue(translate("journal", "A swap needs a duty that changes hands."))

    @property
    def people(self) -> tuple[str, ...]:
        """Everybody in it, once, in the order of the slip."""
        return tuple(dict.fromkeys(p for h in self.handings for p in (h.giver, h.taker)))


class Answer(StrEnum):
    """What became of asking somebody to take a duty."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    NO_ANSWER = "no_answer"


@dataclass(frozen=True, slots=True)
class Offer:
    """Somebody was asked to take a duty."""

    person: str
    duty: DutyKey
    at: datetime
    answer: Answer = Answer.OFFERED
    note: str = ""


class Presence(StrEnum):
    """What became of a planned duty of a person."""

    CAME = "came"
    LATE = "late"
    REPLACED = "replaced"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Attendance:
    """What was worked, kept apart from what was planned. ``minutes`` late, or None; ``instead`` who came for them."""

    person: str
    duty: DutyKey
    presence: Presence
    minutes: int | None = None
    instead: str = ""
    note: str = ""


class AccountKind(StrEnum):
    """What is counted of a person over the months. Minutes are effective ones; overtime and time off are in days."""

    NIGHTS = "nights"
    WEEKENDS = "weekends"
    HOLIDAYS = "holidays"
    FULL = "full"
    NEW_YEAR = "new_year"
    NATIONAL = "national"
    MINUTES = "minutes"
    REST_OVERTIME = "rest_overtime"
    HOLIDAY_OVERTIME = "holiday_overtime"
    TIME_OFF_EARNED = "time_off_earned"
    TIME_OFF_TAKEN = "time_off_taken"
    NIGHT_MINUTES = "night_minutes"
    HOLIDAY_MINUTES = "holiday_minutes"
    REST_MINUTES = "rest_minutes"


IN_HOURS = frozenset(
    {AccountKind.MINUTES, AccountKind.NIGHT_MINUTES, AccountKind.HOLIDAY_MINUTES, AccountKind.REST_MINUTES}
)
"""Accounts kept in minutes and told in hours; all but the first are by the clock."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A fact that no roster row tells: an amount added to (or taken from) an account, with the reason.

    ``campaign`` names the campaign whose hours came home by it; empty for one that somebody has entered.
    """

    person: str
    day: date
    kind: AccountKind
    amount: int
    reason: str
    at: datetime
    who: str
    campaign: str = ""

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise InvalidValue(translate("journal", "A correction needs a reason."))


@dataclass(frozen=True, slots=True)
class DutyElsewhere:
    """A duty that somebody of this plan has worked at a campaign's post of another station."""

    person: str
    day: date
    code: str
    start: int
    end: int
    kind: ShiftKind
    effective_minutes: int
    post: str
    post_name: str

    @property
    def span(self) -> tuple[int, int]:
        """Its first minute and the one after its last, counted through all dates."""
        return span_on(self.day, self.start, self.end)


@dataclass(frozen=True, slots=True)
class HoursHome:
    """All that a station has told of a campaign: which duties the people of this plan have worked there.

    ``unit`` is the sender's number in the campaign's workbook, ``made`` when the file was made; files of older programs
    have neither.
    """

    campaign: str
    sender: str
    unit: str
    made: datetime | None
    at: datetime
    who: str
    duties: tuple[DutyElsewhere, ...] = ()


@dataclass(frozen=True, slots=True)
class Matter:
    """Something handed over: what it is, how far it is, what is to be done next, and who sees to it."""

    text: str
    progress: str = ""
    next: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class Equipment:
    """Something that stays at the post: how many there should be and how many there are."""

    name: str
    number: str = ""
    due: int = 1
    there: int = 1
    state: str = ""


@dataclass(frozen=True, slots=True)
class Handover:
    """The record of one post's change of shift: ``duty`` is the one that ends; people by id."""

    duty: DutyKey
    at: datetime
    giving: tuple[str, ...]
    taking: tuple[str, ...]
    situation: str = ""
    matters: tuple[Matter, ...] = ()
    equipment: tuple[Equipment, ...] = ()
    orders: str = ""

    @property
    def people(self) -> tuple[tuple[str, bool], ...]:
        """Everybody of both sides, with whether they take over."""
        return (*((person, False) for person in self.giving), *((person, True) for person in self.taking))


class MarkKind(StrEnum):
    """What a station says of a period's roster besides publishing it."""

    DRAFT = "draft"
    REVIEW = "review"
    ARCHIVED = "archived"


@dataclass(frozen=True, slots=True)
class PeriodMark:
    """A period's roster was sent to review, taken back as a draft, or put into the archive."""

    first: date
    last: date
    mark: MarkKind
    at: datetime
    who: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class NoticeIssue:
    """A public notice was put up at a post: which paper, what it showed, until when it holds.

    ``at`` is the moment it was made for, ``first`` and ``last`` are the dates it was asked for. ``expires`` is None for
    one that holds until the next. ``shown`` are its facts as kind and text. ``removed`` is when it was taken down.
    """

    post: str
    paper: str
    version: str
    printed: datetime
    at: datetime
    first: date
    last: date
    expires: datetime | None = None
    who: str = ""
    shown: tuple[tuple[str, str], ...] = ()
    removed: datetime | None = None

    def __post_init__(self) -> None:
        if not self.post or not self.paper:
            raise InvalidValue(translate("journal", "A notice is put up at a post and has a paper."))


@dataclass(frozen=True, slots=True)
class Journal:
    """All of it, in the order in which it was entered."""

    swaps: tuple[Swap, ...] = ()
    offers: tuple[Offer, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    corrections: tuple[Correction, ...] = ()
    handovers: tuple[Handover, ...] = ()
    marks: tuple[PeriodMark, ...] = ()
    issues: tuple[NoticeIssue, ...] = ()
    hours_home: tuple[HoursHome, ...] = ()
