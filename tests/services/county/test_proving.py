"""What is proven of stations before and with a campaign, and shares that follow it: small stations counted by hand."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from pathlib import Path

from patrolplanner.domain.people import Person
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.county.proposing import CampaignProposal, ProposingWay, propose
from patrolplanner.services.county.proving import GapBound
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.open_plan.session import Session
from tests.builders import STATION, a_demand, a_pair, a_plan, a_post, a_roster, an_officer
from tests.campaign_books import DATES, campaign_book, campaign_plan, decided
from tests.county_files import made, station
from tests.efforts import effort_of

WORK = effort_of(40)
NO_ROWS = Roster()
NOW = datetime(2026, 12, 10, 9, 0)


def a_station(folder: Path, name: str, *people: Person, roster: Roster = NO_ROWS, **facts: object) -> Path:
    """A station's plan file: one post by day where one is asked for."""
    folder.mkdir(exist_ok=True)
    plain: dict[str, object] = {
        "units": (STATION,),
        "people": people,
        "posts": (a_post("K1"), a_post("K2")),
        "demands": (a_demand("K1", "D"),),
        "settings": (("organisation", name),),
    }
    plan: Plan = a_plan(**{**plain, **facts})
    document = Document(plan, roster)
    session = Session.create(folder / f"{name}.patrol", document, "clerk", clock=lambda: NOW)
    session.close()
    return session.path


def officers(count: int, begin: str, *posts: str) -> list[Person]:
    return [an_officer(f"{begin}{n}", posts=posts) for n in range(count)]


def given(found: CampaignProposal) -> Counter[str]:
    return Counter({share.station: share.people for share in found.sharing.shares})


def test_what_every_roster_leaves_open_is_known_to_the_place(tmp_path: Path) -> None:
    """Two people where three are asked for by day: one place a date is open; the county asks for both of them besides,
    who cannot be at two posts while the day goes on until eight: two places more a date."""
    folder = tmp_path / "county"
    a_station(folder, "甲所", *officers(2, "A"), demands=(a_demand("K1", "D", 3),))
    plan = decided(campaign_plan(("甲所",), together=2), "甲所", 2)
    (row,) = propose(campaign_book(tmp_path, plan), folder, WORK).stations
    assert (row.before.least, row.before.found, row.before.proven) == (3, 3, True)
    assert (row.after.least, row.after.proven, row.costs) == (9, True, 6)


def test_lending_costs_the_one_who_lends_and_helps_the_one_who_borrows(tmp_path: Path) -> None:
    folder = tmp_path / "county"
    a_station(folder, "甲所", *officers(2, "A"), demands=(a_demand("K1", "D", 2),))
    a_station(folder, "乙所", *officers(1, "B", "K1"))
    plan = decided(campaign_plan(("甲所", "乙所"), together=0, borrowed=1, runs="乙所"), "甲所", 1)
    found = propose(campaign_book(tmp_path, plan), folder, WORK)
    rows = {row.station: row for row in found.stations}
    assert [(loan.home, loan.to, loan.people) for loan in found.sharing.loans] == [("甲所", "乙所", 1)]
    assert (rows["甲所"].before.least, rows["甲所"].after.least, rows["甲所"].costs) == (0, 3, 3)
    assert (rows["乙所"].before.least, rows["乙所"].after.least) == (0, 0), "whoever is lent mans the post"
    assert found.costs == 3
    assert found.unproven == 0


def test_a_station_whose_roster_cannot_spare_them_gives_fewer_where_others_can(tmp_path: Path) -> None:
    """Alike by heads; but four of the five of one may stand at the kiosk alone."""
    folder = tmp_path / "county"
    a_station(folder, "甲所", *officers(4, "A", "K1"), *officers(1, "AA"))
    a_station(folder, "乙所", *officers(5, "B"))
    found = propose(campaign_book(tmp_path, campaign_plan(("甲所", "乙所"), together=4)), folder, WORK)
    assert given(found) == {"甲所": 1, "乙所": 3}
    assert (found.costs, found.unproven) == (0, 0)


def test_what_nobody_else_can_give_is_given_and_said(tmp_path: Path) -> None:
    folder = tmp_path / "county"
    a_station(folder, "甲所", *officers(4, "A", "K1"), *officers(1, "AA"))
    found = propose(campaign_book(tmp_path, campaign_plan(("甲所",), together=3)), folder, WORK)
    assert given(found) == {"甲所": 3}
    assert found.costs == 6


