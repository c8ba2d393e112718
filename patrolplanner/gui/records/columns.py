"""Makes columns: texts, numbers, dates, clock times, choices, references, lists and yes-or-no."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import Any

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.typed_dates import typed_day
from patrolplanner.domain.typed_text import (
    Cell,
    clock,
    flag_of,
    folded,
    half_width,
    id_of,
    minutes_of,
    number_of,
    tidy,
    whole_of,
)
from patrolplanner.domain.words import word
from patrolplanner.gui.records.column import Column, EditorKind, ValueMark
from patrolplanner.gui.records.facts import PlanFacts, listed
from patrolplanner.gui.said import chinese, said
from patrolplanner.store.vocabulary import Words

_NEEDED = translate("records", "This cannot be empty.")
_UNKNOWN = translate("records", '"{text}" is not known here; choose from the list.')
_TOO_SMALL = translate("records", "{number} is too small; at least {least}.")
_TOO_LARGE = translate("records", "{number} is too large; at most {most}.")
_YES, _NO = translate("records", "yes"), translate("records", "no")
_MISSING = ValueMark(translate("records", "missing"), translate("records", "There is no such record in the plan."))
_NO_SIGNS = translate(
    "records", "A number or code has no blanks and none of , ; : | @ in it, for lists use these signs."
)
_PARTING = re.compile(r"[\s,，;；、:：|@＠]")
_VALUE = r"(\d[\d./年月日-]*)"
_VALUED = (
    re.compile(rf"(.+?)\s*\((?:有效期)?(?:至|到)?\s*{_VALUE}\s*[人名]?\)"),
    re.compile(rf"(.+?)\s*[×*]\s*{_VALUE}\s*[人名]?"),
    re.compile(rf"(.+?)\s+(?:有效期)?(?:至|到)?\s*{_VALUE}\s*[人名]?"),
    re.compile(r"(.*\D)(\d+)[人名]"),
)
"""Names with a value as people write them: 持枪证(2028-06-30), 持枪证 至2028年6月30日, 市场监管局×2, 市场监管局2人."""
_PAIR = translate("records", '"{text}" cannot be read; write NAME:VALUE, several parted by ";".')

Put = Callable[[Any, Any], Any]


def text(key: str, title: Message, *, needed: bool = False, **more: Any) -> Column:
    return _made(key, title, EditorKind.TEXT, _plain, _words(needed), more)


def number_or_code(key: str, title: Message, **more: Any) -> Column:
    """What other records refer to this one by; full-width digits are made plain."""

    def parse(_facts: PlanFacts, typed: str) -> str:
        found = id_of(Cell(typed))
        if not found:
            raise InvalidValue(_NEEDED)
        if _PARTING.search(found):
            raise InvalidValue(_NO_SIGNS)
        return found

    return _made(key, title, EditorKind.TEXT, _plain, parse, more)


def suggestion(key: str, title: Message, offered: Callable[[PlanFacts], Sequence[str]], **more: Any) -> Column:
    """Any words, with those in use to choose from."""
    return _made(key, title, EditorKind.SUGGESTION, _plain, _words(False), more, choices=offered)


def whole(
    key: str,
    title: Message,
    *,
    least: int | None = 0,
    most: int | None = None,
    empty: bool = False,
    **more: Any,
) -> Column:
    parse = _between(least, most, whole_of, empty=empty)
    return _made(key, title, EditorKind.NUMBER, _number, parse, more, width=64, right=True)


def number(
    key: str,
    title: Message,
    *,
    least: float | None = None,
    most: float | None = None,
    empty: bool = False,
    **more: Any,
) -> Column:
    """A number that may have a fraction."""

    parse = _between(least, most, number_of, empty=empty)
    return _made(key, title, EditorKind.NUMBER, _number, parse, more, width=64, right=True)


def hours(key: str, title: Message, **more: Any) -> Column:
    """Minutes, written as hours."""

    in_hours = _between(0, None, number_of, empty=False)

    def parse(facts: PlanFacts, typed: str) -> int:
        typed_hours: float = in_hours(facts, typed)
        return round(typed_hours * 60)

    def write(_facts: PlanFacts, value: int) -> str:
        return f"{round(value / 60, 2):g}"

    return _made(key, title, EditorKind.NUMBER, write, parse, more, width=64, right=True)


def day(key: str, title: Message, *, needed: bool = False, **more: Any) -> Column:
    def parse(facts: PlanFacts, typed: str) -> date | None:
        return None if _none(typed, not needed) else typed_day(typed, facts.today)

    def write(_facts: PlanFacts, value: date | None) -> str:
        return value.isoformat() if value else ""

    return _made(key, title, EditorKind.DATE, write, parse, more, width=96)


def time_of_day(key: str, title: Message, **more: Any) -> Column:
    """Minutes after midnight, written 08:00; 8 and 830 are understood too."""

    def parse(_facts: PlanFacts, typed: str) -> int:
        plain = tidy(typed).replace("：", ":").replace(".", ":")
        if plain.isdecimal() and len(plain) <= 4:
            plain = f"{plain}:00" if len(plain) <= 2 else f"{plain[:-2]}:{plain[-2:]}"
        return minutes_of(Cell(plain))

    return _made(key, title, EditorKind.CLOCK, lambda _facts, value: clock(value), parse, more, width=64, right=True)


def flag(key: str, title: Message, **more: Any) -> Column:
    """Yes or no, as a check box."""

    def parse(_facts: PlanFacts, typed: str) -> bool:
        if folded(typed) in (folded(said(_YES)), "√", "✓", "☑"):
            return True
        if folded(typed) in ("", folded(said(_NO)), "×", "☐"):
            return False
        return flag_of(Cell(tidy(typed)))

    def write(_facts: PlanFacts, value: bool) -> str:
        return said(_YES if value else _NO)

    return _made(key, title, EditorKind.FLAG, write, parse, more, width=64)


def yes_no_or_not_said(key: str, title: Message, **more: Any) -> Column:
    """Yes, no, or nothing: the built-in answer."""

    def parse(facts: PlanFacts, typed: str) -> bool | None:
        return None if not tidy(typed) else bool(flag(key, title).parse(facts, typed))

    def write(_facts: PlanFacts, value: bool | None) -> str:
        return "" if value is None else said(_YES if value else _NO)

    def offered(_facts: PlanFacts) -> Sequence[str]:
        return "", said(_YES), said(_NO)

    return _made(key, title, EditorKind.CHOICE, write, parse, more, choices=offered, width=72)


def choice(
    key: str,
    title: Message,
    words: Words[Any],
    *,
    empty: bool = False,
    **more: Any,
) -> Column:
    """One of an enumeration; a workbook's words for it are understood too."""
    kind: type[StrEnum] = words.kind

    def offered(_facts: PlanFacts) -> Sequence[str]:
        return [*([""] if empty else []), *(said(word(m)) for m in kind)]

    def parse(_facts: PlanFacts, typed: str) -> StrEnum | None:
        return None if _none(typed, empty) else member(words, typed)

    def write(_facts: PlanFacts, value: StrEnum | None) -> str:
        return "" if value is None else said(word(value))

    def place(_facts: PlanFacts, value: StrEnum | None) -> int:
        return -1 if value is None else list(kind).index(value)

    return _made(key, title, EditorKind.CHOICE, write, parse, more, choices=offered, sort=place)


