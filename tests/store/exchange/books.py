"""Workbooks for tests, made cell by cell as a clerk's Excel would keep them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

Rows = Sequence[Sequence[object]]

SMALL: Mapping[str, Rows] = {
    "单位": [["编号", "名称", "类别"], ["CG", "城关派出所", "公安"], ["JJ", "交警大队", "交警"]],
    "人员": [
        ["编号", "姓名", "身份", "单位", "警组"],
        ["001", "王伟", "民警", "CG", "A"],
        ["002", "李娜", "民警", "CG", "A"],
        ["F01", "张三", "辅警", "JJ", ""],
    ],
    "岗位": [["编号", "名称", "类别", "单位"], ["P1", "北门岗亭", "24小时岗亭", "CG"]],
    "班次": [
        ["代码", "名称", "开始", "结束", "类别"],
        ["D", "白班", "08:00", "20:00", "白"],
        ["N", "夜班", "20:00", "08:00", "夜"],
    ],
    "勤务需求": [["岗位", "班次", "最少人数"], ["P1", "D", 2]],
}
"""The least that makes a plan."""


def a_book(path: Path, **changes: Rows | None) -> Path:
    """The small workbook with other sheets; None takes a sheet away."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    for title, rows in {**SMALL, **changes}.items():
        if rows is not None:
            sheet = workbook.create_sheet(title)
            for row in rows:
                sheet.append(list(row))
    workbook.save(path)
    return path


def head(headings: str) -> list[str]:
    """Headings written with spaces between."""
    return headings.split()


def with_row(title: str, *cells: object) -> dict[str, Rows]:
    """The small workbook's sheet with one more row."""
    return {title: [*SMALL[title], list(cells)]}


def rewrite(path: Path, part: str, old: str, new: str) -> None:
    """Change the text of a part inside a workbook."""
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old.encode() in parts[part]
    parts[part] = parts[part].replace(old.encode(), new.encode())
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def county_book(path: Path, people: int = 60) -> Path:
    """An invented county of that size, with something on every sheet."""
    first = "2026-12-"
    units = [["编号", "名称", "类别"], ["CG", "城关派出所", "公安"], ["SJ", "市场监管局", "市场监管"]]
    roles = ["民警", "辅警", "辅警", "联勤"]
    crew = [
        [
            *(f"{n:06}", f"某{n}", roles[n % 4], "SJ" if n % 4 == 3 else "CG", f"{'ABCD'[n % 4]}组"),
            *("女" if n % 5 == 0 else "男", "是" if n % 15 == 0 else "否", f"1380000{n:04}", "持枪证:2027-05-01;驾驶"),
        ]
        for n in range(people)
    ]
    posts = [[f"P{n:02}", f"{n}号岗亭", "24小时岗亭", "CG", "A1;A2", n * 10.5, n * 7] for n in range(people // 8 + 1)]
    demands = [[post[0], code, "每日", 2, 3, 4, 1, "驾驶:1", "SJ:1"] for post in posts for code in "DN"]
    history = [
        [f"2026-11-{17 + n % 14}", posts[n % len(posts)][0], "DN"[n % 2], f"{n % people:06}", "是", "导入"]
        for n in range(people * 3)
    ]
    sheets: dict[str, Rows] = {
        "单位": units,
        "人员": [["编号", "姓名", "身份", "单位", "警组", "性别", "领导", "手机", "资质"], *crew],
        "区域": [
            ["编号", "名称", "类别", "x", "y", "权重"],
            ["A1", "城北菜市", "市场", 1, 2.5, 5],
            ["A2", "富市广场", "广场"],
        ],
        "岗位": [["编号", "名称", "类别", "单位", "区域", "x", "y"], *posts],
        "班次": [*SMALL["班次"], ["Z", "值班", "08:00", "08:00", "全天"]],
        "勤务需求": [
            ["岗位", "班次", "日类型", "最少人数", "目标人数", "最多人数", "民警", "资质要求", "单位人数"],
            *demands,
        ],
        "轮班": [["警组", "周期", "基准日"], ["A组", "D,N,-,-", f"{first}01"]],
        "请假": [
            ["人员", "起始", "截止", "类别"],
            *([f"{n:06}", f"{first}03", f"{first}05", "年休"] for n in range(9)),
        ],
        "意愿": [["人员", "日期", "班次", "意愿", "权重"], ["000001", f"{first}09", "N", "不要", 3]],
        "日历": [["日期", "类别", "名称", "赶场"], [f"{first}12", "调休上班", "", "是"]],
        "规则": [["规则", "启用", "等级", "代价", "参数"], ["R11", "是", "软", 30, "hours=8;target=11"]],
        "排班": [["日期", "岗位", "班次", "人员", "锁定", "来源"], *history],
        "期初": [["人员", "截至", "夜班", "工时"], *([f"{n:06}", "2026-11-30", n % 7, 100.5] for n in range(people))],
        "设置": [["键", "值"], ["单位名称", "云岭县公安局"], ["赶场周期", f"every 5 from {first}01"]],
    }
    return a_book(path, **sheets)
