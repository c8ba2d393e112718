"""What the numbers of rules are called, and what may be written for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.rule import Rule

_WORDS: Mapping[str, Message] = {
    "average": translate("rule parameters", "Ideal hours a week"),
    "broken": translate("rule parameters", "Dearer by so many prices when the day between is free"),
    "certificate": translate("rule parameters", "Certificate"),
    "day": translate("rule parameters", "Begins on (mon to sun; empty: any day)"),
    "days": translate("rule parameters", "Days"),
    "edges": translate("rule parameters", "At the edges of the period"),
    "factor": translate("rule parameters", "Times the month's standard hours"),
    "first": translate("rule parameters", "Shift of the first day"),
    "full": translate("rule parameters", "Longest 24-hour or standby duty, h"),
    "holders": translate("rule parameters", "Certified people of each authority"),
    "holidays": translate("rule parameters", "Weight of a statutory-day duty"),
    "hour_price": translate("rule parameters", "Price of an hour too many"),
    "hours": translate("rule parameters", "Hours"),
    "idle_price": translate("rule parameters", "Price of a day of the cycle without its duty"),
    "investigate": translate("rule parameters", "Officers at case work"),
    "late_price": translate("rule parameters", "Price of a change at short notice"),
    "least": translate("rule parameters", "At least"),
    "long": translate("rule parameters", "A long duty lasts at least, h"),
    "months": translate("rule parameters", "Months as a newcomer"),
    "most": translate("rule parameters", "At most"),
    "nights": translate("rule parameters", "Weight of a night duty"),
    "notice": translate("rule parameters", "Short notice: hours before the start"),
    "off": translate("rule parameters", "Hours off after it"),
    "over_price": translate("rule parameters", "Price of a person too many"),
    "pattern": translate("rule parameters", "Row of days, such as N>-"),
    "people": translate("rule parameters", "People at least"),
    "percent": translate("rule parameters", "Percent of a unit's officers at most"),
    "post": translate("rule parameters", "Post (empty: all)"),
    "receive": translate("rule parameters", "Officers at reception"),
    "rest_days": translate("rule parameters", "Rest days and statutory days on duty at most"),
    "shift": translate("rule parameters", "Shift (empty: any)"),
    "split": translate("rule parameters", "A split duty lies within, h"),
    "target": translate("rule parameters", "Better"),
    "target_price": translate("rule parameters", "Price of a person below the target"),
    "then": translate("rule parameters", 'Not followed by (several parted by "|")'),
    "travel": translate("rule parameters", "Minutes between two posts"),
    "warn": translate("rule parameters", "Hours a week, preferably not more than"),
    "warn_price": translate("rule parameters", "Price of an hour above that"),
    "weekend": translate("rule parameters", "Days of the weekend"),
    "weekends": translate("rule parameters", "Weight of a weekend duty"),
    "who": translate("rule parameters", 'Whom (units, teams, roles or numbers, parted by "|"; empty: all)'),
}
_OF_RULE: Mapping[tuple[str, str], Message] = {
    ("R10", "hours"): translate("rule parameters", "Most hours a week without overtime"),
    ("R11", "hours"): translate("rule parameters", "Least rest, h"),
    ("R11", "target"): translate("rule parameters", "Rest wished for, h"),
    ("R13", "hours"): translate("rule parameters", "Longest duty, h"),
    ("R14", "most"): translate("rule parameters", "Nights in a row at most"),
    ("R14", "target"): translate("rule parameters", "Nights in a row, better not more than"),
    ("R15", "most"): translate("rule parameters", "Days in a row at most"),
    ("R15", "target"): translate("rule parameters", "Days in a row, better not more than"),
    ("R16", "hours"): translate("rule parameters", "Counts within hours of the last start"),
    ("R17", "most"): translate("rule parameters", "Hours a week at most"),
    ("R19", "days"): translate("rule parameters", "Days running as leader at most"),
    ("R25", "days"): translate("rule parameters", "Days at one post at most"),
    ("R26", "hours"): translate("rule parameters", "Weight of an hour"),
    ("S06", "least"): translate("rule parameters", "Hours at least"),
    ("S06", "most"): translate("rule parameters", "Hours at most (0: no limit)"),
}
_CHOICES: Mapping[str, Mapping[str, Message]] = {
    "edges": {
        "history": translate("rule parameters", "the days before count"),
        "open": translate("rule parameters", "runs may go on outside"),
        "closed": translate("rule parameters", "runs begin and end inside"),
    },
    "weekend": {
        "sat|sun": translate("rule parameters", "Saturday and Sunday"),
        "fri|sat|sun": translate("rule parameters", "Friday to Sunday"),
    },
}
_MEANING: Mapping[Severity, Message] = {
    Severity.HARD: translate("rule parameters", "Hard: the program never breaks it, and edits by hand are refused."),
    Severity.WARN: translate("rule parameters", "Warning: broken only where nothing else helps, and always reported."),
    Severity.SOFT: translate("rule parameters", "Soft: weighed against others by its price."),
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number of a rule: its name in a plan, its words, its usual text, and what there is to choose from."""

    name: str
    title: Message
    usual: str
    choices: Mapping[str, Message]
    number: bool


def parameters_of(kind: type[Rule]) -> Sequence[Parameter]:
    """The numbers of a rule in the order of its fields."""
    found = []
    for field in fields(kind):
        if field.name in ("severity", "price"):
            continue
        title = _OF_RULE.get((kind.id, field.name)) or _WORDS[field.name]
        usual = field.default
        number = not isinstance(usual, str)
        found.append(Parameter(field.name, title, str(usual), _CHOICES.get(field.name, {}), number))
    return found


def meaning(severity: Severity) -> Message:
    """What a severity means, in a sentence."""
    return _MEANING[severity]