def choices(key: str, title: Message, words: Words[Any], *, needed: bool = False, **more: Any) -> Column:
    kind: type[StrEnum] = words.kind

    def offered(_facts: PlanFacts) -> Sequence[str]:
        return [said(word(m)) for m in kind]

    def parse(_facts: PlanFacts, typed: str) -> frozenset[StrEnum]:
        found = frozenset(member(words, item) for item in listed(typed))
        if needed and not found:
            raise InvalidValue(_NEEDED)
        return found

    def write(_facts: PlanFacts, value: frozenset[StrEnum]) -> str:
        return joined(said(word(m)) for m in kind if m in value)

    return _made(key, title, EditorKind.MANY, write, parse, more, choices=offered, sort=write)


def member(words: Words[Any], typed: str) -> StrEnum:
    """The member that a word means, in either language, as the window or a workbook writes it."""
    kind: type[StrEnum] = words.kind
    plain = folded(tidy(typed))
    found = next((m for m in kind if plain == folded(said(word(m)))), None) or words.find(typed)
    if found is None:
        raise InvalidValue(_UNKNOWN.fill(text=tidy(typed)))
    return found


def reference(key: str, title: Message, field: str, *, empty: str | None = "none", **more: Any) -> Column:
    """Another record, by name or number. ``empty`` is the value for none; the word none forbids that."""
    allowed = empty != "none"

    def offered(facts: PlanFacts) -> Sequence[str]:
        return [*([""] if allowed else []), *(facts.long_label(field, id_) for id_ in facts.labels(field))]

    def parse(facts: PlanFacts, typed: str) -> str | None:
        return empty if _none(typed, allowed) else _found(facts, field, typed)

    def write(facts: PlanFacts, value: str | None) -> str:
        return facts.label(field, value) if value else ""

    def mark(facts: PlanFacts, record: Any) -> ValueMark | None:
        value = getattr(record, key)
        return _MISSING if value and not facts.knows(field, value) else None

    usual = {"choices": offered, "mark": mark, "sort": write, "width": 120}
    return _made(key, title, EditorKind.REFERENCE, write, parse, more, **usual)


