"""Five words for how much a rule matters: what each writes, and what existing prices are called."""

from __future__ import annotations

from dataclasses import replace

import pytest

from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.planning.judging.rulebook import KINDS, REGISTRY, Rulebook
from patrolplanner.planning.model.rule import Rule
from patrolplanner.services.edits.importance import (
    Importance,
    has_own_price,
    importance_of,
    importance_said,
    usual_importance,
    with_importance,
    words_for,
)
from patrolplanner.services.edits.rule import RuleRow
from tests.builders import a_plan


def a_row(id_: str, **given: object) -> RuleRow:
    return RuleRow(KINDS[id_], 0, replace(RuleSetting(id_), **given))


@pytest.mark.parametrize(
    ("rule", "word"),
    [
        ("R11", Importance.MUST),
        ("R09", Importance.VERY),
        ("R30", Importance.VERY),
        ("T01", Importance.IMPORTANT),
        ("R26", Importance.WISHED),
        ("R16", Importance.WISHED),
        ("R22", Importance.VERY),
        ("S10", Importance.OFF),
    ],
)
def test_rules_as_they_usually_are(rule: str, word: Importance) -> None:
    assert importance_of(a_row(rule)) is word
    assert not has_own_price(a_row(rule)), "nobody gave it a price"


@pytest.mark.parametrize("kind", REGISTRY, ids=lambda kind: kind.id)
def test_every_word_of_every_rule_is_written_and_read_back(kind: type[Rule]) -> None:
    for before in (RuleSetting(kind.id), RuleSetting(kind.id, on=True, severity=Severity.SOFT, price=7)):
        row = RuleRow(kind, 0, before)
        for word in words_for(kind):
            written = RuleRow(kind, 0, with_importance(row, word))
            assert importance_of(written) is word
            assert has_own_price(written) == (has_own_price(row) and word is importance_of(row))
            Rulebook.of(a_plan(rules=(written.setting,)))


@pytest.mark.parametrize("kind", REGISTRY, ids=lambda kind: kind.id)
def test_the_usual_word_is_the_usual_price(kind: type[Rule]) -> None:
    other = next(w for w in words_for(kind) if w not in (usual_importance(kind), Importance.OFF))
    row = RuleRow(kind, 0, with_importance(RuleRow(kind, 0, RuleSetting(kind.id)), other))
    back = with_importance(row, usual_importance(kind))
    assert (back.severity, back.price) == (None, None)


def test_a_price_of_ones_own_stays_until_another_word_is_chosen() -> None:
    row = a_row("R16", price=200)
    assert str(importance_said(row)) == "important (own price)"
    assert with_importance(row, Importance.IMPORTANT) == row.setting
    assert with_importance(row, Importance.ASIDE) == RuleSetting("R16", price=8)


def test_prices_count_what_they_are_for() -> None:
    """Of fair shares a night costs twenty prices, so a price of 15 is what 300 is elsewhere."""
    assert with_importance(a_row("R26"), Importance.IMPORTANT) == RuleSetting("R26", price=15)


def test_what_is_never_hard_has_no_word_for_it() -> None:
    assert Importance.MUST not in words_for(KINDS["R30"])
    assert importance_of(a_row("R26", severity=Severity.HARD)) is Importance.VERY


def test_off_and_on_again() -> None:
    off = a_row("R11", on=False)
    assert importance_of(off) is Importance.OFF
    assert with_importance(off, Importance.MUST) == RuleSetting("R11")
    assert with_importance(a_row("S10"), Importance.WISHED) == RuleSetting(
        "S10", on=True, severity=Severity.SOFT, price=40
    )
