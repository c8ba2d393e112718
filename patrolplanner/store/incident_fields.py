"""The columns of names of places, of incidents and of the batches they came in."""

from __future__ import annotations

from typing import Any

from patrolplanner.domain.incidents import LEAST_WEIGHT, MOST_WEIGHT, Incident, IncidentBatch, Located, PlaceName
from patrolplanner.domain.typed_text import BadCell, Cell, clock, half_width, minutes_of, text_of
from patrolplanner.store import vocabulary as words
from patrolplanner.store.cell_reading import CellReading
from patrolplanner.store.codecs import (
    COUNT,
    DAY,
    DAY_OF_MOMENT,
    FLAG,
    ID,
    NUMBER,
    TEXT,
    Codec,
    Sort,
    choice,
    number,
    reference,
    whole,
)
from patrolplanner.store.line_codecs import TEXTS
from patrolplanner.store.tables import Field, Records, single


def _minute_behind(cell: CellReading) -> int | None:
    """The time behind a date; midnight counts where it was written out, and not as Excel shows it with every date."""
    found = DAY_OF_MOMENT.read(cell)
    if found is None:
        return None
    parts = half_width(text_of(cell.cell)).replace("T", " ").split(" ") if isinstance(cell.cell.value, str) else []
    try:
        minutes = minutes_of(Cell(parts[-1])) if len(parts) > 1 else _excel_minutes(cell.cell.value)
    except BadCell:
        return None  # said with the date
    return None if minutes is None else minutes % (24 * 60)


def _excel_minutes(value: Any) -> int | None:
    found = getattr(value, "hour", None)
    return None if found is None else (60 * found + value.minute) or None


MINUTE_BEHIND = Codec(Sort.CLOCK, _minute_behind, lambda minutes, _: "" if minutes is None else clock(minutes))
"""Minutes after midnight behind a date, None where no time stands there."""

PLACES = Records(
    "places",
    PlaceName,
    "place",
    chinese="地名",
    fields=(
        Field("name", TEXT, "名称", needed=True),
        Field("others", TEXTS, "别名", "other_names", inside=single("place_other", "name", TEXT)),
        Field("x", NUMBER, "x"),
        Field("y", NUMBER, "y"),
        Field("street", reference("streets", unsaid=True), "街道"),
        Field("number", whole(least=1), "门牌号", "house_number", column="house_number"),
    ),
    numbered=True,
)

INCIDENT_BATCHES = Records(
    "incident_batches",
    IncidentBatch,
    "incident_batch",
    chinese="警情批次",
    fields=(
        Field("id", ID, "编号", needed=True),
        Field("source", TEXT, "来源"),
        Field("taken", DAY, "导入日期"),
        Field("datum", choice(words.DATUMS), "坐标系"),
        Field("fingerprint", TEXT, "指纹"),
        Field("left_out", COUNT, "未采用"),
        Field("note", TEXT, "备注"),
    ),
)

INCIDENTS = Records(
    "incidents",
    Incident,
    "incident",
    chinese="警情",
    fields=(
        Field("batch", reference("incident_batches", unsaid=True), "批次"),
        Field("day", DAY_OF_MOMENT, "时间", "time"),
        Field("minute", MINUTE_BEHIND, "时间", "time", beside=True),
        Field("kind", choice(words.INCIDENT_KINDS), "类别"),
        Field("weight", number(LEAST_WEIGHT, MOST_WEIGHT), "权重"),
        Field("place", TEXT, "地点"),
        Field("x", NUMBER, "x"),
        Field("y", NUMBER, "y"),
        Field(
            "located",
            choice(words.LOCATED),
            "定位",
            otherwise=lambda said: Located.NONE if said.get("x") is None else Located.GIVEN,
        ),
        Field("unsure", FLAG, "存疑"),
    ),
    numbered=True,
)
