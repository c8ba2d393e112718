"""Rules as a plan sets them: the rows there are, those that could be, and edits of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from patrolplanner.domain.messages import Message
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.planning.judging.rulebook import REGISTRY, parameters
from patrolplanner.planning.model.rule import Rule
from patrolplanner.services.edits.records import refuse_misfits
from patrolplanner.services.open_plan.document import Document, Edit


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule as the plan has it. ``position`` is its row in the plan, None where the plan says nothing of it.

    ``number`` counts the rows of a rule that may have several.
    """

    kind: type[Rule]
    position: int | None
    setting: RuleSetting
    number: int = 0

    @property
    def key(self) -> tuple[str, int]:
        """What stays the same while the row is changed."""
        return self.kind.id, self.number

    @property
    def on(self) -> bool:
        return self.kind.on if self.setting.on is None else self.setting.on

    @property
    def severity(self) -> Severity:
        return self.setting.severity or self.kind.severity

    @property
    def price(self) -> int:
        """What a unit of a soft level costs."""
        return self.kind.price if self.setting.price is None else self.setting.price

    @property
    def changed(self) -> bool:
        return self.setting != RuleSetting(self.kind.id)

    @property
    def values(self) -> Mapping[str, str]:
        """Its numbers as they are in force, as text."""
        return {**parameters(self.kind), **dict(self.setting.parameters)}


def rule_rows(plan: Plan) -> list[RuleRow]:
    """All rules in the order of the registry; one that may have several rows has each of them."""
    found: list[RuleRow] = []
    for kind in REGISTRY:
        given = [(n, s) for n, s in enumerate(plan.rules) if s.rule.upper() == kind.id]
        if not given:
            found.append(RuleRow(kind, None, RuleSetting(kind.id)))
        found += [RuleRow(kind, n, setting, place) for place, (n, setting) in enumerate(given)]
    return found


def example_of(row: RuleRow) -> Message:
    """The rule's example, with its numbers as they are in force."""
    return row.kind.example.fill(**row.values)


def with_row(row: RuleRow, setting: RuleSetting) -> Edit:
    """Another setting in place of a row's. One that says nothing leaves the plan; that of a shape stays, switched off.

    Raises UserError when the setting makes no sense.
    """

    def edit(document: Document) -> Document:
        rules = list(document.plan.rules)
        silent = setting == RuleSetting(row.kind.id) and not row.kind.several
        if row.position is not None:
            rules[row.position : row.position + 1] = [] if silent else [setting]
        elif not silent:
            rules.append(setting)
        return refuse_misfits(document, replace(document.plan, rules=tuple(rules)))

    return edit


def without_row(row: RuleRow) -> Edit:
    """As if the plan said nothing of this row."""

    def edit(document: Document) -> Document:
        if row.position is None:
            return document
        rules = tuple(s for n, s in enumerate(document.plan.rules) if n != row.position)
        return replace(document, plan=replace(document.plan, rules=rules))

    return edit


def without_rows(document: Document) -> Document:
    """Every rule as it usually is: the plan says nothing of any."""
    return replace(document, plan=replace(document.plan, rules=()))


def with_another(row: RuleRow) -> Edit:
    """One more row of a rule that may have several, like this one and behind it."""

    def edit(document: Document) -> Document:
        rules = list(document.plan.rules)
        place = len(rules) if row.position is None else row.position + 1
        rules.insert(place, replace(row.setting, on=True))
        return replace(document, plan=replace(document.plan, rules=tuple(rules)))

    return edit


def with_value(setting: RuleSetting, kind: type[Rule], name: str, text: str) -> RuleSetting:
    """The setting with a number; the usual one need not be said."""
    kept = tuple(p for p in setting.parameters if p[0] != name)
    usual = parameters(kind)[name]
    return replace(setting, parameters=kept if text == usual else (*kept, (name, text)))
