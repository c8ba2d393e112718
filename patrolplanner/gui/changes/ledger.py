"""The ledger (台账): everybody's account as of a date, the facts behind one, and corrections with their reason."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDoubleSpinBox

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.journal import IN_HOURS, AccountKind, Correction
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import duty_said, person_name
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.renaming import numbers_now
from patrolplanner.gui.page import Section
from patrolplanner.gui.places import PAPERS, Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.asking import LONGEST, Unsaved, waits
from patrolplanner.gui.widgets.choice_box import ChoiceBox
from patrolplanner.gui.widgets.date_field import DateField, dates_stand
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.line import LineField
from patrolplanner.gui.widgets.listing import Listing, ListingModel, ListLine
from patrolplanner.gui.widgets.parts import button, captioned, card, column, divided, label, padded, row
from patrolplanner.planning.indicators.accounts import SHARED, Account, Fact
from patrolplanner.services.changes.accounting import (
    NAMES,
    SOURCES,
    accounts_of,
    corrected,
    facts_of,
    planned_too,
    said_amount,
    signed_amount,
)
from patrolplanner.services.open_plan.document import Change, Document
from patrolplanner.services.open_plan.held import held_document

_CELL = translate("ledger page", "{amount} ({balance})")
_EXPLAINED = translate(
    "ledger page",
    "In brackets: more (+) or less (-) than the fair share of the group, pro rata to days present.",
)
_MEANINGS = {
    AccountKind.NIGHTS: translate("column notes", "Night duties, 24-hour duties too; rostering evens them out."),
    AccountKind.WEEKENDS: translate("column notes", "Duties on Saturdays and Sundays; rostering evens them out."),
    AccountKind.HOLIDAYS: translate(
        "column notes", "Duties on the thirteen statutory holidays; rostering evens them out."
    ),
    AccountKind.FULL: translate("column notes", "Duties of 24 hours; rostering evens them out."),
    AccountKind.NEW_YEAR: translate("column notes", "Duties on the eve of the lunar new year."),
    AccountKind.NATIONAL: translate("column notes", "Duties on the statutory days of National Day."),
    AccountKind.MINUTES: translate("column notes", "Working time in hours; rostering evens it out."),
    AccountKind.REST_OVERTIME: translate(
        "column notes",
        "Rest days worked beyond five days of their week; in a rotation, days worked that the rotation has off.",
    ),
    AccountKind.HOLIDAY_OVERTIME: translate(
        "column notes", "Statutory holidays that were worked; they are counted apart."
    ),
    AccountKind.TIME_OFF_EARNED: translate("column notes", "Days off that are owed for rest days worked."),
    AccountKind.TIME_OFF_TAKEN: translate("column notes", "Days off in lieu that were taken."),
}
_ACCOUNTS = tuple(Head(NAMES[kind], text, unclear=kind in SHARED) for kind, text in _MEANINGS.items())
_FACTS_OF = translate("ledger page", "Facts: {person}")
_LABEL = translate("ledger page", "Correct the account of {person}")
_NOT_MADE = translate(
    "ledger page", "The correction of the account of {person}, “{reason}”, is typed but not made yet."
)
_LARGEST = 10_000
_FAR_NIGHTS = 2
"""Nights away from the fair share from which on a row is marked."""


@dataclass(frozen=True)
class _Typed:
    """A correction that is typed and not made yet."""

    kind: AccountKind | None
    amount: float
    reason: str


_FACTS = (
    Head(translate("ledger page", "Date"), translate("column notes", "The date on which it counts.")),
    Head(translate("ledger page", "Account"), translate("column notes", "Which sum it belongs to.")),
    Head(translate("ledger page", "Amount"), translate("column notes", "How much it adds, or takes away.")),
    Head(
        translate("ledger page", "From"),
        translate(
            "column notes",
            "Where the fact comes from: roster, attendance, swap, absence, opening balance or correction.",
        ),
        unclear=True,
    ),
    Head(
        translate("ledger page", "Duty or reason"),
        translate("column notes", "The duty behind it, or the reason of a correction."),
    ),
)


class LedgerPanel(Section):
    """Accounts at the left, the facts of one at the right."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self.as_of = DateField(said(translate("ledger page", "As of")), context.today)
        self.as_of.changed.connect(self.refresh)
        heads = (
            Head(translate("ledger page", "Number"), translate("column notes", "The badge number.")),
            Head(translate("ledger page", "Name"), translate("column notes", "Whose account it is.")),
            *_ACCOUNTS,
        )
        numbers = tuple(range(2, len(heads)))
        name = translate("ledger page", "Accounts")
        self.accounts: Listing[Account] = Listing(ListingModel(heads, numbers), name)
        self.accounts.chosen.connect(self._show_facts)
        self.facts: Listing[Fact] = Listing(ListingModel(_FACTS, (2,)), translate("ledger page", "Facts"), widest=4)
        self.facts_title = label("", "heading")
        self.note = label("", "danger", wrap=True)
        self.ahead = label("", "warn", wrap=True)
        self.kind = ChoiceBox(translate("ledger page", "Account"), [(said(w), kind) for kind, w in NAMES.items()])
        self.amount = padded(QDoubleSpinBox())
        self.amount.setRange(-_LARGEST, _LARGEST)
        self.amount.setDecimals(1)
        self.amount.setAccessibleName(said(translate("ledger page", "Amount")))
        self._typed: dict[str, _Typed] = {}
        """By person, for accounts that are not chosen now."""
        self._then = context.document  # as it held on the date shown
        self._correcting = ""
        """Whose correction the fields hold."""
        self.reason = LineField()
        waits(self.reason)
        reason = said(translate("ledger page", "Reason of the correction"))
        self.reason.setPlaceholderText(reason)
        self.reason.setAccessibleName(reason)
        self.reason.returnPressed.connect(self.correct)
        self._lay_out()
        context.changed.connect(self._changed)

    def _lay_out(self) -> None:
        today = button(translate("ledger page", "Today"), lambda: self.as_of.show_day(self.context.today))
        last = translate("ledger page", "End of the period shown")
        end = button(last, lambda: self.as_of.show_day(self.context.period.last))
        as_of = captioned(translate("ledger page", "&As of evening of"), self.as_of)
        wall = translate("ledger page", "Print for the wall…")
        self.wall = button(wall, lambda: self.context.go(Place(PAPERS, section="ledger-wall", day=self.as_of.day)))
        self.note.hide()
        self.ahead.hide()
        top = row(as_of, self.as_of, today, end, 1, self.wall)
        left = card(top, label(said(_EXPLAINED), "quiet", wrap=True), self.ahead, self.note, (self.accounts, 1))
        self.correct_button = button(translate("ledger page", "Correct"), self.correct)
        right = card(
            self.facts_title,
            (self.facts, 1),
            label(said(translate("ledger page", "Correction")), "heading"),
            row(self.kind, self.amount),
            row(self.reason, self.correct_button),
        )
        right.setMinimumWidth(380)
        column(divided(left, right, (640, 500)), of=self)

    def entered(self) -> None:
        self.refresh()

    def show_place(self, place: Place) -> None:
        self.accounts.choose(self._number(place.person), lambda account: account.person)

    def _number(self, person: str, *, now: bool = False) -> str:
        """The number of somebody on the date shown, by the present one; ``now`` the other way round."""
        plans = (self.context.plan, self._then.plan)
        return numbers_now(*(reversed(plans) if now else plans)).get("people", {}).get(person, person)

    def showEvent(self, event: QShowEvent) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Reckon the accounts beside the window."""
        if not self.isVisible():
            return
        stored, as_of = self.context.session.stored, self.as_of.day

        def reckon() -> tuple[Document, dict[str, Account]]:
            then = held_document(stored, as_of)
            return then, accounts_of(then, as_of)

        self.latest.start(reckon, self._reckoned, self._refused)

    def _reckoned(self, found: tuple[Document, dict[str, Account]]) -> None:
        self.note.hide()
        self._then, accounts = found
        ahead = planned_too(self.as_of.day, self.context.today)
        self.ahead.setText(said(ahead) if ahead is not None else "")
        self.ahead.setVisible(ahead is not None)
        self.accounts.fill([self._line(a, self._then.plan) for a in accounts.values()], same=lambda a: a.person)

    def _refused(self, message: Message) -> None:
        self.note.setText(said(message))
        self.note.show()

    def _line(self, account: Account, plan: Plan) -> ListLine[Account]:
        cells = [account.person, person_name(plan, account.person)]
        for kind in NAMES:
            cell = said_amount(kind, account.amounts.get(kind, 0))
            if kind in SHARED:
                signed = signed_amount(kind, account.balance(kind))
                cell = said(_CELL, amount=cell, balance=signed) if signed else cell
            cells.append(cell)
        far = abs(account.balance(AccountKind.NIGHTS)) >= _FAR_NIGHTS
        return ListLine(tuple(cells), account, "warn" if far else "")

    def _show_facts(self) -> None:
        account = self.accounts.about
        self.correct_button.setEnabled(account is not None)
        self._turn_to(account.person if account is not None else "")
        if account is None:
            self.facts_title.setText("")
            self.facts.fill([])
            return
        plan = self._then.plan
        self.facts_title.setText(said(_FACTS_OF, person=person_name(plan, account.person)))
        try:
            facts = facts_of(self._then, self.as_of.day, [account.person])
        except PlannerError as error:
            self._refused(error.message)
            return
        self.facts.fill([self._fact_line(f, plan) for f in reversed(facts)])

    def _turn_to(self, person: str) -> None:
        """What is typed for one account is not for another; it waits there."""
        if person == self._correcting:
            return
        if self.reason.text().strip() or self.amount.value():
            self._typed[self._correcting] = _Typed(self.kind.value, self.amount.value(), self.reason.text())
        self._correcting = person
        typed = self._typed.pop(person, _Typed(self.kind.value, 0, ""))
        if typed.kind is not None:
            self.kind.choose(typed.kind)
        self.amount.setValue(typed.amount)
        self.reason.setText(typed.reason)
        self.reason.setModified(bool(typed.reason))

    def unsaved(self) -> Unsaved | None:
        for person, typed in self._typed.items():
            if typed.reason.strip():
                name = person_name(self.context.plan, person)
                return Unsaved(_NOT_MADE.fill(person=name, reason=typed.reason.strip()[:LONGEST]))
        return super().unsaved()

    @staticmethod
    def _fact_line(fact: Fact, plan: Plan) -> ListLine[Fact]:
        words = [said(duty_said(plan, fact.duty, dated=False))] if fact.duty is not None else []
        about = " / ".join(text for text in (*words, fact.note) if text)
        amount = said_amount(fact.kind, fact.amount)
        return ListLine((fact.day.isoformat(), said(NAMES[fact.kind]), amount, said(SOURCES[fact.source]), about), fact)

    def correct(self) -> bool:
        """Add the amount to the chosen account, on the date shown."""
        account, kind = self.accounts.about, self.kind.value
        if account is None or kind is None or not dates_stand(self):
            return False
        amount = round(self.amount.value() * (60 if kind in IN_HOURS else 1))
        session = self.context.session
        reason = self.reason.text()
        try:
            made = Correction(
                self._number(account.person, now=True),
                self.as_of.day,
                kind,
                amount,
                reason,
                session.clock(),
                session.who,
            )
        except PlannerError as error:
            self.context.refused.emit(error.message)
            return False
        text = _LABEL.fill(person=person_name(self.context.plan, account.person))
        if amount and self.context.apply(corrected(made), text, action="correct", reason=reason):
            self.reason.clear()
            self.amount.setValue(0)
            return True
        return False

    def _changed(self, change: Change) -> None:
        if change.of_plan or change.of_accounts or "roster" in change.kinds:
            self.refresh()
