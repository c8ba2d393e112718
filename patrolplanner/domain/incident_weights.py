"""How much a call of each kind weighs in a plan: its own numbers, the usual ones where it sets nothing."""

from __future__ import annotations

from collections.abc import Mapping

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.incidents import LEAST_WEIGHT, MOST_WEIGHT, USUAL_WEIGHT, Incident, IncidentKind
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.setting_numbers import number_within

WEIGHT_KEYS: Mapping[IncidentKind, str] = {kind: f"incident_weight_{kind.value}" for kind in IncidentKind}
_CHINESE = dict(zip(IncidentKind, ("两抢", "伤害", "盗窃", "诈骗", "纠纷", "交通", "求助", "其他"), strict=True))
WEIGHT_WORDS: Mapping[str, str] = {f"警情权重_{_CHINESE[kind]}": key for kind, key in WEIGHT_KEYS.items()}
"""Keys of the settings by their words."""


def kind_weights(plan: Plan) -> Mapping[IncidentKind, float]:
    """What a call of each kind weighs that has no weight of its own."""
    found = {kind: _read(plan.setting(key)) for kind, key in WEIGHT_KEYS.items()}
    return {kind: USUAL_WEIGHT[kind] if weight is None else weight for kind, weight in found.items()}


def weight_of(incident: Incident, weights: Mapping[IncidentKind, float]) -> float:
    """Its own weight, that of its kind where it has none."""
    return weights[incident.kind] if incident.weight is None else incident.weight


def check_weight_setting(key: str, value: str) -> None:
    """Raises InvalidValue for a value that is no weight."""
    if value and key in WEIGHT_WORDS.values() and _read(value) is None:
        text = translate("incidents", "{value} is no weight of a kind of incident; write 0 to {most}, or nothing.")
        raise InvalidValue(text.fill(value=value, most=f"{MOST_WEIGHT:g}"))


def _read(text: str) -> float | None:
    return number_within(text, LEAST_WEIGHT, MOST_WEIGHT)
