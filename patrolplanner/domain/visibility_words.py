"""What is said of 计划见警率 wherever it is shown: its formula, and what it does not mean."""

from __future__ import annotations

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.street_settings import StreetSettings

_DRAWN = translate(
    "visibility",
    "Planned visibility: of the people in a street in an hour, the share who see police within {minutes} "
    "{minutes:minute|minutes}. P = F + (1 − F)·(1 − exp(−λ·(T + 2r/v))): F is the share of the hour in "
    "which a manned post is within r = {sight} m, λ how often patrols pass at drawn minutes, T = "
    "{minutes} min.",
)
_EVEN = translate(
    "visibility",
    "Planned visibility: of the people in a street in an hour, the share who see police within {minutes} "
    "{minutes:minute|minutes}. P = F + (1 − F)·min(1, λ·(T + 2r/v)): F is the share of the hour in which "
    "a manned post is within r = {sight} m, λ how often patrols pass by a fixed timetable, T = {minutes} "
    "min.",
)
CAVEATS: tuple[Message, ...] = (
    translate(
        "visibility",
        "People in the street are estimated from the key areas near by and their weights, or as entered for a street; "
        "not calibrated by a count.",
    ),
    translate("visibility", "More visibility is no fall in crime; read it beside gaps, visits and times on the way."),
)
_CARDS = translate(
    "visibility",
    "λ by the route cards drawn (dates: {dates}): visits where and when the cards have them and the ways between "
    "along streets; patrols without a card go round their areas.",
)
_AREAS = translate(
    "visibility", "No route cards are drawn for these dates: λ is taken from rounds of the patrols' areas."
)
_WITH_ROUNDS = translate("visibility", "{formula} {rounds}")
NOTHING = translate("visibility", "There are no streets and no areas on the map; draw the streets first.")
STRAIGHT = translate(
    "visibility",
    "Estimated by the straight line (直线估算): the plan has no streets, so its key areas stand for them.",
)


def definition_said(settings: StreetSettings, carded: int) -> Message:
    """The formula with the numbers of the plan, and what λ is taken from: ``carded`` dates have route cards."""
    return _WITH_ROUNDS.fill(formula=formula_said(settings), rounds=_CARDS.fill(dates=carded) if carded else _AREAS)


def formula_said(settings: StreetSettings) -> Message:
    """The formula with the numbers of the plan."""
    text = _DRAWN if settings.drawn else _EVEN
    return text.fill(minutes=f"{settings.minutes:g}", sight=f"{settings.sight:g}")


def percent(share: float) -> str:
    return f"{100 * share:.1f} %"


ACTUAL_FORMULA = translate(
    "visibility",
    "Actual visibility: patrols are seen where and when their visits were entered, and on the way between them; "
    "everybody else where somebody was on duty. Of the dates of which visits are entered.",
)


def actual_said(dates: int, seen: float, planned: float) -> Message:
    """The actual index beside the planned one of the same dates."""
    return _ACTUAL.fill(count=dates, seen=percent(seen), planned=percent(planned))


_ACTUAL = translate(
    "visibility",
    "By the visits entered ({count} {count:date|dates}): {seen}, planned for {count:it|these} {planned}.",
)
