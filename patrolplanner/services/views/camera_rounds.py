"""视频轮巡 of a date: for every duty at a video desk which cameras are looked at when, and who responds."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from patrolplanner.domain.duties import Duty
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import person_name, post_name, shift_name
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.planning.dates.on_duty import OnDuty, duties_on
from patrolplanner.planning.deployment.camera_rounds import (
    LOOK_MINUTES,
    MOST_DARK,
    QUARTER,
    camera_weights,
    looks_by_quarter,
)
from patrolplanner.planning.deployment.choosing import Floats
from patrolplanner.planning.deployment.town_cameras import RESPONSE_MINUTES, CameraNow
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.views.cameras import check_cameras
from patrolplanner.services.views.watch_town import WatchTown

ROUNDS_FORMULA = translate(
    "camera rounds",
    "A camera weighs the people and incidents where it looks, at that hour, times the share who see no "
    "police there (patrols by their route cards); the more, the longer nobody has looked. {minutes} "
    "{minutes:minute|minutes} a look, every working camera at least once in {hours} {hours:hour|hours} "
    "as far as the people at the desk can; the order is drawn, so that nobody can learn it. What stands "
    "out: nobody on duty is there within {response} {response:minute|minutes}.",
).fill(minutes=LOOK_MINUTES, hours=MOST_DARK * QUARTER // 60, response=f"{RESPONSE_MINUTES:g}")
_NO_DESK = translate("camera rounds", "No camera is watched at a video desk; enter at which (值看岗位) first.")
_NOBODY = translate("camera rounds", "Nobody is rostered at a video desk on {day}.")


@dataclass(frozen=True, slots=True)
class CameraLook:
    """A camera to look at, and whether somebody can be there in time."""

    camera: str
    answered: bool


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A quarter of an hour: what is looked at, and which posts respond in how many minutes."""

    begin: datetime
    looks: tuple[CameraLook, ...]
    responders: tuple[tuple[str, float], ...]
    """Posts with minutes to the nearest of these cameras, the soonest first."""


@dataclass(frozen=True, slots=True)
class DeskRounds:
    """A duty at a desk with its people."""

    post: str
    shift: str
    begin: datetime
    end: datetime
    crew: tuple[str, ...]
    lines: tuple[RoundLine, ...]


def rounds_of_day(document: Document, day: date) -> list[DeskRounds]:
    """In the order of time. Raises UserError where there is nothing to look at, or nobody who could."""
    plan = document.plan
    check_cameras(plan)
    desks = {camera.post for camera in plan.cameras} & {p.id for p in plan.posts if p.kind is PostKind.VIDEO}
    if not desks:
        raise UserError(_NO_DESK)
    found = duties_on(plan, document.roster, Period(day, day))
    manned = [duty for duty in found.duties if duty.key.post in desks and found.crew(duty.key)]
    duties = [duty for duty in manned if duty.kind is not ShiftKind.STANDBY]
    if not duties:
        raise UserError(_NOBODY.fill(day=day))
    rounds = _Rounds(document)
    return [rounds.of(duty, found) for duty in duties]


class _Rounds:
    """What the desks of a plan have in common."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._plan: Plan = document.plan
        self._town = WatchTown(self._plan)
        self._now: dict[datetime, tuple[CameraNow, ...]] = {}
        self._by_day: dict[date, Floats] = {}

    def of(self, duty: Duty, found: OnDuty) -> DeskRounds:
        plan, crew = self._plan, found.crew(duty.key)
        mine = [n for n, camera in enumerate(plan.cameras) if camera.post == duty.key.post]
        quarters = [*_quarters(duty.start, duty.end)]
        chance = (self._seed(duty.key.day), duty.key.day.toordinal(), *map(_number, (duty.key.post, duty.key.shift)))
        looked = looks_by_quarter([self._weights(begin)[mine] for begin in quarters], len(crew), chance)
        lines = tuple(
            self._line(begin, [mine[k] for k in looks]) for begin, looks in zip(quarters, looked, strict=True)
        )
        return DeskRounds(
            post_name(plan, duty.key.post),
            shift_name(plan, duty.key.shift),
            duty.start,
            duty.end,
            tuple(person_name(plan, id_) for id_ in crew),
            lines,
        )

    def _seed(self, day: date) -> int:
        """That of the date's route cards: who draws them anew draws the rounds anew."""
        return next((card.seed for card in self._plan.route_cards if card.day == day), 0)

    def _line(self, begin: datetime, cameras: list[int]) -> RoundLine:
        now = [self._cameras_at(begin)[n] for n in cameras]
        soonest: dict[str, float] = {}
        for one in now:
            if one.is_answered:
                soonest[one.responder] = min(one.minutes, soonest.get(one.responder, one.minutes))
        responders = tuple(
            (post_name(self._plan, post), minutes) for post, minutes in sorted(soonest.items(), key=lambda one: one[1])
        )
        return RoundLine(begin, tuple(CameraLook(one.camera.name, one.is_answered) for one in now), responders)

    def _cameras_at(self, moment: datetime) -> tuple[CameraNow, ...]:
        """Looked at once an hour."""
        hour = moment.replace(minute=0)
        if hour not in self._now:
            found = self._town.cameras_at(self._document, hour)
            self._now[hour] = () if found is None else found.cameras
        return self._now[hour]

    def _weights(self, moment: datetime) -> Floats:
        """Of all cameras; counted once for a date."""
        day = moment.date()
        if day not in self._by_day:
            town, seen = self._town, self._town.seen_on(self._document, day)
            self._by_day[day] = camera_weights(self._plan, town.cameras, town.people, seen)
        found: Floats = self._by_day[day][moment.hour]
        return found


def _number(text: str) -> int:
    return zlib.crc32(text.encode())


def _quarters(start: datetime, end: datetime) -> Iterator[datetime]:
    begin = datetime.combine(start.date(), time(start.hour, start.minute - start.minute % QUARTER))
    while begin < end:
        yield begin
        begin += timedelta(minutes=QUARTER)
