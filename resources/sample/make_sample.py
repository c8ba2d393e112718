"""Writes the sample plan: an invented county town, 云岭县城关镇, in December 2026.

Usage: python make_sample.py [OUT.xlsx]. Reads sample_county.txt beside it, needs openpyxl only and makes the same
workbook every time.
"""

from __future__ import annotations

import sys
import zipfile
from datetime import date, datetime, timedelta
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from sample_incidents import BATCH, incidents

Row = dict[str, object]

HISTORY_FIRST = date(2026, 11, 17)
LEDGER_DAY = date(2026, 11, 16)
BATCH_DAY = date(2026, 11, 30)
NUMBERS = {"x", "y", "权重", "重要", "份额", "时速", "有效工时", "排序", "夜班", "周末", "节假日", "工时"}
NUMBERS |= {"最少人数", "目标人数", "最多人数", "民警", "辅警", "女警", "建设费用", "最长间隔", "停留", "门牌号"}
NUMBERS |= {"未采用", "方向", "视角", "视距"}
DATES = {"导入日期", "起始", "截止", "参加工作", "基准日", "日期", "截至"}
PEOPLE_COLUMNS = [
    *("编号", "姓名", "身份", "单位", "警组", "性别", "职务", "领导", "手机", "公开电话", "公开姓名", "公开手机"),
    *("资质", "限制", "起始", "截止", "参加工作", "可上岗位", "常驻岗位", "公平组", "排序"),
]
SETTINGS = [
    {"键": "单位名称", "值": "云岭县公安局城关派出所"},
    {"键": "坐标", "值": "metres"},
    {"键": "赶场周期", "值": "every 5 from 2026-12-02"},
    {"键": "监督电话", "值": "0877-6100119"},
]


