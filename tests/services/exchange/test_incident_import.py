"""Lists of calls of any station: what is taken, what never is, what is told, and a file that comes a second time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from patrolplanner.domain.datums import converted
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.incidents import Datum, IncidentKind, Located, PlaceName
from patrolplanner.domain.messages import Message
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Area, PostKind
from patrolplanner.domain.streets import Street, StreetPoint
from patrolplanner.services.edits.incidents import locate_again, means_street, open_texts, point_at
from patrolplanner.services.edits.records import remove_records
from patrolplanner.services.exchange.incident_import import (
    IncidentFile,
    IncidentImport,
    IncidentOptions,
    RowFate,
    incident_import,
)
from patrolplanner.services.open_plan.document import Document
from patrolplanner.store.exchange.foreign_incidents import layout_of
from patrolplanner.store.exchange.foreign_tables import tables_of
from tests.builders import a_plan, a_post

PLAN = a_plan(
    areas=(Area("A1", "集市", x=500, y=0),),
    posts=(
        a_post(),
        a_post("ZB", PostKind.STATION_DUTY, x=500, y=100),
    ),
    streets=(
        Street("L1", "城北路", points=(StreetPoint(0, 0), StreetPoint(1000, 0))),
        Street("L2", "新民街", points=(StreetPoint(0, 500), StreetPoint(1000, 500))),
    ),
    places=(
        PlaceName("城北路10号", (), 100, 0, "L1", 10),
        PlaceName("城北路90号", (), 900, 0, "L1", 90),
        PlaceName("派出所", (), 500, 100),
    ),
)
HEAD = ("报警时间", "警情类别", "发生地点")
DAY = date(2026, 11, 30)


def a_list(folder: Path, *rows: tuple[object, ...], head: tuple[str, ...] = HEAD, name: str = "警情.xlsx") -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("城关派出所警情统计表",), head, *rows):
        sheet.append(list(row))
    book.save(folder / name)
    return folder / name


def taken(path: Path, plan: Plan = PLAN, **options: object) -> IncidentImport:
    table = tables_of(path)[0]
    chosen = IncidentOptions(**options)  # type: ignore[arg-type]
    return incident_import(Document(plan), table, layout_of(table), IncidentFile.of(path, DAY), chosen)


def said(messages: tuple[Message, ...]) -> str:
    return "\n".join(map(str, messages))


def test_time_kind_and_place_are_taken_and_located(tmp_path: Path) -> None:
    found = taken(
        a_list(
            tmp_path,
            (datetime(2026, 3, 1, 8, 30, 12), "盗窃", "城北路50号附近"),
            ("2026-03-02 21:05:59", "打架斗殴", "新民街"),
            ("2026年3月3日9时5分", "怪事", "月亮背面"),
            ("20260304101112", None, "派出所"),
            ("2026-03-05", "纠纷类", "城北路10号"),
            ("合计", None, None),
        )
    )
    rows = found.taken
    assert [(i.day, i.minute) for i in rows] == [
        *((date(2026, 3, 1), 510), (date(2026, 3, 2), 1265), (date(2026, 3, 3), 545)),
        *((date(2026, 3, 4), 611), (date(2026, 3, 5), None)),
    ]
    kinds = [IncidentKind.THEFT, IncidentKind.ASSAULT, IncidentKind.OTHER, IncidentKind.OTHER, IncidentKind.DISPUTE]
    assert [i.kind for i in rows] == kinds
    how = [Located.NUMBER, Located.STREET, Located.NONE, Located.PLACE, Located.PLACE]
    assert [i.located for i in rows] == how
    assert rows[0].spot == (500, 0)
    assert [(t.text, t.count) for t in found.open] == [("月亮背面", 1)]
    assert "Rows with a kind that is not known: 1;" in said(found.said)
    assert "Rows without a time of day: 1 (20 %)" in said(found.said)


def test_columns_about_people_are_told_and_never_kept(tmp_path: Path) -> None:
    head = ("报警时间", "报警人", "联系电话", "身份证号码", "当事人住址", "发生地点")
    rows = [("2026-03-01 08:30", "王某", "13800001234", "530102199001011234", "城南村", "城北路50号 13812345678")]
    found = taken(a_list(tmp_path, *rows, head=head))
    document = found.edit()(Document(PLAN))
    everything = repr(document.plan)
    assert not any(word in everything for word in ("王某", "1380000", "53010", "城南村", "1381234"))
    assert document.plan.incidents[0].located is Located.NUMBER
    assert all(word in said(found.said) for word in head[1:5])
    assert "identity numbers were taken: 1." in said(found.said)


def test_a_column_about_people_cannot_be_chosen_either(tmp_path: Path) -> None:
    path = a_list(tmp_path, ("2026-03-01", "王某", "城北路10号"), head=("时间", "姓名", "地点"))
    table = tables_of(path)[0]
    layout = replace(layout_of(table), columns={"time": 0, "place": 1})
    found = incident_import(Document(PLAN), table, layout, IncidentFile.of(path, DAY), IncidentOptions())
    assert found.taken == ()


@pytest.mark.parametrize("middle", [0, 3])
def test_midnight_everywhere_is_no_time(tmp_path: Path, middle: int) -> None:
    rows = [
        (f"2026-03-0{n + 1} 00:00:00" if n < middle else f"2026-03-0{n + 1} 08:00", "盗窃", "城北路") for n in range(9)
    ]
    found = taken(a_list(tmp_path, *rows))
    assert [i.minute for i in found.taken] == [None if n < middle else 480 for n in range(9)]


def test_a_single_midnight_is_midnight(tmp_path: Path) -> None:
    rows = [
        ("2026-03-01 0:00", "盗窃", "城北路"),
        *(("2026-03-02 08:00", "盗窃", f"城北路{n}号") for n in range(20, 30)),
    ]
    assert taken(a_list(tmp_path, *rows)).taken[0].minute == 0


def test_a_file_taken_in_already_is_known_by_hash_and_by_rows(tmp_path: Path) -> None:
    rows = [(f"2026-03-01 08:{n:02d}", "盗窃", "城北路50号") for n in range(10)]
    path = a_list(tmp_path, *rows)
    document = taken(path).edit()(Document(PLAN))
    again = taken(path, document.plan)
    assert (again.taken, again.same, again.changes_something) == ((), 10, False)
    assert "taken in already as batch B1" in said(again.said)
    more = a_list(tmp_path, *rows, ("2026-03-09 08:00", "盗窃", "城北路50号"), name="三月.xlsx")
    left = taken(more, document.plan)
    assert (len(left.taken), left.same, "batch" in said(left.said)) == (1, 10, False)
    replaced = taken(more, document.plan, replace=True)
    assert (len(replaced.taken), replaced.instead) == (11, {"B1"})
    plan = replaced.edit()(document).plan
    assert ([b.id for b in plan.incident_batches], len(plan.incidents)) == (["B2"], 11)


def test_the_same_call_twice_in_one_file_is_two_calls(tmp_path: Path) -> None:
    row = ("2026-03-01 08:30", "盗窃", "城北路50号")
    assert len(taken(a_list(tmp_path, row, row)).taken) == 2


def test_incidents_at_the_station_are_told_and_can_be_left_out(tmp_path: Path) -> None:
    rows = [(f"2026-03-01 08:{n:02d}", "盗窃", "派出所" if n < 31 else "城北路50号") for n in range(50)]
    found = taken(a_list(tmp_path, *rows))
    assert (found.desk, len(found.taken)) == (31, 50)
    assert "62 % of the incidents (31) are at the door" in said(found.said)
    assert sum(row.fate is RowFate.DESK for row in found.rows) == 31
    without = taken(a_list(tmp_path, *rows), leave_out_desk=True)
    assert (len(without.taken), without.batch.left_out) == (19, 31)


WITH_XY = ("时间", "地点", "经度", "纬度")
LONLAT = Plan(
    areas=(Area("A1", "集市", x=104.06, y=30.67),),
    settings=(("coordinates", "lonlat"),),
)


def test_coordinates_of_chinese_maps_become_those_of_the_plan(tmp_path: Path) -> None:
    lon, lat = converted((104.06, 30.67), Datum.WGS84, Datum.GCJ02)
    path = a_list(tmp_path, ("2026-03-01", "集市", lon, lat), head=WITH_XY)
    spot = taken(path, LONLAT, datum=Datum.GCJ02).taken[0].spot
    assert spot == pytest.approx((104.06, 30.67), abs=1e-6)
    assert taken(path, LONLAT).taken[0].spot == pytest.approx((lon, lat))
    shifted = replace(LONLAT, settings=(*LONLAT.settings, ("datum", "gcj02")))
    assert taken(path, shifted, datum=Datum.GCJ02).taken[0].spot == pytest.approx((lon, lat))


def test_a_shifted_list_is_told_by_an_example(tmp_path: Path) -> None:
    plan = replace(LONLAT, places=(PlaceName("菜市东门", (), 104.06, 30.67), PlaceName("广场", (), 104.07, 30.68)))
    there = {"菜市东门": (104.06, 30.67), "广场": (104.07, 30.68)}
    shifted = {name: converted(spot, Datum.WGS84, Datum.GCJ02) for name, spot in there.items()}
    rows = [("2026-03-01", name, *shifted[name]) for name in there]
    path = a_list(tmp_path, *rows, ("2026-03-01", "无名处", 104.05, 30.66), head=WITH_XY)
    told = said(taken(path, plan).said)
    assert "by its coordinates it lies " in told
    assert ", 0 m." in told
    assert "it lies" not in said(taken(path, plan, datum=Datum.GCJ02).said)
    straight = a_list(tmp_path, *(("2026-03-01", name, *there[name]) for name in there), head=WITH_XY, name="b.xlsx")
    assert "it lies" not in said(taken(straight, plan).said)


@pytest.mark.parametrize(
    ("plan", "x", "y", "words"),
    [
        (LONLAT, 30.67, 104.06, "the longitude, from -180 to 180, stands first"),
        (LONLAT, 30.67, 84.06, "perhaps longitude and latitude are swapped"),
        (LONLAT, 116.4, 39.9, "lies 1,5"),
        (PLAN, 104.061, 30.671, "are longitude and latitude, and the plan is in metres"),
        (PLAN, 500_000, 0, "lies 500 km outside the plan"),
        (PLAN, 500, None, "only one of x and y"),
        (PLAN, "abc", 5, "abc"),
    ],
)
def test_places_that_cannot_be_are_not_taken_and_told_with_their_row(
    tmp_path: Path, plan: Plan, x: object, y: object, words: str
) -> None:
    if words == "perhaps longitude and latitude are swapped":
        plan = replace(plan, areas=(Area("A1", "集市", x=84.06, y=30.67),))
    found = taken(a_list(tmp_path, ("2026-03-01", "某处", x, y), head=WITH_XY), plan)
    assert found.taken == ()
    (problem,) = found.problems
    assert words in str(problem.text)
    assert problem.cell.endswith("3")


def test_a_list_without_places_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="No column says where"):
        taken(a_list(tmp_path, ("2026-03-01", "盗窃"), head=("时间", "类别")))


def test_few_located_is_said(tmp_path: Path) -> None:
    rows = [("2026-03-01", "盗窃", "城北路10号" if n < 6 else f"某处{n}") for n in range(10)]
    found = taken(a_list(tmp_path, *rows))
    assert found.share == pytest.approx(0.6)
    assert "Only 60 % are located" in said(found.said)


def test_hostile_texts_are_texts(tmp_path: Path) -> None:
    rows = [("2026-03-01", "=1+1", '=HYPERLINK("x")'), ("2026-03-01", "<b>", "<img>"), (None, "x", "城北路10号")]
    found = taken(a_list(tmp_path, *rows))
    assert len(found.taken) == 3
    assert found.taken[2].day is None
    assert found.edit()(Document(PLAN)).plan.incidents == found.taken


def test_pointing_at_a_text_once_locates_all_of_it(tmp_path: Path) -> None:
    rows = [("2026-03-01", "盗窃", "水泥厂"), ("2026-03-02", "盗窃", "水泥厂"), ("2026-03-03", "盗窃", "水泥厂旁")]
    document = taken(a_list(tmp_path, *rows)).edit()(Document(PLAN))
    assert [(t.text, t.count) for t in open_texts(document.plan)] == [("水泥厂", 2), ("水泥厂旁", 1)]
    after = point_at("水泥厂", 300, 200)(document)
    assert {i.spot for i in after.plan.incidents} == {(300, 200)}
    assert open_texts(after.plan) == ()
    assert after.plan.places[-1] == PlaceName("水泥厂", x=300, y=200)


def test_a_word_that_means_a_street_is_remembered(tmp_path: Path) -> None:
    rows = [("2026-03-01", "盗窃", "老街50号"), ("2026-03-01", "盗窃", "老街")]
    document = taken(a_list(tmp_path, *rows)).edit()(Document(PLAN))
    after = means_street("老街", "L1")(document)
    assert [i.located for i in after.plan.incidents] == [Located.NUMBER, Located.STREET]
    gone = remove_records("streets", [0])(after)
    assert [p.name for p in gone.plan.places] == ["城北路10号", "城北路90号", "派出所"]


def test_locating_again_follows_streets_drawn_later(tmp_path: Path) -> None:
    bare = replace(PLAN, streets=PLAN.streets[1:], places=())
    document = taken(a_list(tmp_path, ("2026-03-01", "盗窃", "城北路")), bare).edit()(Document(bare))
    assert document.plan.incidents[0].located is Located.NONE
    drawn = Document(replace(document.plan, streets=PLAN.streets))
    assert locate_again(drawn).plan.incidents[0].located is Located.STREET
    known = locate_again(drawn)
    assert len(known.plan.incidents) == 1


def test_a_batch_goes_with_its_incidents(tmp_path: Path) -> None:
    document = taken(a_list(tmp_path, ("2026-03-01", "盗窃", "城北路"))).edit()(Document(PLAN))
    assert remove_records("incident_batches", [0])(document).plan.incidents == ()
