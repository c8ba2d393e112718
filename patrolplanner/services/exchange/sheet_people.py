"""Whom the cells of duty sheets name, and where somebody is on duty of whom a cell says no more than the shift."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from datetime import date

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Person
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.same_names import folded_name
from patrolplanner.domain.typed_text import folded
from patrolplanner.services.exchange.sheet_words import Meaning, guessed
from patrolplanner.services.exchange.shift_words import ShiftWords
from patrolplanner.services.open_plan.document import Document
from patrolplanner.store.exchange.duty_sheets import Spoken


class SheetPeople:
    """Finds people by number or name, with the department to tell namesakes apart."""

    def __init__(self, plan: Plan) -> None:
        self._by_id = {folded(p.id): p for p in plan.people}
        self._by_name: dict[str, list[Person]] = {}
        for person in plan.people:
            self._by_name.setdefault(folded_name(person.name), []).append(person)
        self._units = {u.id: folded(u.name) for u in plan.units}

    def find(self, spoken: Spoken) -> Person | Message:
        """The person, or what is wrong with the name."""
        if spoken.number and (found := self._by_id.get(folded(spoken.number))) is not None:
            return found
        found = self._by_id.get(folded(spoken.name))
        named = self._by_name.get(folded_name(spoken.name), [] if found is None else [found])
        if len(named) > 1 and spoken.unit:
            unit = folded(spoken.unit)
            named = [p for p in named if unit in (self._units.get(p.unit, ""), folded(p.unit))] or named
        if len(named) == 1:
            return named[0]
        if not named:
            text = translate("foreign sheet", "nobody in the plan is called “{name}”; correct it, or add the person.")
            return text.fill(name=spoken.name)
        text = translate(
            "foreign sheet",
            "{count} {count:person is|people are} called {name} ({ids}); write the number instead of the name.",
        )
        return text.fill(count=len(named), name=spoken.name, ids=tuple(p.id for p in named))


class SheetPlaces:
    """Where somebody is on duty whose cell names no more than the shift."""

    def __init__(self, document: Document) -> None:
        self._plan = document.plan
        self._words = ShiftWords(document.plan)
        self._there: dict[tuple[str, date], list[DutyKey]] = {}
        self._usual: dict[tuple[str, str], Counter[str]] = {}
        for person, duty in sorted(document.roster.pairs):
            self._there.setdefault((person, duty.day), []).append(duty)
            self._usual.setdefault((person, duty.shift), Counter())[duty.post] += 1
        self._guessed: dict[str, Meaning | None] = {}

    def duty(self, person: str, told: Spoken, meaning: Meaning, taken: Container[DutyKey]) -> DutyKey:
        """The duty meant: of a shift alone the one that stands there, else at the post where they mostly have it.

        Who says what a word means is followed to the letter.
        """
        if self._words.shift(told.code) is not None and meaning == self._guess(told.code):
            there = self._there.get((person, told.day), ())
            if (stands := next((d for d in there if d.shift == meaning.shift and d not in taken), None)) is not None:
                return stands
            if usual := self._usual.get((person, meaning.shift)):
                return DutyKey(told.day, usual.most_common(1)[0][0], meaning.shift)
        return DutyKey(told.day, meaning.post, meaning.shift)

    def _guess(self, code: str) -> Meaning | None:
        if code not in self._guessed:
            self._guessed[code] = guessed(code, self._plan)
        return self._guessed[code]
