"""The ledger (台账): everybody's account as of a date, the facts behind one, and corrections with their reason."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QDoubleSpinBox, QLineEdit, QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.journal import AccountKind, Correction
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import duty_said, person_name
from patrolplanner.domain.plan import Plan
from patrolplanner.gui.places import PAPERS, Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.choice_box import ChoiceBox
from patrolplanner.gui.widgets.listing import Listing, ListingModel, ListLine
from patrolplanner.gui.widgets.parts import button, label, panel, row, side_by_side
from patrolplanner.gui.widgets.period_choice import date_field, date_in
from patrolplanner.planning.indicators.accounts import SHARED, Account, Fact
from patrolplanner.services.changes.accounting import NAMES, SOURCES, accounts_of, corrected, facts_of, said_amount
from patrolplanner.services.open_plan.document import Change

_CELL = translate("ledger page", "{amount} ({balance})")
_EXPLAINED = translate(
    "ledger page",
    "In brackets: more (+) or less (-) than the fair share of unit and role, pro rata to days present.",
)
_FACTS_OF = translate("ledger page", "Facts: {person}")
_LABEL = translate("ledger page", "Correct the account of {person}")
_LARGEST = 10_000
_FAR_NIGHTS = 2
"""Nights away from the fair share from which on a row is marked."""


class LedgerPanel(QWidget):
    """Accounts at the left, the facts of one at the right."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__()
        self.context = context
        self._job: jobs.Job | None = None
        self.as_of = date_field(said(translate("ledger page", "As of")), context.today)
        self.as_of.dateChanged.connect(lambda _day: self.refresh())
        heads = (translate("ledger page", "Number"), translate("ledger page", "Name"), *NAMES.values())
        numbers = tuple(range(2, len(heads)))
        name = translate("ledger page", "Accounts")
        self.accounts: Listing[Account] = Listing(ListingModel(heads, numbers), name)
        self.accounts.chosen.connect(self._show_facts)
        fact_heads = (
            translate("ledger page", "Date"),
            translate("ledger page", "Account"),
            translate("ledger page", "Amount"),
            translate("ledger page", "From"),
            translate("ledger page", "Duty or reason"),
        )
        self.facts: Listing[Fact] = Listing(ListingModel(fact_heads, (2,)), translate("ledger page", "Facts"), widest=4)
        self.facts_title = label("", "heading")
        self.note = label("", "danger", wrap=True)
        kinds = [(said(words), kind) for kind, words in NAMES.items()]
        self.kind = ChoiceBox(translate("ledger page", "Account"), kinds)
        self.amount = QDoubleSpinBox()
        self.amount.setRange(-_LARGEST, _LARGEST)
        self.amount.setDecimals(1)
        self.amount.setAccessibleName(said(translate("ledger page", "Amount")))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(said(translate("ledger page", "Reason of the correction")))
        self.reason.setAccessibleName(said(translate("ledger page", "Reason of the correction")))
        self.reason.returnPressed.connect(self.correct)
        self._lay_out()
        context.changed.connect(self._changed)

    def _lay_out(self) -> None:
        left, down = panel()
        today = button(translate("ledger page", "Today"), lambda: self._to(self.context.today))
        end = button(translate("ledger page", "End of the period shown"), lambda: self._to(self.context.period.last))
        as_of = label(said(translate("ledger page", "&As of evening of")))
        as_of.setBuddy(self.as_of)
        wall = translate("ledger page", "Print for the wall…")
        self.wall = button(wall, lambda: self.context.go(Place(PAPERS, section="ledger-wall", day=date_in(self.as_of))))
        down.addLayout(row(as_of, self.as_of, today, end, 1, self.wall))
        down.addWidget(label(said(_EXPLAINED), "quiet", wrap=True))
        down.addWidget(self.note)
        self.note.hide()
        down.addWidget(self.accounts, 1)
        right, down = panel()
        right.setMinimumWidth(380)
        down.addWidget(self.facts_title)
        down.addWidget(self.facts, 1)
        down.addWidget(label(said(translate("ledger page", "Correction")), "heading"))
        down.addLayout(row(self.kind, self.amount))
        self.correct_button = button(translate("ledger page", "Correct"), self.correct)
        down.addLayout(row(self.reason, self.correct_button))
        side_by_side(self, left, right, (760, 380), 0)

    def entered(self) -> None:
        """Somebody comes to look at accounts."""
        self.refresh()

    def closing(self) -> None:
        """The plan is about to be given back."""
        if self._job is not None:
            self._job.drop()

    def show_place(self, place: Place) -> None:
        people = [line.about.person for line in self.accounts.lines_model.lines]
        if place.person in people:
            self.accounts.selectRow(people.index(place.person))

    # -- showing ------------------------------------------------------------------------------------------

    def showEvent(self, event: object) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Reckon the accounts beside the window."""
        if not self.isVisible():
            return
        if self._job is not None:
            self._job.drop()
        document, as_of = self.context.document, date_in(self.as_of)
        self._job = jobs.start(self, lambda: accounts_of(document, as_of), self._reckoned, self._refused)

    def _reckoned(self, accounts: dict[str, Account]) -> None:
        self.note.hide()
        plan = self.context.plan
        self.accounts.fill([self._line(a, plan) for a in accounts.values()], same=lambda a: a.person)

    def _refused(self, message: Message) -> None:
        self.note.setText(said(message))
        self.note.show()

    def _line(self, account: Account, plan: Plan) -> ListLine[Account]:
        cells = [account.person, person_name(plan, account.person)]
        for kind in NAMES:
            cell = said_amount(kind, account.amounts.get(kind, 0))
            if kind in SHARED:
                balance = said_amount(kind, account.balance(kind))
                cell = said(_CELL, amount=cell, balance=balance if balance.startswith("-") else f"+{balance}")
            cells.append(cell)
        far = abs(account.balance(AccountKind.NIGHTS)) >= _FAR_NIGHTS
        return ListLine(tuple(cells), account, "warn" if far else "")

    def _show_facts(self) -> None:
        account = self.accounts.about
        self.correct_button.setEnabled(account is not None)
        if account is None:
            self.facts_title.setText("")
            self.facts.fill([])
            return
        plan = self.context.plan
        self.facts_title.setText(said(_FACTS_OF, person=person_name(plan, account.person)))
        try:
            facts = facts_of(self.context.document, date_in(self.as_of), [account.person])
        except PlannerError as error:
            self._refused(error.message)
            return
        self.facts.fill([self._fact_line(f, plan) for f in reversed(facts)])

    @staticmethod
    def _fact_line(fact: Fact, plan: Plan) -> ListLine[Fact]:
        words = [said(duty_said(plan, fact.duty, dated=False))] if fact.duty is not None else []
        about = " / ".join(text for text in (*words, fact.note) if text)
        amount = said_amount(fact.kind, fact.amount)
        return ListLine((fact.day.isoformat(), said(NAMES[fact.kind]), amount, said(SOURCES[fact.source]), about), fact)

    def _to(self, day: date) -> None:
        field = self.as_of.date()
        self.as_of.setDate(field.addDays((day - date_in(self.as_of)) // timedelta(days=1)))

    # -- correcting ---------------------------------------------------------------------------------------

    def correct(self) -> bool:
        """Add the amount to the chosen account, on the date shown."""
        account, kind = self.accounts.about, self.kind.value
        if account is None or kind is None:
            return False
        amount = round(self.amount.value() * (60 if kind is AccountKind.MINUTES else 1))
        session = self.context.session
        reason = self.reason.text()
        try:
            made = Correction(account.person, date_in(self.as_of), kind, amount, reason, session.clock(), session.who)
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
