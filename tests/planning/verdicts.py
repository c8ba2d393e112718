"""Asking the judge about one rule, with every sentence it says checked on the way."""

from __future__ import annotations

import string
from dataclasses import replace

from patrolplanner.domain.messages import Message
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.model.instance import Published
from patrolplanner.planning.model.verdict import Gap, Verdict, Violation
from patrolplanner.translation import speaker
from tests.builders import a_roster, december

WEEK = december(1, 7)
MONTH = december(1, 31)
_english = speaker("en", 2026)
_chinese = speaker("zh_CN", 2026)


def judged(
    plan: Plan,
    *pairs: Pair,
    period: Period = WEEK,
    published: Published | None = None,
    rule: str = "",
    **numbers: object,
) -> Verdict:
    """The verdict on these pairs; with a rule, that rule is switched on with these numbers."""
    if rule:
        given = tuple((name, str(value)) for name, value in numbers.items())
        plan = replace(plan, rules=(*plan.rules, RuleSetting(rule, on=True, parameters=given)))
    verdict = judge(plan, period, a_roster(*pairs), published=published)
    for text in [v.text for v in verdict.violations] + [g.text for g in verdict.gaps]:
        check_sentence(text)
    return verdict


def told(rule: str, plan: Plan, *pairs: Pair, **asked: object) -> list[Violation]:
    """What the verdict on these pairs says of one rule, switched on unless the plan has its own row for it."""
    named = "" if any(row.rule == rule for row in plan.rules) else rule
    verdict = judged(plan, *pairs, rule=named, **asked)  # type: ignore[arg-type]
    return [v for v in verdict.violations if v.rule == rule]


def the_one(rule: str, plan: Plan, *pairs: Pair, **asked: object) -> Violation:
    """The only thing the verdict says of the rule."""
    found = told(rule, plan, *pairs, **asked)
    assert len(found) == 1, [said(v) for v in found]
    return found[0]


def said(found: Violation | Gap) -> str:
    """The sentence in English."""
    return _english(found.text)


def check_sentence(text: Message) -> None:
    """A whole sentence in both languages, with all its names filled."""
    wanted = {name for _, name, _, _ in string.Formatter().parse(text.source) if name}
    assert wanted <= set(dict(text.values)), text.source
    chinese, english = _chinese(text), _english(text)
    assert not set("{}") & set(chinese + english)
    assert any("\u4e00" <= letter <= "\u9fff" for letter in chinese)
    assert chinese != english
    assert chinese.endswith("。"), chinese
    assert english.endswith("."), english
