"""The usual ways to man a post, for a plan that has none of its own yet."""

from __future__ import annotations

from dataclasses import dataclass

from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.sites import ManningOption, OptionTurn


@dataclass(frozen=True, slots=True)
class _UsualOption:
    id: str
    name: Message
    turns: tuple[OptionTurn, ...]
    officers: int
    auxiliaries: int
    kind: PostKind
    vehicle: bool = False


_DAY, _NIGHT, _EVENING = OptionTurn(8, 20), OptionTurn(20, 8), OptionTurn(18, 2)
_TWO_TURNS = OptionTurn(8, 16), OptionTurn(16, 24)
_USUAL = (
    _UsualOption("G24", translate("siting", "24-hour kiosk"), (_DAY, _NIGHT), 1, 2, PostKind.KIOSK),
    _UsualOption("G12", translate("siting", "Day kiosk"), (_DAY,), 1, 1, PostKind.DAY_KIOSK),
    _UsualOption("G16", translate("siting", "Kiosk 8–24"), _TWO_TURNS, 1, 1, PostKind.DAY_KIOSK),
    _UsualOption("TD", translate("siting", "Evening standing point"), (_EVENING,), 1, 3, PostKind.STANDBY_POINT, True),
)


def options_of(plan: Plan, say: Say) -> tuple[ManningOption, ...]:
    """The plan's own ways to man a post, else the usual ones."""
    return plan.mannings or tuple(
        ManningOption(u.id, say(u.name), u.turns, u.officers, u.auxiliaries, u.vehicle, u.kind) for u in _USUAL
    )