def test_without_time_the_shares_are_there_and_nothing_is_said_to_be_proven(tmp_path: Path) -> None:
    folder = tmp_path / "county"
    a_station(folder, "甲所", *officers(5, "A"))
    found = propose(campaign_book(tmp_path, campaign_plan(("甲所",), together=2)), folder, effort_of(0))
    (row,) = found.stations
    nothing = GapBound(least=0)
    assert (row.people, row.before, row.after, found.unproven) == (2, nothing, nothing, 1)


def test_a_stored_roster_is_known_before_anything_is_searched(tmp_path: Path) -> None:
    """The day of 21 to 23 December is manned but for one place; who is lent leaves two, as they are on duty twice."""
    folder = tmp_path / "county"
    rows = a_roster(*(a_pair(id_, day, "K1", "D") for id_, day in (("A0", 21), ("A1", 21), ("A0", 22), ("A1", 22))))
    rows = rows.merged(a_roster(a_pair("A0", 23, "K1", "D")))
    a_station(folder, "甲所", *officers(2, "A"), roster=rows, demands=(a_demand("K1", "D", 2),))
    a_station(folder, "乙所", *officers(1, "B", "K2"))
    plan = decided(campaign_plan(("甲所", "乙所"), together=0, borrowed=1, runs="乙所"), "甲所", 1)
    home, _ = propose(campaign_book(tmp_path, plan), folder, effort_of(0)).stations
    assert (home.before, home.after) == (GapBound(0, 1), GapBound(0, 3))


def test_a_roster_that_leaves_nothing_open_is_proof_enough(tmp_path: Path) -> None:
    folder = tmp_path / "county"
    rows = a_roster(*(a_pair("A0", day, "K1", "D") for day in (21, 22, 23)))
    a_station(folder, "甲所", *officers(2, "A"), roster=rows)
    ways: list[ProposingWay] = []
    plan = decided(campaign_plan(("甲所", "乙所"), together=1), "乙所", 1)
    a_station(folder, "乙所", *officers(2, "B"))
    found = propose(campaign_book(tmp_path, plan), folder, effort_of(0), tell=ways.append)
    (row,) = (row for row in found.stations if row.station == "甲所")
    assert (row.before, row.after) == (GapBound(0, 0), GapBound(0, 0))
    assert ways[-1].done == 1, "of the other station nothing was proven"


def test_rows_that_break_a_rule_do_not_make_the_others_unknown(tmp_path: Path) -> None:
    """One of two is also at the other's post on the 22nd; without that row the roster is one that can be had."""
    folder = tmp_path / "county"
    demands = (a_demand("K1", "D"), a_demand("K2", "D"))
    rows = a_roster(
        *(a_pair(id_, day, post, "D") for id_, post in (("A0", "K1"), ("A1", "K2")) for day in (21, 22, 23))
    )
    twice = rows.merged(a_roster(a_pair("A0", 22, "K2", "D")))
    a_station(folder, "甲所", *officers(2, "A"), roster=twice, demands=demands)
    plan = decided(campaign_plan(("甲所", "乙所"), together=1), "乙所", 1)
    a_station(folder, "乙所", *officers(2, "B"))
    found = propose(campaign_book(tmp_path, plan), folder, effort_of(0))
    (row,) = (row for row in found.stations if row.station == "甲所")
    assert row.before == GapBound(0, 0)


def test_a_stop_while_it_is_proven_keeps_the_proposal(tmp_path: Path) -> None:
    folder, stop = tmp_path / "county", StopFlag()
    for name in ("甲所", "乙所"):
        a_station(folder, name, *officers(5, name))

    def tell(way: ProposingWay) -> None:
        if way.proposal is not None:
            stop.set()

    found = propose(campaign_book(tmp_path, campaign_plan(("甲所", "乙所"), together=2)), folder, WORK, stop, tell)
    assert sum(given(found).values()) == 2
    assert len(found.letters) == 2


def test_the_rows_that_stand_are_where_the_search_begins(tmp_path: Path) -> None:
    """However little time there is, a station that has a roster is not said to know none but an empty one."""
    folder = tmp_path / "county"
    made(folder, 0)
    document = station(0)
    stands = judge(document.plan, DATES, document.roster)
    (row,) = propose(
        campaign_book(tmp_path, campaign_plan(("城关派出所",), together=1)), folder, effort_of(0.01)
    ).stations
    assert row.before.found is not None
    assert row.before.found <= stands.open_places + len(stands.hard)
