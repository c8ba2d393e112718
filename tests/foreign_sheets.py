"""Workbooks as stations keep them, none of them made for this program; all people are invented."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

PEOPLE = (
    ("云岭县公安局城关派出所人员花名册",),
    ("制表单位：政工室", None, None, None, "2026年6月30日"),
    (),
    ("序号", "姓名", "警号", "人员类别", "所属部门", "性别", "职  务", "联系电话", "备注"),
    (1, "张 三", "００８０１２", "民警", "城关派出所", "男", "副所长", 13800000012, None),
    (2, "李四海", "008013", "辅警", "城关派出所", "女", None, "138-0000-0013", "借调"),
    (3, "王五", "008014", "民警", "巡特警大队", "男", None, None, None),
    ("合计", 3),
)

LIST = (
    ("云岭县公安局值班备勤表",),
    ("2026年7月",),
    ("填报单位：警务督察大队",),
    ("日期", "部门", "值班人员", "时间", "联系电话", "带班领导", "值班情况"),
    ("7月1日", "城关派出所", "某001、某002", "08:00-次日08:00", "6100110", "某009", "正常"),
    ("7月2日", "城关派出所", "某003", "24小时", "6100110", "某009", None),
    ("备注：如有调整，及时报备。",),
)

GRID = (
    ("2026年7月值班备勤安排",),
    ("姓名", "0701", "0702", "0703", "0704", "0705"),
    (None, "三", "四", "五", "六", "日"),
    ("某001", 24, "备勤", "休", 24, None),
    ("某002", "备勤", "24", "休", None, "备勤"),
)


def book(path: Path, sheets: dict[str, Sequence[Sequence[object]]]) -> Path:
    """Write rows into the sheets of a workbook."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for title, rows in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    made.save(path)
    return path
