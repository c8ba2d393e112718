"""Lists of people in other people's sheets: which column says what, by its heading or by what stands in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.phone_numbers import is_mobile
from patrolplanner.domain.typed_text import Cell, folded, half_width, without_brackets
from patrolplanner.store.exchange.foreign_tables import HEADING_ROWS, REMARKS, ForeignTable, best_row
from patrolplanner.store.exchange.foreign_values import NAME, SEX_WORDS, role_in, values_of
from patrolplanner.store.exchange.problems import CellProblem
from patrolplanner.store.vocabulary import SEXES

FIELDS = (
    *("name", "id", "role", "unit", "team", "sex", "title", "leader", "mobile"),
    *("publish_name", "certificates", "joined"),
)
"""What a list may say of a person."""

_SYNONYMS: Mapping[str, str] = {
    "name": "姓名 名字 人员姓名 民警姓名 辅警姓名 队员姓名 name fullname",
    "id": "编号 警号 工号 辅警编号 辅警号 人员编号 民警编号 证号 警号/编号 警号(编号) 编号/警号 胸号 id number badge "
    "badgenumber no.",
    "role": "身份 人员类别 类别 人员身份 岗位类别 人员类型 人员性质 身份类别 编制 用工性质 role kind",
    "unit": "单位 部门 所属单位 工作单位 所在单位 单位名称 所属部门 派出所 中队 大队 unit department station",
    "team": "警组 班组 组别 小组 班次组 所在组 所属警组 巡组 队别 组 team group squad",
    "sex": "性别 sex gender",
    "title": "职务 职级 职位 岗位职务 警务职务 职务职级 title position post rank",
    "leader": "领导 是否领导 带班领导 所领导 是否带班 leader",
    "mobile": "手机 手机号 手机号码 联系电话 电话 联系方式 电话号码 移动电话 联系手机 本人电话 "
    "mobile phone telephone cell",
    "publish_name": "公开姓名 姓名公开 公示姓名 同意公开姓名 publish_name publishname",
    "certificates": "资质 证件资质 持证情况 资格 资格证 证书 qualifications certificates",
    "joined": "参加工作 参加工作时间 入职时间 入职日期 入警时间 参警时间 工作时间 joined",
}
_BY_WORD = {folded(word): key for key, words in _SYNONYMS.items() for word in words.split()}
_LONGEST_FIRST = sorted((word for word in _BY_WORD if len(word) > 1), key=len, reverse=True)
_NOT_READ = (
    *("序号", "身份证", "备注", "住址", "出生", "年龄", "民族", "政治面貌", "学历", "籍贯", "紧急联系", "家庭"),
    *("血型", "尺码", "身高"),
)
_MARKS = re.compile(r"[*＊:：]")

_NUMBER = re.compile(r"[A-Za-z\u4e00-\u9fff]{0,4}-?\d{2,10}")
_TEAM = re.compile(r"[^\d]{0,6}[组班队]|[第]?[甲乙丙丁戊一二三四五六七八A-Fa-f\d]{1,2}[组班队]|[A-Fa-f甲乙丙丁戊]")
_NO_NAMES = ("组", "班", "队", "所", "局", "科", "室", "长", "员", "警", "导")
"""How teams, units and positions end that are as long as names."""
_OF_TEAMS = re.compile(r"(?:队员|组员|成员|班员|队友|班组成员|小组成员)\d{0,2}|(?:班长|组长|队长)\d{0,2}")
"""Headings of columns whose names are members of the team that a row is."""
_UNIT = re.compile(r".*(?:所|大队|中队|支队|局|科|室|办|站)")
_MOST_LOOKED_AT = 200
_LARGEST_SHARE_OF_MISFITS = 0.2

Mapped = Mapping[str, int]
"""The column (from 0) of each field that the sheet has."""


@dataclass(frozen=True, slots=True)
class ListLayout:
    """How a sheet is understood: the heading row (0 for none) and the column of each field."""

    heading_row: int
    columns: Mapped
    beside: tuple[Mapped, ...] = ()
    """The columns of further people in the same rows: lists that stand beside each other."""
    teams: tuple[int, ...] = ()
    """Columns that hold names though none of them is the column of names: a row is a team."""

    @property
    def groups(self) -> tuple[Mapped, ...]:
        return (self.columns, *self.beside)


@dataclass(frozen=True, slots=True)
class ForeignPerson:
    """A row of the sheet as values by field; what the sheet does not say is not in it."""

    row: int
    values: Mapping[str, object]
    columns: Mapped = field(default_factory=dict)
    doubts: Mapping[str, Message] = field(default_factory=dict)
    """What may mean one thing or another, and was left out."""

    def column(self, key: str) -> int:
        """Where a field stands, or would; the first column of the list for one that it has not."""
        return self.columns.get(key, min(self.columns.values(), default=0))

    def text(self, field: str) -> str:
        return str(self.values.get(field, ""))


def layout_of(table: ForeignTable) -> ListLayout:
    """What the columns seem to be; headings come first, values decide where there are none."""
    known = [_keys(table, row) for row in range(1, HEADING_ROWS + 1)]
    row = best_row(table, known)
    columns: dict[str, int] = {}
    ignored: set[int] = set()
    if row:
        for column, key in known[row - 1].items():
            columns.setdefault(key, column)
        headings = {column: table.heading(row, column) for column in range(table.width)}
        ignored = {c for c, text in headings.items() if key_of(text) or any(word in text for word in _NOT_READ)}
    beside = _beside(known[row - 1], columns) if row else ()
    taken = {column for group in (columns, *beside) for column in group.values()} | ignored
    teams = () if "name" in columns else _teams(table, row, taken)
    for column in range(table.width):
        if column not in taken and column not in teams:
            key = _by_values(table, row, column, columns)
            if key:
                columns[key] = column
    return ListLayout(row, columns, beside, teams)


def _beside(keys: Mapping[int, str], columns: dict[str, int]) -> tuple[Mapped, ...]:
    """The columns of the second, third ... list where 姓名 and others stand again and again in the heading row.

    A heading that stands once left of the names is true of all of them; one further right belongs to its list alone.
    """
    names = [column for column, key in keys.items() if key == "name"]
    if len(names) < 2:
        return ()
    times = Counter(keys.values())
    shared = {key: column for key, column in columns.items() if column < names[0] and times[key] == 1}
    groups: list[dict[str, int]] = [dict(shared) for _ in names]
    own = [column for column, key in keys.items() if key not in shared]
    starts = [column - (names[0] - min(own)) for column in names]
    for column, key in keys.items():
        if key not in shared:
            at = max((n for n, start in enumerate(starts) if start <= column), default=0)
            groups[at].setdefault(key, column)
    columns.clear()
    columns.update(groups[0])
    return tuple(groups[1:])


def _teams(table: ForeignTable, heading_row: int, taken: Container[int]) -> tuple[int, ...]:
    """The columns with names of a list that has a row a team, and not one a person."""
    free = [column for column in range(table.width) if column not in taken]
    # the headings of such a list are often not known as headings
    first = heading_row or min(table.rows, default=0)
    named = [column for column in free if _names(_texts(table, first, column))]
    headed = [
        column
        for row in range(1, HEADING_ROWS + 1)
        for column in free
        if _OF_TEAMS.fullmatch(folded(table.text(row, column)))
    ]
    return tuple(named or headed) if len(named) > 1 or headed else ()


def people_table(tables: Sequence[ForeignTable]) -> int:
    """Which of the sheets is the list of people: the one of which most columns are understood."""

    def understood(number: int) -> tuple[bool, int]:
        columns = layout_of(tables[number]).columns
        return "name" in columns, len(columns)

    return max(range(len(tables)), key=understood, default=-1)


def key_of(heading: str) -> str:
    """The field a heading names, empty for none."""
    if any(word in heading for word in _NOT_READ):
        return ""
    word = folded(heading)
    if word in _BY_WORD:
        return _BY_WORD[word]
    word = folded(_MARKS.sub("", without_brackets(heading)))
    if word in _BY_WORD:
        return _BY_WORD[word]
    if len(word) > 8:
        return ""
    return next((_BY_WORD[known] for known in _LONGEST_FIRST if word.endswith(known) or word.startswith(known)), "")


def entries_of(table: ForeignTable, layout: ListLayout) -> tuple[tuple[ForeignPerson, ...], tuple[CellProblem, ...]]:
    """The people's rows, and every cell that cannot be read. A row with a bad cell is no entry."""
    entries: list[ForeignPerson] = []
    problems: list[CellProblem] = []
    first_places: dict[str, tuple[int, int]] = {}
    for row in table.below(layout.heading_row):
        for columns in layout.groups:
            filled = filled_cells(table, row, columns)
            if not filled:
                continue
            values, faults, doubts = values_of(filled)
            if "name" not in filled and "id" not in filled:
                faults["name"] = translate("foreign sheet", "there is no name in this row; fill it in.")
            number = str(values.get("id", ""))
            if number and first_places.setdefault(number, (row, columns["id"])) != (row, columns["id"]):
                text = translate("workbook", "the same stands in row {row} already; keep one of the two.")
                faults["id"] = text.fill(row=first_places[number][0])
            entry = ForeignPerson(row, values, columns, doubts)
            problems += (table.problem(row, entry.column(key), text) for key, text in faults.items())
            if not faults:
                entries.append(entry)
    return tuple(entries), tuple(problems)


