"""The middle of a notice: who is on duty now and next, in charge of each day, or serves at all; rows shrink to fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from patrolplanner.documents.fonts import BOLD
from patrolplanner.documents.lettering import LEAST_SIZE, Face, FittedText, draw, fit, measure, set_line
from patrolplanner.documents.page import BLUE, FAINT_LINE, INK, QUIET, WHITE, pen
from patrolplanner.documents.public.card import PublicCard, PublicDay, PublicDuty, PublicForce, PublicPerson, Showing
from patrolplanner.documents.public.notice_texts import WEEKDAYS
from patrolplanner.domain.messages import Say, translate

_TAG_HEIGHT = 29.0
_MESSAGE_HEIGHT = 25.0
_GAP = 8.0
_NEXT = 0.78
# Columns of people, with the highest and lowest row tried in each before more columns are.
_TRIALS = ((1, 46.0, 22.0), (2, 34.0, 17.0), (3, 17.0, 10.0))
_STEP = 2.0
# Parts of a row's width for a date and for numbers, points after the role, points between columns of people.
_DAY, _NUMBERS = 0.27, 0.4
_AFTER_ROLE = 8.0
_BETWEEN = 10.0
EASY_ROW = 30.0
"""Rows of this height in one column read well from some steps away."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One person in a row: the fitted name (None when it is not published) and the lines beside it.

    ``day`` stands before it on a notice of days; a day that nobody is named for has no role and says so in its name.
    """

    role: str
    officer: bool
    name: FittedText | None
    numbers: tuple[FittedText, ...]
    day: FittedText | None = None

    @property
    def height(self) -> float:
        needed = sum(number.height for number in self.numbers)
        others = (fitted.height for fitted in (self.name, self.day) if fitted)
        return max(needed, *others, 0.0) + 1.5


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
        return self.head + (sum(map(self.row_height, self.rows)) or _MESSAGE_HEIGHT) + _GAP

    @property
    def head(self) -> float:
        """Points of the line with tag and times; a block may have none."""
        return _TAG_HEIGHT if self.tag or self.when else 0.0


@dataclass(frozen=True, slots=True)
class Blocks:
    """All shifts of a card, laid out in so many columns with rows of this height."""

    blocks: tuple[Block, ...]
    columns: int
    row: float

    @property
    def height(self) -> float:
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
    match card.showing:
        case Showing.NOW:
            yield from _shift_blocks(card, say, width, columns, row)
        case Showing.WEEK:
            entries = [_day_entry(day, say, width / columns, row) for day in card.days]
            yield Block("", False, "", "", _in_columns(entries, columns), row)
        case Showing.CREW:
            updating = say(translate("notice", "Names are being updated. In an emergency call 110."))
            entries = [_entry(person, say, _beside(width, columns), row) for person in card.crew]
            rows = _in_columns(entries, columns)
            yield Block("", False, _dates(card, say), updating, rows, row)


def _dates(card: PublicCard, say: Say) -> str:
    if card.span is None:
        return ""
    first, last = card.span
    message = translate("notice", "{year}-{month}-{day} to {last_month}-{last_day}")
    if first.year != last.year:
        message = translate("notice", "{year}-{month}-{day} to {last_year}-{last_month}-{last_day}")
    parts = {"year": first.year, "month": first.month, "day": first.day}
    ends = {"last_year": last.year, "last_month": last.month, "last_day": last.day}
    return say(message.fill(**{name: str(number) for name, number in (parts | ends).items()}))


def _shift_blocks(card: PublicCard, say: Say, width: float, columns: int, row: float) -> Iterator[Block]:
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
    width = _beside(width, columns)
    entries = [_entry(person, say, width, row) for person in duty.people]
    return _in_columns([*entries, *(_force_entry(force, say, width, row) for force in duty.forces)], columns)


def _beside(width: float, columns: int) -> float:
    """Points for one of so many columns."""
    return width / columns - (_BETWEEN if columns > 1 else 0.0)


def _force_entry(force: PublicForce, say: Say, width: float, row: float) -> Entry:
    """A unit and how many of it are there, as large as a name."""
    size = _name_size(row)
    role = say(translate("notice", "Joint force"))
    text = say(translate("notice", "{unit} {number} people").fill(unit=force.unit, number=force.number))
    room = width - _role_width(role, _small(size)) - 2 * _AFTER_ROLE
    return Entry(role, False, fit(text, room, size, BOLD, least=max(LEAST_SIZE, size * 0.6)), ())


def _in_columns(entries: Sequence[Entry], columns: int) -> tuple[tuple[Entry, ...], ...]:
    return tuple(tuple(entries[n : n + columns]) for n in range(0, len(entries), columns))


def _entry(person: PublicPerson, say: Say, width: float, row: float) -> Entry:
    size = _name_size(row)
    small = _small(size)
    role = say(person.role)
    numbers = tuple(fit(text, width * _NUMBERS, small) for text in _numbers(person, say))
    room = width * (1 - _NUMBERS) - _role_width(role, small) - 2 * _AFTER_ROLE
    name = fit(person.name, room, size, BOLD, least=max(LEAST_SIZE, size * 0.6)) if person.name else None
    return Entry(role, person.officer, name, numbers)


def _day_entry(day: PublicDay, say: Say, width: float, row: float) -> Entry:
    """A date, its weekday and who is in charge; where nobody is named yet, whom to call instead."""
    left = width * _DAY
    weekday = say(WEEKDAYS[day.day.weekday()])
    date = translate("notice", "{month}-{day} {weekday}")
    text = say(date.fill(month=str(day.day.month), day=str(day.day.day), weekday=weekday))
    fitted = fit(text, left - _AFTER_ROLE, _small(_name_size(row)) * 1.1, BOLD)
    if day.person is None:
        open_ = say(translate("notice", "see the notice of the day"))
        return Entry("", False, fit(open_, width - left, _small(_name_size(row))), (), fitted)
    return replace(_entry(day.person, say, width - left, row), day=fitted)


def _name_size(row: float) -> float:
    return min(24.0, max(LEAST_SIZE, row * 0.54))


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
        if block.head:
            _draw_tag(canvas, block, left, y, width)
        if block.rows:
            _draw_rows(canvas, block, left, y - block.head, width / blocks.columns, blocks.columns)
        else:
            draw(canvas, fit(block.sentence, width, 12.0), left, y - block.head - _MESSAGE_HEIGHT / 2, colour=QUIET)
        y -= block.height
    return y


def _draw_tag(canvas: Any, block: Block, left: float, top: float, width: float) -> None:
    middle = top - _TAG_HEIGHT / 2 + 2
    x = left
    if block.tag:
        tag_width = measure(block.tag, 12, BOLD) + 12
        canvas.setFillColor(BLUE if block.current else QUIET)
        canvas.roundRect(left, middle - 9, tag_width, 18, 2.5, stroke=0, fill=1)
        set_line(canvas, block.tag, left + 6, middle - 4.4, Face(12, BOLD), colour=WHITE)
        x += tag_width + 8
    draw(canvas, fit(block.when, left + width - x, 16.0, BOLD), x, middle, BOLD, colour=INK)
    pen(canvas, FAINT_LINE, 0.8)
    canvas.line(left, top - _TAG_HEIGHT + 3, left + width, top - _TAG_HEIGHT + 3)


def _draw_rows(canvas: Any, block: Block, left: float, top: float, column: float, columns: int) -> None:
    y = top
    for number, row in enumerate(block.rows):
        height = block.row_height(row)
        if number:
            pen(canvas, FAINT_LINE, 0.4)
            canvas.line(left, y, left + column * columns, y)
        for place, entry in enumerate(row):
            width = column - (_BETWEEN if columns > 1 else 0.0)
            _draw_entry(canvas, entry, left + place * column, y - height / 2, width)
        y -= height


def _draw_entry(canvas: Any, entry: Entry, left: float, middle: float, width: float) -> None:
    """Role word, name and number side by side; without a published name only role word and number."""
    if entry.day is not None:
        draw(canvas, entry.day, left, middle, BOLD, colour=INK)
        left, width = left + width * _DAY, width * (1 - _DAY)
    canvas.setFillColor(INK)
    if not entry.role and entry.name is not None:
        draw(canvas, entry.name, left, middle, colour=QUIET)
        return
    small = max(LEAST_SIZE, *(number.size for number in entry.numbers), 0.0)
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
    mobile = say(translate("notice", "Mobile {number}").fill(number=person.mobile)) if person.mobile else ""
    return [line for line in (person.number_said(say), person.unit, mobile) if line]


def _draw_role(canvas: Any, role: str, officer: bool, left: float, middle: float, size: float) -> float:
    """The role in a box, filled for officers and open for all others; gives its width."""
    width = _role_width(role, size)
    height = size * 1.5
    canvas.setStrokeColor(BLUE if officer else QUIET)
    canvas.setFillColor(BLUE if officer else WHITE)
    canvas.setLineWidth(0.8)
    canvas.roundRect(left, middle - height / 2, width, height, 2, stroke=1, fill=1)
    set_line(canvas, role, left + 4.5, middle - size * 0.37, Face(size, BOLD), colour=WHITE if officer else INK)
    return width
