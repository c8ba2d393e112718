"""The posts of a day by the hour: a line a post, bars from when to when with the names in them; a sheet a date.

What began the day before and lasts into the date stands at its beginning, so the sheet of a day holds at every hour.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm

from patrolplanner.documents.fonts import BOLD, REGULAR, load_fonts
from patrolplanner.documents.internal.crews import CHANGED, Crews, in_brief
from patrolplanner.documents.internal.paper_titles import WEEKDAYS, full_date
from patrolplanner.documents.internal.signatures import SIGNATURE_HEIGHT, draw_signatures
from patrolplanner.documents.lettering import Face, draw, fit, measure, plain, set_line
from patrolplanner.documents.page import BAND, INK, LINE, QUIET, WHITE, Pdf, filled, internal_margins, pen
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.documents.shift_codes import shift_codes, tint
from patrolplanner.domain.contingents import promised
from patrolplanner.domain.duties import Duty
from patrolplanner.domain.messages import Say, translate
from patrolplanner.domain.names import duty_phone, post_name, promised_said
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import dates_of

_TITLE = translate("hour table", "Posts by the hour, {date} ({weekday})")
_POST = 36 * mm
_HEAD = 16.0
_TITLE_ROOM = 46.0
_NOTE_ROOM = 14.0
_FOOTER = 5 * mm
_SIZES = (12.5, 11.5, 10.5, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0)
_LEADING = 1.28
_PAD = 3.0
_HOURS = 24
_LEAST = 6.5


@dataclass(frozen=True, slots=True)
class _Word:
    """A name in a bar, or what is missing there."""

    text: str
    bold: bool = False
    inverse: bool = False


@dataclass(frozen=True, slots=True)
class _Bar:
    """A duty of a post as far as it lies in the date, its words set into lines of its own width."""

    duty: Duty
    left: float
    right: float
    lines: tuple[tuple[_Word, ...], ...]


@dataclass(frozen=True, slots=True)
class _PostBars:
    """A post with its bars, those that overlap in lanes one below the other."""

    post: str
    lanes: tuple[tuple[_Bar, ...], ...]
    heights: tuple[float, ...]

    @property
    def height(self) -> float:
        return sum(self.heights)


def hour_table(crews: Crews, sheet: Sheet, stamp: Stamp, say: Say) -> bytes:
    """The sheets of all dates of the crews' period but its first, which is there for the night before."""
    load_fonts()
    days = dates_of(crews.period)[1:]
    pdf = Pdf(sheet, _title(days[0], say), plain(crews.organisation))
    for day in days:
        duties = [duty for duty in crews.duties if _on(duty, day)]
        size, pages = _laid_out(crews, duties, day, sheet, say)
        for number, lines in enumerate(pages, start=1):
            _draw(pdf.canvas, crews, lines, (day, size, sheet), say)
            if number == len(pages):
                _foot(pdf.canvas, sheet, say)
            internal_margins(pdf.canvas, sheet, sheet.left, stamp, (number, len(pages)), say)
            pdf.canvas.showPage()
    return pdf.finish()


def _title(day: date, say: Say) -> str:
    return say(_TITLE.fill(date=full_date(day), weekday=WEEKDAYS[day.weekday()]))


def _on(duty: Duty, day: date) -> bool:
    begin = datetime.combine(day, time())
    return duty.start < begin + timedelta(days=1) and duty.end > begin


def _laid_out(
    crews: Crews, duties: Sequence[Duty], day: date, sheet: Sheet, say: Say
) -> tuple[float, list[list[_PostBars]]]:
    """The lines in pages, in the largest letters that need the fewest of them."""
    room = sheet.top - sheet.bottom - _TITLE_ROOM - _HEAD - _NOTE_ROOM - SIGNATURE_HEIGHT - _FOOTER
    made = [(size, _pages(_lines(crews, duties, day, (sheet.room - _POST, size), say), room)) for size in _SIZES]
    return min(made, key=lambda one: len(one[1]))


