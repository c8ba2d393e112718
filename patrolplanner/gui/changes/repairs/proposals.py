"""Proposals as cards: what each asks of people, what differs, what gets worse, and whom to call."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.outgoing_text import as_table
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import button, column, downwards, grid, label, panel, row, rule
from patrolplanner.planning.repair.damage import Stage
from patrolplanner.services.changes.repair_words import (
    KINDS,
    call_said,
    change_said,
    duties_said,
    lost_said,
    phone_said,
    settled_said,
)
from patrolplanner.services.changes.repairing import Proposal, Repair

MOST_LINES = 30
_HEAD = translate("repair page", "Proposal {number}: {kind}")
_STAGES = {
    Stage.CELLS: translate("repair page", "only the emptied duties"),
    Stage.SAME_DAYS: translate("repair page", "the same days"),
    Stage.NEIGHBOUR_DAYS: translate("repair page", "the days before and after"),
    Stage.DAYS_AROUND: translate("repair page", "three days around"),
}
_FIGURES = translate(
    "repair page",
    "{changes} {changes:duty changes|duties change}; {calls} {calls:person|people} to tell; looked at: {stage}",
)
_GAPS = translate("repair page", "People missing {before} → {after}")
_LOST = translate("repair page", "{count} {count:duty is|duties are} lost")
_NOTHING_LOST = translate("repair page", "No duty is touched: only the fact itself is recorded.")
_BY_HAND = translate("repair page", "To be done by hand: {text}")
_STALE = translate("repair page", "The plan has been changed since; make the proposals again.")
_WORSE = translate("repair page", "Worse than before:")
_CALLS = translate("repair page", "To be told")
_MORE = translate("repair page", "and {count} more")
_HOURS = translate("repair page", "{before} → {after} h")


class Proposals(QScrollArea):
    """``taken`` gives the number of the proposal that is to be taken over, from 1."""

    taken = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        downwards(self)
        self.takes: list[QPushButton] = []
        self.stale = label(said(_STALE), "warn", wrap=True)
        self.say(translate("repair page", "Say at the left what has happened; proposals come here."))

    def say(self, text: Message, role: str = "quiet") -> None:
        down = self._anew()
        down.addWidget(label(said(text), role, wrap=True))
        down.addStretch()

    def show_repair(self, repaired: Repair, others: str = "") -> None:
        """What is lost, and a card a proposal; ``others`` says that more are looked for."""
        down = self._anew()
        self.stale = label(said(_STALE), "warn", wrap=True)
        self.stale.hide()
        down.addWidget(self.stale)
        lost = list(lost_said(repaired))
        head = said(_LOST, count=len(lost)) if lost else said(_NOTHING_LOST)
        down.addWidget(label(head, "heading", wrap=True))
        _lines(down, [said(t) for t in lost])
        for _, text in repaired.conflicts:
            down.addWidget(label(said(_BY_HAND, text=text), "danger", wrap=True))
        self._cards = column()
        down.addLayout(self._cards)
        self._others = label(others, "quiet", wrap=True)
        self._others.setVisible(bool(others))
        down.addWidget(self._others)
        down.addStretch()
        self._add_cards(repaired)

    def add_others(self, repaired: Repair) -> None:
        """The proposals that were not known before; the cards that are there stay as they are."""
        self._others.hide()
        stale = bool(self.takes) and not self.takes[0].isEnabled()
        self._add_cards(repaired)
        if stale:
            self.out_of_date()

    def _add_cards(self, repaired: Repair) -> None:
        for number in range(len(self.takes) + 1, len(repaired.proposals) + 1):
            self._cards.addWidget(self._card(repaired, repaired.proposals[number - 1], number))

    def out_of_date(self) -> None:
        """The document is another one: nothing here can be taken over any more."""
        if self.takes:
            self.stale.show()
            for each in self.takes:
                each.setEnabled(False)

    def _anew(self) -> QVBoxLayout:
        inner = QWidget()
        inner.setProperty("role", "ground")
        self.takes = []
        self.setWidget(inner)
        return column(of=inner, margins=(0, 0, STEP * 2, 0))

    def _card(self, repaired: Repair, proposal: Proposal, number: int) -> QFrame:
        frame, down = panel()
        head = said(_HEAD, number=number, kind=KINDS[proposal.kind])
        frame.setAccessibleName(head)
        take = button(
            translate("repair page", "Take over"), partial(self.taken.emit, number), role="main" if number == 1 else ""
        )
        take.setAccessibleDescription(head)
        self.takes.append(take)
        down.addLayout(row((label(head, "heading", wrap=True), 1), take))
        figures = said(
            _FIGURES, changes=len(proposal.changes), calls=len(proposal.calls), stage=_STAGES[proposal.stage]
        )
        down.addWidget(label(figures, "quiet", wrap=True))
        gaps = said(_GAPS, before=repaired.before.gaps, after=proposal.standing.gaps)
        down.addWidget(label(gaps, "danger" if proposal.standing.gaps else "good"))
        _lines(down, [said(change_said(repaired, c)) for c in proposal.changes])
        if proposal.worse:
            down.addWidget(label(said(_WORSE), "danger"))
            _lines(down, [said(w.text) for w in proposal.worse])
            if any(w.mark.gap for w in proposal.worse):
                down.addWidget(label(said(settled_said(repaired, proposal)), "quiet", wrap=True))
        if proposal.calls:
            down.addWidget(rule())
            down.addLayout(self._calls(repaired, proposal))
        return frame

    def _calls(self, repaired: Repair, proposal: Proposal) -> QVBoxLayout:
        calls = as_table([said(call_said(repaired, call))] for call in proposal.calls)
        to_clipboard = partial(QGuiApplication.clipboard().setText, calls)
        copy = button(translate("repair page", "Copy the list"), to_clipboard, role="flat", name="copy")
        table = grid(STEP * 3, STEP, 2)
        down = column(row(label(said(_CALLS), "heading"), 1, copy), table, spacing=STEP)
        for n, call in enumerate(proposal.calls[:MOST_LINES]):
            phone = phone_said(call)
            number = label(phone if isinstance(phone, str) else said(phone), "" if call.phone else "warn")
            number.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            before, after = call.before.minutes / 60, call.after.minutes / 60
            table.addWidget(label(call.name), n, 0, Qt.AlignmentFlag.AlignTop)
            table.addWidget(number, n, 1, Qt.AlignmentFlag.AlignTop)
            table.addWidget(label(said(duties_said(repaired, call)), wrap=True), n, 2)
            hours = said(_HOURS, before=f"{before:g}", after=f"{after:g}")
            table.addWidget(label(hours, "quiet"), n, 3, Qt.AlignmentFlag.AlignTop)
        if len(proposal.calls) > MOST_LINES:
            down.addWidget(label(said(_MORE, count=len(proposal.calls) - MOST_LINES), "quiet"))
        return down


def _lines(down: QVBoxLayout, texts: list[str]) -> None:
    if texts:
        down.addWidget(label("\n".join(texts[:MOST_LINES]), wrap=True))
    if len(texts) > MOST_LINES:
        down.addWidget(label(said(_MORE, count=len(texts) - MOST_LINES), "quiet"))
