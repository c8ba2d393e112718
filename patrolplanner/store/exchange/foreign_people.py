"""Lists of people in other people's sheets: which column says what, by its heading or by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Certificate, Role, Sex
from patrolplanner.domain.phone_numbers import can_be_called, is_mobile
from patrolplanner.domain.typed_text import (
    YES_NO_WORDS,
    BadCell,
    Cell,
    day_of,
    folded,
    half_width,
    id_of,
    not_allowed,
    text_of,
    tidy,
    without_brackets,
    yes_or_no,
)
from patrolplanner.store.exchange.foreign_tables import HEADING_ROWS, REMARKS, ForeignTable, best_row
from patrolplanner.store.exchange.problems import CellProblem
from patrolplanner.store.vocabulary import ROLES, SEXES

T = TypeVar("T")

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
_NOT_READ = ("序号", "身份证", "备注", "住址", "出生", "年龄", "民族", "政治面貌", "学历", "籍贯", "紧急联系", "家庭")
_MARKS = re.compile(r"[*＊:：]")

_WORDS_OF_ROLES = {
    Role.OFFICER: "警察 在编民警 正式民警 公务员 在编 正式 民 交警 人民警察",
    Role.AUXILIARY: "协警 辅 警务辅助人员 勤务辅警",
    Role.CIVILIAN: "文员 文职人员 文职辅警 工勤",
    Role.PARTNER: "协管员 联防队员 联勤人员 协管 民兵",
}
_ROLE_WORDS = {word: role for role, words in _WORDS_OF_ROLES.items() for word in words.split()}
_SEX_WORDS = {"男性": Sex.MALE, "女性": Sex.FEMALE, "male": Sex.MALE, "female": Sex.FEMALE}
_TICKS = {"√": True, "✓": True, "✔": True, "有": True, "无": False, "×": False, "-": False, "—": False}

_NUMBER = re.compile(r"[A-Za-z\u4e00-\u9fff]{0,4}-?\d{2,10}")
_NAME = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]{2,4}|[\u3400-\u9fff]+[·•][\u3400-\u9fff·•]+")
_TEAM = re.compile(r"[^\d]{0,6}[组班队]|[第]?[甲乙丙丁戊一二三四五六七八A-Fa-f\d]{1,2}[组班队]|[A-Fa-f甲乙丙丁戊]")
_UNIT = re.compile(r".*(?:所|大队|中队|支队|局|科|室|办|站)")
_MOST_LOOKED_AT = 200
_LARGEST_SHARE_OF_MISFITS = 0.2
MOST_CHARACTERS = 60

Mapped = Mapping[str, int]
"""The column (from 0) of each field that the sheet has."""


@dataclass(frozen=True, slots=True)
class ListLayout:
    """How a sheet is understood: the heading row (0 for none) and the column of each field."""

    heading_row: int
    columns: Mapped

    def column(self, key: str) -> int:
        """Where a field stands, or would; the first column of the list for one that it has not."""
        return self.columns.get(key, min(self.columns.values(), default=0))


@dataclass(frozen=True, slots=True)
class ForeignPerson:
    """A row of the sheet as values by field; what the sheet does not say is not in it."""

    row: int
    values: Mapping[str, object]

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
    for column in range(table.width):
        if column not in columns.values() and column not in ignored:
            key = _by_values(table, row, column, columns)
            if key:
                columns[key] = column
    return ListLayout(row, columns)


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
    first_rows: dict[str, int] = {}
    for row in table.below(layout.heading_row):
        filled = filled_cells(table, row, layout)
        if not filled:
            continue
        values, faults = values_of(filled)
        if "name" not in filled and "id" not in filled:
            faults["name"] = translate("foreign sheet", "there is no name in this row; fill it in.")
        number = str(values.get("id", ""))
        if number and (first := first_rows.setdefault(number, row)) != row:
            text = translate("workbook", "the same stands in row {row} already; keep one of the two.").fill(row=first)
            faults["id"] = text
        problems += (table.problem(row, layout.column(key), text) for key, text in faults.items())
        if not faults:
            entries.append(ForeignPerson(row, values))
    return tuple(entries), tuple(problems)


def filled_cells(table: ForeignTable, row: int, layout: ListLayout) -> dict[str, Cell]:
    """The cells of a row by field; none for a row that is no person's."""
    cells = {key: table.cell(row, column) for key, column in layout.columns.items()}
    filled = {key: cell for key, cell in cells.items() if not cell.is_empty}
    return {} if _is_remark(table, row, filled, layout) else filled


def values_of(filled: Mapping[str, Cell]) -> tuple[dict[str, object], dict[str, Message]]:
    """What the cells of a person mean, and what is wrong with those that mean nothing, each by field."""
    values: dict[str, object] = {}
    faults: dict[str, Message] = {}
    for key, cell in filled.items():
        try:
            values[key] = _READERS[key](cell)
        except BadCell as error:
            faults[key] = error.message
        except (ValueError, OverflowError):
            faults[key] = translate("foreign sheet", "the cell cannot be read; type its text anew.")
    return values, faults


