"""A campaign from the county's workbook to the accounts of the home station, over files alone."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.campaigns import KIND, LEND, NAME, STATION, Letter
from patrolplanner.domain.demands import UnitNeed
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import ReasonWanted, UserError
from patrolplanner.domain.journal import AccountKind, Attendance, Presence
from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Plan, dates_of
from patrolplanner.domain.roster import Pair, Roster
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.planning.judging.judge import judge
from patrolplanner.services.changes.accounting import accounts_of
from patrolplanner.services.county.campaign import read_campaign
from patrolplanner.services.county.giving import loan_letters, return_letters, still_to_come
from patrolplanner.services.county.lending import chosen_for
from patrolplanner.services.county.letters import LetterTaker, read_letter
from patrolplanner.services.county.proposing import CampaignProposal, begin_campaign, propose, write_letters
from patrolplanner.services.county.taking import TakenIn, take
from patrolplanner.services.edits.records import change_records, with_setting
from patrolplanner.services.edits.roster import with_pairs
from patrolplanner.services.exchange.import_preview import What
from patrolplanner.services.exchange.importing import import_workbook
from patrolplanner.services.open_plan.session import Session
from patrolplanner.store.exchange.workbook_in import read_workbook
from patrolplanner.store.exchange.workbook_out import write_workbook
from patrolplanner.translation import speaker
from tests.campaign_books import CHECK, DATES, EVENING, RUN, campaign_book, campaign_plan, decided
from tests.county_files import made
from tests.efforts import effort_of

NOW = datetime(2026, 12, 10, 9, 0)
AFTER = datetime(2026, 12, 24, 9, 0)
NAMES = ("城关派出所", "富市派出所", "龙潭派出所")
STEP = translate("test", "step")
UNPROVEN = effort_of(0)
"""What is proven of the rosters is tested by itself."""


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("county")
    for number in range(3):
        made(folder, number)
    return folder


@pytest.fixture
def folder(three: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(three, tmp_path / "county"))


def opened(folder: Path, number: int, now: datetime = NOW) -> Session:
    return Session.open(folder / f"S{number:03d}.patrol", "clerk", lambda: now)


def shared(folder: Path, plan: Plan) -> CampaignProposal:
    return propose(campaign_book(folder, plan), folder, UNPROVEN)


def written(folder: Path, plan: Plan) -> dict[str, Path]:
    """The files of the stations by name."""
    found = shared(folder, plan)
    paths = write_letters(found.letters, folder / "sent", "zh_CN", str)
    return {letter.station: path for letter, path in zip(found.letters, paths, strict=True)}


def taken(session: Session, path: Path, *lend: str) -> TakenIn:
    letter = read_letter(path)
    chosen = chosen_for(letter, lend, path.name)
    taker = LetterTaker("clerk", session.clock(), "en", str, session.path.name, chosen)
    return take(session.document, letter, taker, path.name)


def take_in(session: Session, path: Path, *lend: str, reason: str = "") -> TakenIn:
    found = taken(session, path, *lend)
    session.apply(lambda _: found.document, STEP, reason=reason)
    return found


# -- sharing -----------------------------------------------------------------------------------------------


def test_all_that_is_asked_for_is_given_by_who_can_spare_it(folder: Path) -> None:
    found = shared(folder, campaign_plan(NAMES, together=4))
    given = Counter({share.station: share.people for share in found.sharing.shares})
    assert sum(given.values()) == 4
    spare = {s.name: min(s.spare.people) for s in found.sharing.stations}
    assert all(count <= spare[name] for name, count in given.items())
    assert max(given.values()) - min(given.values()) <= 1, "alike stations give alike"
    assert all(share.officers >= 1 for share in found.sharing.shares), "nobody is sent without an officer"
    assert [s.station for s in found.stations] == sorted(NAMES)


def test_what_the_county_has_decided_stays(folder: Path) -> None:
    found = shared(folder, decided(campaign_plan(NAMES, together=4), NAMES[2], 3))
    given = {share.station: share.people for share in found.sharing.shares}
    assert given[NAMES[2]] == 3
    assert sum(given.values()) == 4


def test_more_than_there_is_is_one_sentence_and_nothing_is_written(folder: Path) -> None:
    before = sorted(folder.iterdir())
    with pytest.raises(UserError, match=r"asks for 90 people at 省道联合卡点 .* can spare") as refused:
        shared(folder, campaign_plan(NAMES, together=90))
    assert str(refused.value.message).count("\n") == 0
    with pytest.raises(UserError, match=r"it has 2. who may be sent"):
        shared(folder, decided(campaign_plan(NAMES, together=90), NAMES[0], 90))
    assert sorted(folder.iterdir()) == sorted([*before, folder / "冬季治安行动.xlsx"])


def test_two_files_of_a_station_or_one_that_cannot_be_read_share_nothing(folder: Path) -> None:
    plan = campaign_plan(NAMES)
    copy = shutil.copy(folder / "S001.patrol", folder / "copy.patrol")
    with pytest.raises(UserError, match="another file of 富市派出所"):
        shared(folder, plan)
    Path(copy).write_bytes(b"junk")
    with pytest.raises(UserError, match=r"copy\.patrol: .*Nothing is shared out"):
        shared(folder, plan)


def test_a_station_that_has_no_plan_there_is_named(folder: Path) -> None:
    with pytest.raises(UserError, match="石桥派出所 takes part"):
        shared(folder, campaign_plan((*NAMES, "石桥派出所")))


def test_a_demand_without_dates_is_refused(folder: Path) -> None:
    plan = campaign_plan(NAMES)
    (demand,) = plan.demands
    for wrong, match in ((replace(demand, end=None), "no dates"), (replace(demand, start=None), "no dates")):
        with pytest.raises(UserError, match=match):
            shared(folder, replace(plan, demands=(wrong,)))
    with pytest.raises(UserError, match="asks for nobody"):
        shared(folder, replace(plan, demands=()))


def test_an_empty_workbook_has_the_stations_as_its_units(folder: Path) -> None:
    book = folder / "新行动.xlsx"
    assert begin_campaign(book, folder, "", "zh_CN") == 3
    plan = read_workbook(book).plan
    assert {unit.name for unit in plan.units} == set(NAMES)
    assert plan.setting("campaign") == "新行动"
    with pytest.raises(UserError, match="exists already"):
        begin_campaign(book, folder, "", "zh_CN")


# -- a share in a station's plan ---------------------------------------------------------------------------


def test_a_station_takes_its_share_as_one_step_and_only_once(folder: Path) -> None:
    path = written(folder, campaign_plan(NAMES, together=3))[NAMES[0]]
    session = opened(folder, 0)
    before = session.document
    found = take_in(session, path)
    assert {(d.sheet, d.what) for d in found.differences} == {
        (sheet, What.ADDED) for sheet in ("posts", "shifts", "demands")
    }
    (demand,) = (d for d in session.document.plan.demands if d.post == CHECK)
    assert (demand.team.least, demand.start, demand.end) == (1, *DATES)
    assert not taken(session, path).differences
    session.undo()
    assert session.document == before
    session.close()


def test_a_share_asks_in_the_judges_eyes(folder: Path) -> None:
    path = written(folder, campaign_plan(NAMES, together=3))[NAMES[0]]
    session = opened(folder, 0)
    old = judge(session.document.plan, DATES, session.document.roster).open_places
    take_in(session, path)
    assert judge(session.document.plan, DATES, session.document.roster).open_places == old + DATES.days
    session.close()


def test_a_shift_code_that_means_something_else_here_gets_another(folder: Path) -> None:
    plan = campaign_plan(NAMES, together=3)
    other = replace(EVENING, code="D")
    plan = replace(plan, shifts=(other,), demands=tuple(replace(d, shift="D") for d in plan.demands))
    path = written(folder, plan)[NAMES[0]]
    session = opened(folder, 0)
    take_in(session, path)
    (demand,) = (d for d in session.document.plan.demands if d.post == CHECK)
    shift = session.document.plan.shifts_by_code[demand.shift]
    assert (shift.code, shift.start, shift.kind) == ("D1", EVENING.start, ShiftKind.OTHER)
    assert session.document.plan.shifts_by_code["D"].start == 8 * 60
    session.close()


def test_a_post_number_that_is_taken_is_named(folder: Path) -> None:
    plan = campaign_plan(NAMES, together=3)
    posts = tuple(replace(p, id="GT01") if p.id == CHECK else p for p in plan.posts)
    plan = replace(plan, posts=posts, demands=tuple(replace(d, post="GT01") for d in plan.demands))
    path = written(folder, plan)[NAMES[0]]
    session = opened(folder, 0)
    with pytest.raises(UserError, match="GT01 is 城北菜市岗亭 in this plan and 省道联合卡点"):
        taken(session, path)
    session.close()


def test_the_file_of_another_station_and_any_other_workbook_are_refused(folder: Path) -> None:
    files = written(folder, campaign_plan(NAMES, together=3))
    session = opened(folder, 0)
    with pytest.raises(UserError, match="is for 富市派出所, and this plan is of 城关派出所"):
        taken(session, files[NAMES[1]])
    with pytest.raises(UserError, match="no file of a campaign"):
        read_letter(folder / "冬季治安行动.xlsx")
    session.close()
    with pytest.raises(UserError, match="is a file of a campaign and no plan"):
        import_workbook(files[NAMES[0]], folder / "S000.patrol", lenient=False, who="x", now=NOW)
    with pytest.raises(UserError, match="goes to a station"):
        read_campaign(files[NAMES[0]])


# -- lending, and what comes back --------------------------------------------------------------------------


def lent_out(folder: Path, *lend: str) -> tuple[Path, Path]:
    """The campaign's post is run by the second station, the first lends; gives the share and the file of those lent."""
    plan = decided(campaign_plan(NAMES[:2], together=0, borrowed=3, runs=NAMES[1]), NAMES[0], 2)
    files = written(folder, plan)
    home, borrower = opened(folder, 0), opened(folder, 1)
    take_in(home, files[NAMES[0]], *lend)
    take_in(borrower, files[NAMES[1]])
    share = read_letter(files[NAMES[0]])
    loans = loan_letters(home.document.plan, share, files[NAMES[0]].name, home.path.name)
    (path,) = write_letters(tuple(loans), folder / "sent", "zh_CN", str)
    home.close()
    borrower.close()
    return files[NAMES[0]], path


