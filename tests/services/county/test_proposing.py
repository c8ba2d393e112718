"""A campaign that is shared out again after stations have taken their files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.campaigns import TAKEN, taken_of
from patrolplanner.domain.demands import Team
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import PostStatus
from patrolplanner.domain.roster import Pair
from patrolplanner.services.county.giving import loan_letters
from patrolplanner.services.county.lending import chosen_for, loan_choices
from patrolplanner.services.county.letters import CampaignLetter, LetterTaker, read_letter
from patrolplanner.services.county.proposing import CampaignProposal, propose, write_letters
from patrolplanner.services.county.taking import TakenIn, take
from patrolplanner.services.edits.records import change_records
from patrolplanner.services.edits.roster import with_lock, with_pairs
from patrolplanner.services.open_plan.session import Session
from patrolplanner.translation import speaker
from tests.campaign_books import CHECK, DATES, EVENING, RUN, campaign_book, campaign_plan, decided
from tests.county_files import made
from tests.efforts import effort_of

NOW = datetime(2026, 12, 10, 9, 0)
NAMES = ("城关派出所", "富市派出所")
STEP = translate("test", "step")
ENGLISH = speaker("en")


def lent_by(plan: Plan) -> list[str]:
    return [a.person for a in plan.absences if a.kind is AbsenceKind.SECONDMENT and a.start == DATES.first]


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Path, Session, Session]]:
    """A folder with two stations: the first lends, the second runs the campaign's post."""
    folder = tmp_path / "county"
    home, borrower = (Session.open(made(folder, n), "clerk", lambda: NOW) for n in range(2))
    yield folder, home, borrower
    home.close()
    borrower.close()


def shared(folder: Path, count: int) -> CampaignProposal:
    """The first station is to lend so many; nobody else lends any."""
    plan = campaign_plan(NAMES, together=0, borrowed=3, runs=NAMES[1])
    return propose(campaign_book(folder, decided(plan, NAMES[0], count)), folder, effort_of(0))


def take_in(session: Session, letter: CampaignLetter, now: datetime = NOW, *lend: str) -> TakenIn:
    chosen = chosen_for(letter, lend, "file.xlsx")
    taken = take(session.document, letter, LetterTaker("clerk", now, "en", str, session.path.name, chosen), "file.xlsx")
    session.apply(lambda _: taken.document, STEP, action="import", reason="late")
    return taken


def of(found: CampaignProposal, name: str) -> CampaignLetter:
    return next(each for each in found.letters if each.station == name)


def loans(session: Session, share: CampaignLetter) -> list[CampaignLetter]:
    return loan_letters(session.document.plan, share, "file.xlsx", session.path.name)


Two = tuple[Path, Session, Session]


def test_a_share_that_is_corrected_counts_nothing_twice(two: Two) -> None:
    """The county shares out again after stations have taken their files: more are to go, and only those go besides."""
    folder, home, borrower = two
    spare, gone = [], []
    for count in (2, 3):
        found = shared(folder, count)
        spare.append([s.spare for s in found.sharing.stations])
        for session, name in ((home, NAMES[0]), (borrower, NAMES[1])):
            take_in(session, of(found, name))
        gone.append({*lent_by(home.document.plan)})
        assert len(lent_by(home.document.plan)) == count
    assert gone[0] < gone[1]
    again = shared(folder, 3)
    assert [s.spare for s in again.sharing.stations] == spare[0] == spare[1]
    assert all(s.holds for s in again.sharing.stations)
    assert not take(home.document, of(again, NAMES[0]), taker(home), "file.xlsx").differences


def taker(session: Session) -> LetterTaker:
    return LetterTaker("clerk", NOW, "en", str, session.path.name)