def _is_remark(table: ForeignTable, row: int, filled: Mapping[str, Cell], layout: ListLayout) -> bool:
    """Sums, signatures, repeated headings and notes stand among the people and under them."""
    name = table.text(row, layout.columns["name"]) if "name" in filled else ""
    if name and key_of(name) == "name":
        return True
    first = next((table.text(row, c) for c in range(table.width) if table.text(row, c)), "")
    nobody = not {"name", "id"} & set(filled)
    return (nobody and len(filled) < 2) or folded(first).startswith(REMARKS)


# -- one reader a field ------------------------------------------------------------------------------------


def _text(cell: Cell) -> str:
    text = " ".join(text_of(cell).split())
    if len(text) > MOST_CHARACTERS:
        said = translate("foreign sheet", "the text has {count} characters; at most {most} belong here.")
        raise BadCell(said.fill(count=len(text), most=MOST_CHARACTERS))
    return text


def _name(cell: Cell) -> str:
    text = _text(cell)
    if half_width(text).replace(".", "").isdigit():
        raise BadCell(translate("foreign sheet", "“{text}” is no name; is this the right column?").fill(text=text))
    # names of two characters are often spaced out to look as wide as those of three
    return text.replace(" ", "") if _NAME.fullmatch(text.replace(" ", "")) else text


def _id(cell: Cell) -> str:
    text = half_width(id_of(cell))
    if len(text) > 20 or re.fullmatch(r"\d{17}[\dXx]", text):
        said = translate("foreign sheet", "“{text}” is too long for a number; is it an identity card number?")
        raise BadCell(said.fill(text=text[:24]))
    return text


def _one_of(found: T | None, text: str, allowed: tuple[str, ...]) -> T:
    """What a word was found to mean. Raises BadCell for one that means nothing."""
    if found is None:
        raise BadCell(not_allowed(text, allowed))
    return found


def _role(cell: Cell) -> Role:
    text = _text(cell)
    return _one_of(role_in(text), text, ROLES.allowed)


def role_in(text: str) -> Role | None:
    return ROLES.find(text) or _ROLE_WORDS.get(tidy(text))


def _sex(cell: Cell) -> Sex:
    text = _text(cell)
    return _one_of(SEXES.find(text) or _SEX_WORDS.get(folded(text)), text, SEXES.allowed)


def _yes_no(cell: Cell) -> bool:
    if isinstance(cell.value, bool):
        return cell.value
    text = _text(cell)
    found = yes_or_no(text)
    return _one_of(_TICKS.get(text) if found is None else found, text, YES_NO_WORDS)


def _mobile(cell: Cell) -> str:
    text = re.sub(r"[\s()]", "", half_width(_text(cell)))
    if not can_be_called(text):
        said = translate("foreign sheet", "“{text}” is no telephone number; write its digits only.")
        raise BadCell(said.fill(text=text))
    return text


def _certificates(cell: Cell) -> tuple[Certificate, ...]:
    parts = [tidy(part) for part in re.split(r"[;；、,，\n]", text_of(cell))]
    found = []
    for part in filter(None, parts):
        name, _, until = half_width(part).partition(":")
        found.append(Certificate(tidy(name), day_of(Cell(tidy(until))) if tidy(until) else None))
    return tuple(found)


def _joined(cell: Cell) -> date:
    text = half_width(_text(cell))
    if found := re.fullmatch(r"(\d{4})\s*[年./-]\s*(\d{1,2})\s*月?", text):
        return day_of(Cell(f"{found[1]}-{found[2]}-1"))
    return day_of(Cell(text.replace(".", "-")) if isinstance(cell.value, str) else cell)


_READERS: Mapping[str, Callable[[Cell], object]] = {
    **{"name": _name, "id": _id, "role": _role, "unit": _text, "team": lambda cell: half_width(_text(cell))},
    **{"sex": _sex, "title": _text, "leader": _yes_no, "mobile": _mobile},
    **{"publish_name": _yes_no, "certificates": _certificates, "joined": _joined},
}


# -- guessing ----------------------------------------------------------------------------------------------


def _keys(table: ForeignTable, row: int) -> dict[int, str]:
    found = {}
    for column in range(table.width):
        if key := key_of(table.heading(row, column)):
            found[column] = key
    return found


def _by_values(table: ForeignTable, heading_row: int, column: int, taken: Mapped) -> str:
    """What a column without a known heading seems to be, from its first filled cells."""
    texts = []
    for row in table.below(heading_row):
        if text := table.text(row, column):
            texts.append(text)
        if len(texts) == _MOST_LOOKED_AT:
            break
    return guessed(texts, taken)


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
    return len(set(texts)) > len(texts) * 0.8 and _most(texts, lambda t: _NAME.fullmatch(t.replace(" ", "")))


_LOOKS: tuple[tuple[str, Callable[[Sequence[str]], bool]], ...] = (
    ("mobile", lambda texts: _most(texts, is_mobile)),
    ("sex", lambda texts: _most(texts, lambda t: SEXES.find(t) or folded(t) in _SEX_WORDS)),
    ("role", lambda texts: _most(texts, role_in)),
    ("id", _numbers),
    ("unit", lambda texts: _most(texts, _UNIT.fullmatch)),
    ("team", lambda texts: _most(texts, _TEAM.fullmatch)),
    ("name", _names),
)
