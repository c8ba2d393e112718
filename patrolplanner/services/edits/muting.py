"""Kinds of findings that a plan's clerk does not want to be told of: what could be better, never more than that.

They are kept with the plan's settings, by the ids of their rules. A reminder or a broken rule cannot be muted.
"""

from __future__ import annotations

from patrolplanner.domain.plan import Plan
from patrolplanner.services.edits.records import with_setting
from patrolplanner.services.open_plan.document import Document, Edit

MUTED = "muted_rules"


def muted_rules(plan: Plan) -> frozenset[str]:
    """The ids of the rules whose soft findings are not shown."""
    return frozenset(plan.setting(MUTED).split())


def with_muted(rule: str, *, muted: bool = True) -> Edit:
    """Hide the soft findings of a rule, or show them again."""

    def edit(document: Document) -> Document:
        rules = muted_rules(document.plan) - {rule} | ({rule} if muted else set())
        return with_setting(MUTED, " ".join(sorted(rules)))(document)

    return edit


def differ_in_muting_alone(one: Plan, other: Plan) -> bool:
    """Whether two plans whose settings differ are judged alike."""
    kept, also = (tuple(s for s in plan.settings if s[0] != MUTED) for plan in (one, other))
    return kept == also
