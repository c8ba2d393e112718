"""How much a rule matters, in five words: the table between words and severities with prices, and a rule set by word.

Prices of rules count different things, nights with one and hours with another; ``Rule.usual_units`` makes them
comparable. A rule as it usually is has the word nearest to its price and keeps that price.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from enum import Enum, auto

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.planning.model.rule import WARN_PRICE, PlanCheck, Rule, at_most_warn
from patrolplanner.services.edits.rule import RuleRow


class Importance(Enum):
    """The words, the weightiest first; OFF is for a rule that is not in force."""

    MUST = auto()
    VERY = auto()
    IMPORTANT = auto()
    WISHED = auto()
    ASIDE = auto()
    OFF = auto()


WORDS: Mapping[Importance, Message] = {
    Importance.MUST: translate("importance", "must be kept"),
    Importance.VERY: translate("importance", "very important"),
    Importance.IMPORTANT: translate("importance", "important"),
    Importance.WISHED: translate("importance", "if possible"),
    Importance.ASIDE: translate("importance", "taken into account"),
    Importance.OFF: translate("importance", "not used"),
}
MEANINGS: Mapping[Importance, Message] = {
    Importance.MUST: translate(
        "importance", "Automatic rostering never breaks it, and edits by hand that would are refused."
    ),
    Importance.VERY: translate("importance", "Broken only where nothing else helps, and then it is a reminder."),
    Importance.IMPORTANT: translate("importance", "Kept before wishes and evenness; given up before places stay open."),
    Importance.WISHED: translate("importance", "Kept where it goes together with the others."),
    Importance.ASIDE: translate("importance", "Decides between rosters that are otherwise alike."),
    Importance.OFF: translate("importance", "Neither rostering nor checking looks at it."),
}
TABLE: Mapping[Importance, tuple[Severity, int]] = {
    Importance.MUST: (Severity.HARD, 0),
    Importance.VERY: (Severity.WARN, WARN_PRICE),
    Importance.IMPORTANT: (Severity.SOFT, 300),
    Importance.WISHED: (Severity.SOFT, 40),
    Importance.ASIDE: (Severity.SOFT, 8),
}
"""Severity, and the price of a usual case; a hard rule has none."""
_OWN = translate("importance", "{word} (own price)")


def words_for(kind: type[Rule]) -> tuple[Importance, ...]:
    """The words that make a difference for a rule. A check of the plan has no price: it reminds or it mentions."""
    if issubclass(kind, PlanCheck):
        return Importance.VERY, Importance.ASIDE, Importance.OFF
    without = {Importance.MUST} if kind.never_hard else set()
    # a price is a whole number: where even 1 is more than a word means, that word is not offered
    without |= {word for word, (level, _) in TABLE.items() if _nearest(kind, level, _price(kind, word)) is not word}
    return tuple(word for word in Importance if word not in without)


def importance_of(row: RuleRow) -> Importance:
    """The word for a rule as the plan has it: its severity, among the soft ones the nearest by price."""
    return _word(row.kind, row.severity, row.price) if row.on else Importance.OFF


def usual_importance(kind: type[Rule]) -> Importance:
    """The word for a rule that is in force as it usually is."""
    return _word(kind, kind.severity, kind.price)


def has_own_price(row: RuleRow) -> bool:
    """Whether somebody gave it a price that is neither the usual one nor that of its word."""
    if row.setting.price in (None, row.kind.price) or not row.on or row.severity is Severity.HARD:
        return False
    return row.price != _price(row.kind, importance_of(row))


def importance_said(row: RuleRow) -> Message:
    """The word as it is shown."""
    said = WORDS[importance_of(row)]
    return _OWN.fill(word=said) if has_own_price(row) else said


def with_importance(row: RuleRow, word: Importance) -> RuleSetting:
    """The rule's setting with another word. Its own word leaves the price alone; the usual word is the usual price."""
    kind, setting = row.kind, row.setting
    if word is Importance.OFF:
        return replace(setting, on=None if not kind.on and not kind.several else False)
    setting = replace(setting, on=None if kind.on and not kind.several else True)
    if word is _word(kind, row.severity, row.price):
        return setting
    if word is usual_importance(kind):
        return replace(setting, severity=None, price=None)
    severity = TABLE[word][0]
    return replace(
        setting,
        severity=None if severity is kind.severity else severity,
        price=None if severity is Severity.HARD or issubclass(kind, PlanCheck) else _price(kind, word),
    )


def _word(kind: type[Rule], severity: Severity, price: int) -> Importance:
    if kind.never_hard:
        severity = at_most_warn(severity)
    if issubclass(kind, PlanCheck) and severity is Severity.SOFT:
        return Importance.ASIDE
    return _nearest(kind, severity, price)


def _nearest(kind: type[Rule], severity: Severity, price: int) -> Importance:
    usual = max(1, price * kind.usual_units)
    of_severity = [word for word, (level, _) in TABLE.items() if level is severity]
    return min(of_severity, key=lambda word: abs(math.log(max(1, TABLE[word][1]) / usual)))


def _price(kind: type[Rule], word: Importance) -> int:
    return max(1, round(TABLE[word][1] / kind.usual_units))
