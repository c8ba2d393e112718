"""Duties from foreign duty sheets: what each of their words stands for here, and the duties that would change."""

from __future__ import annotations

from collections import abc
from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QHeaderView, QTableWidget, QTableWidgetItem

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import duty_said, person_name
from patrolplanner.domain.plan import Plan
from patrolplanner.gui.importing.foreign_results import MOST_SHOWN, Mapping, Results
from patrolplanner.gui.look import ROW, STEP, look
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.records.facts import with_number
from patrolplanner.gui.said import day_said, said
from patrolplanner.gui.widgets.choice_box import ChoiceBox
from patrolplanner.gui.widgets.duty_words import period_words
from patrolplanner.gui.widgets.heads import Head, show_heads
from patrolplanner.gui.widgets.listing import ListLine
from patrolplanner.gui.widgets.parts import column
from patrolplanner.services.exchange.foreign_roster import (
    MOVE_WORDS,
    DutyRow,
    Move,
    RosterImport,
    codes_of,
    roster_import,
)
from patrolplanner.services.exchange.sheet_words import Meaning, guessed
from patrolplanner.store.exchange.cell_tally import SheetTally
from patrolplanner.store.exchange.duty_sheets import DutySheet

_TONES = {Move.ADDED: "good", Move.MOVED: "", Move.REMOVED: "danger", Move.SAME: "quiet"}
_OPEN, _OFF = "?", ""
_MOST_CODES = 60
_CODE_HEADS = (
    Head(
        translate("foreign import", "In the sheet"),
        translate("column notes", "The word as it stands in the cells."),
    ),
    Head(translate("foreign import", "Times"), translate("column notes", "How often it stands there.")),
    Head(
        translate("foreign import", "Post"),
        translate("column notes", "The post that it means; left open, its cells are not taken over."),
    ),
    Head(
        translate("foreign import", "Shift"),
        translate("column notes", "The shift that it means; left open, its cells are not taken over."),
    ),
)
_DUTY_HEADS = (
    Head(translate("foreign import", "Date"), translate("column notes", "The duty date.")),
    Head(translate("foreign import", "Person"), translate("column notes", "Who the sheet puts on duty.")),
    Head(
        translate("foreign import", "What happens"),
        translate("column notes", "Whether the duty is new, changed, the same or taken off."),
    ),
    Head(translate("foreign import", "Duty now"), translate("column notes", "The duty after the import.")),
    Head(
        translate("foreign import", "Duty until now"),
        translate("column notes", "The duty in the present roster."),
    ),
    Head(translate("foreign import", "Cell"), translate("column notes", "Where it stands in the sheet.")),
)


