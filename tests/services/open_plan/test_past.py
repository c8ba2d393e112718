"""The past stays as it was, whatever becomes of people, posts, shifts and demands afterwards."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from patrolplanner.domain.journal import Handing, MarkKind, PeriodMark
from patrolplanner.domain.messages import Message
from patrolplanner.domain.people import Unit
from patrolplanner.domain.plan import Period, Plan, dates_of, month_of
from patrolplanner.domain.roster import Roster
from patrolplanner.services.changes.accounting import accounts_of, facts_of
from patrolplanner.services.changes.roster_life import marked
from patrolplanner.services.changes.swapping import with_handings
from patrolplanner.services.edits.records import add_records, change_records, with_setting
from patrolplanner.services.exchange.importing import import_workbook
from patrolplanner.services.open_plan.document import Document, Edit
from patrolplanner.services.open_plan.held import held, held_document
from patrolplanner.services.open_plan.session import Session
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.services.papers.printing import make_paper
from patrolplanner.store.exchange.workbook_out import write_workbook
from patrolplanner.translation import speaker
from tests.builders import STATION, a_demand, a_pair, a_plan, a_post, a_roster, a_shift, an_auxiliary, an_officer

SAY = speaker("zh_CN")
LABEL = Message("test", "change")
ANOTHER = Unit("JJ", "交警中队")
PAPERS = ("month-list", "duty-statistics", "allowance-sheet", "ledger-wall")
MORE_PAPERS = (*PAPERS, "duty-matrix", "post-table")
PRINTED = datetime(2028, 1, 1, 9, 0)


def a_past_plan(**changes: object) -> Plan:
    people = (*(an_officer(f"00{n}") for n in range(1, 6)), an_auxiliary("F01"), an_auxiliary("F02"))
    plain = {
        "units": (STATION, ANOTHER),
        "people": people,
        "posts": (a_post("K1", phone="0877-6100001", address="中街1号"), a_post("K2")),
        "shifts": (a_shift("D"), a_shift("N")),
        "demands": (a_demand("K1", "D"), a_demand("K1", "N"), a_demand("K2", "D")),
    }
    return a_plan(**{**plain, **changes})


class Clock:
    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@contextmanager
def a_session(folder: Path, plan: Plan, roster: Roster = Roster(), *, now: datetime) -> Iterator[tuple[Session, Clock]]:  # noqa: B008
    clock = Clock(now)
    session = Session.create(folder / "past.patrol", Document(plan, roster), "clerk", clock=clock)
    yield session, clock
    session.close()


@pytest.fixture(autouse=True)
def _papers_made_at_one_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A PDF says when it was made, and is the same to the byte but for that."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")


def seen(session: Session, month: Period, papers: tuple[str, ...] = PAPERS) -> dict[str, object]:
    """What papers and accounts say of a month."""
    then = held_document(session.stored, month.last)
    job = PrintJob(session.stored, month, (), SAY, PRINTED, "clerk")
    found: dict[str, object] = {name: [p.content for p in make_paper(name, job)] for name in papers}
    return found | {"ledger": accounts_of(then, month.last), "facts": facts_of(then, month.last)}


NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 30))
LATER = datetime(2026, 12, 5, 9, 0)


@pytest.fixture
def november(tmp_path: Path) -> Iterator[Session]:
    """A published November of seven people, looked at on the fifth of December."""
    with a_session(tmp_path, a_past_plan(), turns(a_past_plan(), NOVEMBER), now=datetime(2026, 10, 28)) as (one, clock):
        one.publish(NOVEMBER)
        clock.now = LATER
        yield one


def turns(plan: Plan, period: Period) -> Roster:
    """Everybody in turn: a day and a night at the first post, a day at the second."""
    last = [p.id for p in plan.people if p.serves_on(period.last) and p.serves_on(period.first)]
    pairs = []
    for n, day in enumerate(dates_of(period)):
        for m, (post, shift) in enumerate((("K1", "D"), ("K1", "N"), ("K2", "D"))):
            pair = a_pair(last[(3 * n + m) % len(last)])
            post, shift = plan.posts[("K1", "K2").index(post)].id, plan.shifts["DN".index(shift)].code
            pairs.append(pair._replace(duty=pair.duty._replace(day=day, post=post, shift=shift)))
    return a_roster(*pairs)


def person(plan: Plan, inner: str) -> int:
    return next(n for n, p in enumerate(plan.people) if p.inner == inner)


def changed(field: str, place: int, **values: object) -> Edit:
    def edit(document: Document) -> Document:
        return change_records(field, {place: replace(getattr(document.plan, field)[place], **values)})(document)

    return edit


@pytest.mark.parametrize(
    "edit",
    [
        changed("people", 0, id="901"),
        changed("people", 0, name="另名"),
        changed("people", 0, unit="JJ"),
        changed("people", 0, leader=True),
        changed("people", 5, id="005X", name="换名"),
        changed("posts", 0, id="Q1", name="新名", address="", phone=""),
        changed("shifts", 0, code="B", end=17 * 60, effective_minutes=540),
        changed("shifts", 1, effective_minutes=0),
        changed("units", 0, name="改名派出所"),
        changed("demands", 0, team=a_demand(least=3).team),
        add_records("people", [an_officer("100")]),
        with_setting("organisation", "别的公安局"),
    ],
)
def test_a_change_of_today_is_none_of_november(november: Session, edit: Edit) -> None:
    before = seen(november, NOVEMBER)
    assert november.apply(edit, LABEL)
    assert seen(november, NOVEMBER) == before
    november.undo()
    assert seen(november, NOVEMBER) == before
    november.redo()
    assert seen(november, NOVEMBER) == before


def test_it_stays_when_the_file_is_opened_again(november: Session, tmp_path: Path) -> None:
    before = seen(november, NOVEMBER)
    for edit in (changed("people", 0, id="901", unit="JJ"), changed("shifts", 0, end=17 * 60, effective_minutes=540)):
        november.apply(edit, LABEL)
    november.close()
    again = Session.open(november.path, "clerk", lambda: LATER)
    assert seen(again, NOVEMBER) == before
    assert again.version_roster(1).pairs == again.document.roster.pairs
    again.close()


def test_changed_hours_hold_from_the_day_after_what_is_closed(november: Session) -> None:
    november.apply(changed("shifts", 0, end=17 * 60, effective_minutes=540), LABEL)
    plan = november.document.plan
    duty = a_pair("001").duty
    assert plan.shift_of(duty._replace(day=NOVEMBER.last)).effective_minutes == 720
    assert plan.shift_of(duty._replace(day=date(2026, 12, 1))).effective_minutes == 540
    assert [(f.shift, f.until) for f in plan.former_shifts] == [("D", NOVEMBER.last)]


def test_a_new_number_takes_roster_journal_and_versions_with_it(november: Session) -> None:
    rows = november.document.roster
    november.apply(changed("people", 0, id="901"), LABEL)
    assert november.document.plan.people[0].inner == "001"
    assert november.version_roster(1).pairs == november.document.roster.pairs
    assert november.published is not None
    assert november.published.pairs == november.document.roster.pairs
    assert {p.duty for p in rows.pairs if p.person == "001"} == {
        p.duty for p in november.document.roster.pairs if p.person == "901"
    }


def test_a_number_that_is_given_to_somebody_else_is_not_the_old_one(november: Session) -> None:
    before = seen(november, NOVEMBER)
    november.apply(changed("people", 0, id="901"), LABEL)
    november.apply(add_records("people", [an_officer("001", name="新人")]), LABEL)
    newcomer = november.document.plan.people_by_id["001"]
    assert newcomer.inner not in {p.inner for p in november.document.plan.people if p is not newcomer}
    assert not {p.duty for p in november.version_roster(1).pairs if p.person == "001"}
    assert seen(november, NOVEMBER) == before
    assert "新人" not in {p.name for p in held(november.stored, NOVEMBER.last).plan.people}


def test_a_day_that_is_not_over_has_the_facts_of_today(november: Session) -> None:
    november.apply(changed("posts", 0, phone="0877-6100009"), LABEL)
    assert held(november.stored, LATER.date()).plan.posts[0].phone == "0877-6100009"
    assert held(november.stored, NOVEMBER.last).plan.posts[0].phone == "0877-6100001"


def test_what_was_never_published_may_be_put_right(tmp_path: Path) -> None:
    plan = a_past_plan()
    with a_session(tmp_path, plan, turns(plan, NOVEMBER), now=LATER) as (session, _):
        session.apply(changed("shifts", 0, end=17 * 60, effective_minutes=540), LABEL)
        assert session.document.plan.former_shifts == ()
        month = NOVEMBER
        mark = PeriodMark(month.first, month.last, MarkKind.ARCHIVED, LATER, "clerk")
        session.apply(marked(mark), LABEL)
        before = seen(session, month)
        session.apply(changed("shifts", 0, end=16 * 60, effective_minutes=480), LABEL)
        assert seen(session, month) == before


# -- a year ------------------------------------------------------------------------------------------------


class Year:
    """A station over a year: every month is rostered and published, and all sorts of things change between."""

    def __init__(self, session: Session, clock: Clock, seed: int, folder: Path) -> None:
        self.session, self.clock, self.folder = session, clock, folder
        self.papers = MORE_PAPERS if seed == 1 else PAPERS[1:]
        self.chance = random.Random(seed)
        self.months: dict[date, dict[str, object]] = {}
        self.numbers = iter(range(500, 900))

    def live(self, first: date) -> None:
        month = month_of(first)
        self.clock.now = datetime.combine(first - timedelta(days=4), datetime.min.time())
        plan = self.session.document.plan
        rows = turns(replace(plan, people=tuple(p for p in plan.people if p.serves_on(month.last))), month)
        self.session.apply(lambda d: replace(d, roster=d.roster.replaced(month, rows)), LABEL)
        self.session.publish(month)
        for day in sorted(self.chance.sample(range(1, 28), 3)):
            self.clock.now = datetime.combine(first + timedelta(days=day), datetime.min.time())
            self.chance.choice(self.events)(month)
        self.clock.now = datetime.combine(month.last + timedelta(days=1), datetime.min.time())
        if self.chance.random() < 0.5:
            mark = PeriodMark(month.first, month.last, MarkKind.ARCHIVED, self.clock.now, "clerk")
            self.session.apply(marked(mark), LABEL)
        self.months[first] = seen(self.session, month, self.papers)

    @property
    def events(self) -> list[Callable[[Period], None]]:
        return [self.move, self.renumber, self.rename, self.hours, self.leave_out, self.swap, self.newcomer, self.post]

    def _change(self, field: str, **values: Any) -> None:
        place = self.chance.randrange(len(getattr(self.session.document.plan, field)))
        self.session.apply(changed(field, place, **values), LABEL, reason="ordered")

    def move(self, _: Period) -> None:
        self._change("people", unit=self.chance.choice(["CG", "JJ"]), leader=self.chance.random() < 0.5)

    def renumber(self, _: Period) -> None:
        self._change(self.chance.choice(["people", "posts"]), id=f"N{next(self.numbers)}")

    def rename(self, _: Period) -> None:
        self._change(self.chance.choice(["people", "posts", "units", "shifts"]), name=f"新名{next(self.numbers)}")

    def hours(self, _: Period) -> None:
        minutes = self.chance.choice([480, 540, 600, 660])
        self._change("shifts", effective_minutes=minutes)

    def post(self, _: Period) -> None:
        self._change("posts", phone=f"0877-6100{next(self.numbers)}", address=f"路{next(self.numbers)}号")

    def newcomer(self, _: Period) -> None:
        number = f"N{next(self.numbers)}"
        self.session.apply(add_records("people", [an_officer(number)], 0), LABEL)

    def leave_out(self, _: Period) -> None:
        """A workbook in which somebody does not stand, and the one renumbered last has a number yet again."""
        plan = self.session.document.plan
        there = [p for p in plan.people if p.end is None]
        if len(there) < 5:
            return
        gone = self.chance.choice(there)
        people = tuple(replace(p, origin="") for p in plan.people if p is not gone and p.end is None)
        book = self.folder / "book.xlsx"
        left = replace(plan, people=people, former_people=(), absences=(), ledger=(), ties=(), requests=())
        write_workbook(book, left, Roster())
        self._without_roster_sheet(book)
        self.session.close()
        report = import_workbook(book, self.session.path, lenient=False, who="clerk", now=self.clock.now)
        assert report.written, [SAY(p) for p in report.problems]
        self.session = Session.open(self.session.path, "clerk", self.clock)
        assert gone.inner in {p.inner for p in self.session.document.plan.people}

    @staticmethod
    def _without_roster_sheet(book: Path) -> None:
        found = load_workbook(book)
        del found["排班"]
        found.save(book)

    def swap(self, month: Period) -> None:
        today = self.clock.now.date()
        ahead = sorted(p for p in self.session.document.roster.pairs if p.duty.day in month and p.duty.day > today)
        if len(ahead) < 2:
            return
        first, second = self.chance.sample(ahead, 2)
        if first.person == second.person:
            return
        handings = (Handing(first.person, second.person, first.duty), Handing(second.person, first.person, second.duty))
        self.session.apply(lambda d: replace(d, roster=with_handings(d.roster, handings)), LABEL, action="swap")


@pytest.mark.parametrize(("seed", "months"), [(1, 5), (2, 12)], ids=["more papers", "a year"])
def test_months_of_changes_leave_every_earlier_one_as_it_was(tmp_path: Path, seed: int, months: int) -> None:
    with a_session(tmp_path, a_past_plan(), now=datetime(2026, 12, 20)) as (session, clock):
        year = Year(session, clock, seed, tmp_path)
        for number in range(1, months + 1):
            year.live(date(2027, number, 1))
        for first, was in year.months.items():
            now = seen(year.session, month_of(first), year.papers)
            assert [name for name in was if was[name] != now[name]] == [], first
