"""A year of invented incidents of the sample county: 600 calls by kind, hour and place, and nobody who made one.

Where calls gather, and when, follows the county's tables: markets in the morning, the square and 步行街 at night.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from itertools import pairwise
from math import hypot

Row = dict[str, object]
Line = list[tuple[float, float]]

COUNT = 600
FIRST, LAST = date(2025, 12, 1), date(2026, 11, 29)
BATCH = "B1"
MORNING, OFFICE, EVENING, NIGHT = range(5, 11), range(8, 18), range(17, 23), (21, 22, 23, 0, 1, 2)
_HOT: list[tuple[str, float, float, int, object, str]] = [
    # place, its share, from which part of the street on, calls in the year, hours, kinds
    ("城北路", 0.0, 0.3, 62, MORNING, "盗窃 盗窃 纠纷 纠纷 交通 求助"),
    ("菜市巷", 0.0, 1.0, 34, MORNING, "盗窃 盗窃 纠纷 其他"),
    ("富市路", 0.3, 0.7, 66, EVENING, "纠纷 盗窃 伤害 交通 求助"),
    ("广场南街", 0.0, 0.5, 22, EVENING, "纠纷 其他 伤害"),
    ("步行街", 0.0, 1.0, 74, NIGHT, "伤害 纠纷 纠纷 盗窃 两抢 其他"),
    ("马市街", 0.0, 0.6, 48, OFFICE, "盗窃 纠纷 交通 求助"),
    ("金穗路", 0.3, 0.7, 46, MORNING, "盗窃 纠纷 纠纷 交通"),
    ("站前路", 0.5, 1.0, 52, OFFICE, "盗窃 诈骗 求助 交通 纠纷"),
    ("文庙巷", 0.0, 1.0, 26, NIGHT, "盗窃 盗窃 纠纷 求助"),
    ("学府路", 0.0, 0.5, 18, OFFICE, "纠纷 求助 交通"),
]
_ELSEWHERE = "交通 交通 纠纷 盗窃 求助 诈骗 其他"
_UNKNOWN = ("老水泥厂宿舍", "三岔河桥头", "县供销社旧址", "新区工地", "电话未说明地点")
_METRES_A_NUMBER = 6.0


def incidents(streets: list[Row], places: list[Row]) -> list[Row]:
    """The rows of the sheet 警情, in the order of time."""
    dice = random.Random(2026)
    lines = {str(street["名称"]): _line(str(street["走向"])) for street in streets}
    rows = []
    for name, first, until, count, hours, kinds in _HOT:
        rows += [_call(dice, name, lines[name], (first, until), hours, kinds, places) for _ in range(count)]
    quiet = [name for name in lines if name not in {hot[0] for hot in _HOT}]
    weights = [_length(lines[name]) for name in quiet]
    while len(rows) < COUNT:
        name = dice.choices(quiet, weights)[0]
        rows.append(_call(dice, name, lines[name], (0.0, 1.0), range(24), _ELSEWHERE, places))
    return sorted(rows, key=lambda row: str(row["时间"]))


def _call(
    dice: random.Random,
    street: str,
    line: Line,
    part: tuple[float, float],
    hours: object,
    kinds: str,
    places: list[Row],
) -> Row:
    along = dice.uniform(*part) * _length(line)
    number = max(1, round(along / _METRES_A_NUMBER))
    x, y = _at(line, number * _METRES_A_NUMBER)
    day = FIRST + timedelta(days=dice.randrange((LAST - FIRST).days + 1))
    hour = dice.choice(list(hours)) if dice.random() < 0.8 else dice.randrange(24)  # type: ignore[call-overload]
    moment = f"{day.isoformat()} {hour:02d}:{dice.randrange(60):02d}"
    row: Row = {"批次": BATCH, "时间": moment, "类别": dice.choice(kinds.split()), "存疑": "否"}
    if dice.random() < 0.04:
        row["时间"] = day.isoformat()
    chance = dice.random()
    near = [p for p in places if p["x"] is not None and hypot(float(p["x"]) - x, float(p["y"]) - y) < 60]  # type: ignore[arg-type]
    if chance < 0.06:
        return row | {"地点": dice.choice(_UNKNOWN), "定位": "未定位"}
    if chance < 0.40 and near:
        place = dice.choice(near)
        return row | {"地点": f"{place['名称']}附近", "x": place["x"], "y": place["y"], "定位": "地名"}
    if chance < 0.50:
        return row | {"地点": street, "x": round(x, 1), "y": round(y, 1), "定位": "街道", "存疑": "是"}
    return row | {"地点": f"{street}{number}号附近", "x": round(x, 1), "y": round(y, 1), "定位": "门牌"}


def _line(said: str) -> Line:
    return [(float(x), float(y)) for x, y in (point.split(",") for point in said.split(";"))]


def _length(line: Line) -> float:
    return sum(hypot(c - a, d - b) for (a, b), (c, d) in pairwise(line))


def _at(line: Line, along: float) -> tuple[float, float]:
    for (a, b), (c, d) in pairwise(line):
        if along <= (step := hypot(c - a, d - b)):
            return a + (c - a) * along / step, b + (d - b) * along / step
        along -= step
    return line[-1]
