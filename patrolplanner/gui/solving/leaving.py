"""What is asked before a search or its roster is left: what there is, and that it can be taken over first."""

from __future__ import annotations

from collections.abc import Callable

from patrolplanner.domain.messages import translate
from patrolplanner.gui.widgets.asking import Unsaved
from patrolplanner.services.solving.search_process import SearchReport

_NOTHING_YET = translate("solving", "The search is under way and has found no roster yet.")
_SO_FAR = translate(
    "solving", "The search is under way; the best roster so far leaves {gaps} {gaps:place|places} open."
)
_FULL = translate("solving", "The search is under way; it has found a roster that leaves no place open.")
_FOUND = translate("solving", "The roster that was found is not taken over yet.")
_TAKE_BEST = translate("solving", "Take the best so far")
_TAKE = translate("solving", "Take it over")

Take = Callable[[Callable[[], object]], object]


def search_under_way(heard: SearchReport | None, take: Take) -> Unsaved:
    if heard is None:
        return Unsaved(_NOTHING_YET, _TAKE_BEST, take, ready=False)
    gaps = heard.progress.gaps
    return Unsaved(_SO_FAR.fill(gaps=gaps) if gaps else _FULL, _TAKE_BEST, take)


def roster_found(take: Take) -> Unsaved:
    return Unsaved(_FOUND, _TAKE, take)