def references(key: str, title: Message, field: str, **more: Any) -> Column:
    def offered(facts: PlanFacts) -> Sequence[str]:
        return [in_list(facts, field, id_) for id_ in facts.labels(field)]

    def parse(facts: PlanFacts, typed: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(_found(facts, field, item) for item in listed(typed)))

    def write(facts: PlanFacts, value: tuple[str, ...]) -> str:
        return joined(in_list(facts, field, id_) for id_ in value)

    def mark(facts: PlanFacts, record: Any) -> ValueMark | None:
        return None if all(facts.knows(field, id_) for id_ in getattr(record, key)) else _MISSING

    usual = {"choices": offered, "mark": mark, "sort": write, "width": 140}
    return _made(key, title, EditorKind.MANY, write, parse, more, **usual)


def calculated(key: str, title: Message, say: Callable[[PlanFacts, Any], str], **more: Any) -> Column:
    """What follows from other values and cannot be changed here."""

    unchanged = {"value": lambda record: record, "put": lambda record, _value: record}
    return _made(key, title, EditorKind.READ, say, lambda _facts, typed: typed, more, sort=say, **unchanged)


def counted(key: str, title: Message, number: Callable[[PlanFacts, Any], float | None], **more: Any) -> Column:
    """A number that follows from other values."""

    def say(facts: PlanFacts, record: Any) -> str:
        found = number(facts, record)
        return "" if found is None else f"{round(found, 1):g}"

    return calculated(key, title, say, **{"sort": number, "width": 64, "right": True, **more})


def pairs(typed: str) -> list[tuple[str, str]]:
    """``NAME:VALUE;NAME`` as names and values; the value is empty where none is given."""
    found = []
    for item in listed(typed):
        name, _, value = item.replace("：", ":").partition(":")
        if not value and (written := _first_match(_VALUED, half_width(item))):
            name, value = item[: written.end(1)], written[2]
        if not name.strip():
            raise InvalidValue(_PAIR.fill(text=item))
        found.append((name.strip(), value.strip()))
    return found


def _first_match(forms: Iterable[re.Pattern[str]], text: str) -> re.Match[str] | None:
    return next((found for form in forms if (found := form.fullmatch(text.strip()))), None)


def joined(items: Iterable[str]) -> str:
    """A list as it is written in a cell."""
    return ("、" if chinese() else ", ").join(items)


def swapped(key: str) -> Put:
    """How most values get into their record."""

    def put(record: Any, value: Any) -> Any:
        return replace(record, **{key: value})

    return put


def _made(
    key: str,
    title: Message,
    kind: EditorKind,
    write: Callable[[PlanFacts, Any], str],
    parse: Callable[[PlanFacts, str], Any],
    more: dict[str, Any],
    **usual: Any,
) -> Column:
    """A column whose value is an attribute of the record; what a caller says ``more`` goes before what is ``usual``."""
    plain: dict[str, Any] = {"value": attrgetter(key), "put": swapped(key), "write": write, "parse": parse}
    return Column(key, title, kind, **plain | usual | more)


def _plain(_facts: PlanFacts, value: Any) -> str:
    return "" if value is None else str(value)


def _number(_facts: PlanFacts, value: float | None) -> str:
    return "" if value is None else f"{value:.10g}"


def _words(needed: bool) -> Callable[[PlanFacts, str], str]:
    def parse(_facts: PlanFacts, typed: str) -> str:
        found = tidy(typed)
        if needed and not found:
            raise InvalidValue(_NEEDED)
        return found

    return parse


def _none(typed: str, allowed: bool) -> bool:
    """Whether nothing was typed; refused where something must be."""
    if tidy(typed):
        return False
    if not allowed:
        raise InvalidValue(_NEEDED)
    return True


def _between(
    least: float | None, most: float | None, read: Callable[[Cell], float], *, empty: bool
) -> Callable[[PlanFacts, str], Any]:
    """Reads a number that has limits; None where nothing was typed and that is allowed."""

    def parse(_facts: PlanFacts, typed: str) -> float | None:
        if _none(typed, empty):
            return None
        found = read(Cell(typed))
        if least is not None and found < least:
            raise InvalidValue(_TOO_SMALL.fill(number=f"{found:g}", least=f"{least:g}"))
        if most is not None and found > most:
            raise InvalidValue(_TOO_LARGE.fill(number=f"{found:g}", most=f"{most:g}"))
        return found

    return parse


def _found(facts: PlanFacts, field: str, typed: str) -> str:
    found = facts.find(field, typed)
    if found is None:
        raise InvalidValue(_UNKNOWN.fill(text=tidy(typed)))
    return found


def in_list(facts: PlanFacts, field: str, id_: str) -> str:
    """The label, or the number where the label has signs that part the entries of a list."""
    label = facts.label(field, id_)
    return id_ if _PARTING.search(label.replace(" ", "")) else label
