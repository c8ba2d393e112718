"""Writing a plan for others to read: the file's ending says how; calendars also one a person or a post."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.file_names import file_stems
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.phone_numbers import without_telephones
from patrolplanner.domain.words import word
from patrolplanner.services.public.private_numbers import private_numbers
from patrolplanner.services.public.publishing import check_posts
from patrolplanner.store.exchange.calendars import CalendarEntry, DutyCalendar, entries_of, write_calendar
from patrolplanner.store.exchange.plan_json import write_json
from patrolplanner.store.exchange.roster_csv import write_roster_csv
from patrolplanner.store.exchange.workbook_out import write_workbook
from patrolplanner.store.faults import as_sentences
from patrolplanner.store.plan_file import StoredPlan

_MOST_TOLD = 12


def export_plan(stored: StoredPlan, out: Path, language: str) -> list[Message]:
    """Write workbook (.xlsx), roster (.csv) or everything (.json); gives what the file does not keep.

    Raises UserError for another ending, and for a text that the file cannot hold.
    """
    ending = out.suffix.lower()
    if ending == ".xlsx":
        return write_workbook(out, stored.plan, stored.roster, language)
    if ending == ".csv":
        write_roster_csv(out, stored.plan, stored.roster)
    elif ending == ".json":
        write_json(out, stored.plan, stored.roster)
    else:
        text = translate("exporting", "{file}: the ending must be .xlsx, .csv, .ics or .json.")
        raise UserError(text.fill(file=str(out)))
    return []


def first_of(lost: list[Message]) -> list[Message]:
    """As many as anybody reads, and how many there are besides."""
    if len(lost) <= _MOST_TOLD:
        return lost
    more = translate("exporting", "{count} more {count:cell|cells} of which something is not kept.")
    return [*lost[:_MOST_TOLD], more.fill(count=len(lost) - _MOST_TOLD)]


def export_calendar(
    stored: StoredPlan, out: Path, say: Say, now: datetime, *, people: Sequence[str] = (), posts: Sequence[str] = ()
) -> None:
    """Write one .ics file of these people's and posts' duties, of all duties when none are named.

    Raises UserError for people and posts there are not.
    """
    plan = stored.plan
    for person in people:
        if person not in plan.people_by_id:
            raise UserError(translate("ledger", "There is no person {id}.").fill(id=person))
    check_posts(plan, posts)
    pairs = stored.roster.pairs
    if people or posts:
        pairs = frozenset(p for p in pairs if p.person in people or p.duty.post in posts)
    # somebody's own calendar names nobody else
    entries = _entries(stored, [p.duty for p in pairs], say, personal=bool(people))
    name = plan.setting("organisation") or out.stem
    mark = "+".join((*people, *posts)) or "all"
    write_calendar(out, plan, DutyCalendar(name, mark, entries), now, private_numbers(plan).without)


def export_calendars(stored: StoredPlan, folder: Path, each: str, say: Say, now: datetime) -> list[Path]:
    """Write one .ics file for each ``person`` or ``post`` with duties into a folder, made when missing."""
    with as_sentences(folder):
        folder.mkdir(parents=True, exist_ok=True)
    calendars = list(_of_people(stored, say) if each == "person" else _of_posts(stored, say))
    shown = private_numbers(stored.plan).without
    paths = [folder / f"{name}.ics" for name in file_stems([shown(f"{c.mark}_{c.name}") for c in calendars])]
    for calendar, path in zip(calendars, paths, strict=True):
        write_calendar(path, stored.plan, calendar, now, shown)
    return paths


def _of_people(stored: StoredPlan, say: Say) -> Iterator[DutyCalendar]:
    for person in stored.plan.people:
        keys = [p.duty for p in stored.roster.pairs if p.person == person.id]
        if keys:
            yield DutyCalendar(person.name, person.id, _entries(stored, keys, say, personal=True))


def _of_posts(stored: StoredPlan, say: Say) -> Iterator[DutyCalendar]:
    for post in stored.plan.posts:
        keys = [p.duty for p in stored.roster.pairs if p.duty.post == post.id]
        if keys:
            yield DutyCalendar(post.name, post.id, _entries(stored, keys, say, personal=False))


def _entries(stored: StoredPlan, keys: Sequence[DutyKey], say: Say, *, personal: bool) -> tuple[CalendarEntry, ...]:
    """The duties of a calendar; one that somebody takes home names no crew and holds no telephone at all."""
    entries = entries_of(stored.plan, stored.roster, keys, crew=not personal, roles=_roles(say))
    if not personal:
        return tuple(entries)
    return tuple(replace(e, title=without_telephones(e.title), place=without_telephones(e.place)) for e in entries)


def _roles(say: Say) -> dict[str, str]:
    return {role.value: say(word(role)) for role in Role}