def filled_cells(table: ForeignTable, row: int, columns: Mapped) -> dict[str, Cell]:
    """The cells of a row by field; none for a row that is no person's."""
    cells = {key: table.cell(row, column) for key, column in columns.items()}
    filled = {key: cell for key, cell in cells.items() if not cell.is_empty}
    return {} if _is_remark(table, row, filled, columns) else filled


def _is_remark(table: ForeignTable, row: int, filled: Mapping[str, Cell], columns: Mapped) -> bool:
    """Sums, signatures, repeated headings and notes stand among the people and under them."""
    name = table.text(row, columns["name"]) if "name" in filled else ""
    if name and key_of(name) == "name":
        return True
    first = next((table.text(row, c) for c in range(table.width) if table.text(row, c)), "")
    nobody = not {"name", "id"} & set(filled)
    return (nobody and len(filled) < 2) or folded(first).startswith(REMARKS)


# -- guessing ----------------------------------------------------------------------------------------------


def _keys(table: ForeignTable, row: int) -> dict[int, str]:
    found = {}
    for column in range(table.width):
        if key := key_of(table.heading(row, column)):
            found[column] = key
    return found


def _by_values(table: ForeignTable, heading_row: int, column: int, taken: Mapped) -> str:
    """What a column without a known heading seems to be, from its first filled cells."""
    return guessed(_texts(table, heading_row, column), taken)


