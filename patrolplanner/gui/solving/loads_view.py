"""Who carries most and who least: two short lists side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import person_name
from patrolplanner.domain.plan import Plan
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import card, column, label, row
from patrolplanner.planning.indicators.loads import PersonLoad

_MOST = translate("solving", "Who carries most")
_LEAST = translate("solving", "Who carries least")
_LINE = translate("solving", "{person}: {hours} h, {nights} {nights:night|nights} ({over})")
_MORE = translate("solving", "{hours} h above the fair share")
_LESS = translate("solving", "{hours} h below the fair share")
_FAIR = translate("solving", "the fair share")


class LoadsView(QWidget):
    """The fair share is that of the ledger, earlier months included."""

    def __init__(self) -> None:
        super().__init__()
        self.most, self.least = label(wrap=True), label(wrap=True)
        row(
            *((card(column(label(said(title), "quiet"), lines), margin=8), 1) for title, lines in self._sides()),
            of=self,
        )

    def _sides(self) -> Sequence[tuple[Message, QLabel]]:
        return (_MOST, self.most), (_LEAST, self.least)

    def show_loads(self, plan: Plan, most: Sequence[PersonLoad], least: Sequence[PersonLoad]) -> None:
        """Nothing where nobody can be compared with anybody."""
        self.setVisible(bool(most))
        for lines, loads in ((self.most, most), (self.least, least)):
            lines.setText("\n".join(said(load_words(plan, one)) for one in loads))


def load_words(plan: Plan, load: PersonLoad) -> Message:
    """One person's hours and nights, against the fair share."""
    over = round(load.hours_over)
    beside = _MORE.fill(hours=over) if over > 0 else _LESS.fill(hours=-over) if over < 0 else _FAIR
    return _LINE.fill(
        person=person_name(plan, load.person), hours=load.tally.minutes / 60, nights=load.tally.nights, over=beside
    )