def test_a_share_with_fewer_people_calls_the_others_back_everywhere(two: Two) -> None:
    folder, home, borrower = two
    first = shared(folder, 3)
    for session, name in ((home, NAMES[0]), (borrower, NAMES[1])):
        take_in(session, of(first, name))
    (loan,) = loans(home, of(first, NAMES[0]))
    take_in(borrower, loan)
    people = [p.id for p in loan.plan.people]
    borrower.apply(with_pairs([Pair(p, DutyKey(DATES.last, RUN, EVENING.code)) for p in people], []), STEP)

    fewer = shared(folder, 1)
    taken = take_in(home, of(fewer, NAMES[0]))
    stays = lent_by(home.document.plan)
    assert len(stays) == 1
    assert stays[0] in people
    assert home.document.plan.people_by_id[stays[0]].role is Role.OFFICER
    names = [home.document.plan.people_by_id[p].name for p in people if p not in stays]
    assert [ENGLISH(text) for text in taken.told] == [f"Back: {names[0]}, {names[1]}."]

    (loan,) = loans(home, of(fewer, NAMES[0]))
    assert [p.id for p in loan.plan.people] == stays
    take_in(borrower, of(fewer, NAMES[1]))
    taken = take_in(borrower, loan)
    assert [ENGLISH(text) for text in taken.told][1:] == ["Duties that fall: 2 (专项巡控组)."]
    assert {p.id for p in borrower.document.plan.people if p.start == DATES.first} == {*stays}
    assert {p.person for p in borrower.document.roster.pairs if p.duty.post == RUN} == {*stays}
    assert not take(borrower.document, loan, taker(borrower), "file.xlsx").differences
    borrower.undo()
    assert len([p for p in borrower.document.plan.people if p.start == DATES.first]) == 3, "one step brings all back"


def test_a_station_that_has_another_name_since_calls_its_people_back_all_the_same(two: Two) -> None:
    folder, home, borrower = two
    first = shared(folder, 3)
    take_in(home, of(first, NAMES[0]))
    take_in(borrower, of(first, NAMES[1]))
    take_in(borrower, loans(home, of(first, NAMES[0]))[0])
    new = "城关中心派出所"
    home.apply(lambda d: replace(d, plan=called(d.plan, new)), STEP)
    plan = decided(campaign_plan((new, NAMES[1]), together=0, borrowed=3, runs=NAMES[1]), new, 1)
    fewer = propose(campaign_book(folder, plan), folder, effort_of(0))
    take_in(home, of(fewer, new))
    take_in(borrower, loans(home, of(fewer, new))[0])
    guests = [p for p in borrower.document.plan.people if p.start == DATES.first]
    assert [p.id for p in guests] == lent_by(home.document.plan)
    units = {unit.name: unit.id for unit in borrower.document.plan.units}
    assert list(units) == [NAMES[1], new], "who is given back goes to the station as it is called now"
    assert [p.unit for p in guests] == [units[new]]


def called(plan: Plan, name: str) -> Plan:
    """The station under another name."""
    settings = tuple((key, name if key == "organisation" else value) for key, value in plan.settings)
    return replace(plan, settings=settings, units=(replace(plan.units[0], name=name), *plan.units[1:]))


def test_a_campaign_that_asks_for_nobody_any_more_calls_all_back(two: Two) -> None:
    folder, home, _ = two
    take_in(home, of(shared(folder, 2), NAMES[0]))
    plan = campaign_plan(NAMES, together=0, borrowed=3, runs=NAMES[1])
    off = replace(plan, demands=tuple(replace(d, team=Team(0, 0)) for d in plan.demands))
    take_in(home, of(propose(campaign_book(folder, off), folder, effort_of(0)), NAMES[0]))
    assert lent_by(home.document.plan) == []
    with pytest.raises(UserError, match="leave its rows and ask for 0"):
        propose(campaign_book(folder, replace(plan, demands=())), folder, effort_of(0))


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        ("campaign", "", "which campaign it is of"),
        ("campaign_station", None, "for whom"),
        ("campaign_lend", "城关派出所｜2｜1｜2026-12-21｜2026-12-23", "to 城关派出所 itself"),
        ("campaign_lend", "甲所｜2｜1｜2026-12-21｜2026-12-23\n甲所｜1｜1｜2026-12-21｜2026-12-23", "to 甲所 twice"),
    ],
)
def test_a_share_changed_by_hand_is_refused_in_one_sentence(two: Two, key: str, value: str | None, says: str) -> None:
    folder, _, _ = two
    share, *_ = write_letters(shared(folder, 2).letters[:1], folder / "sent", "en", str)
    by_hand(share, "settings", {key: value})
    with pytest.raises(UserError, match=says):
        read_letter(share)


def test_lent_people_without_dates_are_refused(two: Two) -> None:
    folder, home, _ = two
    share = of(shared(folder, 2), NAMES[0])
    take_in(home, share)
    (file,) = write_letters(tuple(loans(home, share)), folder / "sent", "en", str)
    book = load_workbook(file)
    sheet = book["people"]
    (place,) = (cell.column for cell in sheet[1] if cell.value == "until")
    sheet.cell(2, place).value = None
    book.save(file)
    with pytest.raises(UserError, match="has no dates"):
        read_letter(file)
    write_letters(tuple(loans(home, share)), folder / "sent", "en", str)
    by_hand(file, "settings", {"campaign_sender": None})
    with pytest.raises(UserError, match="from whom"):
        read_letter(file)