def _pages(lines: Sequence[_PostBars], room: float) -> list[list[_PostBars]]:
    pages: list[list[_PostBars]] = [[]]
    used = 0.0
    for line in lines:
        if pages[-1] and used + line.height > room:
            pages.append([])
            used = 0.0
        pages[-1].append(line)
        used += line.height
    return pages


def _lines(crews: Crews, duties: Sequence[Duty], day: date, measures: tuple[float, float], say: Say) -> list[_PostBars]:
    width, size = measures
    places = {post.id: n for n, post in enumerate(crews.plan.posts)}
    found = []
    for post in sorted({duty.key.post for duty in duties}, key=lambda post: (places.get(post, len(places)), post)):
        lanes: list[list[_Bar]] = []
        for duty in sorted((d for d in duties if d.key.post == post), key=lambda d: (d.start, d.end)):
            bar = _bar(crews, duty, day, (width, size), say)
            free = next((lane for lane in lanes if lane[-1].right <= bar.left + 0.01), None)
            if free is None:
                lanes.append([bar])
            else:
                free.append(bar)
        heights = tuple(max(len(bar.lines) for bar in lane) * size * _LEADING + 2 * _PAD for lane in lanes)
        found.append(_PostBars(post, tuple(map(tuple, lanes)), heights))
    return found


def _bar(crews: Crews, duty: Duty, day: date, measures: tuple[float, float], say: Say) -> _Bar:
    width, size = measures
    begin = datetime.combine(day, time())
    left, right = (
        min(max((moment - begin).total_seconds() / 3600, 0.0), _HOURS) / _HOURS * width
        for moment in (duty.start, duty.end)
    )
    return _Bar(duty, left, right, tuple(_set(_words(crews, duty, say), right - left - 2 * _PAD, size)))


def _words(crews: Crews, duty: Duty, say: Say) -> Iterator[_Word]:
    for person in crews.on(duty.key):
        mark = CHANGED if crews.is_new(person, duty.key) else ""
        yield _Word(mark + plain(person.name), bold=person.role is Role.OFFICER)
    for unit, number in promised(duty.promised).items():
        yield _Word(plain(say(promised_said(crews.plan, unit, number))))
    if (short := crews.shortages.get(duty.key)) is not None:
        yield from (_Word(say(text), inverse=True) for text in in_brief(short, crews.plan))


def _set(words: Iterator[_Word], room: float, size: float) -> Iterator[tuple[_Word, ...]]:
    """The words in lines no longer than the room; a longer word is broken."""
    line: list[_Word] = []
    used = 0.0
    parts = (replace(w, text=part) for w in words for part in fit(w.text, room, size, _font(w), _LEAST).lines)
    for word in parts:
        width = measure(word.text, size, _font(word)) + size * 0.6
        if line and used + width > room + size * 0.6:
            yield tuple(line)
            line, used = [], 0.0
        line.append(word)
        used += width
    yield tuple(line)


def _font(word: _Word) -> str:
    return BOLD if word.bold or word.inverse else REGULAR


def _draw(canvas: Any, crews: Crews, lines: Sequence[_PostBars], on: tuple[date, float, Sheet], say: Say) -> None:
    day, size, sheet = on
    title = fit(_title(day, say), sheet.room * 0.6, 20.0, BOLD, least=12.0)
    canvas.setFillColor(INK)
    draw(canvas, title, sheet.width / 2, sheet.top - 14.0, BOLD, 0.5)
    phone = duty_phone(crews.plan)
    unit = say(translate("duty matrix", "Unit: {name}").fill(name=plain(crews.organisation)))
    draw(canvas, fit(unit if crews.organisation else "", sheet.room / 2, 10.5), sheet.left, sheet.top - 36.0)
    number = say(translate("duty matrix", "Duty telephone: {phone}").fill(phone=plain(phone))) if phone else ""
    draw(canvas, fit(number, sheet.room / 3, 10.5), sheet.right, sheet.top - 36.0, align=1.0)
    top = sheet.top - _TITLE_ROOM
    bottom = top - _HEAD - sum(line.height for line in lines)
    _grid(canvas, sheet, top, bottom, say)
    y = top - _HEAD
    for line in lines:
        _draw_line(canvas, crews, line, (sheet.left, y, size), say)
        y -= line.height
        pen(canvas, INK, 0.5)
        canvas.line(sheet.left, y, sheet.right, y)
    pen(canvas, INK, 0.8)
    canvas.rect(sheet.left, bottom, sheet.room, top - bottom, stroke=1, fill=0)


