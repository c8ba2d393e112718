"""What there is to be said of a plan's streets: whether they hang together, what was joined, what hangs apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.projection import Projection
from patrolplanner.planning.deployment.network import StreetNetwork
from patrolplanner.planning.deployment.street_posts import street_network

_MOST_NAMES = 5
_NONE = translate("streets", "No streets yet: everything is estimated by the straight line (直线估算).")
_WHOLE = translate("streets", "Streets: {streets}, segments: {segments}, {km} km, all connected.")
_PARTS = translate(
    "streets",
    "Streets: {streets}, segments: {segments}, {km} km; not connected: {apart} (parts: {parts}).",
)
_PART = translate(
    "streets", "Not connected: {names} (segments: {segments}, {metres} m); nobody reaches them by street."
)
_MORE = translate("streets", "{count} more")
_JOIN = translate("streets", "{street} ends {metres} m from {to}; they count as joined.")


@dataclass(frozen=True)
class StreetsSaid:
    """The whole in one sentence; the parts that hang apart, with the positions of their streets; joins over a gap."""

    whole: Message
    apart: tuple[tuple[Message, tuple[int, ...]], ...]
    joined: tuple[Message, ...]


def streets_said(plan: Plan) -> StreetsSaid:
    """What the bar over the map and the command say."""
    network = street_network(plan.streets, Projection.of(plan))
    if not network.segments:
        return StreetsSaid(_NONE, (), ())
    apart = tuple(_apart(network))
    said = {
        "streets": len(plan.streets),
        "segments": network.segments,
        "km": f"{network.length.sum() / 1000:.1f}",
        "apart": sum(len(part) for part in network.parts[1:]),
        "parts": len(apart),
    }
    return StreetsSaid((_PARTS if apart else _WHOLE).fill(**said), apart, tuple(_joined(network)))


def _apart(network: StreetNetwork) -> Iterator[tuple[Message, tuple[int, ...]]]:
    for part in network.parts[1:]:
        names = network.names(part)
        listed: tuple[Message | str, ...] = tuple(names[:_MOST_NAMES])
        if len(names) > _MOST_NAMES:
            listed = (*listed, _MORE.fill(count=len(names) - _MOST_NAMES))
        metres = f"{network.length[part].sum():.0f}"
        text = _PART.fill(names=listed, segments=len(part), metres=metres)
        yield text, tuple(sorted(set(network.street[part].tolist())))


def _joined(network: StreetNetwork) -> Iterator[Message]:
    for join in network.joins:
        names = network.streets[join.street].name, network.streets[join.to].name
        yield _JOIN.fill(street=names[0], to=names[1], metres=f"{join.metres:.1f}")
