"""Search over everything in a plan: names, numbers, pinyin and its initials, posts, areas, shifts, dates.

A Chinese character may be typed as itself, as its pinyin or as the first letter of it, mixed as one likes, in any of
its readings: 单 is dan, chan and shan.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cache, lru_cache

from patrolplanner.domain.messages import Say
from patrolplanner.domain.names import unit_name
from patrolplanner.domain.people import Person
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.words import word

MOST = 40
_BEST_OF_A_KIND = 12
_ASIDE = 6.0


class FindKind(StrEnum):
    """What was found."""

    DAY = "day"
    PERSON = "person"
    POST = "post"
    AREA = "area"
    STREET = "street"
    SPOT = "spot"
    SITE = "site"
    PLACE = "place"
    BATCH = "batch"
    SHIFT = "shift"
    PAGE = "page"
    TAB = "tab"
    PAPER = "paper"
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class Findable:
    """Something that can be found. ``names`` are matched by pinyin too, ``codes`` only as they are typed."""

    kind: FindKind
    key: str
    title: str
    detail: str = ""
    names: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A find; the smaller ``rank``, the better. ``day`` is for finds of a date."""

    entry: Findable
    rank: float
    day: date | None = None


KINDS_OF_PLAN = frozenset(
    {"people", "posts", "areas", "streets", "spots", "shifts", "units", "sites", "places", "incident_batches"}
)
"""Parts of a plan whose change makes an index out of date."""


def entries_of(plan: Plan, say: Say) -> tuple[Findable, ...]:
    found: list[Findable] = []
    for person in plan.people:
        parts = (
            person.id,
            say(word(person.role)),
            unit_name(plan, person.unit),
            person.team,
        )
        detail = "  ".join(part for part in parts if part)
        found.append(
            Findable(FindKind.PERSON, person.id, person.name, detail, (person.name,), (person.id, person.mobile))
        )
    for post in plan.posts:
        detail = "  ".join(part for part in (post.id, say(word(post.kind)), post.address) if part)
        found.append(
            Findable(FindKind.POST, post.id, post.name, detail, (post.name, post.address), (post.id, post.phone))
        )
    for area in plan.areas:
        detail = f"{area.id}  {say(word(area.kind))}"
        found.append(Findable(FindKind.AREA, area.id, area.name, detail, (area.name,), (area.id,)))
    for street in plan.streets:
        detail = f"{street.id}  {say(word(street.kind))}"
        found.append(Findable(FindKind.STREET, street.id, street.name, detail, (street.name,), (street.id,)))
    for spot in plan.spots:
        detail = f"{spot.id}  {say(word(spot.kind))}"
        found.append(Findable(FindKind.SPOT, spot.id, spot.name, detail, (spot.name,), (spot.id,)))
    found += _of_siting(plan, say)
    for shift in plan.shifts:
        found.append(Findable(FindKind.SHIFT, shift.code, shift.name, shift.code, (shift.name,), (shift.code,)))
    return tuple(found)


def _of_siting(plan: Plan, say: Say) -> Iterator[Findable]:
    """Sites, names of places, and the files that incidents came from."""
    for site in plan.sites:
        detail = "  ".join(part for part in (site.id, say(word(site.state)), site.note) if part)
        yield Findable(FindKind.SITE, site.id, site.name, detail, (site.name,), (site.id,))
    for place in plan.places:
        detail = "  ".join(part for part in (*place.others, place.street) if part)
        yield Findable(FindKind.PLACE, place.name, place.name, detail, (place.name, *place.others))
    for batch in plan.incident_batches:
        detail = "  ".join((batch.id, "" if batch.taken is None else batch.taken.isoformat())).strip()
        title = batch.source or batch.id
        yield Findable(FindKind.BATCH, batch.id, title, detail, (title, batch.note), (batch.id,))


@dataclass(frozen=True)
class Index:
    """What can be found; making one reads no pinyin, the first search does."""

    entries: tuple[Findable, ...] = ()
    extra: tuple[Findable, ...] = field(default=())

    def with_extra(self, extra: Sequence[Findable]) -> Index:
        """The same plan with these pages and commands."""
        return Index(self.entries, tuple(extra))

    def warm(self) -> Index:
        """Read the pinyin of all names, which takes a moment the first time; made for a worker thread."""
        for entry in self.entries:
            for name in entry.names:
                _readings(name)
        return self

    def find(self, query: str, period: Period | None = None, today: date | None = None) -> list[Hit]:
        """What the words mean, best first. All words must be found in one entry."""
        words = query.lower().split()
        if not words:
            return []
        hits = [
            Hit(Findable(FindKind.DAY, day.isoformat(), day.isoformat()), 0, day)
            for day in _days(query.strip(), period, today)
        ]
        for place, entry in enumerate((*self.entries, *self.extra)):
            rank = _rank(entry, words)
            if rank is not None:
                hits.append(Hit(entry, rank + _ORDER[entry.kind] + place * 1e-6))
        return _mixed(sorted(hits, key=lambda hit: hit.rank))


_ORDER = {kind: n * 0.1 for n, kind in enumerate(FindKind)}