def test_who_is_lent_is_away_at_home_and_free_where_they_go(folder: Path) -> None:
    share, loan = lent_out(folder)
    home = opened(folder, 0)
    away = [a for a in home.document.plan.absences if a.kind is AbsenceKind.SECONDMENT]
    assert len(away) == 2
    assert {(a.start, a.end) for a in away} == {DATES}
    people = [home.document.plan.people_by_id[a.person] for a in away]
    assert any(p.role is Role.OFFICER for p in people)
    assert not any(p.leader for p in people)
    gone = {p.id for p in people}
    assert not any(a.pair.person in gone for a in home.document.roster.between(*DATES))
    assert not taken(home, share).differences, "taken once"
    borrower = opened(folder, 1)
    found = take_in(borrower, loan)
    assert {(d.sheet, d.what) for d in found.differences} == {("people", What.ADDED), ("units", What.ADDED)}
    there = [borrower.document.plan.people_by_id[p] for p in gone]
    assert {(p.start, p.end) for p in there} == {DATES}
    assert not any(p.publish_name or p.publish_mobile for p in there)
    assert {borrower.document.plan.units_by_id[p.unit].name for p in there} == {NAMES[0]}
    assert not taken(borrower, loan).differences
    for session in (home, borrower):
        session.close()


def test_those_named_go_and_a_wrong_number_of_them_does_not(folder: Path) -> None:
    plan = decided(campaign_plan(NAMES[:2], together=0, borrowed=3, runs=NAMES[1]), NAMES[0], 2)
    path = written(folder, plan)[NAMES[0]]
    home = opened(folder, 0)
    ids = [p.id for p in home.document.plan.people if p.role is Role.OFFICER and not p.leader][:3]
    with pytest.raises(UserError, match="2 people, 1 officer among them, are to be lent to 富市派出所; you named 3"):
        taken(home, path, *ids)
    with pytest.raises(UserError, match="no person 999"):
        taken(home, path, "999", ids[0])
    share = read_letter(path)
    with pytest.raises(UserError, match="2 people are to be lent to 富市派出所, and 0 are away"):
        loan_letters(home.document.plan, share, path.name, home.path.name)
    take_in(home, path, *ids[:2])
    assert {a.person for a in home.document.plan.absences if a.kind is AbsenceKind.SECONDMENT} == set(ids[:2])
    home.close()


