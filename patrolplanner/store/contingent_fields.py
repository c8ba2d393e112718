"""The columns of people whom units promise by number, said once as all the others."""

from __future__ import annotations

from patrolplanner.domain.contingents import Contingent
from patrolplanner.domain.demands import DayType
from patrolplanner.store import vocabulary as words
from patrolplanner.store.codecs import DAY, PLACES, TEXT, member, reference
from patrolplanner.store.list_codecs import choices
from patrolplanner.store.tables import Field, Records, members

CONTINGENTS = Records(
    "contingents",
    Contingent,
    "contingent",
    chinese="联勤人数",
    fields=(
        Field("post", reference("posts"), "岗位", needed=True),
        Field("shift", reference("shifts"), "班次", needed=True),
        Field("unit", reference("units"), "单位", needed=True),
        Field("number", PLACES, "人数", column="people", needed=True),
        Field("commander", TEXT, "带队人"),
        Field("contact", TEXT, "联系方式"),
        Field("approval", TEXT, "批准文号"),
        Field("days", choices(words.DAY_TYPES), "日类型", inside=members("contingent_day", "kind", member(DayType))),
        Field("start", DAY, "起始", "from", column="start_day"),
        Field("end", DAY, "截止", "until", column="end_day"),
    ),
    numbered=True,
)