def by_hand(file: Path, sheet: str, values: Mapping[str, str | None]) -> None:
    """Somebody has the workbook open and types."""
    book = load_workbook(file)
    for key, value in book[sheet].iter_rows():
        if key.value in values:
            value.value = values[key.value]
    book.save(file)


def test_who_lends_nobody_any_more_hears_of_it_and_so_does_who_borrowed(two: Two) -> None:
    folder, home, borrower = two
    first = shared(folder, 3)
    take_in(home, of(first, NAMES[0]))
    take_in(borrower, of(first, NAMES[1]))
    (loan,) = loans(home, of(first, NAMES[0]))
    take_in(borrower, loan)
    alone = shared(folder, 0)
    assert alone.sharing.loans == ()
    take_in(home, of(alone, NAMES[0]))
    assert lent_by(home.document.plan) == []
    (nobody,) = loans(home, of(alone, NAMES[0]))
    (path,) = write_letters((nobody,), folder / "sent", "zh_CN", str)
    assert (nobody.station, nobody.plan.people) == (NAMES[1], ())
    before = len(borrower.document.plan.people)
    take_in(borrower, read_letter(path))
    assert len(borrower.document.plan.people) == before - 3


def test_a_station_that_takes_part_no_more_gives_back_what_it_had(two: Two) -> None:
    folder, home, _ = two
    take_in(home, of(shared(folder, 2), NAMES[0]))
    plan = campaign_plan(NAMES[1:], together=0, borrowed=1, runs=NAMES[1])
    found = propose(campaign_book(folder, plan), folder, effort_of(0))
    assert [s.station for s in found.stations] == [NAMES[1]]
    take_in(home, of(found, NAMES[0]))
    assert lent_by(home.document.plan) == []


def test_who_has_gone_already_stays_away_until_yesterday(two: Two) -> None:
    folder, home, borrower = two
    first = shared(folder, 2)
    take_in(home, of(first, NAMES[0]))
    (loan,) = loans(home, of(first, NAMES[0]))
    take_in(borrower, of(first, NAMES[1]))
    take_in(borrower, loan)
    people = [p.id for p in loan.plan.people]
    pairs = [Pair(p, DutyKey(day, RUN, EVENING.code)) for p in people for day in (DATES.first, DATES.last)]
    borrower.apply(with_pairs(pairs, []), STEP)
    second, meanwhile = datetime.combine(DATES.first + timedelta(days=1), time(9)), shared(folder, 1)
    take_in(home, of(meanwhile, NAMES[0]), second)
    ends = sorted(a.end for a in home.document.plan.absences if a.person in people and a.start == DATES.first)
    assert ends == [DATES.first, DATES.last]
    (loan,) = loans(home, of(meanwhile, NAMES[0]))
    take_in(borrower, loan, second)
    ends = sorted(p.end for p in borrower.document.plan.people if p.id in people and p.end)
    assert ends == [DATES.first, DATES.last]
    days = sorted(p.duty.day for p in borrower.document.roster.pairs if p.duty.post == RUN)
    assert days == [DATES.first, DATES.first, DATES.last], "what was worked stays"


def test_others_may_be_chosen_later_and_those_not_chosen_come_back(two: Two) -> None:
    folder, home, _ = two
    letter = of(shared(folder, 2), NAMES[0])
    take_in(home, letter)
    gone = lent_by(home.document.plan)
    people = home.document.plan.people
    others = [p.id for p in people if p.id not in gone and p.role is Role.OFFICER and not p.leader][:2]
    taken = take_in(home, letter, NOW, *others)
    assert sorted(lent_by(home.document.plan)) == sorted(others)
    assert [ENGLISH(text).split(":")[0] for text in taken.told][:2] == ["Back", "Lent"]


def test_two_campaigns_of_the_same_dates_do_not_take_each_others_people(two: Two) -> None:
    folder, home, _ = two
    letter = of(shared(folder, 2), NAMES[0])
    take_in(home, letter)
    take_in(home, replace(letter, campaign="另一行动"))
    assert len({*lent_by(home.document.plan)}) == 4
    take_in(home, replace(letter, campaign="另一行动", loans=()))
    assert len({*lent_by(home.document.plan)}) == 2


