"""Streets for tests: lines in metres, and a town of them."""

from __future__ import annotations

from math import inf

from patrolplanner.domain.streets import Street, StreetKind, StreetPoint
from patrolplanner.planning.deployment.network import StreetNetwork, network_of


def a_street(id_: str, *points: tuple[float, float], **facts: object) -> Street:
    """A street named after its number."""
    return Street(id_, f"{id_}街", points=tuple(StreetPoint(*p) for p in points), **facts)  # type: ignore[arg-type]


def network(*streets: Street) -> StreetNetwork:
    """The network in metres, north up; ways between crossings stay whole."""
    return network_of(streets, lambda x, y: (x, y), inf)


def a_grid(across: int, along: int, apart: float = 200.0) -> list[Street]:
    """Streets from west to east and from south to north that cross each other."""
    wide, high = apart * (along - 1), apart * (across - 1)
    rows = [a_street(f"R{n}", (-50, n * apart), (wide + 50, n * apart)) for n in range(across)]
    columns = [a_street(f"C{n}", (n * apart, -50), (n * apart, high + 50)) for n in range(along)]
    return [*rows, *columns]


MAIN = StreetKind.ARTERIAL
