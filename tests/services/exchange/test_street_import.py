"""Streets from other programs' files: what becomes of them, and what is refused in one sentence."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Area
from patrolplanner.domain.projection import Projection
from patrolplanner.domain.streets import Street, StreetKind, StreetPoint
from patrolplanner.planning.deployment.network import network_of
from patrolplanner.services.exchange.street_import import read_streets, with_streets
from patrolplanner.services.open_plan.document import Document

OSM = """<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6">
 <node id="1" lat="30.670" lon="104.060"/><node id="2" lat="30.670" lon="104.065"/>
 <node id="3" lat="30.670" lon="104.070"/><node id="4" lat="30.665" lon="104.065"/>
 <node id="5" lat="30.675" lon="104.065"/><node id="6" lat="30.665" lon="104.067"/>
 <node id="7" lat="30.675" lon="104.067"/>
 <way id="10"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/><tag k="name" v="城北路"/></way>
 <way id="11"><nd ref="3"/><nd ref="2"/><tag k="highway" v="primary"/><tag k="name" v="城北路"/></way>
 <way id="12"><nd ref="4"/><nd ref="2"/><nd ref="5"/><tag k="highway" v="residential"/><tag k="name" v="民主街"/></way>
 <way id="13"><nd ref="6"/><nd ref="7"/><tag k="highway" v="trunk_link"/><tag k="oneway" v="-1"/>
  <tag k="bridge" v="yes"/></way>
 <way id="14"><nd ref="1"/><nd ref="7"/><tag k="highway" v="footway"/></way>
 <way id="15"><nd ref="1"/><nd ref="99"/><tag k="highway" v="service"/></way>
 <way id="16"><nd ref="1"/><nd ref="5"/><tag k="building" v="yes"/></way>
