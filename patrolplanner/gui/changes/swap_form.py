"""The form of a swap: who gives which duty, who takes it, what comes back; checked while it is filled in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.journal import Handing, SwapKind, SwapState
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import duty_said, person_name
from patrolplanner.gui.look import STEP
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.asking import Unsaved, waits
from patrolplanner.gui.widgets.choice_box import ChoiceBox
from patrolplanner.gui.widgets.heads import question_fields
from patrolplanner.gui.widgets.line import LineField
from patrolplanner.gui.widgets.parts import button, column, form, label, later, row, set_role
from patrolplanner.gui.widgets.person_field import PersonField
from patrolplanner.services.changes.exchanges import ExchangeWay
from patrolplanner.services.changes.swapping import (
    Hand,
    SwapCheck,
    SwapEffect,
    SwapTerms,
    approved,
    check,
    handing_said,
    next_number,
    proposed,
)
from patrolplanner.services.open_plan.document import Document

_CHECK_AFTER_MS = 120
_BACK = translate(
    "swaps page",
    "A duty of the taker that the giver does in return: none for a substitution, a later one for a debt.",
)
_PAYS = translate("swaps page", "A debt of an earlier slip that is paid back by this one.")
_NOTHING_BACK = translate("swaps page", "nothing (substitution)")
_LATER = translate("swaps page", "a duty later (to be returned)")
_FINE = translate("swaps page", "Nothing stands against it.")
_HOURS = translate("swaps page", "{person}: nights {nights} → {new_nights}, hours {hours} → {new_hours}")
_PAST = translate("swaps", "A duty of this swap has begun already; give the reason for writing it now.")
_NOT_WRITTEN = translate("swaps page", "A swap is begun, but its slip is not written yet.")
_LABEL = translate("swaps page", "Propose swap {number}")
_LABEL_DONE = translate("swaps page", "Swap {number}")


class SwapForm(QWidget):
    """Terms of a swap. ``asked_for_ways`` wants ways for the giver to be free."""

    asked_for_ways = Signal(str, object)
    written = Signal(str)
    """The number of the slip that has just been written; the form is empty for the next."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__()
        self.context = context
        self._extra: tuple[Handing, ...] = ()
        self.giver = PersonField(translate("swaps page", "Who gives a duty"))
        self.given: ChoiceBox[DutyKey] = ChoiceBox(translate("swaps page", "Duty that is given"))
        self.taker = PersonField(translate("swaps page", "Who takes it"))
        self.back: ChoiceBox[SwapKind | DutyKey] = ChoiceBox(translate("swaps page", "What comes back"))
        self.pays: ChoiceBox[str] = ChoiceBox(translate("swaps page", "Debt that it pays"))
        self.reason = LineField()
        waits(self.reason)
        self.verdict = label(wrap=True)
        self._soon = later(self, _CHECK_AFTER_MS, self.judge)
        self._lay_out()
        self.giver.currentTextChanged.connect(lambda _text: self._offer_given())
        self.taker.currentTextChanged.connect(lambda _text: self._offer_back())
        for field in (self.given, self.back, self.pays):
            field.currentIndexChanged.connect(lambda _n: self._changed())
        self.reason.textChanged.connect(lambda _text: self._soon.start())
        self.refresh()

    def _lay_out(self) -> None:
        fields = form(
            (translate("swaps page", "G&iver"), self.giver),
            (translate("swaps page", "&Duty"), self.given),
            (translate("swaps page", "&Taker"), self.taker),
            (translate("swaps page", "Gives &back"), self.back),
            (translate("swaps page", "Pa&ys debt"), self.pays),
            (translate("swaps page", "&Reason"), self.reason),
        )
        fields.setSpacing(STEP * 2)
        question_fields(fields, {self.back: _BACK, self.pays: _PAYS})
        self.propose_button = button(translate("swaps page", "Write the slip"), self.propose)
        self.done_button = button(translate("swaps page", "Write and approve"), self.do_at_once, role="main")
        ways = translate("swaps page", "Who could take it?")
        self.ways_button = button(ways, self._ask_for_ways, name="people")
        """To be laid where the ways are shown."""
        # the buttons stay where they are, however much is said below them
        column(fields, row(1, self.propose_button, self.done_button), self.verdict, of=self)

    # -- what is offered ----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Offer people and duties as the plan has them now."""
        people = self.context.plan.people
        self.giver.offer(people)
        self.taker.offer(people)
        self._offer_given()
        debts = [
            s for s in self.context.document.journal.swaps if s.kind is SwapKind.DEBT and s.state is SwapState.APPROVED
        ]
        self.pays.offer([(said(translate("swaps page", "none")), ""), *((s.number, s.number) for s in debts)])

    def _offer_given(self) -> None:
        before = self.given.value
        self.given.offer(self._duties(self.giver.person))
        if self.given.value != before:
            self._choose_next()
        self._offer_back()

    def _choose_next(self) -> None:
        """The giver's next duty stands first to be chosen: most swaps are about what is to come."""
        coming = [duty for _, duty in self._duties(self.giver.person) if duty.day >= self.context.today]
        if coming:
            self.given.choose(coming[0])

    def _offer_back(self) -> None:
        fixed = [(said(_NOTHING_BACK), SwapKind.SUBSTITUTE), (said(_LATER), SwapKind.DEBT)]
        self.back.offer([*fixed, *self._duties(self.taker.person)])
        self._changed()

    def _duties(self, person: str) -> list[tuple[str, DutyKey]]:
        """The person's duties of the period shown, in time order."""
        plan = self.context.plan
        mine = sorted(
            p.duty for p in self.context.roster.pairs if p.person == person and p.duty.day in self.context.period
        )
        return [(said(duty_said(plan, duty)), duty) for duty in mine]

    def _changed(self) -> None:
        self._extra = ()
        self._soon.start()

    # -- what it says -------------------------------------------------------------------------------------

    @property
    def terms(self) -> SwapTerms | None:
        """What the form says; None while it is not complete."""
        given, back = self.given.value, self.back.value
        giver, taker = self.giver.person, self.taker.person
        if given is None or not taker or giver == taker:
            return None
        handings = [Handing(giver, taker, given)]
        kind = SwapKind.EXCHANGE
        if self._extra:
            handings = list(self._extra)
        elif isinstance(back, DutyKey):
            handings.append(Handing(taker, giver, back))
        else:
            kind = back or SwapKind.SUBSTITUTE
        return SwapTerms(kind, tuple(handings), self.reason.text().strip(), self.pays.value or "")

    def take(self, way: ExchangeWay) -> None:
        first = way.handings[0]
        self.giver.choose(first.giver)
        self.given.choose(first.duty)
        self.taker.choose(first.taker)
        back = next((h.duty for h in way.handings[1:] if (h.giver, h.taker) == (first.taker, first.giver)), None)
        self.back.choose(SwapKind.SUBSTITUTE if back is None else back)
        self._extra = way.handings if way.people > 2 else ()
        self.judge()

    def choose(self, giver: str, duty: DutyKey | None = None) -> None:
        self.giver.choose(giver)
        if duty is not None:
            self.given.choose(duty)

    def judge(self) -> SwapCheck | None:
        terms = self.terms
        found: SwapCheck | None = None
        refused: tuple[Message, ...] = ()
        if terms is not None:
            try:
                found = check(self.context.document, terms.handings, self.hand())
                refused = found.refusals
            except PlannerError as error:
                refused = (error.message,)
        self._say(found, refused, terms)
        possible = found is not None and not refused and not self._lacks_reason(found, terms)
        self.propose_button.setEnabled(possible)
        self.done_button.setEnabled(possible)
        self.ways_button.setEnabled(self.given.value is not None)
        return found

    def _say(self, found: SwapCheck | None, refused: tuple[Message, ...], terms: SwapTerms | None) -> None:
        lines: list[str] = []
        if refused:
            lines = [said(text) for text in refused]
        elif self._lacks_reason(found, terms):
            lines = [said(_PAST)]
        elif found is not None and terms is not None:
            if len(terms.handings) > 2:
                lines += [said(handing_said(self.context.plan, h)) for h in terms.handings]
            lines += [said(text) for text in found.reminders] or [said(_FINE)]
            lines += [self._effect(effect) for effect in found.effects]
        set_role(self.verdict, "danger" if refused else "warn" if found is not None and found.reminders else "quiet")
        self.verdict.setText("\n".join(lines))

    @staticmethod
    def _lacks_reason(found: SwapCheck | None, terms: SwapTerms | None) -> bool:
        return found is not None and found.past and terms is not None and not terms.reason

    def _effect(self, effect: SwapEffect) -> str:
        return said(
            _HOURS,
            person=person_name(self.context.plan, effect.person),
            nights=effect.before.nights,
            new_nights=effect.after.nights,
            hours=f"{effect.before.minutes / 60:g}",
            new_hours=f"{effect.after.minutes / 60:g}",
        )

    def unsaved(self) -> Unsaved | None:
        """A slip that is begun and not written: somebody was chosen to take a duty."""
        return Unsaved(_NOT_WRITTEN) if self.taker.currentText().strip() else None

    # -- doing --------------------------------------------------------------------------------------------

    def propose(self) -> bool:
        """Write the slip; it waits for approval."""
        return self._write(_LABEL, at_once=False)

    def do_at_once(self) -> bool:
        """Write the slip and approve it, as one step."""
        return self._write(_LABEL_DONE, at_once=True)

    def _write(self, step: Message, *, at_once: bool) -> bool:
        terms = self.terms
        if terms is None:
            return False
        number, hand = next_number(self.context.document, self.context.today), self.hand()

        def edit(document: Document) -> Document:
            written = proposed(terms, hand)(document)
            return approved(number, hand)(written) if at_once else written

        done = self.context.apply(edit, step.fill(number=number), action="swap", reason=terms.reason)
        if done:
            self._clear()
            self.written.emit(number)
        return done

    def _clear(self) -> None:
        """What is written is done: nothing of it is judged again or taken for the next swap."""
        self._extra = ()
        for field in (self.giver, self.taker):
            field.choose("")
        self.back.choose(SwapKind.SUBSTITUTE)
        self.pays.choose("")
        self.reason.clear()
        self._soon.stop()
        self.judge()

    def _ask_for_ways(self) -> None:
        if self.given.value is not None:
            self.asked_for_ways.emit(self.giver.person, self.given.value)

    def hand(self) -> Hand:
        """Who decides on swaps here, and when."""
        session = self.context.session
        return Hand(session.who, session.clock(), session.published)