def _texts(table: ForeignTable, heading_row: int, column: int) -> list[str]:
    texts = (table.text(row, column) for row in table.below(heading_row))
    return list(islice(filter(None, texts), _MOST_LOOKED_AT))


def guessed(texts: Sequence[str], taken: Container[str]) -> str:
    """The field that texts look like when no heading says so, of those not taken yet; empty for none."""
    if not texts:
        return ""
    return next((key for key, fits in _LOOKS if key not in taken and fits(texts)), "")


def _most(texts: Sequence[str], fits: Callable[[str], object]) -> bool:
    misfits = sum(not fits(half_width(text)) for text in texts)
    return misfits <= len(texts) * _LARGEST_SHARE_OF_MISFITS


def _numbers(texts: Sequence[str]) -> bool:
    digits = [half_width(text) for text in texts]
    counted = [text.lstrip("0") for text in digits] == [str(n) for n in range(1, len(digits) + 1)]
    return not counted and len(set(digits)) == len(digits) and _most(digits, _NUMBER.fullmatch)


def _names(texts: Sequence[str]) -> bool:
    return bool(texts) and len(set(texts)) > len(texts) * 0.8 and _most(texts, _like_a_name)


def _like_a_name(text: str) -> bool:
    word = text.replace(" ", "")
    return bool(NAME.fullmatch(word)) and not word.endswith(_NO_NAMES) and not role_in(word)


_LOOKS: tuple[tuple[str, Callable[[Sequence[str]], bool]], ...] = (
    ("mobile", lambda texts: _most(texts, is_mobile)),
    ("sex", lambda texts: _most(texts, lambda t: SEXES.find(t) or folded(t) in SEX_WORDS)),
    ("role", lambda texts: _most(texts, role_in)),
    ("id", _numbers),
    ("unit", lambda texts: _most(texts, _UNIT.fullmatch)),
    ("team", lambda texts: _most(texts, _TEAM.fullmatch)),
    ("name", _names),
)