def test_who_goes_to_two_stations_at_once_goes_to_one_of_them(folder: Path) -> None:
    plan = campaign_plan(NAMES, together=0, borrowed=3, runs=NAMES[1])
    first = replace(plan.demands[0], team=replace(plan.demands[0].team, unit_needs=(UnitNeed(NAMES[0], 2),)))
    second = replace(first, post=CHECK, team=replace(first.team, unit_needs=(UnitNeed(NAMES[0], 1),)))
    posts = tuple(replace(p, unit=NAMES[2]) if p.id == CHECK else p for p in plan.posts)
    files = written(folder, replace(plan, posts=posts, demands=(first, second)))
    home = opened(folder, 0)
    take_in(home, files[NAMES[0]])
    away = {a.person for a in home.document.plan.absences if a.kind is AbsenceKind.SECONDMENT}
    assert len(away) == 3
    assert not taken(home, files[NAMES[0]]).differences
    letters = loan_letters(home.document.plan, read_letter(files[NAMES[0]]), "share", home.path.name)
    sent = {letter.station: [p.id for p in letter.plan.people] for letter in letters}
    assert {name: len(people) for name, people in sent.items()} == {NAMES[1]: 2, NAMES[2]: 1}
    assert {p for people in sent.values() for p in people} == away
    assert all(any(p.role is Role.OFFICER for p in letter.plan.people) for letter in letters)
    home.close()