</osm>
"""


def osm(folder: Path, text: str = OSM) -> Path:
    path = folder / "城区.osm"
    path.write_text(text, encoding="utf-8")
    return path


def geojson(folder: Path, *features: object, **more: object) -> Path:
    path = folder / "streets.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [*features], **more}), encoding="utf-8")
    return path


def line(*points: tuple[float, float], **properties: object) -> dict[str, object]:
    return {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [*points]}, "properties": properties}


def test_an_extract_becomes_streets_by_name_class_and_direction(tmp_path: Path) -> None:
    found = read_streets(osm(tmp_path), Plan())
    by_name = {street.name: street for street in found.streets}
    assert sorted(by_name) == sorted(["城北路", "民主街", "W13"])
    assert by_name["城北路"].kind is StreetKind.ARTERIAL
    assert {p.x for p in by_name["城北路"].points} == {104.06, 104.065, 104.07}
    assert [len(by_name[name].points) for name in ("城北路", "民主街", "W13")] == [3, 3, 2]
    bridge = by_name["W13"]
    assert (bridge.one_way, bridge.kind, bridge.points[0]) == (True, StreetKind.ARTERIAL, StreetPoint(104.067, 30.675))
    assert bridge.over == (by_name["城北路"].id,)
    assert found.lonlat


def test_a_bridge_of_an_extract_is_no_crossing(tmp_path: Path) -> None:
    document = with_streets(read_streets(osm(tmp_path), Plan()))(Document())
    assert document.plan.setting("coordinates") == "lonlat"
    plan = document.plan
    network = network_of(plan.streets, Projection.of(plan).paper)
    assert len(network.parts) == 2
    assert network.names(network.parts[1]) == ("W13",)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("</osm>", ""),
        ('lat="30.670"', 'lat="north"'),
        ("<osm ", '<!DOCTYPE osm [<!ENTITY a "aaaa">]><osm '),
        ("<osm version", "<osm " + "x" * 3 + "='"),
    ],
)
def test_a_broken_extract_is_refused(tmp_path: Path, old: str, new: str) -> None:
    with pytest.raises(UserError, match=r"城区\.osm is no \.osm extract"):
        read_streets(osm(tmp_path, OSM.replace(old, new, 1)), Plan())


def test_an_extract_as_deep_as_a_bomb_or_empty_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="far larger"):
        read_streets(osm(tmp_path, "<osm>" + "<a>" * 5000 + "</a>" * 5000 + "</osm>"), Plan())
    with pytest.raises(UserError, match="no streets in it"):
        read_streets(osm(tmp_path, "<osm></osm>"), Plan())
    with pytest.raises(UserError):
        read_streets(tmp_path / "missing.osm", Plan())
    with pytest.raises(UserError, match=r"\.osm, \.geojson"):
        read_streets(tmp_path / "map.pbf", Plan())


def test_degrees_are_not_taken_into_a_plan_of_metres_that_has_places(tmp_path: Path) -> None:
    plan = Plan(areas=(Area("A", "集市", x=100, y=200),))
    with pytest.raises(UserError, match="plan is in metres"):
        read_streets(osm(tmp_path), plan)


def test_what_lies_far_away_is_left_out_and_told(tmp_path: Path) -> None:
    plan = Plan(areas=(Area("A", "集市", x=104.06, y=30.67),), settings=(("coordinates", "lonlat"),))
    near, far = line((104.06, 30.67), (104.07, 30.67), name="近"), line((106.0, 30.67), (106.1, 30.67), name="远")
    found = read_streets(geojson(tmp_path, near, far), plan)
    assert [street.name for street in found.streets] == ["近"]
    assert [str(text) for text in found.said] == ["1 street lies farther than 20 km from the plan and was left out."]
    with pytest.raises(UserError, match="none of its streets"):
        read_streets(geojson(tmp_path, far), plan)


def test_lines_of_geojson_in_metres_or_degrees(tmp_path: Path) -> None:
    several = {
        "type": "Feature",
        "id": "a;b c",
        "geometry": {"type": "MultiLineString", "coordinates": [[[0, 0], [900, 0]], [[900, 0, 12.5], [900, 500, 13]]]},
        "properties": {"name": " 河街 ", "highway": "living_street", "oneway": "yes"},
    }
    point = {"type": "Feature", "geometry": {"type": "Point", "coordinates": [1, 2]}, "properties": {}}
    nothing = {"type": "Feature", "geometry": None, "properties": None}
    path = line((0, 0), (5, 500), highway="footway")
    found = read_streets(geojson(tmp_path, several, point, nothing, path, line((0, 0), (0, 300))), Plan()).streets
    assert [(s.id, s.name, s.kind, s.one_way) for s in found] == [
        ("a_b_c-1", "河街", StreetKind.LANE, True),
        ("a_b_c-2", "河街", StreetKind.LANE, True),
        ("J5", "J5", StreetKind.STREET, False),
    ]
    assert found[1].points == (StreetPoint(900, 0), StreetPoint(900, 500))


@pytest.mark.parametrize(
    "coordinates",
    [None, "line", [[0, 0]], [[0, 0], [0, 0]], [[0, "x"], [1, 1]], [[0], [1, 2]], [0, 1], {"a": 1}],
)
def test_a_line_that_is_none_is_named(tmp_path: Path, coordinates: object) -> None:
    bad = {"type": "Feature", "geometry": {"type": "LineString", "coordinates": coordinates}, "properties": {}}
    with pytest.raises(UserError, match="feature 2 has no line"):
        read_streets(geojson(tmp_path, line((0, 0), (500, 0)), bad), Plan())


@pytest.mark.parametrize(
    "text", ["", "[]", '{"features": 3}', "nonsense", "[" * 100_000, '{"type": "Feature"}', "\x00"]
)
def test_a_file_that_is_no_geojson_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.geojson"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match="is no GeoJSON"):
        read_streets(path, Plan())


def test_numbers_that_are_none_do_not_come_in(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        read_streets(geojson(tmp_path, line((0, float("nan")), (500, 0))), Plan())


def test_taken_in_again_they_come_in_their_own_places(tmp_path: Path) -> None:
    drawn = Street("L1", "手绘街", points=(StreetPoint(104.06, 30.67), StreetPoint(104.06, 30.68)))
    plan = Plan(streets=(drawn,), settings=(("coordinates", "lonlat"),))
    first = with_streets(read_streets(osm(tmp_path), plan))(Document(plan=plan))
    wider = OSM.replace("residential", "primary")
    again = with_streets(read_streets(osm(tmp_path, wider), first.plan))(first)
    assert [s.id for s in again.plan.streets] == [s.id for s in first.plan.streets]
    assert again.plan.streets[0] == drawn
    kinds = {s.name: s.kind for s in again.plan.streets}
    assert kinds["民主街"] is StreetKind.ARTERIAL


def test_a_very_long_line_becomes_several_that_go_on(tmp_path: Path) -> None:
    points = [(n * 7.0, (n % 3) * 2.0) for n in range(2500)]
    found = read_streets(geojson(tmp_path, line(*points, id="L", name="长街")), Plan())
    assert [s.id for s in found.streets] == ["L", "L-2", "L-3"]
    assert found.streets[0].points[-1] == found.streets[1].points[0]
    assert sum(len(s.points) - 1 for s in found.streets) == 2499
    assert "cut into several" in str(found.said[0])


def test_who_names_a_street_is_kept_up(tmp_path: Path) -> None:
    """What passes over a street that is gone, or has another number, says so."""
    from patrolplanner.services.edits.records import change_records, remove_records

    one, other = (
        Street(id_, id_, points=(StreetPoint(0, n), StreetPoint(500, 300 - n))) for n, id_ in enumerate(("A", "B"))
    )
    document = Document(plan=Plan(streets=(one, replace(other, over=("A",)))))
    renamed = change_records("streets", {0: replace(one, id="A2")})(document)
    assert renamed.plan.streets[1].over == ("A2",)
    assert remove_records("streets", [0])(document).plan.streets == (replace(other, over=()),)
    with pytest.raises(UserError, match="no street Z"):
        change_records("streets", {0: replace(one, over=("Z",))})(document)
