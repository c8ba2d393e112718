"""What the cells of a list of people mean, one reader a field."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple, TypeVar

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Certificate, Role, Sex
from patrolplanner.domain.phone_numbers import can_be_called
from patrolplanner.domain.typed_text import (
    YES_NO_WORDS,
    BadCell,
    Cell,
    day_of,
    folded,
    half_width,
    id_of,
    not_allowed,
    text_of,
    tidy,
    with_zeros,
    yes_or_no,
)
from patrolplanner.store.vocabulary import ROLES, SEXES

T = TypeVar("T")

MOST_CHARACTERS = 60
NAME = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]{2,4}|[\u3400-\u9fff]+[·•.][\u3400-\u9fff·•.]+")
_SEVERAL = re.compile(r"[、,，;；\n]|(?<=[\u3400-\u9fff])/(?=[\u3400-\u9fff])")

_WORDS_OF_ROLES = {
    Role.OFFICER: "警察 在编民警 正式民警 公务员 在编 正式 民 交警 人民警察",
    Role.AUXILIARY: "协警 辅 警务辅助人员 勤务辅警",
    Role.CIVILIAN: "文员 文职人员 文职辅警 工勤",
    Role.PARTNER: "协管员 联防队员 联勤人员 协管 民兵",
}
_ROLE_WORDS = {word: role for role, words in _WORDS_OF_ROLES.items() for word in words.split()}
SEX_WORDS = {"男性": Sex.MALE, "女性": Sex.FEMALE, "male": Sex.MALE, "female": Sex.FEMALE}
_TICKS = {"√": True, "✓": True, "✔": True, "有": True, "无": False, "×": False, "-": False, "—": False}


class DoubtfulCell(BadCell):
    """A cell that may mean one thing or another, so that it is left out, and the rest of its row is not."""


class Values(NamedTuple):
    """What the cells of a person mean, what is wrong with those that mean nothing, and what is doubtful, by field."""

    values: dict[str, object]
    faults: dict[str, Message]
    doubts: dict[str, Message]


def values_of(filled: Mapping[str, Cell]) -> Values:
    """Read the filled cells of a row."""
    read = Values({}, {}, {})
    for key, cell in filled.items():
        try:
            read.values[key] = _READERS[key](cell)
        except DoubtfulCell as error:
            read.doubts[key] = error.message
        except BadCell as error:
            read.faults[key] = error.message
        except (ValueError, OverflowError):
            read.faults[key] = translate("foreign sheet", "the cell cannot be read; type its text anew.")
    return read


def _text(cell: Cell) -> str:
    text = " ".join(text_of(cell).split())
    if len(text) > MOST_CHARACTERS:
        said = translate(
            "foreign sheet", "the text has {count} {count:character|characters}; at most {most} belong here."
        )
        raise BadCell(said.fill(count=len(text), most=MOST_CHARACTERS))
    return text


def _name(cell: Cell) -> str:
    text = _text(cell)
    if half_width(text).replace(".", "").isdigit():
        raise BadCell(translate("foreign sheet", "“{text}” is no name; is this the right column?").fill(text=text))
    if _SEVERAL.search(text):
        raise BadCell(translate("foreign sheet", "“{text}” are several names; give each person a row.").fill(text=text))
    # names of two characters are often spaced out to look as wide as those of three
    return text.replace(" ", "") if NAME.fullmatch(text.replace(" ", "")) else text


def _id(cell: Cell) -> str:
    text = half_width(id_of(cell))
    if len(text) > 20 or re.fullmatch(r"\d{17}[\dXx]", text):
        said = translate("foreign sheet", "“{text}” is too long for a number; is it an identity card number?")
        raise BadCell(said.fill(text=text[:24]))
    return text


def _one_of(found: T | None, text: str, allowed: tuple[str, ...]) -> T:
    """What a word was found to mean. Raises BadCell for one that means nothing."""
    if found is None:
        raise BadCell(not_allowed(text, allowed))
    return found


def _role(cell: Cell) -> Role:
    text = _text(cell)
    return _one_of(role_in(text), text, ROLES.allowed)


def role_in(text: str) -> Role | None:
    return ROLES.find(text) or _ROLE_WORDS.get(tidy(text))


def _sex(cell: Cell) -> Sex:
    text = _text(cell)
    return _one_of(SEXES.find(text) or SEX_WORDS.get(folded(text)), text, SEXES.allowed)


def _yes_no(cell: Cell) -> bool:
    if isinstance(cell.value, bool):
        return cell.value
    text = _text(cell)
    found = yes_or_no(text)
    return _one_of(_TICKS.get(text) if found is None else found, text, YES_NO_WORDS)


def _mobile(cell: Cell) -> str:
    text = re.sub(r"[\s()]", "", half_width(_text(cell)))
    if not can_be_called(text):
        said = translate("foreign sheet", "“{text}” is no telephone number; write its digits only.")
        raise BadCell(said.fill(text=text))
    return text


def _certificates(cell: Cell) -> tuple[Certificate, ...]:
    parts = [tidy(part) for part in re.split(r"[;；、,，\n]", text_of(cell))]
    found = []
    for part in filter(None, parts):
        name, _, until = half_width(part).partition(":")
        found.append(Certificate(tidy(name), day_of(Cell(tidy(until))) if tidy(until) else None))
    return tuple(found)


_MONTHS = re.compile(r"(\d{4})\s*[年./-]\s*(\d{1,2})\s*月?|(\d{4})(0[1-9]|1[0-2])")
_DATED = re.compile(r"(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?|(\d{4})(\d\d)(\d\d)")


def _joined(cell: Cell) -> date:
    """A date or a month. 2018.1 as a number without a format may have been typed as 2018.10."""
    text = half_width(with_zeros(cell))
    if found := _MONTHS.fullmatch(text):
        if not isinstance(cell.value, str) and re.fullmatch(r"\d{4}\.1", text):
            said = translate(
                "foreign sheet",
                "{text} may be January or October, since a number loses its last zero; the date was left out, write "
                "it as {year}-01 or {year}-10.",
            )
            raise DoubtfulCell(said.fill(text=text, year=text[:4]))
        return day_of(Cell(f"{found[1] or found[3]}-{found[2] or found[4]}-1"))
    if found := _DATED.fullmatch(text):
        return day_of(Cell("-".join(filter(None, found.groups()))))
    return day_of(cell)


_READERS: Mapping[str, Callable[[Cell], object]] = {
    **{"name": _name, "id": _id, "role": _role, "unit": _text, "team": lambda cell: half_width(_text(cell))},
    **{"sex": _sex, "title": _text, "leader": _yes_no, "mobile": _mobile},
    **{"publish_name": _yes_no, "certificates": _certificates, "joined": _joined},
}