def test_what_they_worked_comes_back_into_the_accounts_once(folder: Path) -> None:
    _, loan = lent_out(folder)
    borrower = opened(folder, 1)
    take_in(borrower, loan)
    people = [p.id for p in borrower.document.plan.people if p.start == DATES.first]
    days = [DATES.first, DATES.last]
    pairs = [Pair(person, DutyKey(day, RUN, EVENING.code)) for person in people for day in days]
    own = next(p.id for p in borrower.document.plan.people if p.start is None)
    pairs.append(Pair(own, DutyKey(DATES.first, RUN, EVENING.code)))
    borrower.apply(with_pairs(pairs, []), STEP)
    absent = Attendance(people[1], pairs[0].duty, Presence.ABSENT)
    journal = borrower.document.journal
    noted = replace(journal, attendance=(*journal.attendance, absent))
    borrower.apply(lambda document: replace(document, journal=noted), STEP)
    campaign = read_campaign(folder / "冬季治安行动.xlsx")
    with pytest.raises(UserError, match="goes on until 2026-12-23, and no duty of another station's people is over"):
        return_letters(borrower.stored, campaign, borrower.path.name, datetime(2026, 12, 21, 23))
    letters = return_letters(borrower.stored, campaign, borrower.path.name, AFTER)
    assert [(each.kind, each.station) for each in letters] == [(Letter.RETURN, NAMES[0])]
    assert not any(p.mobile for p in letters[0].plan.people)
    (path,) = write_letters(tuple(letters), folder / "back", "zh_CN", str)
    borrower.close()
    later = datetime(2026, 12, 28, 9, 0)
    home = opened(folder, 0, later)
    before = accounts_of(home.document, later.date())
    with_reason = "冬季治安行动退回"
    found = taken(home, path)
    assert {(d.what, d.name.split()[0]) for d in found.differences} == {(What.ADDED, person) for person in people}
    take_in(home, path, reason=with_reason)
    after = accounts_of(home.document, later.date())
    worked = {p: after[p].amounts[AccountKind.MINUTES] - before[p].amounts[AccountKind.MINUTES] for p in people}
    assert worked == {people[0]: 480, people[1]: 240}, "who did not come has not worked"
    others = {p for p in before if p not in people}
    assert all(before[p].amounts == after[p].amounts for p in others)
    assert all("冬季治安行动" in c.reason and "专项巡控组" in c.reason for c in home.document.journal.corrections)
    assert not taken(home, path).differences, "the same file counts once"
    # the borrower has corrected who came, and one who is said to have come twice came once
    fewer = replace(letters[0], roster=Roster.of(row for row in letters[0].roster if row.pair.duty.day != DATES.first))
    write_letters((fewer,), folder / "back", "zh_CN", str)
    take_in(home, path, reason=with_reason)
    last = accounts_of(home.document, later.date())
    worked = {p: last[p].amounts[AccountKind.MINUTES] - before[p].amounts[AccountKind.MINUTES] for p in people}
    assert worked == {people[0]: 240, people[1]: 240}, "what is told anew replaces what was told"
    assert not taken(home, path).differences
    home.close()


