"""A campaign that is shared out again after stations have taken their files."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Plan
from patrolplanner.services.county.proposing import propose
from patrolplanner.services.county.taking import LetterTaker, take
from patrolplanner.services.open_plan.session import Session
from tests.campaign_books import DATES, campaign_book, campaign_plan, decided
from tests.county_files import made

NOW = datetime(2026, 12, 10, 9, 0)
NAMES = ("城关派出所", "富市派出所")
STEP = translate("test", "step")


def lent_by(plan: Plan) -> list[str]:
    return [a.person for a in plan.absences if a.kind is AbsenceKind.SECONDMENT and a.start == DATES.first]


def test_a_share_that_is_corrected_counts_nothing_twice(tmp_path: Path) -> None:
    """The county shares out again after stations have taken their files: more are to go, and only those go besides."""
    folder = tmp_path / "county"
    plan = campaign_plan(NAMES, together=0, borrowed=3, runs=NAMES[1])
    home, borrower = (Session.open(made(folder, n), "clerk", lambda: NOW) for n in range(2))
    try:
        shares = {}
        for count in (2, 3):
            found = propose(campaign_book(folder, decided(plan, NAMES[0], count)), folder)
            shares[count] = found.stations
            for session, name in ((home, NAMES[0]), (borrower, NAMES[1])):
                letter = next(each for each in found.letters if each.station == name)
                taker = LetterTaker("clerk", NOW, "en", str, session.path.name)
                taken = take(session.document, letter, taker, "share.xlsx").document
                session.apply(lambda _, taken=taken: taken, STEP, action="import")
            assert len(set(lent_by(home.document.plan))) == count
        assert [s.open_before for s in shares[2]] == [s.open_before for s in shares[3]]
        again = propose(campaign_book(folder, decided(plan, NAMES[0], 3)), folder)
        assert again.stations == shares[3]
        others = tuple(p.id for p in home.document.plan.people if p.id not in lent_by(home.document.plan))
        officers = [p for p in others if home.document.plan.people_by_id[p].role is Role.OFFICER]
        letter = next(each for each in again.letters if each.station == NAMES[0])
        taker = LetterTaker("clerk", NOW, "en", str, home.path.name, tuple(officers[:3]))
        with pytest.raises(UserError, match=r"3 people are lent from .* already; undo that before you name others"):
            take(home.document, letter, taker, "share.xlsx")
    finally:
        home.close()
        borrower.close()