def _grid(canvas: Any, sheet: Sheet, top: float, bottom: float, say: Say) -> None:
    """The head with the hours and a faint line for each of them."""
    filled(canvas, sheet.left, top - _HEAD, sheet.room, _HEAD, BAND)
    canvas.setFillColor(INK)
    name = fit(say(translate("hour table", "Post")), _POST - 4, 9.5, BOLD)
    draw(canvas, name, sheet.left + _POST / 2, top - _HEAD / 2, BOLD, 0.5)
    hour = (sheet.room - _POST) / _HOURS
    for number in range(_HOURS):
        x = sheet.left + _POST + number * hour
        pen(canvas, LINE, 0.4)
        canvas.line(x, top, x, bottom)
        set_line(canvas, f"{number:02}", x + 2.0, top - _HEAD / 2 - 3.0, Face(8.0), colour=INK)
    pen(canvas, INK, 0.6)
    canvas.line(sheet.left, top - _HEAD, sheet.right, top - _HEAD)


def _draw_line(canvas: Any, crews: Crews, line: _PostBars, at: tuple[float, float, float], say: Say) -> None:
    left, top, size = at
    canvas.setFillColor(INK)
    name = fit(plain(post_name(crews.plan, line.post)), _POST - 6, min(size, 10.5), BOLD)
    draw(canvas, name, left + 3, top - line.height / 2, BOLD)
    y = top
    for lane, height in zip(line.lanes, line.heights, strict=True):
        for bar in lane:
            _draw_bar(canvas, crews, bar, (left + _POST, y, height, size))
        y -= height


def _draw_bar(canvas: Any, crews: Crews, bar: _Bar, at: tuple[float, float, float, float]) -> None:
    left, top, height, size = at
    shift = crews.plan.shifts_by_code[bar.duty.key.shift]
    ground = tint(shift, shift_codes(crews.plan.shifts)[shift.code]).ground
    x, width = left + bar.left, bar.right - bar.left
    filled(canvas, x, top - height, width, height, HexColor(ground))
    pen(canvas, QUIET, 0.5)
    canvas.rect(x, top - height, width, height, stroke=1, fill=0)
    y = top - height / 2 + len(bar.lines) * size * _LEADING / 2
    for words in bar.lines:
        y -= size * _LEADING
        place = x + _PAD
        for word in words:
            text = fit(word.text, width - 2 * _PAD, size, _font(word), least=_LEAST)
            wide = max(measure(part, text.size, _font(word)) for part in text.lines) * text.stretch
            if word.inverse:
                filled(canvas, place - 1, y, wide + 2, size * 1.2, INK)
            middle = y + size * 0.6
            draw(canvas, text, place, middle, _font(word), colour=WHITE if word.inverse else INK)
            place += wide + size * 0.6


def _foot(canvas: Any, sheet: Sheet, say: Say) -> None:
    note = translate("hour table", "Officers in bold. What begins before midnight stands on the sheets of both dates.")
    y = sheet.bottom + _FOOTER + SIGNATURE_HEIGHT
    set_line(canvas, say(note), sheet.left, y + 6.0, Face(8.5), colour=INK)
    draw_signatures(canvas, sheet.left, sheet.room, y, say)
