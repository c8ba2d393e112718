"""Who can take a duty, in an order a clerk can defend."""

from __future__ import annotations

import pytest

from patrolplanner.planning.judging.live import LiveRoster
from patrolplanner.services.checking.checking import Basis, Checker
from patrolplanner.services.checking.duty_people import Ranked, Standing, ranking
from patrolplanner.services.open_plan.document import Document
from tests.builders import a_demand, a_pair, a_plan, a_roster, an_absence, an_officer, at, december

OPEN = a_pair("001", 20, shift="N").duty


def ranked(*pairs: object, **facts: object) -> list[Ranked]:
    people = tuple(an_officer(f"00{n}") for n in (1, 2, 3, 4))
    demands = (a_demand(), a_demand(shift="N"))
    document = Document(a_plan(people=people, demands=demands, **facts), a_roster(*pairs))  # type: ignore[arg-type]
    return ranking(Checker(Basis(document, december(1, 31), None, at(10, "09:00"))), OPEN)()


def test_within_all_limits_first_then_over_one_then_barred() -> None:
    nights = [a_pair("002", n, shift="N") for n in (18, 19)]  # a third night running is above the target
    listed = ranked(*nights, absences=(an_absence("003", 20),))
    found = {r.person: r for r in listed}
    assert [found[p].standing for p in ("001", "002", "003")] == [Standing.FREE, Standing.REMINDED, Standing.BARRED]
    assert [r.standing for r in listed] == sorted(r.standing for r in listed)
    assert any("nights in a row" in str(text) for text in found["002"].reasons)
    assert found["003"].reasons


def test_who_has_done_fewer_nights_comes_first() -> None:
    order = [r.person for r in ranked(*(a_pair(p, n, shift="N") for p, n in (("001", 2), ("001", 5), ("004", 8))))]
    assert order.index("002") < order.index("004") < order.index("001")


def test_the_list_has_the_first_reason_without_another_look_at_the_roster(monkeypatch: pytest.MonkeyPatch) -> None:
    nights = [a_pair("002", n, shift="N") for n in (17, 18, 19)]
    listed = ranked(*nights, absences=(an_absence("003", 20),))
    looks: list[object] = []
    monkeypatch.setattr(LiveRoster, "_edit", lambda _roster, pairs: looks.append(pairs))
    assert all(r.reason is not None for r in listed if r.standing is Standing.BARRED)
    for one in listed:
        assert one.reasons[:1] == ((one.reason,) if one.reason is not None else ())
        assert one.reasons is one.reasons, "made once"
    assert not looks