def _mixed(hits: Iterable[Hit]) -> list[Hit]:
    """Not more than a dozen of a kind, so that many people do not hide the one post."""
    counts: dict[FindKind, int] = {}
    kept = []
    for hit in hits:
        counts[hit.entry.kind] = counts.get(hit.entry.kind, 0) + 1
        if counts[hit.entry.kind] <= _BEST_OF_A_KIND:
            kept.append(hit)
    return kept[:MOST]


def name_matches(text: str, typed: str) -> bool:
    """Whether a name or code has what was typed, pinyin and initials too: the filter of a table."""
    typed = typed.strip().lower()
    return _in_code(typed, text.lower()) is not None or _in_name(typed, text) is not None


def people_typed(people: Iterable[Person], typed: str) -> list[Person]:
    """The people whose name or number has what was typed, pinyin and initials too; those who are meant most first."""
    words = typed.lower().split()
    found = []
    for place, person in enumerate(people):
        entry = Findable(FindKind.PERSON, person.id, person.name, names=(person.name,), codes=(person.id,))
        rank = _rank(entry, words) if words else None
        if rank is not None:
            found.append((rank, place, person))
    return [person for _, _, person in sorted(found, key=lambda hit: hit[:2])]


def _rank(entry: Findable, words: Sequence[str]) -> float | None:
    total = 0.0
    for typed in words:
        ranks = [r for code in entry.codes if code and (r := _in_code(typed, code.lower())) is not None]
        for place, name in enumerate(entry.names):
            # what a thing is called counts more than where it stands
            if name and (rank := _in_name(typed, name)) is not None:
                ranks.append(rank + _ASIDE * place)
        if not ranks:
            return None
        total += min(ranks)
    return total


def _in_code(typed: str, code: str) -> float | None:
    if typed == code:
        return 0
    return 2 if code.startswith(typed) else 6 if len(typed) > 1 and typed in code else None


@lru_cache(maxsize=50_000)
def _in_name(typed: str, name: str) -> float | None:
    lowered = name.lower()
    if typed == lowered:
        return 0
    if lowered.startswith(typed):
        return 1
    if typed in lowered:
        return 4
    if not typed.isascii() or lowered.isascii():
        return None
    readings = _readings(name)
    for begin in range(len(readings)):
        if _spells(typed, readings[begin:]):
            return (2 if begin == 0 else 5) + (0.5 if len(typed) < len(readings) - begin else 0)
    return None


def _spells(typed: str, readings: Sequence[tuple[str, ...]]) -> bool:
    """Whether the letters spell the characters from the first one on: whole readings, their first letters, or mixed."""
    if not typed:
        return True
    if not readings:
        return False
    for reading in readings[0]:
        if reading.startswith(typed):
            return True
        if typed.startswith(reading) and _spells(typed[len(reading) :], readings[1:]):
            return True
        if reading and typed[0] == reading[0] and _spells(typed[1:], readings[1:]):
            return True
        initial = next((i for i in ("zh", "ch", "sh") if reading.startswith(i)), "")
        if initial and typed.startswith(initial) and _spells(typed[2:], readings[1:]):
            return True
    return False


@cache
def _readings(name: str) -> tuple[tuple[str, ...], ...]:
    """For each character all its readings without tones; other characters stand for themselves."""
    from pypinyin import Style, pinyin

    found: list[tuple[str, ...]] = []
    for character in name.lower():
        if character.isspace():
            continue
        if character.isascii():
            found.append((character,))
        else:
            said = pinyin(character, style=Style.NORMAL, heteronym=True)[0]
            # pypinyin writes v for ü, as keyboards do; many type u instead
            readings = {*said, *(r.replace("v", "u") for r in said)}
            found.append(tuple(sorted(readings)))
    return tuple(found)


_FULL = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_SHORT = re.compile(r"(\d{1,2})[-/.月](\d{1,2})日?")
_ONE = re.compile(r"(\d{1,2})日")
_NAMED = {"today": 0, "今天": 0, "今日": 0, "tomorrow": 1, "明天": 1, "明日": 1, "后天": 2, "昨天": -1, "yesterday": -1}


def _days(text: str, period: Period | None, today: date | None) -> list[date]:
    """The date that was typed. One without a year lies in the period shown, else in its year."""
    if today is not None and text.lower() in _NAMED:
        return [today + timedelta(days=_NAMED[text.lower()])]
    base = period.first if period is not None else today
    if match := _FULL.fullmatch(text):
        return _date(*(int(n) for n in match.groups()))
    if base is None:
        return []
    if match := _SHORT.fullmatch(text):
        month, day = (int(n) for n in match.groups())
        years = (base.year, period.last.year) if period is not None else (base.year,)
        found = [d for year in dict.fromkeys(years) for d in _date(year, month, day)]
        return [d for d in found if period is not None and d in period][:1] or found[:1]
    if match := _ONE.fullmatch(text):
        return _date(base.year, base.month, int(match.group(1)))
    return []


def _date(year: int, month: int, day: int) -> list[date]:
    try:
        return [date(year, month, day)]
    except ValueError:
        return []
