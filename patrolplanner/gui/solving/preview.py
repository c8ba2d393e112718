"""Whom the best roster so far changes: a light table, made anew each second without holding the window up."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import person_name
from patrolplanner.domain.plan import Plan
from patrolplanner.gui.widgets.listing import ListingModel, ListLine, PlainTable
from patrolplanner.services.solving.search_process import SearchPreview

_HEADS = (
    translate("difference view", "Person"),
    translate("difference view", "Comes"),
    translate("difference view", "Goes"),
)


class PreviewTable(PlainTable):
    """A row a person: how many duties come and go. Where it is scrolled to stays."""

    def __init__(self) -> None:
        people: ListingModel[str] = ListingModel(_HEADS, tips=False)
        super().__init__(people, translate("solving", "Whom the best roster so far changes"))
        self.people = people
        self._plan = Plan()
        self.horizontalHeader().setStretchLastSection(True)

    def begin(self, plan: Plan) -> None:
        """Empty, with the names of a plan."""
        self._plan = plan
        self.people.fill(())

    def show_preview(self, preview: SearchPreview) -> None:
        at = self.verticalScrollBar().value()
        self.people.change(
            [
                ListLine(
                    (person_name(self._plan, person), f"+{come}" if come else "", f"−{gone}" if gone else ""), person
                )
                for person, come, gone in preview.people
            ]
        )
        self.verticalScrollBar().setValue(at)
