"""What siting counts with, as lines of the page of settings: days away by role, and what a call of each kind weighs."""

from __future__ import annotations

from collections.abc import Iterator

from patrolplanner.domain.incident_weights import WEIGHT_KEYS
from patrolplanner.domain.incidents import USUAL_WEIGHT
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.relief_settings import LEAVE, RELIEF_ROLES, SICK, TRAINING
from patrolplanner.domain.words import word
from patrolplanner.planning.deployment.relief import USUAL_RELIEF

_DAYS = {
    LEAVE: (translate("settings page", "{role}: days of leave a year"), USUAL_RELIEF.leave),
    TRAINING: (translate("settings page", "{role}: days of training a year"), USUAL_RELIEF.training),
    SICK: (translate("settings page", "{role}: days sick or excused a year"), USUAL_RELIEF.sick),
}
_DAYS_NOTE = translate(
    "settings page",
    "Hours of a year that one person can be on duty = (248 − leave − training − sick) × 8; with 10, 10 and 5 days "
    "these are 1,784, so that a seat that is never empty takes 8,760 ÷ 1,784 = 4.9 people. Siting and 余缺 "
    "are counted so.",
)
_WEIGHT = translate("settings page", "A call of the kind {kind} weighs")
_WEIGHTS_NOTE = translate(
    "settings page",
    "Siting counts a call as much as it weighs, and half of it after a year. A weight in the list of incidents goes "
    "before these; 0 leaves the kind out.",
)


def _day_lines() -> Iterator[tuple[str, Message, float]]:
    """Key, title and what holds without it."""
    for key, (title, usual) in _DAYS.items():
        for role, code in zip((Role.OFFICER, Role.AUXILIARY), RELIEF_ROLES, strict=True):
            yield f"{key}_{code}", title.fill(role=word(role)), usual


def _weight_lines() -> Iterator[tuple[str, Message, float]]:
    for kind, key in WEIGHT_KEYS.items():
        yield key, _WEIGHT.fill(kind=word(kind)), USUAL_WEIGHT[kind]


CARDS = (
    (translate("settings page", "Siting: days that people are away"), _day_lines, _DAYS_NOTE),
    (translate("settings page", "Siting: what calls weigh"), _weight_lines, _WEIGHTS_NOTE),
)
"""Cards of the page: a title, its lines, a note."""
