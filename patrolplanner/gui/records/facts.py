"""What columns need to know of the plan around a record: names of others, who has the same name, what day it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from patrolplanner.domain.names import WITH_NUMBER
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.typed_text import Cell, half_width, items_of, tidy
from patrolplanner.gui.said import said
from patrolplanner.services.edits.records import KEYS


def with_number(name: str, number: str) -> str:
    """What is called so, told from others by its number or code."""
    return said(WITH_NUMBER, name=name, number=number).strip()


class PlanFacts:
    """One plan on one day. Looked up once, used for every cell that is painted; a new plan makes new ones."""

    def __init__(self, plan: Plan, today: date) -> None:
        self.plan = plan
        self.today = today
        self._labels: dict[str, Mapping[str, str]] = {}
        self._counts: dict[tuple[str, str], Counter[str]] = {}
        self._found: dict[str, Mapping[str, str]] = {}

    def records(self, field: str) -> Sequence[Any]:
        found: Sequence[Any] = getattr(self.plan, field)
        return found

    def labels(self, field: str) -> Mapping[str, str]:
        """What each record with a number is called: its name, with the number where two have the same name."""
        if field not in self._labels:
            key = KEYS[field]
            records = self.records(field)
            twice = Counter(r.name for r in records)
            self._labels[field] = {
                getattr(r, key): r.name if r.name and twice[r.name] == 1 else with_number(r.name, getattr(r, key))
                for r in records
            }
        return self._labels[field]

    def label(self, field: str, id_: str) -> str:
        """What a record is called; a number that nobody has is shown as it is."""
        return self.labels(field).get(id_, id_)

    def knows(self, field: str, id_: str) -> bool:
        return id_ in self.labels(field)

    def long_label(self, field: str, id_: str) -> str:
        """Name and number, as lists to choose from show it."""
        label = self.label(field, id_)
        return label if label == id_ or label.endswith(with_number("", id_)) else with_number(label, id_)

    def find(self, field: str, text: str) -> str | None:
        """The number that a typed text means: a number, a name that only one has, or both."""
        if field not in self._found:
            found: dict[str, str] = {}
            for id_, label in self.labels(field).items():
                found.setdefault(half_width(label), id_)
                found.setdefault(half_width(self.long_label(field, id_)), id_)
            found.update({half_width(id_): id_ for id_ in self.labels(field)})
            self._found[field] = found
        return self._found[field].get(half_width(tidy(text)))

    def count(self, field: str, attribute: str, value: str) -> int:
        """How many records of a field have this value, such as the demands of a post."""
        key = (field, attribute)
        if key not in self._counts:
            self._counts[key] = Counter(getattr(r, attribute) for r in self.records(field))
        return self._counts[key][value]

    @cached_property
    def areas_of_posts(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for post in self.plan.posts:
            for area in post.areas:
                found.setdefault(area, []).append(post.name)
        return found

    @cached_property
    def teams(self) -> tuple[str, ...]:
        named = {p.team for p in self.plan.people} | {r.team for r in self.plan.rotations}
        return tuple(sorted(named - {""}))

    @cached_property
    def fair_groups(self) -> tuple[str, ...]:
        return tuple(sorted({p.fair_group for p in self.plan.people} - {""}))

    @cached_property
    def crews(self) -> tuple[str, ...]:
        return tuple(sorted({d.crew for d in self.plan.demands} - {""}))

    @cached_property
    def titles(self) -> tuple[str, ...]:
        return tuple(sorted({p.title for p in self.plan.people} - {""}))

    @cached_property
    def certificates(self) -> tuple[str, ...]:
        held = {c.name for p in self.plan.people for c in p.certificates}
        asked = {n.name for d in self.plan.demands for n in d.team.needs}
        return tuple(sorted(held | asked))

    @cached_property
    def namesakes(self) -> Mapping[str, int]:
        return Counter(p.name for p in self.plan.people)


def listed(text: str) -> list[str]:
    """The entries of a typed list, parted as in a workbook."""
    return items_of(Cell(text))
