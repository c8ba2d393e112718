"""People from other people's workbooks: what is new, what changes, who may be the same, and one step for all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from patrolplanner.domain.people import Certificate, Role, Sex, UnitKind
from patrolplanner.domain.plan import Plan
from patrolplanner.services.exchange.foreign_import import (
    Doubtful,
    Fate,
    Options,
    PeopleImport,
    people_import,
)
from patrolplanner.services.exchange.people_words import FIELD_WORDS, value_of
from patrolplanner.services.exchange.unit_kinds import unit_kind
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.open_plan.session import Session
from patrolplanner.store.exchange.foreign_people import FIELDS, ListLayout, layout_of
from patrolplanner.store.exchange.foreign_tables import tables_of
from tests.builders import a_pair, a_plan, a_roster, an_officer
from tests.foreign_sheets import PEOPLE, book
from tests.tiny_station import plan_file

IN_CG = Options(unit="CG")
HEADINGS = ("姓名", "警号", "手机")


def read(
    path: Path, plan: Plan, rows: Sequence[Sequence[object]], options: Options = IN_CG, layout: ListLayout | None = None
) -> PeopleImport:
    (table,) = tables_of(book(path / "people.xlsx", {"花名册": rows}))
    return people_import(Document(plan), table, layout or layout_of(table), options)


def taken(found: PeopleImport, plan: Plan) -> Plan:
    return found.edit()(Document(plan)).plan


def test_new_people_are_added_and_known_ones_updated_by_number(tmp_path: Path) -> None:
    plan = a_plan(people=(an_officer("008012", name="张三", team="一组"), an_officer("9", name="旁人")))
    found = read(tmp_path, plan, PEOPLE, replace(IN_CG, make_units=True))
    assert [(r.row, r.fate) for r in found.rows] == [(5, Fate.CHANGED), (6, Fate.NEW), (7, Fate.NEW)]
    assert not found.problems
    assert found.rows[0].changed == ("title", "mobile")
    after = taken(found, plan)
    assert [p.name for p in after.people] == ["张三", "旁人", "李四海", "王五"]
    # what the sheet does not say stays
    assert (after.people[0].team, after.people[0].title) == ("一组", "副所长")
    assert (after.people[2].role, after.people[2].sex, after.people[2].unit) == (Role.AUXILIARY, Sex.FEMALE, "CG")
    assert [(u.id, u.name, u.kind) for u in after.units[1:]] == [("U01", "巡特警大队", UnitKind.POLICE)]
    assert after.people[3].unit == "U01"


def test_unknown_units_are_a_problem_until_they_shall_be_made(tmp_path: Path) -> None:
    found = read(tmp_path, a_plan(), PEOPLE)
    assert found.unknown_units == ("巡特警大队",)
    assert [(p.cell, "巡特警大队" in str(p.text)) for p in found.problems] == [("E7", True)]
    assert len(taken(found, a_plan()).units) == 1


def test_the_same_rows_again_change_nothing(tmp_path: Path) -> None:
    options = replace(IN_CG, make_units=True)
    after = taken(read(tmp_path, a_plan(), PEOPLE, options), a_plan())
    again = read(tmp_path, after, PEOPLE, options)
    assert set(again.counts) == {Fate.SAME}
    assert not again.changes_something
    assert taken(again, after) == after


def test_a_name_under_another_number_is_asked_about(tmp_path: Path) -> None:
    plan = a_plan(people=(an_officer("001", name="张三"),))
    rows = (HEADINGS, ("张三", "777", "13800000001"))
    found = read(tmp_path, plan, rows)
    assert found.counts == {Fate.LEFT_OUT: 1}
    assert (found.doubtful_names, found.doubts[0].cell) == (1, "A2")
    assert taken(found, plan) == plan
    added = taken(read(tmp_path, plan, rows, replace(IN_CG, same_name=Doubtful.ADD)), plan)
    assert [p.id for p in added.people] == ["001", "777"]
    document = Document(plan, a_roster(a_pair("001")))
    renumbered = read(tmp_path, plan, rows, replace(IN_CG, same_name=Doubtful.UPDATE)).edit()(document)
    assert [p.id for p in renumbered.plan.people] == ["777"]
    assert renumbered.roster.pairs == {a_pair("777")}


def test_a_number_under_another_name_is_asked_about(tmp_path: Path) -> None:
    plan = a_plan(people=(an_officer("001", name="张三"),))
    rows = (HEADINGS, ("李四", "001", None))
    found = read(tmp_path, plan, rows)
    assert found.counts == {Fate.LEFT_OUT: 1}
    assert (found.doubtful_numbers, found.doubts[0].cell) == (1, "B2")
    updated = read(tmp_path, plan, rows, replace(IN_CG, same_number=Doubtful.UPDATE))
    assert [p.name for p in taken(updated, plan).people] == ["李四"]


def test_without_numbers_people_are_known_by_name(tmp_path: Path) -> None:
    people = (an_officer("001", name="张三"), an_officer("002", name="李四"), an_officer("003", name="李四"))
    plan = a_plan(people=people)
    rows = (("姓名", "手机"), ("张三", "13800000001"), ("李四", "13800000002"), ("王五", None), ("王五", None))
    found = read(tmp_path, plan, rows)
    assert [(r.row, r.fate, r.person.id) for r in found.rows] == [(2, Fate.CHANGED, "001"), (4, Fate.NEW, "004")]
    assert [p.cell for p in found.problems] == ["A3", "A5"]


def test_lost_zeros_still_find_the_person(tmp_path: Path) -> None:
    plan = a_plan(people=(an_officer("008012", name="张三"),))
    found = read(tmp_path, plan, (HEADINGS, ("张三", 8012, "13800000001")))
    assert [p.id for p in taken(found, plan).people] == ["008012"]
    assert found.counts == {Fate.CHANGED: 1}


def test_a_telephone_number_grouped_another_way_is_the_same(tmp_path: Path) -> None:
    plan = a_plan(people=(an_officer("001", name="张三", mobile="138-0000-0001"),))
    assert read(tmp_path, plan, (HEADINGS, ("张三", "001", 13800000001))).counts == {Fate.SAME: 1}


def test_nobody_is_taken_twice(tmp_path: Path) -> None:
    plan = a_plan(people=(an_officer("001", name="张三"),))
    rows = (HEADINGS, ("张三", "001", "13800000001"), ("张三", "888", None), ("赵六", "5", None), ("赵六", "6", None))
    found = read(tmp_path, plan, rows, replace(IN_CG, same_name=Doubtful.UPDATE))
    assert [p.cell for p in found.problems] == ["A3"]
    assert [p.cell for p in found.doubts] == ["A3", "A5"]
    assert [p.id for p in taken(found, plan).people] == ["001", "5", "6"]


def test_a_new_person_needs_a_name_and_a_unit(tmp_path: Path) -> None:
    rows = (HEADINGS, (None, "444", "13800000001"), ("王五", "445", None))
    found = read(tmp_path, a_plan(), rows, Options())
    assert [p.cell for p in found.problems] == ["A2", "A3"]
    assert not found.changes_something


def test_without_a_column_that_says_who_nothing_is_read(tmp_path: Path) -> None:
    found = read(tmp_path, a_plan(), (HEADINGS, ("张三", "1", "")), layout=ListLayout(1, {"mobile": 2}))
    assert len(found.problems) == 1
    assert not found.rows


def test_the_columns_may_be_chosen(tmp_path: Path) -> None:
    rows = (("a", "b"), ("2001", "张三"), ("2002", "李四"))
    found = read(tmp_path, a_plan(), rows, layout=ListLayout(1, {"id": 0, "name": 1}))
    assert [(r.person.id, r.person.name) for r in found.rows] == [("2001", "张三"), ("2002", "李四")]


def test_it_is_one_step_that_can_be_undone(tmp_path: Path) -> None:
    from patrolplanner.domain.messages import translate

    path = plan_file(tmp_path)
    with_session = Session.open(path, "clerk")
    before = with_session.document
    (table,) = tables_of(book(tmp_path / "people.xlsx", {"花名册": PEOPLE}))
    found = people_import(before, table, layout_of(table), replace(IN_CG, make_units=True))
    assert with_session.apply(found.edit(), translate("import", "import {file}").fill(file="x"))
    assert len(with_session.document.plan.people) == len(before.plan.people) + 3
    with_session.undo()
    assert with_session.document == before
    with_session.close()


def test_every_field_has_a_word_and_a_value() -> None:
    assert tuple(FIELD_WORDS) == FIELDS
    person = an_officer("001", leader=True, certificates=(Certificate("持枪证"),))
    shown = {name: str(value_of(person, name, {"CG": "城关派出所"})) for name in FIELDS}
    assert shown["unit"] == "城关派出所"
    assert shown["certificates"] == "持枪证"
    assert shown["leader"] == "yes"
    assert shown["role"] == "officer"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("云岭县公安局城关派出所", UnitKind.POLICE),
        ("交警大队", UnitKind.TRAFFIC),
        ("市场监管局", UnitKind.MARKET),
        ("街道办", UnitKind.OTHER),
    ],
)
def test_units_have_a_kind_by_their_name(name: str, kind: UnitKind) -> None:
    assert unit_kind(name) is kind


def test_what_a_list_does_not_say_is_said_and_every_cell_counted(tmp_path: Path) -> None:
    found = read(tmp_path, a_plan(), [("姓名", "警号"), ("周大力", "FJ201"), ("吴小红", "FJ202"), ("合计", 2)])
    said = " ".join(map(str, found.assumed))
    assert "role of 2 new people" in said
    assert "周大力" in said
    assert "2 people have no sex" in said
    assert found.cells is not None
    assert (found.cells.taken, [each.name for each in found.cells.left_ranges]) == (6, ["A4:B4"])


def test_teams_are_refused_in_a_sentence(tmp_path: Path) -> None:
    found = read(
        tmp_path, a_plan(), [("班次", "班长", "队员"), ("甲班", "何建民", "田小军"), ("乙班", "李志强", "余海涛")]
    )
    assert not found.rows
    assert "list of teams" in str(found.problems[0].text)
    assert found.cells is not None
    assert found.cells.taken == 0


def test_a_name_is_the_same_with_any_dot_and_a_role_may_be_a_position(tmp_path: Path) -> None:
    plan = a_plan(people=(an_officer("003", name="买买提·吐尔逊"),))
    rows = [("姓名", "职务"), ("买买提•吐尔逊", "所长"), ("李\u200b二", "辅警")]
    found = read(tmp_path, plan, rows)
    assert [(r.fate, r.person.name, r.person.role) for r in found.rows] == [
        (Fate.CHANGED, "买买提·吐尔逊", Role.OFFICER),
        (Fate.NEW, "李二", Role.AUXILIARY),
    ]


def test_hidden_rows_and_columns_are_remarked_on(tmp_path: Path) -> None:
    path = book(tmp_path / "people.xlsx", {"花名册": [HEADINGS, ("张三", "701", None), ("李四", "702", None)]})
    opened = load_workbook(path)
    opened["花名册"].row_dimensions[3].hidden = True
    for column in "BH":
        opened["花名册"].column_dimensions[column].hidden = True
    opened.save(path)
    (table,) = tables_of(path)
    found = people_import(Document(a_plan()), table, layout_of(table), IN_CG)
    told = [(d.cell, re.findall("'(.*)'", str(d.text))) for d in found.doubts]
    assert sorted(told) == [("A3", ["3"]), ("B1", ["B"])]
