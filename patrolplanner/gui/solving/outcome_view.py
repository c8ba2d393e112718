"""What the search has found, before it is taken over: who gets more and less, what deserves a look, every duty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QStackedWidget, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import person_name
from patrolplanner.gui.places import DEMANDS, Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.solving.progress_view import distance, distance_figure
from patrolplanner.gui.solving.results import SearchOutcome
from patrolplanner.gui.widgets.difference_view import DifferenceView
from patrolplanner.gui.widgets.figures import Figure
from patrolplanner.gui.widgets.fold import Fold
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import ListingModel, ListLine, PlainTable
from patrolplanner.gui.widgets.notes import Note, Notes
from patrolplanner.gui.widgets.parts import column, label, offer, row
from patrolplanner.gui.widgets.segments import Segments
from patrolplanner.services.checking.problems import ProblemKind, problems_of
from patrolplanner.services.edits.muting import muted_rules
from patrolplanner.services.solving.adopting import Adoption, LoadChange, load_changes
from patrolplanner.services.solving.search_process import FoundRoster

_FROM = translate("solving", "{before} → {after}")
_FULL = translate("solving", "Every place is filled.")
_SHORT = translate("solving", "{count} {count:place stays|places stay} open.")
_ENDS = {
    "proven": translate("solving", "Ended after {seconds} s: it cannot get better."),
    "time": translate("solving", "Ended after {seconds} s, when the time was up."),
    "stopped": translate("solving", "Stopped after {seconds} s; this is the best roster found until then."),
    "died": translate(
        "solving",
        "The search ended by itself after {seconds} s; this is the best roster that it had found. The computer may "
        "have run out of memory.",
    ),
}
_AGAIN = translate(
    "solving",
    "The plan was changed while the search ran. The roster has been judged again for the plan as it is now; what came "
    "meanwhile stays, and what is no longer possible is left out.",
)
_UNCHANGED = translate("solving", "The search has found nothing better than the present roster.")
_ALIKE = translate("solving", "Both results are the same roster.")
_WORSE = translate("solving", "It is worse than the present roster. Search longer, or keep what there is.")
_RELEASED = translate("solving", "{count} {count:lock is|locks are} lifted by it.")
_JUDGING = translate("solving", "Comparing with the present roster…")
_PRESENT = translate("solving", "the present roster")
_SHOWN = translate("solving", "Result")
_BESIDE = translate("solving", "compared with")
_VIEWS = (
    translate("solving", "Who gets more, who less"),
    translate("solving", "What deserves a look"),
    translate("solving", "Duty by duty"),
)
_HEADS = (
    Head(translate("difference view", "Person"), translate("column notes", "Whose duties would change.")),
    Head(
        translate("solving", "Hours"),
        translate("column notes", "Hours on duty in the period: now, and with the result."),
    ),
    Head(
        translate("solving", "Nights"),
        translate("column notes", "Night duties in the period: now, and with the result."),
    ),
    Head(
        translate("solving", "Weekend duties"),
        translate("column notes", "Duties on Saturdays and Sundays: now, and with the result."),
    ),
    Head(
        translate("solving", "Against the fair share"),
        translate("column notes", "Hours more (+) or less (−) than an even sharing among alike people would give."),
        unclear=True,
    ),
)
_CHANGE = translate("solving", "{before} → {after} ({difference})")
_OVER = translate("solving", "{hours} h")
_NOBODY = translate("solving", "Nobody's hours, nights and weekends change.")
_CLEAN = translate("solving", "Nothing at all.")
_AND_MORE = translate("solving", "And {count} more, which the roster page lists.")
_TONES = {
    ProblemKind.GAP: "danger",
    ProblemKind.HARD: "danger",
    ProblemKind.REMINDER: "warn",
    ProblemKind.IMPROVABLE: "quiet",
}


class OutcomeView(QWidget):
    """One result beside the present roster or beside another result."""

    chosen = Signal()
    """Another result, or another one to compare it with."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__()
        self.results, self.beside = QComboBox(), QComboBox()
        self.results.setAccessibleName(said(_SHOWN))
        self.beside.setAccessibleName(said(_BESIDE))
        self.results.activated.connect(lambda _place: self.chosen.emit())
        self.beside.activated.connect(lambda _place: self.chosen.emit())
        self._choice = QWidget()
        row(label(said(_SHOWN)), self.results, label(said(_BESIDE)), self.beside, 1, of=self._choice)
        self.headline, self.ended = label(role="heading", wrap=True), label(role="quiet", wrap=True)
        self.notice = label(role="warn", wrap=True)
        self.gaps = Figure(translate("solving", "places open"))
        self.hard = Figure(translate("solving", "hard rules broken"))
        self.reminders = Figure(translate("solving", "reminders"))
        self.price = Figure(translate("solving", "price"))
        self.distance = distance_figure()
        self.loads = LoadChangesTable()
        self.looks = Notes(context)
        self.differences = DifferenceView()
        self.views = Segments(_VIEWS, translate("solving", "What is shown of the result"))
        self._stack = QStackedWidget()
        for view in (self.loads, self.looks, self.differences):
            self._stack.addWidget(view)
        self.views.chosen.connect(self._stack.setCurrentIndex)
        prices = QWidget()
        row(self.price, self.distance, 1, of=prices)
        figures = row(self.gaps, self.hard, self.reminders, 1)
        self.details = Fold(translate("solving", "Details"), prices)
        above = (self._choice, self.headline, self.ended, self.notice, figures, row(self.views, 1))
        column(*above, (self._stack, 1), self.details, of=self)

    def show_results(self, results: Sequence[SearchOutcome], shown: SearchOutcome) -> None:
        """The results to choose from; with the first there is nothing to choose."""
        offer(self.results, [(r.name, r) for r in reversed(results)])
        self.results.setCurrentIndex(self.results.findData(shown))
        self._choice.setVisible(len(results) > 1)

    def show_beside(self, others: Sequence[SearchOutcome]) -> None:
        """What the result can be compared with."""
        offer(self.beside, [(_PRESENT, None), *((r.name, r) for r in others)])

    def wait(self, filled: FoundRoster) -> None:
        self.ended.setText(said(_ENDS[filled.ended], seconds=f"{filled.seconds:.0f}"))
        self.notice.setText(said(_JUDGING))
        self.notice.show()

    def show_outcome(self, filled: FoundRoster, found: Adoption, beside: Adoption | None = None) -> None:
        """A result against the present roster, or ``beside`` another result."""
        compared = found if beside is None else found.against(beside)
        before, after = compared.before, compared.after
        self.headline.setText(said(_SHORT, count=after.gaps) if after.gaps else said(_FULL))
        for figure, old, new in (
            (self.gaps, before.gaps, after.gaps),
            (self.hard, before.hard, after.hard),
            (self.reminders, before.reminders, after.reminders),
        ):
            bad = "warn" if figure is self.reminders else "danger"
            figure.show_value(said(_FROM, before=str(old), after=str(new)), bad if new else "good")
        self.price.show_value(f"{after.price:,}")
        self.distance.show_value("–" if found.again else distance(after.price, filled.bound))
        self.wait(filled)
        texts = _notices(filled, found) if beside is None else [] if compared.differences else [_ALIKE]
        self.notice.setText(" ".join(said(text) for text in texts))
        self.notice.setVisible(bool(texts))
        self.loads.show_changes(load_changes(compared), compared)
        self._show_looks(found)
        self.differences.show_differences(compared.differences, found.document.plan)

    def _show_looks(self, found: Adoption) -> None:
        problems = problems_of(found.verdict, muted_rules(found.document.plan))
        notes = [Note(p.text, _TONES[p.kind]) for p in problems.worth_a_look]
        if more := sum(len(g.problems) for g in problems.groups) - len(notes):
            notes.append(Note(_AND_MORE.fill(count=more)))
        notes += [Note(h.text, "warn", Place(DEMANDS, record=h.post)) for h in found.in_the_way]
        self.looks.show_notes(notes or [Note(_CLEAN, "good")])


