"""The roster as iCalendar files: one for a person's telephone, one for a post, or one of everything.

A person's calendar names nobody else and holds no telephone numbers: it leaves the station. A post's names its crew
with the role before each name. Times are written as instants (China has kept UTC+8 since 1991).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from patrolplanner.domain.duties import DutyKey, duty_on
from patrolplanner.domain.names import post_name, shift_name
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.store.exchange.replacing import replacing

if TYPE_CHECKING:
    from icalendar import Event

_CHINA = timezone(timedelta(hours=8))
_PRODUCT = "-//patrolplanner//duty roster//"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """A duty in a calendar: what it is called, and who is on it (empty in a person's own)."""

    duty: DutyKey
    title: str
    crew: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DutyCalendar:
    """A calendar to be written: its name, and its duties. ``mark`` keeps its entries apart from others' of the duty."""

    name: str
    mark: str
    entries: tuple[CalendarEntry, ...]


def entries_of(
    plan: Plan, roster: Roster, keys: Iterable[DutyKey], *, crew: bool, roles: dict[str, str]
) -> list[CalendarEntry]:
    """Entries of these duties in time order, with the people on them if ``crew``; ``roles`` names each role."""
    people = plan.people_by_id
    on: dict[DutyKey, list[str]] = {}
    for assignment in roster if crew else ():
        person = people.get(assignment.pair.person)
        if person is not None:
            on.setdefault(assignment.pair.duty, []).append(f"{roles[person.role.value]} {person.name}")
    return [
        CalendarEntry(key, f"{post_name(plan, key.post)} {shift_name(plan, key.shift)}", tuple(on.get(key, ())))
        for key in sorted(set(keys))
    ]


def write_calendar(path: Path, plan: Plan, calendar: DutyCalendar, now: datetime) -> None:
    """Write one .ics file, whole or not at all. ``now`` is the local moment that stands in it as its time stamp."""
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", _PRODUCT)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    # a property the library knows nothing of, so nothing of what a user typed may end its line
    made.add("x-wr-calname", " ".join(calendar.name.split()))
    for entry in calendar.entries:
        made.add_component(_event(plan, calendar.mark, entry, now))
    with replacing(path) as unfinished:
        unfinished.write_bytes(made.to_ical())


def _event(plan: Plan, mark: str, entry: CalendarEntry, now: datetime) -> Event:
    from icalendar import Event

    post = plan.posts_by_id.get(entry.duty.post)
    duty = duty_on(entry.duty.day, entry.duty.post, plan.shifts_by_code[entry.duty.shift])
    event = Event()
    day, place, code = entry.duty
    event.add("uid", f"{day:%Y%m%d}-{place}-{code}-{mark}@patrolplanner")
    event.add("dtstamp", _instant(now))
    event.add("dtstart", _instant(duty.start))
    event.add("dtend", _instant(duty.end))
    event.add("summary", entry.title)
    if post is not None and post.address:
        event.add("location", post.address)
    if entry.crew:
        event.add("description", "\n".join(entry.crew))
    return event


def _instant(local: datetime) -> datetime:
    return local.replace(tzinfo=_CHINA).astimezone(UTC)


def named(names: Sequence[str]) -> list[str]:
    """File names without ending, one a name: what no file system takes is replaced, doubles are numbered."""
    seen: dict[str, int] = {}
    found = []
    for name in names:
        plain = "".join(c if c.isalnum() or c in "+-_" else "_" for c in name)[:60] or "_"
        seen[plain] = seen.get(plain, 0) + 1
        found.append(plain if seen[plain] == 1 else f"{plain}_{seen[plain]}")
    return found
