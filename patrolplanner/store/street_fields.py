"""The columns of streets, said once as all the others."""

from __future__ import annotations

from patrolplanner.domain.streets import FASTEST, SLOWEST, Footfall, Street, StreetPoint
from patrolplanner.store import vocabulary as words
from patrolplanner.store.codecs import COUNT, FLAG, ID, NUMBER, TEXT, choice, number
from patrolplanner.store.line_codecs import FOOTFALL, IDS, LINE
from patrolplanner.store.tables import Field, Records, entries, single

STREETS = Records(
    "streets",
    Street,
    "street",
    chinese="街道",
    fields=(
        Field("id", ID, "编号", needed=True),
        Field("name", TEXT, "名称", otherwise=lambda said: said["id"]),
        Field("kind", choice(words.STREET_KINDS), "等级", "class"),
        Field(
            "points",
            LINE,
            "走向",
            "line",
            needed=True,
            inside=entries("street_point", StreetPoint, Field("x", NUMBER), Field("y", NUMBER)),
        ),
        Field("one_way", FLAG, "单行"),
        Field("kmh", number(SLOWEST, FASTEST), "时速"),
        Field("key", FLAG, "重点", column="is_key"),
        Field(
            "footfall",
            FOOTFALL,
            "人流",
            "foot_traffic",
            inside=entries(
                "street_footfall",
                Footfall,
                Field("first", COUNT, column="first_hour"),
                Field("until", COUNT, column="until_hour"),
                Field("people", NUMBER),
            ),
        ),
        Field("over", IDS, "立交", inside=single("street_over", "other", TEXT)),
        Field("note", TEXT, "备注"),
    ),
)
