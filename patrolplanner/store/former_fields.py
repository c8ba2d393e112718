"""The columns of what was true of people and shifts before a date, said once as all the others."""

from __future__ import annotations

from patrolplanner.domain.people import FormerPerson
from patrolplanner.domain.shifts import FormerShift, ShiftKind, length_between
from patrolplanner.store import vocabulary as words
from patrolplanner.store.codecs import BEGINNING, CLOCK, DAY, FLAG, HOURS, ID, TEXT, choice, reference
from patrolplanner.store.tables import Field, Records

FORMER_PEOPLE = Records(
    "former_people",
    FormerPerson,
    "former_person",
    chinese="人员变动",
    fields=(
        Field("person", reference("people"), "人员", needed=True),
        Field("until", DAY, "截止", column="until_day", needed=True),
        Field("id", ID, "编号", needed=True),
        Field("name", TEXT, "姓名", needed=True),
        Field("role", choice(words.ROLES), "身份", needed=True),
        Field("unit", ID, "单位", needed=True),
        Field("team", ID, "警组"),
        Field("title", TEXT, "职务"),
        Field("leader", FLAG, "领导"),
    ),
    numbered=True,
)

WORKING_TIMES = (
    Field("start", BEGINNING, "开始", needed=True, column="start_minute"),
    Field("end", CLOCK, "结束", needed=True, column="end_minute"),
    Field("kind", choice(words.SHIFT_KINDS), "类别", otherwise=lambda said: ShiftKind.OTHER),
    Field(
        "effective_minutes",
        HOURS,
        "有效工时",
        "effective_hours",
        otherwise=lambda said: length_between(said["start"], said["end"]),
    ),
)
"""Of a shift, now and before."""

FORMER_SHIFTS = Records(
    "former_shifts",
    FormerShift,
    "former_shift",
    chinese="班次变动",
    fields=(
        Field("shift", reference("shifts"), "班次", needed=True),
        Field("until", DAY, "截止", column="until_day", needed=True),
        Field("name", TEXT, "名称", otherwise=lambda said: said["shift"]),
        *WORKING_TIMES,
    ),
    numbered=True,
)
