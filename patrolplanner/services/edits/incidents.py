"""What can be done to incidents: taken in as a batch, located again, and a text pointed at once and for all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from patrolplanner.domain.incidents import Incident, IncidentBatch, Located, PlaceName
from patrolplanner.domain.plan import Plan
from patrolplanner.planning.deployment.locating import Locator, PlaceFound
from patrolplanner.services.edits.records import refuse_misfits
from patrolplanner.services.open_plan.document import Document, Edit

OPEN = frozenset({Located.NONE, Located.DOUBTFUL})
"""What is still to be located."""


def located(incident: Incident, found: PlaceFound, place: tuple[float, float] | None) -> Incident:
    """The incident where its text says that it was."""
    kind = found.located if place is not None or found.located in OPEN else Located.NONE
    x, y = place or (None, None)
    return replace(incident, x=x, y=y, located=kind, unsure=found.unsure and place is not None)


def located_again(plan: Plan, wanted: Callable[[Incident], bool]) -> Plan:
    """The plan with some of its incidents located by what it knows now; those whose place was given stay there."""
    locator = Locator(plan)

    def again(incident: Incident) -> Incident:
        if incident.located is Located.GIVEN or not incident.place or not wanted(incident):
            return incident
        found = locator.find(incident.place)
        new = located(incident, found, locator.place_of(found))
        return incident if new == incident else new

    incidents = tuple(map(again, plan.incidents))
    same = all(a is b for a, b in zip(incidents, plan.incidents, strict=True))
    return plan if same else replace(plan, incidents=incidents)


def locate_again(document: Document) -> Document:
    """Locate whatever is not yet, or not for sure: after streets were drawn or names entered."""
    plan = located_again(document.plan, lambda i: i.located in OPEN or i.unsure)
    return document if plan is document.plan else refuse_misfits(document, plan)


def point_at(text: str, x: float, y: float) -> Edit:
    """Say once where a text is: it is a place from now on, and all incidents with it are there."""
    return _learning(PlaceName(_name(text), x=x, y=y))


def means_street(word: str, street: str) -> Edit:
    """Say once which street a word means: it is another name of the street from now on."""
    return _learning(PlaceName(_name(word), street=street))


def _learning(place: PlaceName) -> Edit:
    def edit(document: Document) -> Document:
        kept = tuple(p for p in document.plan.places if p.name != place.name)
        known = replace(document.plan, places=(*kept, place))
        return refuse_misfits(document, located_again(known, lambda i: i.located in OPEN or place.name in i.place))

    return edit


def _name(text: str) -> str:
    return text.strip()


def take_batch(batch: IncidentBatch, incidents: Sequence[Incident], instead: frozenset[str] = frozenset()) -> Edit:
    """Take a batch in, in the place of others where that was chosen."""

    def edit(document: Document) -> Document:
        plan = document.plan
        batches = (*(b for b in plan.incident_batches if b.id not in instead), batch)
        kept = (i for i in plan.incidents if i.batch not in instead)
        return refuse_misfits(document, replace(plan, incident_batches=batches, incidents=(*kept, *incidents)))

    return edit


@dataclass(frozen=True, slots=True)
class OpenText:
    """A text that is to be decided: how often it stands there, the word in doubt, and what that may mean."""

    text: str
    count: int
    located: Located
    word: str = ""
    choices: tuple[str, ...] = ()


def open_texts(plan: Plan, incidents: Sequence[Incident] | None = None) -> tuple[OpenText, ...]:
    """The texts that are not located, the doubtful first, the frequent before the rare."""
    rows = plan.incidents if incidents is None else incidents
    counted = Counter(i.place for i in rows if i.located in OPEN)
    if not counted:
        return ()
    locator = Locator(plan)
    found = []
    for text, count in counted.items():
        what = locator.find(text)
        found.append(OpenText(text, count, what.located, what.word, what.choices))
    return tuple(sorted(found, key=lambda t: (t.located is not Located.DOUBTFUL, -t.count, t.text)))