def test_a_post_that_is_the_campaigns_no_more_goes_and_one_with_a_past_is_closed(two: Two) -> None:
    folder, home, _ = two
    plan = campaign_plan(NAMES, together=4)
    letter = of(propose(campaign_book(folder, plan), folder, effort_of(0)), NAMES[0])
    before = home.document
    take_in(home, letter)
    empty = replace(letter, plan=Plan())
    taken = take_in(home, empty)
    assert CHECK not in home.document.plan.posts_by_id
    assert home.document.plan.demands == before.plan.demands
    assert {d.sheet for d in taken.differences} == {"posts", "demands"}
    home.undo()
    people = [p.id for p in home.document.plan.people if not p.leader][:2]
    pairs = [Pair(p, DutyKey(day, CHECK, EVENING.code)) for p in people for day in (DATES.first, DATES.last)]
    home.apply(with_pairs(pairs, []), STEP)
    second = datetime.combine(DATES.first + timedelta(days=1), time(9))
    taken = take_in(home, empty, second)
    assert home.document.plan.posts_by_id[CHECK].status is PostStatus.CLOSED
    (demand,) = (d for d in home.document.plan.demands if d.post == CHECK)
    assert demand.end == DATES.first
    assert {p.duty.day for p in home.document.roster.pairs if p.duty.post == CHECK} == {DATES.first}
    assert [ENGLISH(text) for text in taken.told] == ["Duties that fall: 2 (省道联合卡点)."]
    again = take_in(home, letter, second)
    assert home.document.plan.posts_by_id[CHECK].status is PostStatus.EXISTING
    assert again.differences


def test_at_a_post_of_everybody_duties_beyond_a_smaller_share_fall(two: Two) -> None:
    folder, home, _ = two
    letter = of(propose(campaign_book(folder, campaign_plan(NAMES, together=6)), folder, effort_of(0)), NAMES[0])
    take_in(home, letter)
    officers = [p.id for p in home.document.plan.people if p.role is Role.OFFICER and not p.leader][:1]
    others = [p.id for p in home.document.plan.people if p.role is Role.AUXILIARY][:2]
    home.apply(with_pairs([Pair(p, DutyKey(DATES.last, CHECK, EVENING.code)) for p in (*officers, *others)], []), STEP)
    home.apply(with_lock([Pair(others[1], DutyKey(DATES.last, CHECK, EVENING.code))], True), STEP)
    (demand,) = letter.plan.demands
    fewer = replace(letter.plan, demands=(replace(demand, team=Team(2, 2, officers=1)),))
    taken = take_in(home, replace(letter, plan=fewer))
    assert {p.person for p in home.document.roster.pairs if p.duty.post == CHECK} == {officers[0], others[1]}
    assert [ENGLISH(text) for text in taken.told] == ["Duties that fall: 1 (省道联合卡点)."]


def test_those_who_can_go_are_listed_with_what_falls_the_least_harm_first(two: Two) -> None:
    folder, home, _ = two
    letter = of(shared(folder, 2), NAMES[0])
    (choice,) = loan_choices(home.document, letter, NOW.date())
    rows = home.document.roster.between(*DATES).assignments
    by_id = {c.person.id: c for c in choice.candidates}
    assert all(c.duties == sum(a.pair.person == c.person.id for a in rows) for c in choice.candidates)
    assert not any(c.person.leader or c.goes_now for c in choice.candidates)
    assert [c.person.id for c in choice.candidates][:2] == [*choice.proposed]
    sent = [by_id[id_] for id_ in choice.proposed]
    idle = [c for c in choice.candidates if c.person.role is Role.OFFICER]
    assert sent[0].lacking == min(c.lacking for c in idle), "of the officers whose duties lack least without them"
    take_in(home, letter)
    (choice,) = loan_choices(home.document, letter, NOW.date())
    assert [c.person.id for c in choice.candidates if c.goes_now] == sorted(lent_by(home.document.plan))
    assert sorted(choice.proposed) == sorted(lent_by(home.document.plan))


def test_a_record_of_campaigns_that_nobody_here_has_written_is_none(two: Two) -> None:
    _, home, _ = two
    for text in ("x", "[1]", '{"a": 1}', '{"a": {"posts": []}}'):
        plan = replace(home.document.plan, settings=((TAKEN, text),))
        assert taken_of(plan, "a").is_empty


def test_who_gets_another_number_is_called_back_all_the_same(two: Two) -> None:
    folder, home, _ = two
    take_in(home, of(shared(folder, 2), NAMES[0]))
    place = next(n for n, p in enumerate(home.document.plan.people) if p.id in lent_by(home.document.plan))
    person = home.document.plan.people[place]
    home.apply(change_records("people", {place: replace(person, id="900900")}), STEP)
    assert "900900" in lent_by(home.document.plan)
    take_in(home, of(shared(folder, 0), NAMES[0]))
    assert lent_by(home.document.plan) == []
