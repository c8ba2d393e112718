"""What a clerk reads of every rule, in both languages."""

from __future__ import annotations

import string

import pytest

from patrolplanner.domain.messages import Message
from patrolplanner.planning.judging.rulebook import REGISTRY, parameters
from patrolplanner.planning.model.rule import Rule, RuleGroup, Shape
from patrolplanner.translation import CHINESE, speaker
from tests.translations import Text, read_ts

CHINESE_TEXTS = read_ts()


def chinese(text: Message) -> str:
    return CHINESE_TEXTS[Text(text.context, text.source)]


@pytest.mark.parametrize("kind", REGISTRY, ids=lambda kind: kind.id)
def test_every_rule_has_a_group_and_an_example_in_both_languages(kind: type[Rule]) -> None:
    assert (kind.group is RuleGroup.MORE) == issubclass(kind, Shape)
    assert chinese(kind.example) != kind.example.source
    assert chinese(kind.title) != chinese(kind.example)


@pytest.mark.parametrize("kind", REGISTRY, ids=lambda kind: kind.id)
def test_an_example_names_only_numbers_of_its_rule(kind: type[Rule]) -> None:
    for text in (kind.example.source, chinese(kind.example)):
        assert {name for _, name, _, _ in string.Formatter().parse(text) if name} <= set(parameters(kind))
    filled = speaker(CHINESE)(kind.example.fill(**parameters(kind)))
    assert "{" not in filled


def test_no_two_rules_have_the_same_example() -> None:
    assert len({kind.example.source for kind in REGISTRY}) == len(REGISTRY)


def test_every_group_has_rules() -> None:
    assert {kind.group for kind in REGISTRY} == set(RuleGroup)


def test_a_note_that_is_said_to_be_law_names_one() -> None:
    for kind in REGISTRY:
        if kind.by_law:
            assert "《" in chinese(kind.note) or "意见" in chinese(kind.note) or "规定" in chinese(kind.note), kind.id