def _sections() -> dict[str, list[list[str]]]:
    """The text file's lines in words, by the heading of their section."""
    found: dict[str, list[list[str]]] = {}
    for line in Path(__file__).with_name("sample_county.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            lines = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            lines.append(line.split())
    return found


SECTIONS = _sections()


def table(name: str) -> list[Row]:
    """The rows of a section by heading; numbers and dates as such, everything else as text."""
    headings, *lines = SECTIONS[name]
    return [{h: _value(h, cell) for h, cell in zip(headings, line, strict=True)} for line in lines]


def _value(heading: str, cell: str) -> object:
    if cell == "-":
        return None
    if heading in NUMBERS:
        return float(cell) if "." in cell else int(cell)
    return date.fromisoformat(cell) if heading in DATES else cell


def people() -> list[Row]:
    """The people sheet: numbered, with telephones; those bound to a leaders' post are the leaders."""
    office = {unit["编号"]: unit["值班电话"] for unit in table("单位")}
    leading = {post["编号"] for post in table("岗位") if post["类别"] == "带班领导"}
    rows = []
    for number, person in enumerate(table("人员"), start=1):
        person["领导"] = "是" if person["可上岗位"] in leading else "否"
        person["手机"] = f"138-0000-{number:04d}"
        person["公开电话"] = office[person["单位"]]
        person["公开姓名"] = "否" if person["身份"] == "联勤" else "是"
        person["公开手机"] = "否"
        person["排序"] = number
        rows.append(person)
    return rows


def ledger() -> list[Row]:
    """What everybody had done from 1 October to the day before the history."""
    counts = ("夜班", "周末", "节假日", "工时")
    return [{"人员": p["编号"], "截至": LEDGER_DAY, **{c: p[c] for c in counts}} for p in table("人员")]


def history() -> list[Row]:
    """The two weeks before: the teams at their posts by the rotation, everybody else as listed."""
    rotations = {r["警组"]: r for r in table("轮班")}
    listed = {person: duties for person, *duties in SECTIONS["历史"]}
    rows: list[Row] = []
    for person in table("人员"):
        for n, said in enumerate(listed.get(str(person["编号"]), ["-"] * 14)):
            day = HISTORY_FIRST + timedelta(days=n)
            if person["警组"] in rotations:
                said = _by_rotation(person, rotations[person["警组"]], day)
            for duty in [] if said == "-" else said.split("+"):
                post, shift = duty.split("/")
                rows.append(
                    {"日期": day, "岗位": post, "班次": shift, "人员": person["编号"], "锁定": "是", "来源": "导入"}
                )
    return sorted(rows, key=lambda r: (r["日期"], r["岗位"], r["班次"], r["人员"]))  # type: ignore[return-value, arg-type]


def _by_rotation(person: Row, rotation: Row, day: date) -> str:
    """What the cycle says of the day, at that one of the person's posts which asks for the shift."""
    pattern = str(rotation["周期"]).split(",")
    shift = pattern[(day - rotation["基准日"]).days % len(pattern)]  # type: ignore[operator]
    posts = str(person["可上岗位"]).split(";")
    asking = [d["岗位"] for d in table("勤务需求") if d["班次"] == shift and d["岗位"] in posts]
    return f"{asking[0]}/{shift}" if asking else "-"


def make_workbook() -> Workbook:
    """The sample plan as a workbook."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    _sheet(workbook, "单位", table("单位"))
    _sheet(workbook, "人员", people(), PEOPLE_COLUMNS)
    for name in (
        "区域",
        "街道",
        "地名",
        "岗位",
        "班次",
        "勤务需求",
        "勤务方式",
        "候选点",
        "轮班",
        "请假",
        "结对",
        "意愿",
        "日历",
    ):
        _sheet(workbook, name, table(name))
    _sheet(workbook, "排班", history())
    _sheet(workbook, "期初", ledger())
    for name in ("车辆", "必巡", "巡区", "出口", "摄像头"):
        _sheet(workbook, name, table(name))
    _sheet(workbook, "警情批次", [{"编号": BATCH, "来源": "样例警情", "导入日期": BATCH_DAY, "备注": "虚构数据"}])
    columns = ["批次", "时间", "类别", "地点", "x", "y", "定位", "存疑"]
    _sheet(workbook, "警情", incidents(table("街道"), table("地名")), columns)
    _sheet(workbook, "设置", list(SETTINGS))
    return workbook


def _sheet(workbook: Workbook, name: str, rows: list[Row], columns: list[str] | None = None) -> None:
    sheet = workbook.create_sheet(name)
    columns = columns or list(rows[0])
    sheet.append(columns)
    for row in rows:
        sheet.append([row.get(column) for column in columns])
    sheet.freeze_panes = "A2"
    for n, column in enumerate(columns, start=1):
        head = sheet.cell(1, n)
        head.font, head.alignment = Font(bold=True), Alignment(horizontal="center")
        widest = max(_width(column), *(_width(str(row.get(column, ""))) for row in rows))
        sheet.column_dimensions[head.column_letter].width = min(44, widest + 3)
        for cell in (sheet.cell(r, n) for r in range(2, len(rows) + 2)):
            if column in DATES:
                cell.number_format = "yyyy-mm-dd"


def _width(text: str) -> int:
    return sum(2 if letter > "\u2e7f" else 1 for letter in text)


def write_sample(out: Path) -> None:
    """The workbook with fixed times in the zip and its properties, so that the same tables give the same bytes."""
    workbook = make_workbook()
    rough = out.with_suffix(".rough")
    workbook.save(rough)
    stamp = workbook.properties.modified.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    created = workbook.properties.created.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    moment = datetime(2026, 11, 30)
    with zipfile.ZipFile(rough) as source, zipfile.ZipFile(out, "w") as target:
        for entry in source.infolist():
            content = source.read(entry.filename)
            if entry.filename == "docProps/core.xml":
                fixed = moment.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
                content = content.replace(stamp, fixed).replace(created, fixed)
            place = zipfile.ZipInfo(entry.filename, moment.timetuple()[:6])
            target.writestr(place, content, zipfile.ZIP_DEFLATED)
    rough.unlink()


if __name__ == "__main__":
    write_sample(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("sample_county.xlsx"))
