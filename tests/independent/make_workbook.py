"""Writes tiny plan workbooks by hand for tests: only what a test names, everything else from a small default."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from asked_duties import make_duty
from openpyxl import Workbook

COLUMNS = {
    "units": ["id", "name", "kind", "duty_phone", "supervision_phone"],
    "people": [
        "id", "name", "role", "unit", "team", "sex", "title", "leader", "mobile", "public_phone", "publish_name",
        "publish_mobile", "qualifications", "restrictions", "from", "until", "joined", "posts", "order",
    ],
    "areas": ["id", "name", "kind", "x", "y", "weight", "note"],
    "posts": [
        "id", "name", "kind", "unit", "areas", "address", "x", "y", "phone", "mode", "road", "public_board", "status",
    ],
    "shifts": ["code", "name", "start", "end", "kind", "effective_hours", "colour"],
    "demands": [
        "post", "shift", "days", "from", "until", "min", "target", "max", "officers", "auxiliaries", "women", "needs",
        "unit_needs",
    ],
    "rotations": ["team", "pattern", "anchor", "from", "until"],
    "absences": ["person", "from", "until", "kind"],
    "requests": ["person", "date", "shift", "wish", "weight"],
    "calendar": ["date", "kind", "name", "market", "school", "confirmed"],
    "rules": ["rule", "on", "severity", "price", "parameters"],
    "roster": ["date", "post", "shift", "person", "locked", "source"],
    "ledger": ["person", "as_of", "nights", "weekends", "holidays", "hours"],
    "settings": ["key", "value"],
}  # fmt: skip

UNITS = [
    {"id": "CG", "name": "城关派出所", "kind": "公安"},
    {"id": "JJ", "name": "交警大队", "kind": "交警"},
    {"id": "SJ", "name": "市场监管局", "kind": "市场监管"},
]
SHIFTS = [
    {"code": "D", "name": "白班", "start": "08:00", "end": "20:00", "kind": "白"},
    {"code": "N", "name": "夜班", "start": "20:00", "end": "08:00", "kind": "夜"},
    {"code": "E1", "name": "早班", "start": "08:00", "end": "16:00", "kind": "白"},
    {"code": "E2", "name": "中班", "start": "16:00", "end": "24:00", "kind": "其他"},
    {"code": "E3", "name": "零点班", "start": "00:00", "end": "08:00", "kind": "夜"},
    {"code": "EV", "name": "夜巡", "start": "19:00", "end": "01:00", "kind": "夜"},
    {"code": "P1", "name": "早高峰", "start": "07:30", "end": "09:30", "kind": "白"},
    {"code": "P2", "name": "晚高峰", "start": "17:00", "end": "19:30", "kind": "白"},
    {"code": "Z", "name": "值班", "start": "08:00", "end": "08:00", "kind": "全天", "effective_hours": 16},
    {"code": "L", "name": "长班", "start": "08:00", "end": "21:00", "kind": "白"},
]

Rows = list[dict[str, Any]]


def write_workbook(path: Path, **sheets: Rows) -> Path:
    """A workbook with these sheets (English names and headings); units and shifts have defaults."""
    given: dict[str, Rows] = {"units": UNITS, "shifts": SHIFTS, "people": [], "posts": [], "demands": [], **sheets}
    workbook = Workbook()
    workbook.remove(workbook.active)
    for sheet, rows in given.items():
        worksheet = workbook.create_sheet(sheet)
        worksheet.append(COLUMNS[sheet])
        for row in rows:
            unknown = set(row) - set(COLUMNS[sheet])
            if unknown:
                raise ValueError(f"{sheet} has no column {unknown}")
            worksheet.append([row.get(c) for c in COLUMNS[sheet]])
    workbook.save(path)
    return path


def person(id: str, role: str = "民警", unit: str = "CG", **more: Any) -> dict[str, Any]:
    """A row of the people sheet."""
    return {"id": id, "name": f"某{id}", "role": role, "unit": unit, "sex": "男", **more}


def post(id: str, kind: str = "专项", unit: str = "CG", **more: Any) -> dict[str, Any]:
    """A row of the posts sheet; the kind 专项 asks for nothing special."""
    return {"id": id, "name": f"岗{id}", "kind": kind, "unit": unit, "status": "现有", **more}


def demand(post: str, shift: str, least: int = 0, days: str = "每日", **more: Any) -> dict[str, Any]:
    """A row of the demands sheet."""
    return {"post": post, "shift": shift, "days": days, "min": least, **more}


def write_roster_csv(path: Path, book: Any, rows: list[tuple[str, str, str, str]]) -> Path:
    """A roster.csv of (date, post, shift, person) rows, its other columns from the book (as read by plan_book)."""
    lines = ["date,post,post_name,shift,start,end,person,name,role,unit,locked"]
    for day, post_id, shift, who in rows:
        duty = make_duty(book, date.fromisoformat(day), post_id, shift)
        p = book.people[who]
        lines.append(
            f"{day},{post_id},{book.posts[post_id].name},{shift},{duty.start:%Y-%m-%dT%H:%M},{duty.end:%Y-%m-%dT%H:%M},"
            f"{who},{p.name},{p.role},{p.unit},"
        )
    path.write_text("\n".join(lines) + "\n", encoding="utf-8-sig")
    return path