class RosterMapping(Mapping[RosterImport]):
    """Says of each word what it stands for."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self._sheets: Sequence[DutySheet] = ()
        self._codes: abc.Mapping[str, int] = {}
        self._by_hand = False
        self._proposed: dict[str, Meaning | None] = {}
        self.posts: dict[str, ChoiceBox[str]] = {}
        self.shifts: dict[str, ChoiceBox[str]] = {}
        self.codes = QTableWidget(0, 4)
        self.codes.setAccessibleName(said(translate("foreign import", "What the words of the sheet stand for")))
        show_heads(self.codes, _CODE_HEADS)
        self.codes.setTabKeyNavigation(False)
        self.codes.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.codes.verticalHeader().hide()
        self.codes.verticalHeader().setDefaultSectionSize(ROW + 8)
        header = self.codes.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for at, width in enumerate((280, 64, 260, 220)):
            self.codes.setColumnWidth(at, width)
        header.setStretchLastSection(True)
        self.take_off = QCheckBox(
            said(translate("foreign import", "What stands there now and is not in the sheet &goes; locked duties stay"))
        )
        self.take_off.setChecked(True)
        self.take_off.toggled.connect(self._lay_out)
        self.results = Results(translate("foreign import", "Duties ({count})"), _DUTY_HEADS)
        column(self.codes, self.take_off, (self.results, 1), of=self)

    def show_sheets(self, sheets: Sequence[DutySheet]) -> None:
        """Lay out other sheets, with the meaning of their words guessed; what was chosen before stays chosen."""
        before, self._by_hand = self.meanings(), self.touched
        self._sheets = sheets
        self._codes = codes_of(sheets)
        self._fill(before)
        self._proposed = self.meanings()
        self._lay_out()

    def meanings(self) -> dict[str, Meaning | None]:
        """What is chosen for each word; None for what is open."""
        chosen: dict[str, Meaning | None] = {}
        for code, box in self.posts.items():
            shift = self.shifts[code].value
            if box.value == _OFF:
                chosen[code] = Meaning()
            elif box.value in (None, _OPEN) or not shift:
                chosen[code] = None
            else:
                chosen[code] = Meaning(box.value or "", shift)
        return chosen

    def _fill(self, before: abc.Mapping[str, Meaning | None]) -> None:
        plan = self.context.plan
        posts = [
            (said(translate("foreign import", "(not decided, left out)")), _OPEN),
            (said(translate("foreign import", "no duty")), _OFF),
            *((with_number(p.name, p.id), p.id) for p in plan.posts),
        ]
        shifts = [(with_number(s.name, s.code) if s.name != s.code else s.code, s.code) for s in plan.shifts]
        codes = sorted(self._codes, key=lambda code: -self._codes[code])[:_MOST_CODES]
        self.posts, self.shifts = {}, {}
        self.codes.setRowCount(0)
        self.codes.setRowCount(len(codes))
        for line, code in enumerate(codes):
            meaning = before.get(code) or guessed(code, plan)
            post: ChoiceBox[str] = ChoiceBox(translate("foreign import", "Post of “{code}”").fill(code=code), posts)
            shift: ChoiceBox[str] = ChoiceBox(translate("foreign import", "Shift of “{code}”").fill(code=code), shifts)
            post.choose(_OPEN if meaning is None else meaning.post)
            if meaning is not None and meaning.shift:
                shift.choose(meaning.shift)
            self._allow_shift(code, post, shift)
            post.currentIndexChanged.connect(self._decided(code))
            shift.currentIndexChanged.connect(self._lay_out)
            self.posts[code], self.shifts[code] = post, shift
            self.codes.setItem(line, 0, QTableWidgetItem(code))
            self.codes.setItem(line, 1, QTableWidgetItem(str(self._codes[code])))
            self.codes.setCellWidget(line, 2, post)
            self.codes.setCellWidget(line, 3, shift)
        self._mark()
        rows = min(max(len(codes), 2), 5)
        self.codes.setFixedHeight(self.codes.horizontalHeader().sizeHint().height() + (ROW + 8) * rows + STEP)

    def _decided(self, code: str) -> Callable[[int], None]:
        def decided(_index: int) -> None:
            self._allow_shift(code, self.posts[code], self.shifts[code])
            self._mark()
            self._lay_out()

        return decided

    def _allow_shift(self, code: str, post: ChoiceBox[str], shift: ChoiceBox[str]) -> None:
        """A shift is chosen where there is a post; one that the post is manned on comes first."""
        fits = post.value not in (_OPEN, _OFF)
        shift.setEnabled(fits)
        plan = self.context.plan
        with QSignalBlocker(shift):
            if not fits:
                shift.setCurrentIndex(-1)
            elif shift.value is None:
                meaning = guessed(code, plan)
                wanted = meaning.shift if meaning is not None else ""
                manned = [d.shift for d in plan.demands if d.post == post.value]
                shift.choose(next(filter(None, (wanted, *manned, *(s.code for s in plan.shifts))), ""))

    def _mark(self) -> None:
        """Words that are not decided stand out."""
        for line, box in enumerate(self.posts.values()):
            if (item := self.codes.item(line, 0)) is not None:
                item.setForeground(QColor(look().warn if box.value == _OPEN else look().ink))

    def _lay_out(self, *_: object) -> None:
        document, sheets, meanings = self.context.document, self._sheets, self.meanings()
        take_off = self.take_off.isChecked()
        self._read_anew(lambda: roster_import(document, sheets, meanings, take_off=take_off))

    def _show(self, found: RosterImport) -> None:
        plan = self.context.plan
        order = sorted(found.rows, key=lambda r: r.move is Move.SAME)
        lines = [_line(n, r, plan) for n, r in enumerate(order[:MOST_SHOWN])]
        self.results.show_results(lines, found.problems, found.remarks, len(order))
        going = translate(
            "foreign import",
            "What stands there now and is not in the sheet &goes ({count} {count:duty|duties}); locked duties stay",
        )
        if self.take_off.isChecked():
            self.take_off.setText(said(going, count=found.goes))

    @property
    def touched(self) -> bool:
        return self._by_hand or self.meanings() != self._proposed or not self.take_off.isChecked()

    @property
    def cells(self) -> tuple[SheetTally, ...]:
        return self.found.cells if self.found is not None else ()

    @property
    def incomplete(self) -> bool:
        return self.found is not None and bool(self.found.problems or self.found.open_codes)

    def in_short(self) -> Message:
        if self.found is None:
            return translate("foreign import", "Reading …")
        found, counts = self.found, self.found.counts
        text = translate(
            "foreign import",
            "{period}: {added} {added:entry|entries} would be added, {moved} changed, {removed} removed; {same} "
            "{same:is|are} as in the roster.",
        )
        short = text.fill(
            period=period_words(found.period) if found.period is not None else "-",
            added=counts.get(Move.ADDED, 0),
            moved=counts.get(Move.MOVED, 0),
            removed=counts.get(Move.REMOVED, 0),
            same=counts.get(Move.SAME, 0),
        )
        if not self.incomplete:
            return short
        left = translate(
            "foreign import",
            "{text} {open} {open:word is|words are} not decided, {bad} {bad:cell|cells} cannot be taken over.",
        )
        return left.fill(text=short, open=len(found.open_codes), bad=len(found.problems))


def _line(number: int, found: DutyRow, plan: Plan) -> ListLine[int]:
    def duties(keys: Sequence[DutyKey]) -> str:
        return "、".join(said(duty_said(plan, key, dated=False)) for key in keys)

    before = duties(found.removed)
    if found.instead:
        instead = translate("foreign import", "{duty}: {person}").fill(
            duty=duties(found.added), person=person_name(plan, found.instead)
        )
        before = said(instead)
    cells = (
        *(day_said(found.day), person_name(plan, found.person), said(MOVE_WORDS[found.move])),
        *(duties(found.added), before, found.place),
    )
    return ListLine(cells, number, _TONES[found.move])
