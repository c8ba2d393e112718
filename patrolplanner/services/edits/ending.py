"""Ending what has a past in place of deleting it: a person serves until a day, a post is closed after it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from patrolplanner.domain.people import Person
from patrolplanner.domain.posts import Post, PostStatus
from patrolplanner.domain.roster import Pair, Roster
from patrolplanner.services.edits.records import refuse_misfits, remove_records
from patrolplanner.services.open_plan.document import Document, Edit


def ended_person(person: Person, last: date) -> Person:
    """Somebody who serves no longer than to a day; who came after it, on the day of coming."""
    if person.end is not None and person.end <= last:
        return person
    return replace(person, end=max(last, person.start or last))


def closed_post(post: Post) -> Post:
    return replace(post, status=PostStatus.CLOSED)


def with_end(field: str, positions: Iterable[int], last: date) -> Edit:
    """End these people or posts with a day. Duties after it are nobody's any more, those up to it stay."""
    ended = frozenset(positions)

    def edit(document: Document) -> Document:
        there: tuple[Any, ...] = getattr(document.plan, field)
        ids = {there[n].id for n in ended}

        def end(record: Any) -> Any:
            return ended_person(record, last) if isinstance(record, Person) else closed_post(record)

        def stays(pair: Pair) -> bool:
            return pair.duty.day <= last or _named(pair, field) not in ids

        plan = replace(document.plan, **{field: tuple(end(r) if n in ended else r for n, r in enumerate(there))})
        roster = Roster(frozenset(a for a in document.roster.assignments if stays(a.pair)))
        return refuse_misfits(document, plan, roster)

    return edit


def have_past(document: Document, field: str, positions: Iterable[int], today: date) -> bool:
    """Whether one of these people or posts has a duty before today, so that it should be ended and not deleted."""
    if field not in ("people", "posts"):
        return False
    ids = {getattr(document.plan, field)[n].id for n in positions}
    return any(pair.duty.day < today and _named(pair, field) in ids for pair in document.roster.pairs)


def leaving(field: str, ids: Iterable[str], today: date) -> Edit:
    """Take these people or posts out, known by their numbers: one with a past is ended with yesterday, the others go
    with all that is theirs."""
    gone = tuple(ids)

    def edit(document: Document) -> Document:
        for id_ in gone:
            at = next((n for n, record in enumerate(getattr(document.plan, field)) if record.id == id_), None)
            if at is None:
                continue
            past = have_past(document, field, [at], today)
            step = with_end(field, [at], today - timedelta(days=1)) if past else remove_records(field, [at])
            document = step(document)
        return document

    return edit


def _named(pair: Pair, field: str) -> str:
    return pair.person if field == "people" else pair.duty.post
