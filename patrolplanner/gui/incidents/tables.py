"""The lists of the panel of incidents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from patrolplanner.domain.incidents import IncidentBatch, Located
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.words import word
from patrolplanner.gui.said import chinese, said
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import Listing, ListingModel, ListLine
from patrolplanner.planning.deployment.incident_counts import IncidentCounts
from patrolplanner.services.edits.incidents import OpenText
from patrolplanner.services.views.incident_views import HotStreet

_COUNT = Head(translate("incidents", "Count"), translate("column notes", "How many incidents."))
_WEEKDAYS = (
    *(translate("incidents", "Mon"), translate("incidents", "Tue"), translate("incidents", "Wed")),
    *(translate("incidents", "Thu"), translate("incidents", "Fri")),
    *(translate("incidents", "Sat"), translate("incidents", "Sun")),
)


def running(texts: Iterable[Message]) -> str:
    """Sentences one after the other; Chinese has no blanks between them."""
    return ("" if chinese() else " ").join(said(text) for text in texts)


def open_listing() -> Listing[OpenText]:
    """Texts that are not located, the doubtful first."""
    heads = (
        Head(translate("incidents", "Text"), translate("column notes", "What the list says of the place.")),
        _COUNT,
        Head(
            translate("incidents", "State"),
            translate("column notes", "Doubtful: two names are equally near, and you say which is meant."),
        ),
    )
    return Listing(ListingModel(heads, numbers=(1,)), translate("incidents", "Texts to be located"), widest=0)


def open_lines(found: Sequence[OpenText]) -> list[ListLine[OpenText]]:
    return [
        ListLine(
            (text.text or "-", str(text.count), said(word(text.located))),
            text,
            "warn" if text.located is Located.DOUBTFUL else "",
            "、".join(text.choices),
        )
        for text in found
    ]


def hour_listing() -> Listing[int]:
    """A line for each hour with incidents, a column for each weekday."""
    days = (Head(day, translate("column notes", "Incidents on this weekday.")) for day in _WEEKDAYS)
    heads = (
        Head(translate("incidents", "Hour"), translate("column notes", "From this full hour to the next.")),
        *days,
        Head(translate("incidents", "Sum"), translate("column notes", "Incidents in this hour, all weekdays.")),
    )
    model: ListingModel[int] = ListingModel(heads, numbers=range(len(heads)))
    return Listing(model, translate("incidents", "Incidents by hour and weekday"))


def hour_lines(counts: IncidentCounts) -> list[ListLine[int]]:
    table = counts.by_hour_and_weekday()
    most = int(table.sum(axis=1).max()) if table.size else 0
    lines = []
    for hour, row in enumerate(table.tolist()):
        tone = "warn" if sum(row) == most and most else "" if sum(row) else "quiet"
        lines.append(ListLine((f"{hour:02d}", *(str(n) if n else "" for n in row), str(sum(row))), hour, tone))
    return lines


def street_listing() -> Listing[HotStreet]:
    heads = (
        Head(translate("incidents", "Street"), translate("column notes", "The streets with most incidents.")),
        _COUNT,
        Head(translate("incidents", "a km"), translate("column notes", "Incidents for each kilometre of the street.")),
        Head(translate("incidents", "Hour"), translate("column notes", "The hour with most of them.")),
    )
    model: ListingModel[HotStreet] = ListingModel(heads, numbers=(1, 2, 3))
    return Listing(model, translate("incidents", "Streets with most incidents"), widest=0)


def street_lines(found: Sequence[HotStreet]) -> list[ListLine[HotStreet]]:
    return [
        ListLine(
            (
                street.name,
                str(street.count),
                f"{1000 * street.count / max(1.0, street.metres):.0f}",
                "" if street.hour is None else f"{street.hour:02d}",
            ),
            street,
        )
        for street in found
    ]


def batch_listing() -> Listing[IncidentBatch]:
    heads = (
        Head(translate("incidents", "Batch"), translate("column notes", "The file that it came from.")),
        _COUNT,
        Head(translate("incidents", "Left out"), translate("column notes", "Rows of the file that were not taken.")),
        Head(translate("incidents", "Taken in"), translate("column notes", "When it was taken in.")),
    )
    model: ListingModel[IncidentBatch] = ListingModel(heads, numbers=(1, 2))
    return Listing(model, translate("incidents", "Batches of incidents"), widest=0)


def batch_lines(plan: Plan) -> list[ListLine[IncidentBatch]]:
    counted = {batch.id: 0 for batch in plan.incident_batches}
    for incident in plan.incidents:
        if incident.batch in counted:
            counted[incident.batch] += 1
    return [
        ListLine(
            (
                batch.source or batch.id,
                str(counted[batch.id]),
                str(batch.left_out),
                "" if batch.taken is None else batch.taken.isoformat(),
            ),
            batch,
        )
        for batch in plan.incident_batches
    ]