class LoadChangesTable(QWidget):
    """Who gets more and who less, those who get most more first."""

    def __init__(self) -> None:
        super().__init__()
        self.model: ListingModel[LoadChange] = ListingModel(_HEADS, numbers=(1, 2, 3, 4))
        self.table = PlainTable(self.model, _VIEWS[0])
        self.nobody = label(said(_NOBODY), "quiet")
        self.table.horizontalHeader().setStretchLastSection(True)
        for place, width in enumerate((120, 170, 130, 130)):
            self.table.setColumnWidth(place, width)
        column(self.nobody, (self.table, 1), of=self)

    def show_changes(self, changes: Sequence[LoadChange], found: Adoption) -> None:
        plan = found.document.plan
        self.nobody.setVisible(not changes)
        self.table.setVisible(bool(changes))
        self.model.fill([ListLine((person_name(plan, c.after.person), *_numbers(c)), c) for c in changes])


def _numbers(change: LoadChange) -> tuple[str, ...]:
    before, after = change.before.tally, change.after.tally
    return (
        _change(before.minutes / 60, after.minutes / 60),
        _change(before.nights, after.nights),
        _change(before.weekends, after.weekends),
        said(_OVER, hours=f"{change.after.hours_over:+.0f}".replace("-", "−").replace("+0", "0").replace("−0", "0")),
    )


def _change(before: float, after: float) -> str:
    if before == after:
        return f"{after:g}"
    difference = f"{after - before:+g}".replace("-", "−")
    return said(_CHANGE, before=f"{before:g}", after=f"{after:g}", difference=difference)


def _notices(filled: FoundRoster, found: Adoption) -> list[Message]:
    texts = [_AGAIN] if found.again else []
    if found.worse:
        texts.append(_WORSE)
    if not found.differences:
        texts.append(_UNCHANGED)
    if filled.released:
        texts.append(_RELEASED.fill(count=filled.released))
    return texts
