"""The sign of each kind of post: a character, because a colour or a drawing alone would have to be learnt."""

from __future__ import annotations

from collections.abc import Mapping

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.posts import PATROL_KINDS, PostKind

SIGNS: Mapping[PostKind, Message] = {
    PostKind.KIOSK: translate("map signs", "K"),
    PostKind.DAY_KIOSK: translate("map signs", "DK"),
    PostKind.STANDBY_POINT: translate("map signs", "SP"),
    PostKind.CAR_PATROL: translate("map signs", "CP"),
    PostKind.FOOT_PATROL: translate("map signs", "FP"),
    PostKind.ARMED_PATROL: translate("map signs", "AP"),
    PostKind.SCHOOL: translate("map signs", "S"),
    PostKind.MARKET: translate("map signs", "M"),
    PostKind.SQUARE: translate("map signs", "Q"),
    PostKind.PEAK: translate("map signs", "PH"),
    PostKind.STATION: translate("map signs", "B"),
    PostKind.CHECKPOINT: translate("map signs", "C"),
    PostKind.VIDEO: translate("map signs", "V"),
    PostKind.STATION_DUTY: translate("map signs", "SD"),
    PostKind.LEADER: translate("map signs", "L"),
    PostKind.VISIT: translate("map signs", "VI"),
    PostKind.OPERATION: translate("map signs", "OP"),
}


def is_round(kind: PostKind) -> bool:
    """Whether the sign is a circle: patrols move, fixed posts have corners."""
    return kind in PATROL_KINDS
