"""The journal in a real file: what is written comes back, also beside plan and roster, and into the log."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from patrolplanner.domain import journal as j
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.store.plan_file import PlanFile
from tests.builders import a_plan, at
from tests.rounds import rounds
from tests.store.by_hand import made_older

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)
IDS = st.sampled_from(["001", "F01", "䶮", "=1+1", "a'b"])
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31))
DUTIES = st.builds(DutyKey, DAYS, IDS, IDS)


def handings() -> st.SearchStrategy[j.Handing]:
    return st.tuples(IDS, IDS, DUTIES).filter(lambda t: t[0] != t[1]).map(lambda t: j.Handing(*t))


SWAPS = st.lists(
    st.builds(
        j.Swap,
        number=WORDS.filter(bool),
        kind=st.sampled_from(j.SwapKind),
        handings=st.lists(handings(), min_size=1, max_size=3).map(tuple),
        asked=MOMENTS,
        asked_by=WORDS,
        reason=WORDS,
        state=st.sampled_from(j.SwapState),
        decided=st.none() | MOMENTS,
        decided_by=WORDS,
        note=WORDS,
        returns=WORDS,
    ),
    max_size=3,
    unique_by=lambda swap: swap.number,
)
MATTERS = st.builds(j.Matter, WORDS, WORDS, WORDS, WORDS)
EQUIPMENT = st.builds(j.Equipment, WORDS, WORDS, st.integers(0, 9), st.integers(0, 9), WORDS)
NAMES = st.lists(IDS, max_size=3).map(tuple)
HANDOVERS = st.builds(
    j.Handover,
    duty=DUTIES,
    at=MOMENTS,
    giving=NAMES,
    taking=NAMES,
    situation=WORDS,
    matters=st.lists(MATTERS, max_size=2).map(tuple),
    equipment=st.lists(EQUIPMENT, max_size=2).map(tuple),
    orders=WORDS,
)
ELSEWHERE = st.builds(
    j.DutyElsewhere,
    person=IDS,
    day=DAYS,
    code=WORDS,
    start=st.integers(0, 1439),
    end=st.integers(0, 1440),
    kind=st.sampled_from(ShiftKind),
    effective_minutes=st.integers(0, 1440),
    post=WORDS,
    post_name=WORDS,
)
JOURNALS = st.builds(
    j.Journal,
    swaps=SWAPS.map(tuple),
    offers=st.lists(st.builds(j.Offer, IDS, DUTIES, MOMENTS, st.sampled_from(j.Answer), WORDS), max_size=3).map(tuple),
    attendance=st.lists(
        st.builds(j.Attendance, IDS, DUTIES, st.sampled_from(j.Presence), st.none() | st.integers(0, 900), WORDS),
        max_size=3,
    ).map(tuple),
    corrections=st.lists(
        st.builds(
            j.Correction,
            person=IDS,
            day=DAYS,
            kind=st.sampled_from(j.AccountKind),
            amount=st.integers(-500, 500),
            reason=WORDS.filter(lambda text: text.strip(" ") and text.strip()),
            at=MOMENTS,
            who=WORDS,
            campaign=WORDS,
        ),
        max_size=3,
    ).map(tuple),
    hours_home=st.lists(
        st.builds(
            j.HoursHome,
            campaign=WORDS.filter(bool),
            sender=WORDS,
            unit=WORDS,
            made=st.none() | MOMENTS,
            at=MOMENTS,
            who=WORDS,
            duties=st.lists(ELSEWHERE, max_size=3).map(tuple),
        ),
        max_size=2,
    ).map(tuple),
    handovers=st.lists(HANDOVERS, max_size=2).map(tuple),
    marks=st.lists(
        st.builds(j.PeriodMark, DAYS, st.just(date(2028, 1, 1)), st.sampled_from(j.MarkKind), MOMENTS, WORDS, WORDS),
        max_size=2,
    ).map(tuple),
    issues=st.lists(
        st.builds(
            j.NoticeIssue,
            post=IDS,
            paper=WORDS.filter(bool),
            version=WORDS,
            printed=MOMENTS,
            at=MOMENTS,
            first=DAYS,
            last=DAYS,
            expires=st.none() | MOMENTS,
            who=WORDS,
            shown=st.lists(st.tuples(WORDS, WORDS), max_size=3).map(tuple),
            removed=st.none() | MOMENTS,
        ),
        max_size=3,
    ).map(tuple),
)


@settings(deadline=None, max_examples=rounds(10, 25))
@given(first=JOURNALS, second=JOURNALS)
def test_what_is_written_comes_back(
    tmp_path_factory: pytest.TempPathFactory, first: j.Journal, second: j.Journal
) -> None:
    path = tmp_path_factory.mktemp("plans") / "a.patrol"
    with PlanFile.create(path) as file:
        for journal in (first, second):
            file.save_all(
                replace(file.load(), plan=a_plan(), journal=journal), action="edit", who="", now=at(1, "08:00")
            )
    with PlanFile.open(path) as file:
        assert file.load().journal == second
        assert file.load().plan == a_plan()


def test_an_old_file_gets_an_empty_journal(tmp_path: Path) -> None:
    path = tmp_path / "a.patrol"
    PlanFile.create(path).close()
    with PlanFile.open(path) as file:
        assert file.load().journal == j.Journal()


def test_the_log_says_what_was_entered(tmp_path: Path) -> None:
    swap = j.Swap(
        "1",
        j.SwapKind.SUBSTITUTE,
        (j.Handing("001", "F01", DutyKey(date(2026, 12, 3), "K1", "N")),),
        at(1, "08:00"),
        "clerk",
        "看病",
    )
    with PlanFile.create(tmp_path / "a.patrol") as file:
        new = replace(file.load(), journal=j.Journal(swaps=(swap,)))
        file.save_all(new, action="swap", who="clerk", now=at(1, "08:00"))
        entry = file.audit()[-1]
    assert (entry.action, entry.what, entry.before) == ("swap", "swaps", "")
    assert "看病" in entry.after


def test_what_leaves_the_program_is_noted_beside_the_changes(tmp_path: Path) -> None:
    with PlanFile.create(tmp_path / "a.patrol") as file:
        file.note("print", "duty-matrix", who="clerk", reason="2026-12", now=at(1, "08:00"))
    with PlanFile.open(tmp_path / "a.patrol") as file:
        (entry,) = file.audit()
        assert (entry.at, entry.who, entry.action, entry.what) == (at(1, "08:00"), "clerk", "print", "duty-matrix")
        assert (entry.reason, entry.before, entry.after) == ("2026-12", "", "")


def test_a_file_of_the_second_migration_takes_notices(tmp_path: Path) -> None:
    path = tmp_path / "a.patrol"
    PlanFile.create(path).close()
    made_older(path, 2)
    issue = j.NoticeIssue("K1", "notice", "V1", at(1, "08:00"), at(1, "08:00"), date(2026, 12, 1), date(2026, 12, 1))
    with PlanFile.open(path) as file:
        new = replace(file.load(), journal=j.Journal(issues=(issue,)))
        file.save_all(new, action="issue", who="", now=at(1, "08:00"))
    with PlanFile.open(path) as file:
        assert file.load().journal.issues == (issue,)


def test_what_makes_no_sense_is_refused() -> None:
    duty = DutyKey(date(2026, 12, 3), "K1", "N")
    with pytest.raises(InvalidValue):
        j.Handing("001", "001", duty)
    with pytest.raises(InvalidValue):
        j.Swap("1", j.SwapKind.EXCHANGE, (), at(1, "08:00"), "clerk")
    with pytest.raises(InvalidValue):
        j.Correction("001", date(2026, 12, 1), j.AccountKind.NIGHTS, 1, "  ", at(1, "08:00"), "clerk")
    with pytest.raises(InvalidValue):
        j.NoticeIssue("K1", "", "V1", at(1, "08:00"), at(1, "08:00"), date(2026, 12, 1), date(2026, 12, 1))
