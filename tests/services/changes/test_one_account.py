"""Ledger, wall paper, statistics, overview and check speak of the same duties and the same fair share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from patrolplanner.documents.lettering import plain
from patrolplanner.domain.journal import AccountKind
from patrolplanner.domain.plan import Period
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.accounts import Account
from patrolplanner.planning.indicators.fair_shares import fair_groups, without_nights
from patrolplanner.planning.indicators.statistics import Record, records
from patrolplanner.planning.indicators.tallies import people_available
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.judging.rulebook import REGISTRY
from patrolplanner.planning.model.verdict import Violation
from patrolplanner.planning.rules.fairness import Fairness
from patrolplanner.services.changes.accounting import accounts_of
from patrolplanner.services.checking.roster_view import RosterView
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.services.papers.printing import make_paper
from patrolplanner.services.starting.starting import make_sample
from patrolplanner.services.views.overview import groups
from patrolplanner.store.plan_file import PlanFile, StoredPlan
from patrolplanner.translation import speaker
from tests.documents.collisions import beside_piece
from tests.documents.pdf_reading import read
from tests.planning.small_plans import random_roster, rulebook_of, small_plan

NOW = datetime(2027, 1, 20, 9, 0)
ONLY_FAIRNESS = tuple(RuleSetting(kind.id, on=False) for kind in REGISTRY if kind.id != "R26")
KINDS = {
    " night dut": AccountKind.NIGHTS,
    " weekend dut": AccountKind.WEEKENDS,
    " 24 h dut": AccountKind.FULL,
}
NEARLY = 1e-9
Told = Mapping[tuple[str, AccountKind], Violation]


def the_sample(tmp_path: Path) -> tuple[StoredPlan, Period]:
    """As it is shipped: its November is history, its December rostered."""
    path = tmp_path / "sample.patrol"
    make_sample(path, "clerk", NOW)
    with PlanFile.open(path) as file:
        stored = file.load()
    assert stored.last_period is not None
    return stored, stored.last_period


def at_random(seed: int) -> tuple[StoredPlan, Period]:
    """People with any restrictions, absences and opening balances, and a roster that knows of no fairness."""
    small, rng = small_plan(seed), np.random.default_rng(seed)
    case = small.case(rulebook_of(small.plan, Fairness), rng)
    pairs = case.roster_pairs(random_roster(case, rng, 0.2))
    roster = small.roster([*pairs, *(p for p in small.outside if p.duty.day < small.period.first)])
    people = tuple(replace(p, name=f"人{p.id}") for p in small.plan.people)
    return StoredPlan(replace(small.plan, people=people), roster, None, 0, None), small.period


def laid_side_by_side(stored: StoredPlan, period: Period) -> None:
    plan, roster = stored.plan, stored.roster
    accounts = accounts_of(Document(plan, roster), period.last)
    told = findings(stored, period)
    first = min([period.first, *(p.duty.day for p in roster.pairs)])
    whole = Period(first, period.last)
    calendar = calendar_for(plan, first - timedelta(days=60), period.last)
    counted = {r.person.id: r for r in records(plan, calendar, roster, stored.journal, whole)}
    compared = {p.id for group in fair_groups(plan) if len(group) > 1 for p in group}
    wall = on_the_wall(stored, whole)
    view = RosterView(Document(plan, roster, journal=stored.journal), period)
    for person in plan.people:
        account = accounts[person.id]
        for kind in KINDS.values():
            as_checked(account, kind, told.get((person.id, kind)), must=person.id in compared)
        assert view.balance(person.id) == pytest.approx(account.balance(AccountKind.NIGHTS)), "the ± of the grid"
        if without_nights(person, period.last):
            found = told.get((person.id, AccountKind.NIGHTS))
            assert account.balance(AccountKind.NIGHTS) >= -NEARLY, "a debt of nights for who may have none"
            assert found is None or "above" in found.text.source
        if person.id in counted and person.id not in {b.person for b in plan.ledger}:
            as_counted(account, counted[person.id])
        if person.serves_on(period.last):
            as_printed(account, wall[plain(person.name)])
    in_overview(stored, whole, accounts)


def findings(stored: StoredPlan, period: Period) -> Told:
    verdict = judge(replace(stored.plan, rules=ONLY_FAIRNESS), period, stored.roster)
    return {(v.people[0], kind): v for v in verdict.violations for word, kind in KINDS.items() if word in str(v.text)}


def as_checked(account: Account, kind: AccountKind, found: Violation | None, *, must: bool) -> None:
    """The check names who is a whole duty or more away, by whole duties, and nobody else."""
    balance = account.balance(kind)
    if found is not None:
        assert found.amount <= abs(balance) + NEARLY
        assert abs(balance) < found.amount + 1
        assert (balance > 0) == ("above" in found.text.source)
    elif must and not (kind is AccountKind.NIGHTS and balance < 0):
        assert abs(balance) < 1 + NEARLY


def as_counted(account: Account, record: Record) -> None:
    """The statistics of everything that was worked have the same sums."""
    mine = account.amounts
    assert mine[AccountKind.NIGHTS] == record.tally.nights
    assert mine[AccountKind.WEEKENDS] == record.tally.weekends
    assert mine[AccountKind.FULL] == record.tally.full


def on_the_wall(stored: StoredPlan, whole: Period) -> dict[str, list[list[str]]]:
    """What stands behind each name: done, share and difference of each account. Two may have one name."""
    (made,) = make_paper("ledger-wall", PrintJob(stored, whole, (), speaker("zh_CN"), NOW))
    found: dict[str, list[list[str]]] = {}
    for page in read(made.content):
        for piece in page.pieces:
            row = beside_piece(page, piece)
            cut = next((n for n, text in enumerate(row) if text[0] in "0123456789"), len(row))
            found.setdefault("".join(row[:cut]), []).append(row[cut:])
    return found


def as_printed(account: Account, rows: list[list[str]]) -> None:
    """Nights and weekends are the first two accounts of the wall."""
    told: list[str] = []
    for kind in (AccountKind.NIGHTS, AccountKind.WEEKENDS):
        balance = account.balance(kind)
        more = "=" if abs(balance) < 0.5 else f"{balance:+.1f}".replace("-", "−")
        told += [str(account.amounts[kind]), f"{account.share[kind]:.1f}", more]
    assert told in [row[:6] for row in rows]


def in_overview(stored: StoredPlan, whole: Period, accounts: Mapping[str, Account]) -> None:
    """The first page has the least and the most of those who share them; nobody's night is missing or made up."""
    plan, roster = stored.plan, stored.roster
    loads = {load.role: load.load.nights for load in groups(plan, roster, whole)}
    there = set(people_available(plan, whole))
    opened = {b.person for b in plan.ledger}
    for role, nights in loads.items():
        people = [p for p in plan.people if p.role is role and p.id in there and not p.leader]
        sharing = [p.id for p in people if not without_nights(p, whole.last)]
        if sharing and not opened & set(sharing):
            have = [accounts[id_].amounts[AccountKind.NIGHTS] for id_ in sharing]
            assert (nights.min, nights.max) == (min(have), max(have))


def test_the_sample_county(tmp_path: Path) -> None:
    laid_side_by_side(*the_sample(tmp_path))


@pytest.mark.parametrize("seed", range(8))
def test_any_plan(seed: int) -> None:
    laid_side_by_side(*at_random(seed))
