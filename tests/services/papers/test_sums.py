"""The same numbers on matrix, statistics, styled sheet, ledger and window, added up in another way beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

import openpyxl
import pytest

from patrolplanner.domain.journal import AccountKind
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Period
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.services.changes.accounting import accounts_of
from patrolplanner.services.checking.roster_view import RosterView
from patrolplanner.services.exchange.exporting import export_plan
from patrolplanner.services.exchange.roster_book import write_roster_book
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.services.papers.printing import make_paper
from patrolplanner.services.starting.starting import make_sample
from patrolplanner.store.plan_file import PlanFile, StoredPlan
from patrolplanner.translation import CHINESE, speaker
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, a_shift, an_auxiliary, an_officer
from tests.documents.collisions import beside_piece
from tests.documents.pdf_reading import read
from tests.independent.hours_by_csv import Sums, sums_of

SAY = speaker(CHINESE)
AUTUMN = Period(date(2026, 9, 24), date(2026, 10, 9))
NEARLY = 0.06
"""Hours are printed with one decimal, and minutes of shortened shifts are rounded down."""


def the_sample(tmp_path: Path) -> tuple[StoredPlan, Period]:
    path = tmp_path / "sample.patrol"
    make_sample(path, "clerk", datetime(2026, 11, 29, 9))
    with PlanFile.open(path) as file:
        stored = file.load()
    return replace(stored, plan=replace(stored.plan, ledger=())), Period(date(2026, 12, 1), date(2026, 12, 31))


def at_random(seed: int) -> tuple[StoredPlan, Period]:
    """Shifts of all sorts over the National Day, several a date, from the evening before to the morning after."""
    chance = Random(seed)
    shifts = (
        a_shift("D", "08:00-20:00", name="白班"),
        a_shift("N", "20:00-08:00", name="夜班"),
        a_shift("E3", "00:00-08:00", name="零点班"),
        a_shift("PK", "07:15-09:30", name="早高峰"),
        a_shift("BX", "17:30-22:30", name="晚步巡"),
        a_shift("CK", "20:00-02:00", name="夜查"),
        a_shift("Z", "08:00-08:00", name="24小时值班", effective_minutes=chance.choice((960, 1200, 1440))),
        a_shift("BQ", "18:00-08:00", ShiftKind.STANDBY, name="备勤", effective_minutes=chance.choice((0, 240))),
    )
    people = [an_officer(f"0{n:02}", name=f"甲{chr(0x4E00 + n)}") for n in range(6)]
    people += [an_auxiliary(f"F{n:02}", name=f"乙{chr(0x4E00 + n)}") for n in range(6)]
    posts = (a_post("K1", name="岗亭"), a_post("ZB", PostKind.STATION_DUTY, name="值班室"))
    days = [AUTUMN.first + timedelta(days=n) for n in range(-2, AUTUMN.days)]
    pairs = {
        a_pair(p.id, 1, chance.choice(posts).id, chance.choice(shifts).code)._replace(
            duty=a_pair(p.id, 1, chance.choice(posts).id, chance.choice(shifts).code).duty._replace(day=day)
        )
        for p in people
        for day in days
        for _ in range(chance.choice((0, 1, 1, 2)))
    }
    demands = tuple(a_demand(post.id, shift.code) for post in posts for shift in shifts)
    plan = a_plan(people=tuple(people), posts=posts, shifts=shifts, demands=demands)
    return StoredPlan(plan, a_roster(*pairs), None, 0, None), AUTUMN


def told_by_clock(stored: StoredPlan, by_clock: bool) -> StoredPlan:
    settings = (*stored.plan.settings, ("accounts_by", "clock" if by_clock else "duty_date"))
    return replace(stored, plan=replace(stored.plan, settings=settings))


@pytest.mark.parametrize("by_clock", [False, True], ids=["by duty date", "by the clock"])
@pytest.mark.parametrize("seed", [0, 1, None], ids=str)
def test_every_sum_is_what_the_rows_say(tmp_path: Path, seed: int | None, by_clock: bool) -> None:
    stored, period = the_sample(tmp_path) if seed is None else at_random(seed)
    stored = told_by_clock(stored, by_clock)
    today = period.first + timedelta(days=7)
    for name in ("roster.csv", "book.xlsx"):
        export_plan(stored, tmp_path / name, CHINESE)
    right = sums_of(tmp_path / "roster.csv", tmp_path / "book.xlsx", *period, today)
    twice = {name for name, count in Counter(p.name for p in stored.plan.people).items() if count > 1}
    alone = {p.name: right.get(p.id, Sums()) for p in stored.plan.people if p.name not in twice}
    on_the_matrix(stored, period, alone)
    in_the_styled_sheet(stored, period, tmp_path / "styled.xlsx", right)
    partners = {p.name for p in stored.plan.people if p.role is Role.PARTNER}
    own = {name: mine for name, mine in alone.items() if name not in partners}
    for now, done in ((today, True), (period.last + timedelta(days=3), False)):
        in_the_statistics(stored, period, datetime(now.year, now.month, now.day, 9), own, ahead=done, by_clock=by_clock)
    in_the_ledger(stored, period, right)
    in_the_window(stored, period, right)


def numbers_behind(content: bytes, names: Iterable[str]) -> dict[str, list[float]]:
    """By name, the numbers at the end of the row: a part of a name may be a piece of its own."""
    found: dict[str, list[float]] = {}
    begins = {name[: n + 1] for name in names for n in range(len(name))}
    for page in read(content):
        for piece in (p for p in page.pieces if p.text.strip() in begins):
            row = beside_piece(page, piece)
            behind: list[float] = []
            for text in reversed(row):
                try:
                    behind.insert(0, float(text.replace("−", "-")))
                except ValueError:
                    break
            for n, _ in enumerate(row[:4]):
                found["".join(row[1 : n + 1])] = behind
    return found


def on_the_matrix(stored: StoredPlan, period: Period, right: Mapping[str, Sums]) -> None:
    (made,) = make_paper("duty-matrix", PrintJob(stored, period, (), SAY, datetime(2026, 9, 1, 9)))
    rows = numbers_behind(made.content, right)
    for name, mine in right.items():
        *counts, hours = rows[name][-6:]
        assert counts == [mine.day, mine.night, mine.full, mine.standby, mine.holidays], name
        assert hours == pytest.approx(mine.hours, abs=NEARLY)


def in_the_styled_sheet(stored: StoredPlan, period: Period, path: Path, right: Mapping[str, Sums]) -> None:
    write_roster_book(stored, period, path, SAY)
    book = openpyxl.load_workbook(path)
    by_person = [[cell.value for cell in row] for row in book["按人员"].iter_rows(min_row=3)]
    figures = [[cell.value for cell in row] for row in book["统计"].iter_rows(min_row=3)]
    for person in stored.plan.people:
        mine = right.get(person.id, Sums())
        told = [mine.day, mine.night, mine.full, mine.standby, mine.weekends, mine.holidays]
        (first,) = [row[-8:] for row in by_person if row[1] == person.id]
        (second,) = [row[-7:] for row in figures if row[1] == person.id]
        assert first == [sum(told[:4]), *second]
        assert second[:-1] == told
        assert second[-1] == pytest.approx(mine.hours, abs=NEARLY)


def in_the_statistics(
    stored: StoredPlan, period: Period, now: datetime, right: Mapping[str, Sums], *, ahead: bool, by_clock: bool
) -> None:
    (made,) = make_paper("duty-statistics", PrintJob(stored, period, (), SAY, now))
    text = "".join(page.text for page in read(made.content))
    assert ("待上" in text) == ahead
    rows = numbers_behind(made.content, right)
    for name, mine in right.items():
        row: Sequence[float] = rows[name]
        dark, feast = (mine.night_hours, mine.holiday_hours) if by_clock else (mine.night, mine.holidays)
        told = [mine.day, dark, mine.full, mine.standby, mine.weekends, feast]
        assert row[:6] == pytest.approx(told, abs=NEARLY), name
        assert row[14] == pytest.approx(mine.present, abs=NEARLY)
        assert row[15] == pytest.approx(mine.hours_before if ahead else mine.hours, abs=NEARLY), "nobody worked yet"
        if ahead:
            assert row[15] + row[16] == pytest.approx(mine.hours, abs=2 * NEARLY)


def in_the_ledger(stored: StoredPlan, period: Period, right: Mapping[str, Sums]) -> None:
    """What came to the accounts within the period."""
    document = Document(stored.plan, stored.roster)
    before, after = accounts_of(document, period.first - timedelta(days=1)), accounts_of(document, period.last)
    for person in stored.plan.people:
        mine = right.get(person.id, Sums())
        gained = {k: after[person.id].amounts[k] - before[person.id].amounts[k] for k in AccountKind}
        counts = [gained[k] for k in (AccountKind.NIGHTS, AccountKind.WEEKENDS, AccountKind.HOLIDAYS, AccountKind.FULL)]
        assert counts == [mine.dark, mine.weekends, mine.holidays, mine.full], person.id
        for kind, hours in (
            (AccountKind.MINUTES, mine.hours),
            (AccountKind.NIGHT_MINUTES, mine.night_hours),
            (AccountKind.HOLIDAY_MINUTES, mine.holiday_hours),
        ):
            assert gained[kind] / 60 == pytest.approx(hours, abs=0.5), kind


def in_the_window(stored: StoredPlan, period: Period, right: Mapping[str, Sums]) -> None:
    view = RosterView(Document(stored.plan, stored.roster, period), period)
    for person in stored.plan.people:
        mine, tally = right.get(person.id, Sums()), view.tally(person.id)
        told = [tally.day, tally.night, tally.full, tally.standby, tally.nights, tally.weekends, tally.holidays]
        assert told == [mine.day, mine.night, mine.full, mine.standby, mine.dark, mine.weekends, mine.holidays]
        assert tally.minutes / 60 == pytest.approx(mine.hours, abs=NEARLY)
