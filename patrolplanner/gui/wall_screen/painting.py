"""Draws the wall of the duty room: letters large enough to be read from five metres, on any screen.

Everything is measured for a screen of 1920 x 1080 and drawn as large as the one there is allows. What does not fit on
one page takes its turn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from patrolplanner.domain.messages import translate
from patrolplanner.gui.look import DARK, LIGHT, Look
from patrolplanner.gui.said import clauses, day_said, listed_words, said
from patrolplanner.services.views.wall import WallDuty, WallFacts
from patrolplanner.services.views.wall_watch import WallState

WIDTH, HEIGHT = 1920.0, 1080.0
_MARGIN, _TOP, _LEAD, _FOOT, _BANNER = 48.0, 118.0, 112.0, 46.0, 84.0
_HEAD, _ROW, _TALL_ROW, _SMALL_ROW = 62.0, 76.0, 102.0, 58.0
_MAIN = 0.63
"""How much of the width the posts take."""
LEAST = 30
"""No letters that have to be read from afar are smaller: 15 mm on a screen of 43 inches."""

DAY = LIGHT
NIGHT = Look(
    **{
        **{name: getattr(DARK, name) for name in DARK.__slots__},
        "ground": "#07090C",
        "panel": "#11161C",
        "ink": "#D9E0E7",
        "line": "#242C35",
    }
)
"""Darker than the window's dark theme: it hangs in a dark room all night."""

_READING = translate("wall screen", "Reading the plan…")
_NOW = translate("wall screen", "On duty now")
_NEXT = translate("wall screen", "Next on duty")
_FROM = translate("wall screen", "from {time}")
_PAGE = translate("wall screen", "page {n} of {all}")
_NOBODY = translate("wall screen", "No post is manned just now.")
_LEADS = translate("wall screen", "In charge")
_NO_LEADER = translate("wall screen", "nobody is named")
_THEN = translate("wall screen", "from {time} {people}")
_UNTIL = translate("wall screen", "until {time}")
_STANDBY = translate("wall screen", "On call: {people}")
_GAPS = translate("wall screen", "Gaps: {count}")
_NO_GAPS = translate("wall screen", "No gaps until this time tomorrow")
_CHANGES = translate("wall screen", "Coming changes")
_NO_CHANGES = translate("wall screen", "None in sight.")
_COMES = translate("wall screen", "{time} begins: {post}")
_GOES = translate("wall screen", "{time} ends: {post}")
_MORE = translate("wall screen", "{count} more")
_MISSING = translate("wall screen", "{count} missing")
_EMPTY = translate("wall screen", "nobody")
_OLD = translate("wall screen", "What you see was read at {time}.")
_KEYS = translate("wall screen", "Esc or F11 leaves · D day colours · N night colours · A by the hour")
_READ = translate("wall screen", "read at {time}")


@dataclass(frozen=True, slots=True)
class _Pen:
    """Height of letters and their weight and colour."""

    size: float
    colour: str
    bold: bool = False


