"""The roster as iCalendar files: one for a person's telephone, one for a post, or one of everything.

A person's calendar names nobody else and holds no telephone numbers: it leaves the station. A post's names its crew
with the role before each name; nobody's private number stands in it. Times are written as instants (China has kept
UTC+8 since 1991).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from patrolplanner.domain.duties import DutyKey, duty_on
from patrolplanner.domain.names import post_name, shift_name
from patrolplanner.domain.outgoing_text import on_one_line
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.store.exchange.replacing import replacing

if TYPE_CHECKING:
    from icalendar import Event

_CHINA = timezone(timedelta(hours=8))
Shown = Callable[[str], str]
_PRODUCT = "-//patrolplanner//duty roster//"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """A duty in a calendar: what it is called, where it is, and who is on it (empty in a person's own)."""

    duty: DutyKey
    title: str
    place: str = ""
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
    people, posts = plan.people_by_id, plan.posts_by_id
    on: dict[DutyKey, list[str]] = {}
    for assignment in roster if crew else ():
        person = people.get(assignment.pair.person)
        if person is not None:
            on.setdefault(assignment.pair.duty, []).append(f"{roles[person.role.value]} {person.name}")
    return [
        CalendarEntry(
            key,
            f"{post_name(plan, key.post)} {shift_name(plan, key.shift)}",
            posts[key.post].address if key.post in posts else "",
            tuple(on.get(key, ())),
        )
        for key in sorted(set(keys))
    ]


def write_calendar(path: Path, plan: Plan, calendar: DutyCalendar, now: datetime, shown: Shown) -> None:
    """Write one .ics file, whole or not at all. ``now`` is the local moment that stands in it as its time stamp.

    Every text of the plan goes through ``shown``, which leaves out what nobody outside may see.
    """
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", _PRODUCT)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    # a property the library knows nothing of, so nothing of what a user typed may end its line
    made.add("x-wr-calname", on_one_line(shown(calendar.name)))
    for entry in calendar.entries:
        made.add_component(_event(plan, calendar.mark, entry, now, shown))
    with replacing(path) as unfinished:
        unfinished.write_bytes(made.to_ical())


def _event(plan: Plan, mark: str, entry: CalendarEntry, now: datetime, shown: Shown) -> Event:
    from icalendar import Event

    duty = duty_on(entry.duty.day, entry.duty.post, plan.shift_of(entry.duty))
    event = Event()
    day, place, code = entry.duty
    event.add("uid", f"{day:%Y%m%d}-{on_one_line(shown(f'{place}-{code}-{mark}'))}@patrolplanner")
    event.add("dtstamp", _instant(now))
    event.add("dtstart", _instant(duty.start))
    event.add("dtend", _instant(duty.end))
    title, place = shown(entry.title), shown(entry.place)
    event.add("summary", on_one_line(title))
    beside = (f"{title} {place}", f"{place} {title}")  # nor may one be read out of both together
    if all(shown(both) == both for both in beside) and (where := on_one_line(place)):
        event.add("location", where)
    if entry.crew:
        event.add("description", "\n".join(on_one_line(shown(line)) for line in entry.crew))
    return event


def _instant(local: datetime) -> datetime:
    return local.replace(tzinfo=_CHINA).astimezone(UTC)
