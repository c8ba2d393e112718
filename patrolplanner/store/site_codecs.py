"""What ways to man a post and scenarios hold in one cell of the workbook: turns, and chosen posts."""

from __future__ import annotations

import re
from datetime import datetime

from patrolplanner.domain.demands import DayType
from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate
from patrolplanner.domain.sites import OptionTurn, SitedPost, overlapping
from patrolplanner.domain.typed_text import BadCell, Cell, half_width, items_of, number_of, text_of, whole_of
from patrolplanner.store.cell_reading import CellReading
from patrolplanner.store.codecs import Codec, Sort
from patrolplanner.store.vocabulary import DAY_TYPES

_TURN = re.compile(r"(\D*?)[\s:]*(\d{1,2})(?::00)?\s*[-~—～至到]\s*(\d{1,2})(?::00)?\s*[时点]?")
_NO_TURN = translate(
    "workbook",
    '"{item}" is no turn; write full hours such as 8-20 or 20-8, with a day type before it where it is not every day: '
    "工作日 8-20, several parted by “;”.",
)
_NO_CHOSEN = translate("workbook", '"{item}" is no chosen post; write PLACE:OPTION:SHARE:TIMES, several parted by “;”.')
_NO_MOMENT = translate("workbook", '"{text}" is no date with a time; write such as 2026-12-01 10:30:00.')


def turns_in(text: str) -> tuple[OptionTurn, ...]:
    """The turns of ``8-20;赶场日 6-20``. Raises BadCell for what is none."""
    try:
        turns = tuple(map(_turn, items_of(Cell(text))))
    except InvalidValue as error:
        raise BadCell(error.message) from error
    if (wrong := overlapping(turns)) is not None:
        raise BadCell(wrong)
    return turns


def _turn(item: str) -> OptionTurn:
    found = _TURN.fullmatch(half_width(item).strip())
    days = DAY_TYPES.find(found[1]) if found and found[1].strip() else DayType.ALL
    if found is None or days is None:
        raise BadCell(_NO_TURN.fill(item=item))
    return OptionTurn(int(found[2]), int(found[3]), days)


def said_turns(turns: tuple[OptionTurn, ...], language: str) -> str:
    def said(turn: OptionTurn) -> str:
        hours = f"{turn.first}-{turn.until}"
        return hours if turn.days is DayType.ALL else f"{DAY_TYPES.say(turn.days, language)} {hours}"

    return ";".join(map(said, turns))


def chosen_in(text: str) -> tuple[SitedPost, ...]:
    """The posts of ``H01:DAY:0.05:19``. Raises BadCell for what is none."""
    return tuple(map(_chosen, items_of(Cell(text))))


def _chosen(item: str) -> SitedPost:
    parts = [part.strip() for part in half_width(item).rsplit(":", 3)]
    if len(parts) != 4 or not parts[0]:
        raise BadCell(_NO_CHOSEN.fill(item=item))
    place, option, added, again = parts
    return SitedPost(place, option, number_of(Cell(added)), whole_of(Cell(again)))


def _said_chosen(posts: tuple[SitedPost, ...], _language: str) -> str:
    return ";".join(f"{p.place}:{p.option}:{p.added!r}:{p.again}" for p in posts)


def _moment_in(text: str) -> datetime:
    try:
        return datetime.fromisoformat(half_width(text).strip())
    except ValueError as error:
        raise BadCell(_NO_MOMENT.fill(text=text)) from error


def _moment(cell: CellReading) -> datetime | None:
    return cell.parsed(lambda one: one.value if isinstance(one.value, datetime) else _moment_in(text_of(one)))


TURNS = Codec(Sort.LIST, lambda cell: cell.parsed(lambda one: turns_in(text_of(one))), said_turns)
"""``8-20;20-8``: turns of a post."""
CHOSEN = Codec(Sort.LIST, lambda cell: cell.parsed(lambda one: chosen_in(text_of(one))), _said_chosen)
"""``H01:DAY:0.05:19``: place, way, share that it adds, in how many draws it came back."""
MADE = Codec(
    Sort.TEXT,
    _moment,
    lambda moment, _: moment.isoformat(" "),
    store=datetime.isoformat,
    restore=datetime.fromisoformat,
)
"""``2026-12-01 10:30:00``."""