class WallPainting:
    """One picture; ``texts`` are what stands in it, ``pages`` how many the posts take."""

    def __init__(self, painter: QPainter, font: QFont, look: Look, size: tuple[float, float]) -> None:
        self._painter, self._font, self._look = painter, font, look
        self._scale = min(size[0] / WIDTH, size[1] / HEIGHT)
        self._width, self._height = size[0] / self._scale, size[1] / self._scale
        self.texts: list[str] = []
        self.pages = 1
        painter.scale(self._scale, self._scale)
        painter.fillRect(QRectF(0, 0, self._width, self._height), QColor(look.ground))

    def draw(self, state: WallState, time: str, page: int) -> None:
        facts, top = state.facts, _TOP
        self._head(facts, time)
        if state.wrong is not None:
            top = self._banner(state, top)
        if facts is not None:
            top = self._leaders(facts, top)
            foot = self._height - _FOOT
            main = self._width * _MAIN
            self._posts(facts, QRectF(_MARGIN, top, main - _MARGIN, foot - top), page)
            side = QRectF(main + _MARGIN, top, self._width - main - 2 * _MARGIN, foot - top)
            self._coming(facts, side, self._gaps(facts, side))
        elif state.wrong is None:
            self._put(said(_READING), _line(QRectF(_MARGIN, top, self._width, 0), 0, _LEAD), _Pen(40, self._look.quiet))
        self._foot(state)

    # -- parts -----------------------------------------------------------------------------------------

    def _head(self, facts: WallFacts | None, time: str) -> None:
        clock = self._put(time, QRectF(0, 10, self._width - _MARGIN, 100), _Pen(88, self._look.ink, True), right=True)
        if facts is not None:
            day = day_said(facts.moment.date())
            right = self._width - _MARGIN - clock - 36
            taken = self._put(day, QRectF(0, 10, right, 100), _Pen(44, self._look.quiet), right=True)
            room = QRectF(_MARGIN, 10, right - taken - 2 * _MARGIN, 100)
            self._put(facts.organisation, room, _Pen(48, self._look.ink, True))

    def _banner(self, state: WallState, top: float) -> float:
        assert state.wrong is not None
        parts = [said(state.wrong)]
        if state.read_at is not None and state.facts is not None:
            parts.append(said(_OLD, time=f"{state.read_at:%H:%M}"))
        box = QRectF(0, top, self._width, _BANNER)
        self._painter.fillRect(box, QColor(self._look.warn_soft))
        self._put(" ".join(parts), box.adjusted(_MARGIN, 0, -_MARGIN, 0), _Pen(32, self._look.warn, True))
        return top + _BANNER

    def _leaders(self, facts: WallFacts, top: float) -> float:
        box = QRectF(0, top, self._width, _LEAD)
        self._painter.fillRect(box, QColor(self._look.accent_soft))
        left = _MARGIN + self._put(said(_LEADS), box.adjusted(_MARGIN, 0, 0, 0), _Pen(38, self._look.ink)) + 30
        names = listed_words(name for duty in facts.leaders for name in duty.people) or said(_NO_LEADER)
        left += self._put(names, box.adjusted(left, 0, -_MARGIN, 0), _Pen(64, self._look.ink, True)) + 36
        parts = [said(_UNTIL, time=f"{facts.leaders[0].end:%H:%M}")] if facts.leaders else []
        if facts.next_leader is not None and facts.next_leader.people:
            following = listed_words(facts.next_leader.people)
            parts.append(said(_THEN, time=f"{facts.next_leader.start:%H:%M}", people=following))
        if standby := [name for duty in facts.standby for name in duty.people]:
            parts.append(said(_STANDBY, people=listed_words(standby)))
        self._put(clauses(parts), box.adjusted(left, 0, -_MARGIN, 0), _Pen(36, self._look.ink))
        return top + _LEAD + 8

    def _posts(self, facts: WallFacts, box: QRectF, page: int) -> None:
        """Every post with the crew of now and the next one below it where there is room for both; else in turn."""
        room = box.height() - _HEAD
        if facts.now and len(facts.now) * _TALL_ROW <= room:
            following = {duty.key.post: duty for duty in facts.following}
            self._heading(said(_NOW), box, self._look.quiet)
            for n, duty in enumerate(facts.now):
                line = _line(box, _HEAD + n * _TALL_ROW, _TALL_ROW)
                self._post(duty, line, following.get(duty.key.post))
            return
        fit = max(1, int(room // _ROW))
        pages = [(_NOW, duties) for duties in _parts(facts.now, fit)] or [(_NOW, ())]
        pages += [(_NEXT, duties) for duties in _parts(facts.following, fit)]
        self.pages = len(pages)
        title, duties = pages[page % self.pages]
        self._heading(f"{said(title)}  {said(_PAGE, n=page % self.pages + 1, all=self.pages)}", box, self._look.quiet)
        if not duties:
            self._put(said(_NOBODY), _line(box, _HEAD, _ROW), _Pen(40, self._look.ink))
        for n, duty in enumerate(duties):
            self._post(duty, _line(box, _HEAD + n * _ROW, _ROW), begins=title is _NEXT)

    def _post(self, duty: WallDuty, box: QRectF, following: WallDuty | None = None, *, begins: bool = False) -> None:
        self._painter.fillRect(box.adjusted(0, 2, 0, -2), QColor(self._look.panel))
        if duty.missing:
            self._painter.fillRect(QRectF(box.left(), box.top() + 2, 10, box.height() - 4), QColor(self._look.danger))
        inner = box.adjusted(22, 0, -14, 0)
        if following is not None:
            inner.setHeight(inner.height() * 0.58)
        when = said(_FROM, time=f"{duty.start:%H:%M}") if begins else said(_UNTIL, time=f"{duty.end:%H:%M}")
        end = self._put(when, inner, _Pen(LEAST, self._look.quiet), right=True) + 16
        name = inner.width() * 0.36
        self._put(duty.post, QRectF(inner.left(), inner.top(), name - 12, inner.height()), _Pen(36, self._look.ink))
        room = QRectF(inner.left() + name, inner.top(), inner.width() - name - end, inner.height())
        if duty.missing:
            lack = said(_MISSING, count=duty.missing)
            room.setWidth(room.width() - self._put(lack, room, _Pen(34, self._look.danger, True), right=True) - 12)
        crew = "  ".join(duty.people) or ("" if duty.missing else said(_EMPTY))
        self._put(crew, room, _Pen(40, self._look.ink, True))
        if following is not None:
            below = QRectF(inner.left() + name, inner.bottom(), inner.width() - name, box.bottom() - inner.bottom() - 6)
            text = said(_THEN, time=f"{following.start:%H:%M}", people="  ".join(following.people) or said(_EMPTY))
            self._put(text, below, _Pen(LEAST, self._look.quiet))

    def _gaps(self, facts: WallFacts, box: QRectF) -> float:
        """How far down it comes."""
        if not facts.gaps:
            self._heading(said(_NO_GAPS), box, self._look.good)
            return _HEAD + 14
        self._heading(said(_GAPS, count=len(facts.gaps)), box, self._look.danger)
        room = max(1, int((box.height() * 0.5 - _HEAD) // _SMALL_ROW))
        shown = facts.gaps[: room if len(facts.gaps) <= room else room - 1]
        top = _HEAD
        for duty in shown:
            text = f"{duty.start:%H:%M} {duty.post}"
            line = _line(box, top, _SMALL_ROW)
            lack = said(_MISSING, count=duty.missing)
            taken = self._put(lack, line, _Pen(32, self._look.danger, True), right=True)
            self._put(text, line.adjusted(0, 0, -taken - 16, 0), _Pen(34, self._look.ink))
            top += _SMALL_ROW
        return self._more(len(facts.gaps) - len(shown), box, top) + 18

    def _coming(self, facts: WallFacts, box: QRectF, top: float) -> None:
        self._heading(said(_CHANGES), box.adjusted(0, top, 0, 0), self._look.quiet)
        top += _HEAD
        lines = [(duty.end, 0, _GOES, duty) for duty in facts.goes] + [(d.start, 1, _COMES, d) for d in facts.comes]
        lines.sort(key=lambda line: line[:2])
        if not lines:
            self._put(said(_NO_CHANGES), _line(box, top, _SMALL_ROW), _Pen(34, self._look.ink))
        room = max(1, int((box.height() - top) // _SMALL_ROW))
        taken = 0
        for n, (at, _, text, duty) in enumerate(lines):
            high = 2 if text is _COMES and duty.people else 1
            rest = len(lines) - n
            if taken + high + (1 if rest > 1 else 0) > room:
                self._more(rest, box, top)
                return
            told = said(text, time=f"{at:%H:%M}", post=duty.post)
            ink = self._look.ink if text is _COMES else self._look.quiet
            self._put(told, _line(box, top, _SMALL_ROW), _Pen(34, ink))
            if high > 1:
                line = _line(box, top + _SMALL_ROW - 10, _SMALL_ROW).adjusted(40, 0, 0, 0)
                self._put("  ".join(duty.people), line, _Pen(36, self._look.ink, True))
            taken += high
            top += high * _SMALL_ROW

    def _more(self, count: int, box: QRectF, top: float) -> float:
        if count <= 0:
            return top
        self._put(said(_MORE, count=count), _line(box, top, _SMALL_ROW), _Pen(LEAST, self._look.quiet))
        return top + _SMALL_ROW

    def _foot(self, state: WallState) -> None:
        box = QRectF(_MARGIN, self._height - _FOOT, self._width - 2 * _MARGIN, _FOOT)
        self._put(said(_KEYS), box, _Pen(22, self._look.quiet))
        if state.read_at is not None:
            self._put(said(_READ, time=f"{state.read_at:%H:%M}"), box, _Pen(22, self._look.quiet), right=True)

    # -- letters ---------------------------------------------------------------------------------------

    def _heading(self, text: str, box: QRectF, colour: str) -> None:
        line = _line(box, 0, _HEAD)
        self._put(text, line, _Pen(34, colour, True))
        self._painter.fillRect(QRectF(box.left(), line.bottom() - 4, box.width(), 2), QColor(self._look.line))

    def _put(self, text: str, box: QRectF, face: _Pen, *, right: bool = False) -> float:
        """Set a text on one line, smaller where it has no room, then shortened; gives how wide it is."""
        if not text or box.width() <= 0:
            return 0.0
        font, size = QFont(self._font), face.size
        font.setBold(face.bold)
        font.setPixelSize(round(size))
        least = min(face.size, LEAST)
        while size > least and QFontMetricsF(font).horizontalAdvance(text) > box.width():
            size = max(least, size - 2)
            font.setPixelSize(round(size))
        measure = QFontMetricsF(font)
        shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        self._painter.setFont(font)
        self._painter.setPen(QColor(face.colour))
        where = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self._painter.drawText(box, where | Qt.AlignmentFlag.AlignVCenter, shown)
        self.texts.append(text)
        return min(box.width(), measure.horizontalAdvance(shown))


def _parts(duties: Sequence[WallDuty], size: int) -> list[Sequence[WallDuty]]:
    return [duties[n : n + size] for n in range(0, len(duties), size)]


def _line(box: QRectF, top: float, height: float) -> QRectF:
    return QRectF(box.left(), box.top() + top, box.width(), height)
