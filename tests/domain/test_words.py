"""Every choice has a name."""

from enum import StrEnum

import pytest

import patrolplanner.domain
from patrolplanner.domain.people import UnitKind
from patrolplanner.domain.posts import AreaKind, PostKind
from patrolplanner.domain.words import word
from tests.source_tree import modules_below


def enumerations() -> list[type[StrEnum]]:
    found = {
        value
        for module in modules_below(patrolplanner.domain)
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum
    }
    return sorted(found, key=lambda enumeration: enumeration.__name__)


@pytest.mark.parametrize("enumeration", enumerations())
def test_every_member_has_a_word_and_no_two_of_a_kind_share_one(enumeration: type[StrEnum]) -> None:
    words = [str(word(member)) for member in enumeration]
    assert all(words)
    assert len(set(words)) == len(words)


def test_members_with_the_same_code_keep_their_own_words() -> None:
    said = [word(member) for member in (UnitKind.MARKET, AreaKind.MARKET, PostKind.MARKET)]
    assert [message.context for message in said] == ["unit kinds", "area kinds", "post kinds"]
