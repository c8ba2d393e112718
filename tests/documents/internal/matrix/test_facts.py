"""What the matrix says, before it is drawn."""

from dataclasses import replace

from patrolplanner.documents.internal.crews import in_order
from patrolplanner.documents.internal.matrix.facts import DaySum, MatrixCell, matrix_title
from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.people import Role, Sex, Unit
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Roster
from tests.documents.station import (
    DAY,
    FULL,
    NIGHT,
    PEAK,
    STANDBY,
    UNITS,
    a_station,
    away,
    december,
    facts_of,
    gaps_on,
    on,
    somebody,
)


def test_a_cell_has_its_duties_in_order_of_time_and_its_absences() -> None:
    plan = a_station([somebody("1")], absences=(away("1", 3, 4, AbsenceKind.SICK),))
    facts = facts_of(plan, Roster.of([on("1", 1, NIGHT), on("1", 1, PEAK), on("1", 3)]))
    cells = facts.rows[0].cells
    assert cells[0] == MatrixCell(("P", "N"))
    assert cells[1] == MatrixCell()
    assert cells[2] == MatrixCell(("D",), (AbsenceKind.SICK,))
    assert cells[3] == MatrixCell((), (AbsenceKind.SICK,))
    assert len(cells) == 31


def test_people_are_grouped_by_unit_and_numbered_through() -> None:
    people = [somebody("1", unit="CG"), somebody("2"), somebody("3", unit="?"), somebody("4", unit="CG")]
    facts = facts_of(a_station(people), Roster())
    assert [(g.name, [(r.number, r.name) for r in g.rows]) for g in facts.groups] == [
        (UNITS[0].name, [(1, "某2")]),
        (UNITS[1].name, [(2, "某1"), (3, "某4")]),
        ("?", [(4, "某3")]),
    ]


def test_leaders_come_first_then_teams_unless_a_number_says_otherwise() -> None:
    people = [
        somebody("a", team="乙"),
        somebody("b", team="甲"),
        somebody("c", team="乙"),
        somebody("chief", leader=True),
        somebody("second", team="甲", order=2),
        somebody("first", team="乙", order=1),
    ]
    assert [p.id for p in in_order(people)] == ["chief", "first", "second", "a", "c", "b"]


def test_people_outside_their_dates_are_left_out_unless_they_have_a_duty() -> None:
    removed = somebody("1", end=december(1).replace(month=11))
    late = somebody("2", start=december(30))
    facts = facts_of(a_station([removed, late]), Roster())
    assert [r.name for r in facts.rows] == ["某2"]
    assert [c.serves for c in facts.rows[0].cells[28:]] == [False, True, True]
    assert len(facts_of(a_station([removed]), Roster.of([on("1", 2)])).rows) == 1


def test_sums_count_people_not_duties_and_leave_standby_out() -> None:
    people = [
        somebody("1"),
        somebody("2", role=Role.AUXILIARY, sex=Sex.FEMALE),
        somebody("3", role=Role.AUXILIARY),
    ]
    roster = Roster.of([on("1", 1), on("1", 1, NIGHT), on("2", 1, FULL), on("3", 1, STANDBY)])
    facts = facts_of(a_station(people), roster)
    assert facts.sums[0] == DaySum(officers=1, auxiliaries=1, women=1, missing=0)
    assert facts.sums[1] == DaySum(0, 0, 0, 0)


def test_the_gap_row_counts_bodies() -> None:
    plan = a_station([somebody("1")])
    missing = gaps_on(14, missing={"people": 2, "officers": 1})
    assert facts_of(plan, Roster(), missing).sums[13].missing == 2
    missing = gaps_on(14, missing={"officers": 1, "auxiliaries": 1, "women": 1})
    assert facts_of(plan, Roster(), missing).sums[13].missing == 2
    assert facts_of(plan, Roster(), gaps_on(14)).sums[12].missing == 0


def test_the_legend_names_what_occurs_and_nothing_else() -> None:
    plan = a_station([somebody("1")], absences=(away("1", 5, 6), away("1", 20, 20, AbsenceKind.COURT)))
    facts = facts_of(plan, Roster.of([on("1", 1, NIGHT), on("1", 3, DAY)]))
    assert [entry.code for entry in facts.legend] == ["白", "夜"]
    assert facts.absences == (AbsenceKind.ANNUAL, AbsenceKind.COURT)


def test_the_title_names_a_whole_month_or_the_dates() -> None:
    facts = facts_of(a_station([somebody("1")]), Roster())
    assert str(matrix_title(facts)) == "云岭县公安局城关派出所: duty roster 2026-12"
    week = replace(facts, period=Period(december(1), december(7)), organisation="")
    assert str(matrix_title(week)) == "Duty roster 2026-12-01 to 2026-12-07"
    one = replace(week, period=Period(december(7), december(7)))
    assert str(matrix_title(one)) == "Duty roster 2026-12-07"


def test_the_duty_telephone_is_the_first_unit_s() -> None:
    assert facts_of(a_station([]), Roster()).duty_phone == "0877-6100110"
    assert facts_of(a_station([], units=(Unit("A", "甲"),)), Roster()).duty_phone == ""


def test_an_afternoon_away_is_in_part() -> None:
    afternoon = replace(away("1", 3, 4, AbsenceKind.SICK), start_minute=14 * 60)
    cells = facts_of(a_station([somebody("1")], absences=(afternoon,)), Roster.of([on("1", 3)])).rows[0].cells
    assert cells[2] == MatrixCell(("D",), (AbsenceKind.SICK,), in_part=True)
    assert cells[3] == MatrixCell((), (AbsenceKind.SICK,))
