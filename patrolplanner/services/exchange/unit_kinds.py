"""What sort of authority a unit is, by its name."""

from __future__ import annotations

from collections.abc import Sequence

from patrolplanner.domain.people import UnitKind

_UNIT_KINDS: Sequence[tuple[str, UnitKind]] = (
    ("交警", UnitKind.TRAFFIC),
    ("交通警察", UnitKind.TRAFFIC),
    ("市场监", UnitKind.MARKET),
    ("住建", UnitKind.HOUSING),
    ("城管", UnitKind.HOUSING),
    ("民兵", UnitKind.MILITIA),
    ("武警", UnitKind.GARRISON),
    ("派出所", UnitKind.POLICE),
    ("公安", UnitKind.POLICE),
    ("警", UnitKind.POLICE),
)


def unit_kind(name: str) -> UnitKind:
    """What sort of authority a unit seems to be by its name."""
    return next((kind for part, kind in _UNIT_KINDS if part in name), UnitKind.OTHER)
