"""What a kiosk's board may show, and nothing else: no field here ever holds something private."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from patrolplanner.domain.messages import Message
from patrolplanner.domain.posts import PostKind


@dataclass(frozen=True, slots=True)
class PublicPerson:
    """Somebody on the board. ``name`` and ``mobile`` are empty unless the person's publication was approved.

    The role word always stands beside the name: an auxiliary taken for an officer would be a serious error.
    """

    role: Message
    officer: bool
    number: str
    name: str = ""
    mobile: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class PublicDuty:
    """One shift at the post. Without people the board asks for patience and never says that nobody is there."""

    start: datetime
    end: datetime
    people: tuple[PublicPerson, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicLeader:
    """The leader who answers for the post, with an office telephone."""

    person: PublicPerson
    title: str
    phone: str


@dataclass(frozen=True, slots=True)
class PublicCard:
    """The board of one post at one moment: the shifts now and the next one, never a later one."""

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
    valid_until: datetime | None
    version: str