def test_hours_come_home_in_parts_and_under_new_names(folder: Path) -> None:
    _, loan = lent_out(folder)
    borrower = opened(folder, 1)
    take_in(borrower, loan)
    guests = [p.id for p in borrower.document.plan.people if p.start == DATES.first]
    pairs = [Pair(guest, DutyKey(day, RUN, EVENING.code)) for guest in guests for day in dates_of(DATES)]
    borrower.apply(with_pairs(pairs, []), STEP)
    campaign, later = read_campaign(folder / "冬季治安行动.xlsx"), datetime(2026, 12, 28, 9, 0)
    home = opened(folder, 0, later)
    minutes = {p: one.amounts[AccountKind.MINUTES] for p, one in accounts_of(home.document, later.date()).items()}

    def given_back(now: datetime) -> int:
        """Hours of the first guest that are at home once this file is taken, which says the same taken again."""
        letters = return_letters(borrower.stored, campaign, borrower.path.name, now)
        (path,) = write_letters(tuple(letters), folder / "back", "zh_CN", str)
        take_in(home, path, reason="退回")
        assert not taken(home, path).differences
        return accounts_of(home.document, later.date())[guests[0]].amounts[AccountKind.MINUTES] - minutes[guests[0]]

    second = datetime(2026, 12, 23, 9, 0)
    so_far = still_to_come(campaign, second.date())
    assert so_far is not None
    assert "goes on until 23 Dec 2026: these are the hours up to 22 Dec 2026" in speaker("en")(so_far)
    assert given_back(second) == 480
    plan = borrower.document.plan
    changes = (
        with_setting("organisation", "云岭县公安局富市东派出所"),
        change_records(
            "posts", {n: replace(p, id="B9", name="巡控一组") for n, p in enumerate(plan.posts) if p.id == RUN}
        ),
        change_records("people", {n: replace(p, id="G9") for n, p in enumerate(plan.people) if p.id == guests[0]}),
    )
    for change in changes:
        borrower.apply(change, STEP)
    assert given_back(AFTER) == 720
    assert still_to_come(campaign, AFTER.date()) is None
    # nobody came at all, as it turns out
    came = tuple(
        Attendance(p.person, p.duty, Presence.ABSENT) for p in borrower.document.roster.pairs if p.duty.post == "B9"
    )
    journal = replace(borrower.document.journal, attendance=came)
    borrower.apply(lambda document: replace(document, journal=journal), STEP)
    assert given_back(AFTER + timedelta(hours=1)) == 0
    home.close()
    borrower.close()


def test_nobody_of_another_station_means_nothing_to_give_back(folder: Path) -> None:
    campaign = read_campaign(campaign_book(folder, campaign_plan(NAMES)))
    session = opened(folder, 0)
    with pytest.raises(UserError, match="Nobody of another station has worked"):
        return_letters(session.stored, campaign, session.path.name, AFTER)
    with pytest.raises(UserError, match="goes on until 2026-12-23, and nobody of another station has a duty"):
        return_letters(session.stored, campaign, session.path.name, datetime(2026, 12, 22, 9, 0))
    session.close()


def test_a_spoilt_file_changes_nothing(folder: Path) -> None:
    share, _ = lent_out(folder)
    letter = read_letter(share)
    for text in ("富市派出所｜2｜1｜2026-12-23｜2026-12-21", "两个人", "富市派出所｜2｜3｜2026-12-21｜2026-12-23"):
        says = {NAME: "x", KIND: "share", STATION: NAMES[0], LEND: text}
        spoilt = folder / "spoilt.xlsx"
        write_workbook(spoilt, replace(letter.plan, settings=tuple(says.items())), letter.roster)
        with pytest.raises(UserError, match="does not say how many people are lent"):
            read_letter(spoilt)


def test_rows_of_closed_dates_go_with_a_reason_alone(folder: Path) -> None:
    plan = decided(campaign_plan(NAMES[:2], together=0, borrowed=3, runs=NAMES[1]), NAMES[0], 2)
    path = written(folder, plan)[NAMES[0]]
    home = opened(folder, 0, datetime(2026, 12, 30, 9, 0))
    busy = Counter(a.pair.person for a in home.document.roster.between(*DATES))
    there = home.document.plan.people_by_id
    lend = [p for p in busy if not there[p].leader and there[p].role is Role.OFFICER][:2]
    with pytest.raises(ReasonWanted):
        take_in(home, path, *lend)
    take_in(home, path, *lend, reason="补登")
    assert not any(a.pair.person in lend for a in home.document.roster.between(*DATES))
    home.close()
