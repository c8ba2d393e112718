"""Texts of places as people write them, made from a town whose truth is known."""

from __future__ import annotations

import random
from dataclasses import dataclass
from math import hypot

from patrolplanner.domain.incidents import PlaceName
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.streets import Street, StreetKind, StreetPoint

_ACROSS = [
    "人民",
    "解放",
    "建设",
    "和平",
    "中山",
    "文化",
    "胜利",
    "新华",
    "光明",
    "友谊",
    "红旗",
    "东风",
    "朝阳",
    "永安",
    "兴业",
    "民主",
    "团结",
    "幸福",
    "长江",
    "黄河",
]
_DOWN = [
    "学府",
    "滨河",
    "工农",
    "青年",
    "迎宾",
    "体育",
    "广电",
    "商贸",
    "粮站",
    "水井",
    "凤凰",
    "龙泉",
    "翠湖",
    "玉泉",
    "金沙",
    "银杏",
    "石桥",
    "竹林",
    "梅园",
    "松山",
]
_LANDMARKS = [
    "百货大楼",
    "县医院",
    "实验小学",
    "农贸市场",
    "汽车客运站",
    "体育馆",
    "文化宫",
    "电影院",
    "烈士陵园",
    "税务大厅",
]
_UNKNOWN = (
    "三岔河桥头 老水泥厂宿舍 县供销社旧址 开发区工地 报警人未说明 国道旁加油站 某小区门口 山脚下 电话断线 码头仓库"
)
STEP, LENGTH = 200.0, 4_000.0
_SOUNDS = {
    **{"人": "仁", "民": "明", "放": "仿", "设": "社", "平": "坪", "化": "话", "利": "力", "华": "花", "明": "名"},
    **{"风": "丰", "安": "庵", "结": "节", "福": "富", "江": "将", "府": "付", "河": "合", "农": "浓", "年": "黏"},
    **{"宾": "滨", "电": "店", "贸": "茂", "站": "占", "井": "景", "泉": "全", "湖": "胡", "沙": "纱", "山": "衫"},
}


@dataclass(frozen=True, slots=True)
class Truth:
    """A text, the street it is about (None: nobody can know), and what was done to it."""

    text: str
    street: int | None
    sort: str
    place: tuple[float, float] | None = None


def town() -> Plan:
    """Twenty roads across and twenty streets down, a number every 20 m, and ten landmarks."""
    streets = [
        Street(f"A{n}", f"{name}路", StreetKind.ARTERIAL, (StreetPoint(0, n * STEP), StreetPoint(LENGTH, n * STEP)))
        for n, name in enumerate(_ACROSS)
    ]
    streets += [
        Street(f"D{n}", f"{name}街", StreetKind.STREET, (StreetPoint(n * STEP, 0), StreetPoint(n * STEP, LENGTH)))
        for n, name in enumerate(_DOWN)
    ]
    places = [
        PlaceName(f"{street.name}{number}号", (), *_at(street, number), street.id, number)
        for street in streets
        for number in (2, 198)
    ]
    places += [PlaceName(name, (), 310.0 + 390 * n, 410.0 + 200 * n) for n, name in enumerate(_LANDMARKS)]
    return Plan(streets=tuple(streets), places=tuple(places))


def _at(street: Street, number: int) -> tuple[float, float]:
    first, last = street.points
    share = number * 20 / hypot(last.x - first.x, last.y - first.y)
    return first.x + share * (last.x - first.x), first.y + share * (last.y - first.y)


def texts(plan: Plan, count: int, seed: int) -> list[Truth]:
    """One in ten misspelt, one in twenty by ear, one in twenty that nobody can know."""
    dice = random.Random(seed)
    return [_text(dice, plan, n / count) for n in range(count)]


def _text(dice: random.Random, plan: Plan, share: float) -> Truth:
    if share < 0.05:
        return Truth(f"{dice.choice(_UNKNOWN.split())}{dice.choice(['', '附近', '旁'])}", None, "unknown")
    n = dice.randrange(len(plan.streets))
    name = plan.streets[n].name
    if share < 0.10:
        name, sort = _by_ear(dice, name), "by ear"
    elif share < 0.20:
        name, sort = _misspelt(dice, name), "misspelt"
    else:
        sort = "plain"
    return _said(dice, plan, n, name, sort)


def _said(dice: random.Random, plan: Plan, n: int, name: str, sort: str) -> Truth:
    before = dice.choice(["", "", "", "云岭县", "云岭县城关镇", "位于"])
    after = dice.choice(["", "附近", "门口", "旁边", "对面"])
    match dice.randrange(4):
        case 0:
            street = plan.streets[n]
            number = dice.randrange(2, 199)
            sign = dice.choice([str(number), f"{number}-{dice.randrange(1, 9)}", str(number).translate(_WIDE)])
            return Truth(f"{before}{name}{sign}号{after}", n, sort, _at(street, number))
        case 1:
            other = dice.choice([m for m, s in enumerate(plan.streets) if s.id[0] != plan.streets[n].id[0]])
            place = (plan.streets[max(n, other)].points[0].x, plan.streets[min(n, other)].points[0].y)
            link, end = dice.choice("与和"), dice.choice(["交叉口", "路口", "交汇处", "十字路口", ""])
            return Truth(f"{before}{name}{link}{plan.streets[other].name}{end}", n, sort, place)
        case 2:
            return Truth(f"{before}{name}{after}", n, sort)
        case _:
            return Truth(f"{before}{name}{dice.choice(['中段', '北段', '路边', '一带'])}(报警)", n, sort)


_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def _by_ear(dice: random.Random, name: str) -> str:
    places = [n for n, sign in enumerate(name) if sign in _SOUNDS]
    if not places:
        return name
    n = dice.choice(places)
    return f"{name[:n]}{_SOUNDS[name[n]]}{name[n + 1 :]}"


def _misspelt(dice: random.Random, name: str) -> str:
    n = dice.randrange(len(name) - 1)
    match dice.randrange(3):
        case 0:
            return name[:n] + name[n] + name[n:]
        case 1:
            return name[:n] + name[n + 1] + name[n] + name[n + 2 :]
        case _:
            return name[:n] + name[n + 1 :]
