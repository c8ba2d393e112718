"""The columns of patrols, said once as all the others: vehicles, spots, beats, cards and visits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from patrolplanner.domain.patrols import (
    LEAST_GAP,
    LONGEST_VISIT,
    MOST_GAP,
    SHORTEST_VISIT,
    Beat,
    HourSpan,
    PatrolSpot,
    PatrolVisit,
    RouteCard,
    Vehicle,
    VisitState,
)
from patrolplanner.store import vocabulary as words
from patrolplanner.store.codecs import CLOCK_OR_NONE, COUNT, DAY, ID, NUMBER, TEXT, choice, number, reference, whole
from patrolplanner.store.line_codecs import HOUR_SPANS
from patrolplanner.store.list_codecs import references
from patrolplanner.store.stretch_codec import STRETCH_ROWS, STRETCHES
from patrolplanner.store.tables import Field, Records, entries, single

VEHICLES = Records(
    "vehicles",
    Vehicle,
    "vehicle",
    chinese="车辆",
    fields=(
        Field("id", ID, "编号", needed=True),
        Field("name", TEXT, "名称", otherwise=lambda said: said["id"]),
        Field("kind", choice(words.VEHICLE_KINDS), "类别"),
        Field("unit", reference("units", unsaid=True), "单位"),
        Field("posts", references("posts"), "岗位", inside=single("vehicle_post", "post", TEXT)),
        Field("state", choice(words.VEHICLE_STATES), "状态"),
        Field("note", TEXT, "备注"),
    ),
)

SPOTS = Records(
    "spots",
    PatrolSpot,
    "spot",
    chinese="必巡",
    fields=(
        Field("id", ID, "编号", needed=True),
        Field("name", TEXT, "名称", otherwise=lambda said: said["id"]),
        Field("kind", choice(words.SPOT_KINDS), "类别"),
        Field("x", NUMBER, "x"),
        Field("y", NUMBER, "y"),
        Field("street", reference("streets", unsaid=True), "街道"),
        Field("area", reference("areas", unsaid=True), "区域"),
        Field("weight", number(least=0), "权重"),
        Field(
            "hours",
            HOUR_SPANS,
            "时段",
            inside=entries(
                "spot_hours",
                HourSpan,
                Field("first", COUNT, column="first_hour"),
                Field("until", COUNT, column="until_hour"),
            ),
        ),
        Field("most_gap", whole(LEAST_GAP, MOST_GAP), "最长间隔"),
        Field("minutes", whole(SHORTEST_VISIT, LONGEST_VISIT), "停留"),
        Field("way", choice(words.SPOT_WAYS), "方式"),
        Field("note", TEXT, "备注"),
    ),
)

BEATS = Records(
    "beats",
    Beat,
    "beat",
    chinese="巡区",
    fields=(
        Field("id", ID, "编号", needed=True),
        Field("name", TEXT, "名称", otherwise=lambda said: said["id"]),
        Field("posts", references("posts"), "岗位", inside=single("beat_post", "post", TEXT)),
        Field("spots", references("spots"), "必巡", inside=single("beat_spot", "spot", TEXT)),
        Field("stretches", STRETCHES, "路段", "streets", inside=STRETCH_ROWS),
        Field("note", TEXT, "备注"),
    ),
)

ROUTE_CARDS = Records(
    "route_cards",
    RouteCard,
    "route_card",
    chinese="路线卡",
    fields=(
        Field("day", DAY, "日期", "date", needed=True),
        Field("post", reference("posts"), "岗位", needed=True),
        Field("shift", reference("shifts"), "班次", needed=True),
        Field("vehicle", reference("vehicles", unsaid=True), "车辆"),
        Field("crew", references("people"), "人员", inside=single("route_card_person", "person", TEXT)),
        Field("seed", COUNT, "种子"),
        Field("turn", COUNT, "重抽"),
        Field("left_out", COUNT, "未排"),
    ),
    numbered=True,
)


def _state(said: Mapping[str, Any]) -> VisitState:
    """What is not said: who came somewhere at a time has made the visit."""
    return VisitState.MADE if said.get("arrived") is not None else VisitState.PLANNED


VISITS = Records(
    "visits",
    PatrolVisit,
    "visit",
    chinese="巡逻",
    fields=(
        Field("day", DAY, "日期", "date", needed=True),
        Field("post", reference("posts"), "岗位", needed=True),
        Field("shift", reference("shifts"), "班次", needed=True),
        Field("spot", reference("spots"), "必巡", needed=True),
        Field("planned", CLOCK_OR_NONE, "计划"),
        Field("state", choice(words.VISIT_STATES), "状态", otherwise=_state),
        Field("arrived", CLOCK_OR_NONE, "到达"),
        Field("note", TEXT, "情况"),
    ),
    numbered=True,
)
