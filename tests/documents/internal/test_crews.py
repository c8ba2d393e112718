"""What a narrow cell says of a duty that lacks people."""

from __future__ import annotations

from typing import Any

import pytest

from patrolplanner.documents.internal.crews import in_brief
from patrolplanner.domain.demands import CertificateNeed
from patrolplanner.domain.roster import Pair
from patrolplanner.planning.judging.judge import judge
from patrolplanner.translation import speaker
from tests.builders import a_demand, a_pair, a_plan, a_roster, an_auxiliary, an_officer, december

NOBODY: tuple[Pair, ...] = ()
AUXILIARY, BOTH = (a_pair("F01", 3),), (a_pair("001", 3), a_pair("F01", 3))


@pytest.mark.parametrize(
    ("least", "team", "rows", "told"),
    [
        (1, {}, NOBODY, ["缺1人"]),
        (3, {}, AUXILIARY, ["缺2人"]),
        (1, {"officers": 1}, NOBODY, ["缺民警"]),
        (2, {"officers": 1}, AUXILIARY, ["缺民警"]),
        (3, {"officers": 1}, AUXILIARY, ["缺民警", "缺1人"]),
        (2, {"officers": 1, "auxiliaries": 1}, NOBODY, ["缺民警", "缺辅警"]),
        (4, {"officers": 2}, AUXILIARY, ["缺2民警", "缺1人"]),
        (2, {"women": 1}, BOTH, ["缺女性"]),
        (2, {"needs": (CertificateNeed("执法证", 1),)}, BOTH, ["缺1执法证"]),
        (1, {"officers": 1, "women": 1}, NOBODY, ["缺民警"]),
    ],
)
def test_each_missing_person_is_told_once(
    least: int, team: dict[str, Any], rows: tuple[Pair, ...], told: list[str]
) -> None:
    people = (an_officer("001"), an_auxiliary("F01"), an_auxiliary("F02"))
    plan = a_plan(people=people, demands=(a_demand("K1", "D", least, **team),))
    (short,) = judge(plan, december(3, 3), a_roster(*rows)).shortages
    assert list(map(speaker("zh_CN"), in_brief(short, plan))) == told
