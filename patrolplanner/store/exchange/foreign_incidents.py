"""Lists of calls as other systems export them: which column says when, where and what; never who.

Columns about people are not read, whatever is chosen, and telephone and identity numbers inside a text of a place are
taken out of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from patrolplanner.domain.incidents import IncidentKind
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.typed_text import (
    BadCell,
    Cell,
    folded,
    half_width,
    minutes_of,
    moment_of,
    number_of,
    text_of,
    without_brackets,
)
from patrolplanner.store.exchange.foreign_people import ListLayout
from patrolplanner.store.exchange.foreign_tables import HEADING_ROWS, REMARKS, ForeignTable, best_row
from patrolplanner.store.vocabulary import INCIDENT_KINDS

FIELDS = ("time", "clock", "kind", "place", "x", "y")
"""What a list may say of a call."""
FIELD_WORDS: Mapping[str, Message] = {
    "time": translate("incident sheet", "Date or time"),
    "clock": translate("incident sheet", "Time of day"),
    "kind": translate("incident sheet", "Kind"),
    "place": translate("incident sheet", "Place"),
    "x": translate("incident sheet", "x or longitude"),
    "y": translate("incident sheet", "y or latitude"),
}
_SYNONYMS: Mapping[str, str] = {
    "time": "时间 日期 报警时间 发案时间 案发时间 发生时间 接警时间 报警日期 发生日期 接警日期 "
    "警情时间 受理时间 time date",
    "clock": "时刻 钟点 发生时刻 报警时刻 clock hour",
    "kind": "类别 类型 警情类别 警情类型 案件类别 案件类型 报警类别 报警类型 案由 性质 警情性质 kind type category",
    "place": "地点 地址 警情地址 警情地点 发案地点 案发地点 案发地址 发生地点 发生地址 报警地点 报警地址 事发地点 "
    "事发地址 位置 place address location",
    "x": "x 经度 横坐标 坐标x x坐标 lon lng longitude",
    "y": "y 纬度 纵坐标 坐标y y坐标 lat latitude",
}
_BY_WORD = {folded(word): key for key, words in _SYNONYMS.items() for word in words.split()}
_PRIVATE = (
    *("姓名", "电话", "手机", "身份证", "证件", "报警人", "当事人", "联系", "受害", "被害", "嫌疑", "事主"),
    *("住址", "户籍", "性别", "年龄", "出生", "民警", "处警人", "接警员"),
    *("phone", "mobile", "name", "identity", "caller"),
)
_DIGITS = re.compile(r"\d[\d\s-]{5,}[\dxX]")
"""Seven digits or more: no house has such a number."""
_RUN = re.compile(r"^(20\d\d)(\d\d)(\d\d)\s?(\d\d)(\d\d)(?:\d\d)?$")
_CLOCK = re.compile(r"(\d{1,2})[:时点](\d{1,2})分?(?::?\d{1,2}(?:\.\d+)?秒?)?$")
LONGEST_PLACE = 120
_KIND_PARTS = (
    *(("抢劫", "robbery"), ("抢夺", "robbery"), ("两抢", "robbery"), ("殴打", "assault"), ("斗殴", "assault")),
    *(("伤害", "assault"), ("打架", "assault"), ("盗", "theft"), ("偷", "theft"), ("扒窃", "theft"), ("诈骗", "fraud")),
    *(("电诈", "fraud"), ("纠纷", "dispute"), ("扰民", "dispute"), ("交通", "traffic"), ("事故", "traffic")),
    *(("求助", "help"), ("走失", "help"), ("救助", "help")),
)
"""What is part of the names of kinds, the first that fits counts."""
_NO_TIME_SHARE = 0.2
"""Where more of the times are midnight than this, midnight stands for "not known"."""


@dataclass(frozen=True, slots=True)
class ForeignIncident:
    """A row: when, of what kind, where. ``known_kind`` is False for a word that says nothing; ``cut`` tells of digits
    that were taken out of the place."""

    row: int
    day: date | None
    minute: int | None
    kind: IncidentKind
    place: str
    spot: tuple[float, float] | None
    known_kind: bool = True
    cut: bool = False


@dataclass(frozen=True, slots=True)
class ForeignIncidents:
    """The rows of a list, what cannot be read by row and column, and columns that are about people."""

    rows: tuple[ForeignIncident, ...]
    faults: tuple[tuple[int, int, Message], ...]
    private: tuple[str, ...]


def key_of(heading: str) -> str:
    """The field that a heading names, empty for none, or for one that is about people."""
    if is_private(heading):
        return ""
    for word in (heading, without_brackets(heading)):
        if (key := _BY_WORD.get(folded(word))) is not None:
            return key
    return ""


def is_private(heading: str) -> bool:
    """Whether a column is about people, so that nothing of it is kept."""
    word = folded(heading)
    return any(part in word for part in _PRIVATE)


def layout_of(table: ForeignTable) -> ListLayout:
    """What the columns seem to be, by their headings."""
    known = [
        {c: key for c in range(table.width) if (key := key_of(table.heading(row, c)))}
        for row in range(1, HEADING_ROWS + 1)
    ]
    row = best_row(table, known)
    columns: dict[str, int] = {}
    for column, key in known[row - 1].items() if row else ():
        columns.setdefault(key, column)
    return ListLayout(row, columns)


def incident_table(tables: tuple[ForeignTable, ...]) -> int:
    """Which of the sheets is the list of calls: the one of which most columns are understood."""
    understood = [len(layout_of(table).columns) for table in tables]
    return understood.index(max(understood)) if understood else -1


def private_columns(table: ForeignTable, heading_row: int) -> Mapping[int, str]:
    """The columns about people with their headings."""
    if not heading_row:
        return {}
    headings = ((c, table.heading(heading_row, c)) for c in range(table.width))
    return {c: heading for c, heading in headings if heading and is_private(heading)}


def entries_of(table: ForeignTable, layout: ListLayout) -> ForeignIncidents:
    """The rows that can be read. One with a cell that cannot be is left out, and told."""
    private = private_columns(table, layout.heading_row)
    columns = {key: c for key, c in layout.columns.items() if c not in private}
    reading = _IncidentReading(table, columns)
    rows = [found for row in table.below(layout.heading_row) if (found := reading.entry(row)) is not None]
    if sum(found.minute == 0 for found in rows) > _NO_TIME_SHARE * len(rows):
        rows = [_without_midnight(found) for found in rows]
    return ForeignIncidents(tuple(rows), tuple(reading.faults), tuple(private.values()))


def _without_midnight(found: ForeignIncident) -> ForeignIncident:
    minute = found.minute or None
    return ForeignIncident(
        found.row, found.day, minute, found.kind, found.place, found.spot, found.known_kind, found.cut
    )


class _IncidentReading:
    def __init__(self, table: ForeignTable, columns: Mapping[str, int]) -> None:
        self.table, self.columns = table, columns
        self.faults: list[tuple[int, int, Message]] = []

    def entry(self, row: int) -> ForeignIncident | None:
        """The row; None for an empty one, for sums and remarks, and for one with a fault."""
        cells = {key: self.table.cell(row, column) for key, column in self.columns.items()}
        filled = {key: cell for key, cell in cells.items() if not cell.is_empty}
        first = next(self._texts(row), "")
        if not filled or folded(first).startswith(REMARKS):
            return None
        if not {"place", "x", "y"} & filled.keys():
            self._tell_placeless(row, filled)
            return None
        before = len(self.faults)
        day, minute = self._moment(row, filled)
        kind = self._text(row, filled, "kind")
        known = _kind(kind)
        place, cut = _without_numbers(self._text(row, filled, "place"))
        x, y = (self._number(row, filled, key) for key in ("x", "y"))
        spot = None if x is None or y is None else (x, y)
        if ("x" in filled) is not ("y" in filled):
            text = translate("incident sheet", "only one of x and y stands there; enter both, or neither.")
            self._fault(row, "x" if x is None else "y", text)
        if len(self.faults) > before:
            return None
        return ForeignIncident(row, day, minute, known or IncidentKind.OTHER, place, spot, known is not None, cut)

    def _texts(self, row: int) -> Iterator[str]:
        return (text for c in range(self.table.width) if (text := self.table.text(row, c)))

    def _fault(self, row: int, key: str, text: Message) -> None:
        self.faults.append((row, self.columns.get(key, 0), text))

    def _tell_placeless(self, row: int, filled: Mapping[str, Cell]) -> None:
        """A call without a place is told; what has no date either is a title or a remark."""
        try:
            day = moment_of(_plain(filled["time"]))[0] if "time" in filled else None
        except BadCell:
            return
        if day is not None:
            text = translate("incident sheet", "no place stands there; the row is left out.")
            self._fault(row, "place" if "place" in self.columns else "x", text)

    def _moment(self, row: int, filled: Mapping[str, Cell]) -> tuple[date | None, int | None]:
        day = minute = None
        if (cell := filled.get("time")) is not None:
            try:
                day, minute = moment_of(_plain(cell))
                if minute is None and _is_midnight(cell):
                    minute = 0
            except BadCell as error:
                self._fault(row, "time", error.message)
        if (cell := filled.get("clock")) is not None and day is not None:
            try:
                minute = minutes_of(_plain(cell)) % (24 * 60)
            except BadCell as error:
                self._fault(row, "clock", error.message)
        return day, minute

    def _text(self, row: int, filled: Mapping[str, Cell], key: str) -> str:
        if (cell := filled.get(key)) is None:
            return ""
        try:
            return " ".join(text_of(cell).split())[:LONGEST_PLACE]
        except BadCell as error:
            self._fault(row, key, error.message)
            return ""

    def _number(self, row: int, filled: Mapping[str, Cell], key: str) -> float | None:
        if (cell := filled.get(key)) is None:
            return None
        try:
            return number_of(cell)
        except BadCell as error:
            self._fault(row, key, error.message)
            return None


def _plain(cell: Cell) -> Cell:
    """A time without its seconds, and written with signs where it is digits only or in words."""
    if not isinstance(cell.value, str):
        return cell
    text = _RUN.sub(r"\1-\2-\3 \4:\5", half_width(cell.value).strip())
    return Cell(_CLOCK.sub(lambda found: f"{found[1]}:{int(found[2]):02d}", text))


def _is_midnight(cell: Cell) -> bool:
    """Whether 00:00 stands in a cell; whether it means midnight the whole list tells."""
    if isinstance(cell.value, datetime):
        return cell.value.time() == time()
    return isinstance(cell.value, str) and re.search(r"\b0?0:00$", str(_plain(cell).value)) is not None


def _kind(text: str) -> IncidentKind | None:
    if not text:
        return IncidentKind.OTHER
    found = INCIDENT_KINDS.find(text)
    return found or next((IncidentKind(code) for part, code in _KIND_PARTS if part in text), None)


def _without_numbers(text: str) -> tuple[str, bool]:
    """A place without telephone and identity numbers."""
    found = _DIGITS.sub("…", half_width(text))
    return (text, False) if found == half_width(text) else (found, True)
