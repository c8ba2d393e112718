"""What stands under the monthly matrix: the legend of its codes and the gaps in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from reportlab.lib.colors import HexColor

from patrolplanner.documents.fonts import BOLD
from patrolplanner.documents.internal.matrix.facts import MatrixFacts
from patrolplanner.documents.lettering import Face, broken, measure, paragraph, plain, set_line
from patrolplanner.documents.page import INK, LINE, RED, pen
from patrolplanner.documents.shift_codes import Tint, times
from patrolplanner.domain.calendar import DayKind, unchecked_note
from patrolplanner.domain.leave_codes import AWAY_IN_PART, LEAVE_CODES, PART_SIGN
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.words import word

MARK_HOLIDAY = translate("matrix marks", "H")
MARK_MAKEUP = translate("matrix marks", "W")
MARK_DAY_OFF = translate("matrix marks", "R")
MARK_MARKET = translate("matrix marks", "M")
MARK_CHANGED = translate("matrix marks", "◥")
ABSENT_SIGN = "–"

GAPS_IN_NOTES = 6
"""So many gaps are told under the table; more go on a list of their own."""


_SIZE = 7.5
_LEADING = 11.5
_BETWEEN = 12.0
_PLAIN = Tint("#FFFFFF", "#1C2733")


@dataclass(frozen=True, slots=True)
class Chip:
    """A code with its meaning; a legend is a row of them."""

    code: str
    text: str
    tint: Tint

    @property
    def width(self) -> float:
        return self.code_width + (3.0 + measure(self.text, _SIZE) if self.text else 0.0)

    @property
    def code_width(self) -> float:
        return measure(self.code, _SIZE, BOLD) + 4.0 if self.code else 0.0


def legend_lines(facts: MatrixFacts, say: Say, room: float) -> list[list[Chip]]:
    """All codes of the table with their meaning, in as many lines as the room asks for."""
    lines: list[list[Chip]] = [[]]
    used = 0.0
    for chip in _within(_chips(facts, say), room):
        if lines[-1] and used + chip.width > room:
            lines.append([])
            used = 0.0
        lines[-1].append(chip)
        used += chip.width + _BETWEEN
    return lines


def _within(chips: Iterable[Chip], room: float) -> Iterator[Chip]:
    """The chips, with a text too long for a line broken into several."""
    for chip in chips:
        first, *more = broken(chip.text, room - chip.code_width - 3.0, _SIZE)
        yield replace(chip, text=first)
        yield from (Chip("", text, chip.tint) for text in more)


def legend_height(lines: list[list[Chip]]) -> float:
    return len(lines) * _LEADING + 3.0


def draw_legend(canvas: Any, lines: list[list[Chip]], left: float, top: float) -> float:
    """Set the legend; gives the height at which it ends."""
    base = top - 3.0
    for line in lines:
        base -= _LEADING
        x = left
        for chip in line:
            _draw_chip(canvas, chip, x, base + 2.5)
            x += chip.width + _BETWEEN
    return base


def _draw_chip(canvas: Any, chip: Chip, x: float, base: float) -> None:
    if chip.code:
        canvas.setFillColor(HexColor(chip.tint.ground))
        pen(canvas, LINE, 0.4)
        canvas.roundRect(x, base - 2.1, chip.code_width, 9.4, 1.5, stroke=1, fill=1)
        set_line(canvas, chip.code, x + 2, base, Face(_SIZE, BOLD), colour=HexColor(chip.tint.text))
    set_line(canvas, chip.text, x + (chip.code_width + 3.0 if chip.code else 0.0), base, Face(_SIZE), colour=INK)


def _chips(facts: MatrixFacts, say: Say) -> Iterator[Chip]:
    for entry in facts.legend:
        yield Chip(entry.code, f"{plain(entry.shift.name)} {times(entry.shift, say)}".strip(), entry.tint)
    for kind in facts.absences:
        yield Chip(say(LEAVE_CODES[kind]), say(word(kind)), _PLAIN)
    if any(cell.in_part for row in facts.rows for cell in row.cells):
        yield Chip(PART_SIGN, say(AWAY_IN_PART), _PLAIN)
    for mark, meaning in _marks(facts):
        yield Chip(say(mark), say(meaning), _PLAIN)
    if any(not cell.serves for row in facts.rows for cell in row.cells):
        yield Chip(ABSENT_SIGN, say(translate("duty matrix", "not in service")), _PLAIN)
    for note in _remarks(facts):
        yield Chip("", say(note), _PLAIN)


def _marks(facts: MatrixFacts) -> Iterator[tuple[Message, Message]]:
    kinds = {day.kind for day in facts.days}
    if DayKind.HOLIDAY in kinds:
        yield MARK_HOLIDAY, word(DayKind.HOLIDAY)
    if DayKind.MAKEUP in kinds:
        yield MARK_MAKEUP, word(DayKind.MAKEUP)
    if any(day.kind is DayKind.REST and not day.is_weekend for day in facts.days):
        yield MARK_DAY_OFF, translate("duty matrix", "day off in lieu")
    if any(day.market for day in facts.days):
        yield MARK_MARKET, translate("duty matrix", "market day")
    if facts.since is not None and any(cell.changed for row in facts.rows for cell in row.cells):
        yield MARK_CHANGED, translate("duty matrix", "changed since {version}").fill(version=facts.since)


def _remarks(facts: MatrixFacts) -> Iterator[Message]:
    yield translate(
        "duty matrix",
        "D, N, 24, SB and H count duties, not days: two on a date are two. 24-hour duties stand under 24 only; standby "
        "does not count as on duty.",
    )
    if (unchecked := unchecked_note(facts.days)) is not None:
        yield unchecked


def gap_lines(facts: MatrixFacts, say: Say, listed: bool) -> list[str]:
    """The gaps as they are told under the table: all of them, or their number when they are ``listed`` elsewhere."""
    if not facts.short:
        return []
    if listed:
        message = translate(
            "duty matrix",
            "{count} {count:person|people} missing from {first} to {last}, each counted once for every duty; "
            "they are listed on the last page.",
        )
        first, last = facts.tallied
        return [say(message.fill(count=facts.places, first=first, last=last))]
    return [say(gap) for gap in facts.gaps]


def gaps_height(texts: list[str], room: float) -> float:
    heights = [float(paragraph(text, _SIZE, RED).wrap(room, 1000)[1]) for text in texts]
    return sum(heights) + (3.0 if texts else 0.0)


def draw_gaps(canvas: Any, texts: list[str], left: float, top: float, room: float) -> float:
    """Set the gaps, one below the other; gives the height at which they end."""
    y = top - (3.0 if texts else 0.0)
    for text in texts:
        words = paragraph(text, _SIZE, RED)
        y -= words.wrap(room, 1000)[1]
        words.drawOn(canvas, left, y)
    return y
