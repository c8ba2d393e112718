"""What the numbers of rules are called, and what may be written for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.rule import Rule, said_of

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
        said, usual = said_of(field), field.default
        found.append(Parameter(field.name, said.words, str(usual), said.choices, not isinstance(usual, str)))
    return found


def meaning(severity: Severity) -> Message:
    """What a severity means, in a sentence."""
    return _MEANING[severity]
