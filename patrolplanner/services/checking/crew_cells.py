"""What a cell of the roster by post says: who stands there, what is missing, who is too many; and as a line of text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum, auto

from patrolplanner.documents.internal.crews import in_brief
from patrolplanner.domain.contingents import promised
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import person_name, promised_said
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Plan
from patrolplanner.planning.model.verdict import Shortage
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
    SENT = auto()
    """People whom a unit sends by number."""


@dataclass(frozen=True, slots=True)
class CellPiece:
    """A name, or a few words on the crew. ``role`` is None for words and for somebody who has left the plan."""

    sign: Sign
    text: str | Message
    person: str = ""
    role: Role | None = None
    locked: bool = False


_TOO_MANY = translate("post cells", "{count} too many")
_MORE = translate("post cells", "{count} {count:person|people}")


def pieces_of(view: RosterView, short: Shortage | None, duty: DutyKey) -> list[CellPiece]:
    """The crew in its order, then what is missing, who comes by number, and how many are too many."""
    found = []
    for row in view.crew(duty):
        there = view.people.get(row.pair.person)
        name = person_name(view.plan, row.pair.person)
        found.append(CellPiece(Sign.NAME, name, row.pair.person, there.role if there else None, row.locked))
    return found + _beside(view, short, duty)


def count_pieces(view: RosterView, short: Shortage | None, duty: DutyKey) -> int:
    """How many there are, with no name made."""
    return view.crew_size(duty) + len(_beside(view, short, duty))


def _beside(view: RosterView, short: Shortage | None, duty: DutyKey) -> list[CellPiece]:
    """What stands after the names."""
    asked, crew = view.asked.get(duty), view.crew_size(duty)
    found = [CellPiece(Sign.MISSING, text) for text in (in_brief(short, view.plan) if short is not None else ())]
    sent = promised(asked.promised) if asked is not None else {}
    found += [CellPiece(Sign.SENT, promised_said(view.plan, unit, count)) for unit, count in sent.items()]
    if asked is not None and asked.team.most is not None and crew > asked.team.most:
        found.append(CellPiece(Sign.TOO_MANY, _TOO_MANY.fill(count=crew - asked.team.most)))
    return found


def shortened(pieces: list[CellPiece], room: int) -> list[CellPiece]:
    """So many pieces at most: the first names, how many people there are, and what is missing."""
    if len(pieces) <= room:
        return pieces
    names = [piece for piece in pieces if piece.sign is Sign.NAME]
    others = [piece for piece in pieces if piece.sign is not Sign.NAME]
    shown = max(1, room - len(others) - 1)
    return [*names[:shown], CellPiece(Sign.MORE, _MORE.fill(count=len(names))), *others]


# -- text --------------------------------------------------------------------------------------------------


def crew_text(view: RosterView, duty: DutyKey) -> str:
    """The crew as it stands in a spreadsheet's cell, and as it can be typed."""
    return BETWEEN.join(typed_name(view.plan, row.pair.person) for row in view.crew(duty))


def typed_name(plan: Plan, person: str) -> str:
    """The name of a person, with the number where several people have it."""
    name = person_name(plan, person)
    alike = Counter(other.name for other in plan.people)[name]
    return f"{name}({person})" if alike > 1 else name
