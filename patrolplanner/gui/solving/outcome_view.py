"""What the search has found, before it is taken over: how good it is, how it ended, and every difference."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.said import said
from patrolplanner.gui.solving.progress_view import distance
from patrolplanner.gui.widgets.difference_view import DifferenceView
from patrolplanner.gui.widgets.figures import Figure
from patrolplanner.gui.widgets.parts import column, label, row
from patrolplanner.services.solving.adopting import Adoption
from patrolplanner.services.solving.search_process import FoundRoster

_FROM = translate("solving", "{before} → {after}")
_ENDS = {
    "proven": translate("solving", "Ended after {seconds} s: no better roster exists."),
    "time": translate("solving", "Ended after {seconds} s, when the time was up."),
    "stopped": translate("solving", "Stopped after {seconds} s; this is the best roster found until then."),
}
_AGAIN = translate(
    "solving", "The plan was changed while the search ran. The roster has been judged again for the plan as it is now."
)
_UNCHANGED = translate("solving", "The search has found nothing better than the present roster.")
_WORSE = translate("solving", "It is worse than the present roster. Search longer, or keep what there is.")
_RELEASED = translate("solving", "{count} locks are lifted by it.")
_JUDGING = translate("solving", "Comparing with the present roster…")


class OutcomeView(QWidget):
    """Figures and differences of one outcome."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps = Figure(translate("solving", "people missing"))
        self.hard = Figure(translate("solving", "hard rules broken"))
        self.reminders = Figure(translate("solving", "reminders"))
        self.price = Figure(translate("solving", "price"))
        self.distance = Figure(translate("solving", "from the best possible"))
        self.ended = label(wrap=True)
        self.notice = label(role="warn", wrap=True)
        self.differences = DifferenceView()
        above, below = row(self.gaps, self.hard, self.reminders, 1), row(self.price, self.distance, 1)
        column(above, below, self.ended, self.notice, (self.differences, 1), of=self)

    def wait(self, filled: FoundRoster) -> None:
        self.ended.setText(said(_ENDS[filled.ended], seconds=f"{filled.seconds:.0f}"))
        self.notice.setText(said(_JUDGING))
        self.notice.show()

    def show_outcome(self, filled: FoundRoster, found: Adoption) -> None:
        before, after = found.before, found.after
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
        self.notice.setText(" ".join(said(text) for text in _notices(filled, found)))
        self.notice.setVisible(bool(self.notice.text()))
        self.differences.show_differences(found.differences, found.document.plan)


def _notices(filled: FoundRoster, found: Adoption) -> list[Message]:
    texts = [_AGAIN] if found.again else []
    if found.worse:
        texts.append(_WORSE)
    if not found.differences:
        texts.append(_UNCHANGED)
    if filled.released:
        texts.append(_RELEASED.fill(count=filled.released))
    return texts
