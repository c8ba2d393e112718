"""An outsider's check of a roster: reads only a plan workbook and roster.csv and applies the rules' text, rule by rule.

Usage: python tests/independent/checker.py BOOK.xlsx roster.csv --from DATE --to DATE [--json solve.json]
Exit status 0: no hard rule broken (but by locked rows) and the reported gaps are the real ones; 1 otherwise.
Never imports the program. Written for plainness, not for speed.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from asked_duties import Duty, make_duty
from plan_book import Book, read_book
from rules_by_text import Checker, Report, Violation

COLUMNS = ["date", "post", "post_name", "shift", "start", "end", "person", "name", "role", "unit", "locked"]


def check_files(book_path: str | Path, csv_path: str | Path, first: date, last: date) -> Report:
    """The whole check: the csv against the workbook's own facts, then the rules, then what was forced by locks."""
    book = read_book(book_path)
    pairs, problems = read_roster(book, csv_path, first, last)
    problems += _locks_kept(book, pairs, first, last)
    history = {(p, make_duty(book, d, post, shift)) for d, post, shift, p, _ in book.roster if not first <= d <= last}
    locked = {
        (p, make_duty(book, d, post, shift)) for d, post, shift, p, lock in book.roster if first <= d <= last and lock
    }
    report = Checker(book, first, last, history | pairs).report()
    forced = {v.key for v in Checker(book, first, last, history | locked).report().violations}
    for v in report.violations:
        v.forced = v.key in forced
    asked = Checker(book, first, last, []).demands
    for person, duty in sorted(pairs - locked, key=lambda p: (p[1].key, p[0])):
        if duty.key not in asked:
            problems.append(Violation("CSV", "hard", (person,), (duty.day,), f"nobody asks for {duty}"))
    report.violations = problems + report.violations
    return report


def _locks_kept(book: Book, pairs: set[tuple[str, Duty]], first: date, last: date) -> list[Violation]:
    there = {(d.day, d.post, d.shift, p) for p, d in pairs}
    return [
        Violation("LOCK", "hard", (p,), (day,), f"locked row {day} {post} {shift} {p} is missing")
        for day, post, shift, p, locked in book.roster
        if locked and first <= day <= last and (day, post, shift, p) not in there
    ]


def read_roster(
    book: Book, csv_path: str | Path, first: date, last: date
) -> tuple[set[tuple[str, Duty]], list[Violation]]:
    """The pairs of the period, and whatever in the file does not agree with the workbook."""
    pairs: set[tuple[str, Duty]] = set()
    problems: list[Violation] = []
    before = {(d, post, shift, p) for d, post, shift, p, _ in book.roster}

    def complain(line: int, text: str) -> None:
        problems.append(Violation("CSV", "hard", (), (), f"line {line}: {text}"))

    raw = Path(csv_path).read_bytes()
    if not raw.startswith(b"\xef\xbb\xbf"):
        complain(1, "no byte-order mark")
    reader = csv.DictReader(raw.decode("utf-8-sig").splitlines())
    if reader.fieldnames != COLUMNS:
        complain(1, f"columns are {reader.fieldnames}")
        return pairs, problems
    for line, row in enumerate(reader, start=2):
        unknown = [
            f"{what} {row[what]!r}"
            for what, table in (("post", book.posts), ("shift", book.shifts), ("person", book.people))
            if row[what] not in table
        ]
        if unknown:
            complain(line, "unknown " + ", ".join(unknown))
            continue
        day = date.fromisoformat(row["date"])
        duty = make_duty(book, day, row["post"], row["shift"])
        for text in _differences(book, row, duty):
            complain(line, text)
        if not first <= day <= last:
            if (day, duty.post, duty.shift, row["person"]) not in before:
                complain(line, f"{day} lies outside the period and is not in the workbook")
        elif (row["person"], duty) in pairs:
            complain(line, f"{row['person']} stands twice on {duty}")
        else:
            pairs.add((row["person"], duty))
    return pairs, problems


def _differences(book: Book, row: dict[str, str], duty: Duty) -> list[str]:
    person, post = book.people[row["person"]], book.posts[row["post"]]
    units = {person.unit, *(name for name, unit in book.unit_names.items() if unit == person.unit)}
    wrong = []
    if (row["start"], row["end"]) != (f"{duty.start:%Y-%m-%dT%H:%M}", f"{duty.end:%Y-%m-%dT%H:%M}"):
        wrong.append(f"times {row['start']} to {row['end']}, should be {duty.start} to {duty.end}")
    if row["name"] != person.name:
        wrong.append(f"{row['person']} is {person.name}, not {row['name']}")
    if row["post_name"] != post.name:
        wrong.append(f"{row['post']} is {post.name}, not {row['post_name']}")
    if row["unit"] not in units:
        wrong.append(f"{row['person']} is of {person.unit}, not {row['unit']}")
    return wrong


def compare_with_json(report: Report, solved: dict[str, Any]) -> list[str]:
    """Where the program's own report and the outsider's differ in gaps and hard violations."""
    said: Counter[tuple[str, str, str, str]] = Counter()
    for g in solved["gaps"]:
        said[g["date"], g["post"], g["shift"], g["of"]] += g["missing"]
    real = Counter({(d, post, shift, of): n for d, post, shift, of, n in report.gaps})
    lines = [
        f"gap {' '.join(key)}: reported {said[key]}, really {real[key]}"
        for key in sorted(said.keys() | real.keys())
        if said[key] != real[key]
    ]
    said_hard = sum(v["severity"] == "hard" for v in solved["violations"])
    real_hard = sum(v.severity == "hard" and v.rule not in ("CSV", "LOCK") for v in report.violations)
    if bool(said_hard) != bool(real_hard):
        lines.append(f"hard violations: reported {said_hard}, really {real_hard}")
    return lines


def count_table(report: Report, solved: dict[str, Any] | None) -> list[str]:
    """Violations by rule and severity, ours beside the program's (which may count units instead of cases)."""
    ours = Counter((v.rule, v.severity) for v in report.violations)
    theirs = Counter((v["rule"], v["severity"]) for v in solved["violations"]) if solved else Counter()
    rows = [f"{'rule':6}{'severity':10}{'ours':>6}{'theirs':>8}"]
    for rule, severity in sorted(ours.keys() | theirs.keys()):
        rows.append(f"{rule:6}{severity:10}{ours[rule, severity]:>6}{theirs[rule, severity] if solved else '-':>8}")
    return rows


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Check a roster against its plan workbook, independently.")
    parser.add_argument("book")
    parser.add_argument("roster")
    parser.add_argument("--from", dest="first", type=date.fromisoformat, required=True)
    parser.add_argument("--to", dest="last", type=date.fromisoformat, required=True)
    parser.add_argument("--json", dest="solved")
    parser.add_argument("--all", action="store_true", help="list warnings and soft violations too")
    asked = parser.parse_args(arguments)
    report = check_files(asked.book, asked.roster, asked.first, asked.last)
    solved = json.loads(Path(asked.solved).read_text("utf-8")) if asked.solved else None
    lines = [str(v) for v in report.violations if v.severity == "hard" or asked.all]
    lines += [f"gap: {d} {post} {shift} lacks {n} {of}" for d, post, shift, of, n in report.gaps]
    differences = compare_with_json(report, solved) if solved else []
    lines += [f"DIFFERS {text}" for text in differences]
    lines += count_table(report, solved)
    lines.append(f"hard: {len(report.hard)}, gaps: {len(report.gaps)}, differences: {len(differences)}")
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if report.hard or differences else 0


if __name__ == "__main__":
    raise SystemExit(main())
