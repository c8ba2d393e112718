"""The middle of a board: who is on duty now and next, in rows that shrink until all of them fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from patrolplanner.documents.fonts import BOLD
from patrolplanner.documents.lettering import LEAST_SIZE, Fitted, draw, fit, measure, set_line
from patrolplanner.documents.page import BLUE, FAINT_LINE, INK, QUIET, WHITE, Say
from patrolplanner.documents.public.card import PublicCard, PublicDuty, PublicPerson
from patrolplanner.domain.messages import translate

_TAG_HEIGHT = 27.0
_MESSAGE_HEIGHT = 25.0
_GAP = 8.0
_NEXT = 0.78
# Columns of people, with the highest and lowest row tried in each before more columns are.
_TRIALS = ((1, 38.0, 22.0), (2, 26.0, 17.0), (3, 17.0, 10.0))
_STEP = 2.0
# Part of a row's width for numbers, points after the role, points between columns of people.
_NUMBERS = 0.4
_AFTER_ROLE = 8.0
_BETWEEN = 10.0
EASY_ROW = 30.0
"""Rows of this height in one column read well from some steps away."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One person in a row: the fitted name (None when it is not published) and the lines beside it."""

    role: str
    officer: bool
    name: Fitted | None
    numbers: tuple[Fitted, ...]

    @property
    def height(self) -> float:
        """Points that all lines need."""
        needed = sum(number.height for number in self.numbers)
        return max(needed, self.name.height if self.name else 0.0) + 1.5


@dataclass(frozen=True, slots=True)
class Block:
    """One shift as it will be drawn: its tag and either people in rows or a sentence."""

    tag: str
    current: bool
    when: str
    sentence: str
    rows: tuple[tuple[Entry, ...], ...] = ()
    least: float = 0.0

    def row_height(self, row: Sequence[Entry]) -> float:
        """Points of a row; names of several lines make it higher."""
        return max(self.least, *(entry.height for entry in row))

    @property
    def height(self) -> float:
        """Points from the tag to the last row."""
        return _TAG_HEIGHT + (sum(map(self.row_height, self.rows)) or _MESSAGE_HEIGHT) + _GAP


@dataclass(frozen=True, slots=True)
class Blocks:
    """All shifts of a card, laid out in so many columns with rows of this height."""

    blocks: tuple[Block, ...]
    columns: int
    row: float

    @property
    def height(self) -> float:
        """Points that all of them need."""
        return sum(block.height for block in self.blocks)


def lay_out_people(card: PublicCard, say: Say, width: float, room: float) -> Blocks:
    """The largest rows that fit into the height ``room``, or the lowest ones if none does."""
    found = []
    for columns, highest, lowest in _TRIALS:
        row = highest
        while row >= lowest:
            trial = Blocks(tuple(_blocks(card, say, width, columns, row)), columns, row)
            if trial.height <= room:
                return trial
            found.append(trial)
            row -= _STEP
    return min(found, key=lambda blocks: blocks.height)


def _blocks(card: PublicCard, say: Say, width: float, columns: int, row: float) -> Iterator[Block]:
    now, following = say(translate("notice", "Now")), say(translate("notice", "Next"))
    updating = say(translate("notice", "Names are being updated. In an emergency call 110."))
    for duty in card.current:
        yield Block(now, True, span(duty, say), updating, _rows(duty, say, width, columns, row), row)
    if not card.current:
        sentence = translate("notice", "No shift at this hour. In an emergency call 110.")
        if not card.following:
            sentence = translate("notice", "The duty times are being updated. In an emergency call 110.")
        yield Block(now, True, "", say(sentence))
    row = max(row * _NEXT, _TRIALS[-1][2])
    for duty in card.following:
        yield Block(following, False, span(duty, say), updating, _rows(duty, say, width, columns, row), row)


def _rows(duty: PublicDuty, say: Say, width: float, columns: int, row: float) -> tuple[tuple[Entry, ...], ...]:
    width = width / columns - (_BETWEEN if columns > 1 else 0.0)
    entries = [_entry(person, say, width, row) for person in duty.people]
    return tuple(tuple(entries[n : n + columns]) for n in range(0, len(entries), columns))


def _entry(person: PublicPerson, say: Say, width: float, row: float) -> Entry:
    size = min(20.0, max(LEAST_SIZE, row * 0.54))
    small = _small(size)
    role = say(person.role)
    numbers = tuple(fit(text, width * _NUMBERS, small) for text in _numbers(person, say))
    room = width * (1 - _NUMBERS) - _role_width(role, small) - 2 * _AFTER_ROLE
    name = fit(person.name, room, size, BOLD, least=max(LEAST_SIZE, size * 0.6)) if person.name else None
    return Entry(role, person.officer, name, numbers)


def _small(size: float) -> float:
    return max(LEAST_SIZE, size * 0.62)


