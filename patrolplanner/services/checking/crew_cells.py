"""What a cell of the roster by post says: who stands there, what is missing, who is too many; and as a line of text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from patrolplanner.domain.demands import AUXILIARIES, OFFICERS, PEOPLE, WOMEN
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import person_name, unit_name
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Plan
from patrolplanner.planning.model.verdict import Gap
from patrolplanner.services.checking.roster_view import RosterView

BETWEEN = "、"
"""Parts the names of a crew in a line of text."""


class Sign(Enum):
    """What a piece of a cell is."""

    NAME = auto()
    MISSING = auto()
    TOO_MANY = auto()
    MORE = auto()
    """So many people altogether, where there is no room for all names."""


@dataclass(frozen=True, slots=True)
class CellPiece:
    """A name, or a few words on the crew. ``role`` is None for words and for somebody who has left the plan."""

    sign: Sign
    text: str | Message
    person: str = ""
    role: Role | None = None
    locked: bool = False


_ONE_SHORT = {
    PEOPLE: translate("post cells", "1 short"),
    OFFICERS: translate("post cells", "officer short"),
    AUXILIARIES: translate("post cells", "auxiliary short"),
    WOMEN: translate("post cells", "woman short"),
}
_SHORT = {
    PEOPLE: translate("post cells", "{count} short"),
    OFFICERS: translate("post cells", "{count} officers short"),
    AUXILIARIES: translate("post cells", "{count} auxiliaries short"),
    WOMEN: translate("post cells", "{count} women short"),
}
_SHORT_OF = translate("post cells", "{count} {what} short")
_TOO_MANY = translate("post cells", "{count} too many")
_MORE = translate("post cells", "{count} people")


def pieces_of(view: RosterView, gaps: Iterable[Gap], duty: DutyKey) -> list[CellPiece]:
    """The crew in its order, then what is missing, then how many are too many."""
    crew = view.crew(duty)
    found = []
    for row in crew:
        there = view.people.get(row.pair.person)
        name = person_name(view.plan, row.pair.person)
        found.append(CellPiece(Sign.NAME, name, row.pair.person, there.role if there else None, row.locked))
    found += [CellPiece(Sign.MISSING, text) for text in _missing(view.plan, gaps)]
    asked = view.asked.get(duty)
    if asked is not None and asked.team.most is not None and len(crew) > asked.team.most:
        found.append(CellPiece(Sign.TOO_MANY, _TOO_MANY.fill(count=len(crew) - asked.team.most)))
    return found


def shortened(pieces: list[CellPiece], room: int) -> list[CellPiece]:
    """So many pieces at most: the first names, how many people there are, and what is missing."""
    if len(pieces) <= room:
        return pieces
    names = [piece for piece in pieces if piece.sign is Sign.NAME]
    others = [piece for piece in pieces if piece.sign is not Sign.NAME]
    shown = max(1, room - len(others) - 1)
    return [*names[:shown], CellPiece(Sign.MORE, _MORE.fill(count=len(names))), *others]


def _missing(plan: Plan, gaps: Iterable[Gap]) -> Iterator[Message]:
    """Each missing person once: those who are missing as officers or auxiliaries are not told a second time."""
    lacks = {gap.of: gap.missing for gap in gaps}
    named = lacks.get(OFFICERS, 0) + lacks.get(AUXILIARIES, 0)
    if PEOPLE in lacks:
        lacks[PEOPLE] -= named
    for of, count in sorted(lacks.items(), key=lambda lack: (lack[0] not in _SHORT, lack[0] == PEOPLE)):
        if count <= 0:
            continue
        if of in _SHORT:
            yield _ONE_SHORT[of] if count == 1 else _SHORT[of].fill(count=count)
        else:
            name, _, unit = of.partition("@")
            yield _SHORT_OF.fill(count=count, what=f"{unit_name(plan, unit)} {name}" if unit else unit_name(plan, name))


# -- text --------------------------------------------------------------------------------------------------


def crew_text(view: RosterView, duty: DutyKey) -> str:
    """The crew as it stands in a spreadsheet's cell, and as it can be typed."""
    return BETWEEN.join(typed_name(view.plan, row.pair.person) for row in view.crew(duty))


def typed_name(plan: Plan, person: str) -> str:
    """The name of a person, with the number where several people have it."""
    name = person_name(plan, person)
    alike = Counter(other.name for other in plan.people)[name]
    return f"{name}({person})" if alike > 1 else name
