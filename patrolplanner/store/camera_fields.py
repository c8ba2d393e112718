"""The columns of exits and cameras, said once as all the others."""

from __future__ import annotations

from patrolplanner.domain.cameras import LONGEST_SIGHT, SHORTEST_SIGHT, Camera
from patrolplanner.domain.exits import Exit
from patrolplanner.domain.patrols import HourSpan
from patrolplanner.store import vocabulary as words
from patrolplanner.store.codecs import COUNT, ID, NUMBER, TEXT, choice, number, reference
from patrolplanner.store.line_codecs import HOUR_SPANS
from patrolplanner.store.tables import Field, Records, entries

EXITS = Records(
    "exits",
    Exit,
    "town_exit",
    chinese="出口",
    fields=(
        Field("id", ID, "编号", needed=True),
        Field("name", TEXT, "名称", otherwise=lambda said: said["id"]),
        Field("x", NUMBER, "x", needed=True),
        Field("y", NUMBER, "y", needed=True),
        Field("group", TEXT, "封控组", "set", column="exit_set"),
        Field("note", TEXT, "备注"),
    ),
)

CAMERAS = Records(
    "cameras",
    Camera,
    "camera",
    chinese="摄像头",
    fields=(
        Field("id", ID, "编号", needed=True),
        Field("name", TEXT, "名称", otherwise=lambda said: said["id"]),
        Field("x", NUMBER, "x", needed=True),
        Field("y", NUMBER, "y", needed=True),
        Field("kind", choice(words.CAMERA_KINDS), "类别"),
        Field("bearing", number(0, 360), "方向"),
        Field("angle", number(0, 360), "视角"),
        Field("street", reference("streets", unsaid=True), "街道"),
        Field("sight", number(SHORTEST_SIGHT, LONGEST_SIGHT), "视距"),
        Field(
            "hours",
            HOUR_SPANS,
            "时段",
            inside=entries(
                "camera_hours",
                HourSpan,
                Field("first", COUNT, column="first_hour"),
                Field("until", COUNT, column="until_hour"),
            ),
        ),
        Field("post", reference("posts", unsaid=True), "值看岗位"),
        Field("state", choice(words.CAMERA_STATES), "状态"),
        Field("note", TEXT, "备注"),
    ),
)
