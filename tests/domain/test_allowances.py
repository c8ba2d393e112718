"""Rates as people write them."""

from decimal import Decimal

import pytest

from patrolplanner.domain.allowances import NOTHING, ExtraKind, Rate, rate, rate_of, usual_said
from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.people import Role
from tests.builders import a_plan


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("50元", Rate(Decimal(50))),
        ("37.50", Rate(Decimal("37.50"))),
        ("补休1天", Rate(days=1)),
        ("2 days in lieu", Rate(days=2)),
        ("50元；补休1天（局发〔2026〕3号，第二条）", Rate(Decimal(50), 1, "局发〔2026〕3号,第二条")),
        ("１００元、补休2天", Rate(Decimal(100), 2)),
        ("无（劳动合同）", Rate(source="劳动合同")),
        ("none", NOTHING),
    ],
)
def test_a_rate_is_read(text: str, expected: Rate) -> None:
    assert rate_of(text) == expected


@pytest.mark.parametrize("text", ["三倍", "50元/次", "300%", "补休半天", "-50元"])
def test_what_is_no_rate_is_refused_by_its_words(text: str) -> None:
    with pytest.raises(InvalidValue, match="50元, 补休1天"):
        rate_of(text)


def test_nothing_but_a_day_for_a_rest_day_holds_where_nothing_is_said() -> None:
    plan = a_plan()
    usual = {(role, kind): rate(plan, role, kind) for role in Role for kind in ExtraKind}
    assert {key for key, found in usual.items() if found != NOTHING} == {
        (role, ExtraKind.REST) for role in (Role.OFFICER, Role.AUXILIARY, Role.CIVILIAN)
    }
    assert "300 %" in str(usual_said(Role.AUXILIARY, ExtraKind.HOLIDAY))
    assert "%" not in str(usual_said(Role.OFFICER, ExtraKind.HOLIDAY))