def _role_width(role: str, size: float) -> float:
    return measure(role, size, BOLD) + 9


def span(duty: PublicDuty, say: Say) -> str:
    """Date and times of a shift; the next day is named where the shift ends on it."""
    start, end = duty.start, duty.end
    if end == datetime.combine(start.date() + timedelta(days=1), datetime.min.time()):
        message, last = translate("notice", "{day} {start} – {end}"), "24:00"
    elif end.date() == start.date():
        message, last = translate("notice", "{day} {start} – {end}"), f"{end:%H:%M}"
    else:
        message, last = translate("notice", "{day} {start} – next day {end}"), f"{end:%H:%M}"
    date = translate("notice", "{year}-{month}-{day}")
    day = date.fill(year=str(start.year), month=str(start.month), day=str(start.day))
    return say(message.fill(day=day, start=f"{start:%H:%M}", end=last))


def draw_people(canvas: Any, blocks: Blocks, left: float, top: float, width: float) -> float:
    """Draw the blocks; gives the height at which they end."""
    y = top
    for block in blocks.blocks:
        _draw_tag(canvas, block, left, y, width)
        if block.rows:
            _draw_rows(canvas, block, left, y - _TAG_HEIGHT, width / blocks.columns, blocks.columns)
        else:
            canvas.setFillColor(QUIET)
            draw(canvas, fit(block.sentence, width, 12.0), left, y - _TAG_HEIGHT - _MESSAGE_HEIGHT / 2)
        y -= block.height
    return y


def _draw_tag(canvas: Any, block: Block, left: float, top: float, width: float) -> None:
    middle = top - _TAG_HEIGHT / 2 + 2
    tag_width = measure(block.tag, 11, BOLD) + 12
    canvas.setFillColor(BLUE if block.current else QUIET)
    canvas.roundRect(left, middle - 8, tag_width, 16, 2.5, stroke=0, fill=1)
    canvas.setFillColor(WHITE)
    set_line(canvas, block.tag, left + 6, middle - 4, 11, BOLD)
    canvas.setFillColor(INK)
    draw(canvas, fit(block.when, width - tag_width - 8, 14.0, BOLD), left + tag_width + 8, middle, BOLD)
    canvas.setStrokeColor(FAINT_LINE)
    canvas.setLineWidth(0.8)
    canvas.line(left, top - _TAG_HEIGHT + 3, left + width, top - _TAG_HEIGHT + 3)


def _draw_rows(canvas: Any, block: Block, left: float, top: float, column: float, columns: int) -> None:
    y = top
    for number, row in enumerate(block.rows):
        height = block.row_height(row)
        if number:
            canvas.setStrokeColor(FAINT_LINE)
            canvas.setLineWidth(0.4)
            canvas.line(left, y, left + column * columns, y)
        for place, entry in enumerate(row):
            width = column - (_BETWEEN if columns > 1 else 0.0)
            _draw_entry(canvas, entry, left + place * column, y - height / 2, width)
        y -= height


def _draw_entry(canvas: Any, entry: Entry, left: float, middle: float, width: float) -> None:
    """Role word, name and number side by side; without a published name only role word and number."""
    small = max(LEAST_SIZE, *(number.size for number in entry.numbers))
    after_role = left + _draw_role(canvas, entry.role, entry.officer, left, middle, small) + _AFTER_ROLE
    canvas.setFillColor(INK)
    x = after_role
    if entry.name is not None:
        draw(canvas, entry.name, after_role, middle, BOLD)
        canvas.setFillColor(QUIET)
        x = left + width * (1 - _NUMBERS)
    y = middle + sum(number.height for number in entry.numbers) / 2
    for number in entry.numbers:
        draw(canvas, number, x, y - number.height / 2)
        y -= number.height


def _numbers(person: PublicPerson, say: Say) -> list[str]:
    number = translate("notice", "Badge {number}") if person.officer else translate("notice", "No. {number}")
    lines = [say(number.fill(number=person.number))]
    if person.unit:
        lines.append(person.unit)
    if person.mobile:
        lines.append(say(translate("notice", "Mobile {number}").fill(number=person.mobile)))
    return lines


def _draw_role(canvas: Any, role: str, officer: bool, left: float, middle: float, size: float) -> float:
    """The role in a box, filled for officers and open for all others; gives its width."""
    width = _role_width(role, size)
    height = size * 1.5
    canvas.setStrokeColor(BLUE if officer else QUIET)
    canvas.setFillColor(BLUE if officer else WHITE)
    canvas.setLineWidth(0.8)
    canvas.roundRect(left, middle - height / 2, width, height, 2, stroke=1, fill=1)
    canvas.setFillColor(WHITE if officer else INK)
    set_line(canvas, role, left + 4.5, middle - size * 0.37, size, BOLD)
    return width
