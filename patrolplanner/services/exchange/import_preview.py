"""What a workbook would change in the open plan, told before anything is changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from patrolplanner.domain.campaigns import KIND
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import Journal
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.judging.rulebook import rule_problems
from patrolplanner.services.edits.records import KEYS
from patrolplanner.services.exchange.taking_over import Ground, taken_over
from patrolplanner.services.open_plan.document import Document, Edit
from patrolplanner.store.exchange.cell_tally import SheetTally
from patrolplanner.store.exchange.problems import CellProblem
from patrolplanner.store.exchange.workbook_in import read_workbook
from patrolplanner.store.exchange.workbook_out import sheets_of
from patrolplanner.store.fields import ROSTER, RULES
from patrolplanner.store.tables import Records

_KEYED = {**KEYS, "settings": "key"}
_NAMES = dict.fromkeys(KEYS, "name")


class What(StrEnum):
    """What would happen to a row."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


WHAT_WORDS: Mapping[What, Message] = {
    What.ADDED: translate("import", "added"),
    What.CHANGED: translate("import", "changed"),
    What.REMOVED: translate("import", "removed"),
}


@dataclass(frozen=True, slots=True)
class ImportDifference:
    """One row that would be another: its sheet, what happens, the row's name, and the cells that differ."""

    sheet: str
    what: What
    name: str
    detail: str = ""


@dataclass(frozen=True)
class ImportPreview:
    """What a workbook says and what it would change. With faults, ``plan`` holds the good rows only."""

    plan: Plan
    roster: Roster
    faults: tuple[CellProblem, ...]
    warnings: tuple[Message, ...]
    differences: tuple[ImportDifference, ...]
    journal: Journal = field(default_factory=Journal)
    kept_roster: Roster = field(default_factory=Roster)
    """The rows of the open plan that are possible with the workbook's facts."""
    roster_sheet: str = ""
    """The sheet of the roster by the name that differences give it."""
    senseless: bool = False
    """The rule settings contradict themselves: nothing of it can be taken over, good rows or not."""
    cells: tuple[SheetTally, ...] = ()
    """For each sheet of the workbook which cells would be taken, and which not."""

    @property
    def counts(self) -> Mapping[tuple[str, What], int]:
        """How many rows of a sheet would be added, changed, removed."""
        return Counter((d.sheet, d.what) for d in self.differences)

    @property
    def changes_roster(self) -> bool:
        """Whether duty rows would go, come or be others, so that it may be wished to keep those there are."""
        return any(d.sheet == self.roster_sheet for d in self.differences)

    def edit(self, *, keep_roster: bool = False) -> Edit:
        """The import as one user action; with ``keep_roster`` the workbook's facts alone are taken over."""
        roster = self.kept_roster if keep_roster else self.roster
        return lambda document: replace(document, plan=self.plan, roster=roster, journal=self.journal)


def refuse_letter(plan: Plan, book: Path) -> None:
    """Raises UserError for a file of a campaign: as a plan it would take the place of everything."""
    if plan.setting(KIND):
        raise UserError(_LETTER.fill(file=book.name))


_LETTER = translate(
    "import",
    "{file} is a file of a campaign and no plan; take it in on the page of the county, or with campaign take.",
)


def preview(ground: Ground, book: Path, language: str) -> ImportPreview:
    """Read a workbook against the plan. Raises UserError for a file that is no workbook."""
    imported = read_workbook(book, lenient=True)
    refuse_letter(imported.plan, book)
    rules = tuple(rule_problems(imported.plan.rules))
    new = taken_over(ground, imported)
    without_roster = replace(imported, has_roster=False)
    return ImportPreview(
        plan=new.document.plan,
        roster=new.document.roster,
        journal=new.document.journal,
        faults=(*imported.problems, *(CellProblem(RULES.title(language), "A1", text) for text in rules)),
        warnings=(*(p.message for p in imported.warnings), *new.said),
        differences=tuple(differences(ground.document, new.document, language)),
        kept_roster=taken_over(ground, without_roster).document.roster,
        roster_sheet=ROSTER.title(language),
        senseless=bool(rules),
        cells=imported.cells,
    )


def differences(old: Document, new: Document, language: str) -> Iterator[ImportDifference]:
    """Row by row as the two would stand in a workbook."""
    before = list(sheets_of(old.plan, old.roster, language))
    after = {sheet.key: rows for sheet, rows in sheets_of(new.plan, new.roster, language)}
    for sheet, rows in before:
        yield from _of_sheet(sheet, rows, after[sheet.key], language)


_Row = Mapping[str, object]


def _of_sheet(
    sheet: Records[Any], before: Sequence[_Row], after: Sequence[_Row], language: str
) -> Iterator[ImportDifference]:
    title, key = sheet.title(language), _KEYED.get(sheet.key)
    if key is None:
        yield from _of_unnumbered(title, before, after, _titles(sheet, language))
        return
    there = {str(row[key]): row for row in before}
    for row in after:
        was = there.pop(str(row[key]), None)
        if was is None:
            yield ImportDifference(title, What.ADDED, _name(sheet, key, row))
        elif detail := _changed(sheet, was, row, language):
            yield ImportDifference(title, What.CHANGED, _name(sheet, key, row), detail)
    for row in there.values():
        yield ImportDifference(title, What.REMOVED, _name(sheet, key, row))


def _of_unnumbered(
    title: str, before: Sequence[_Row], after: Sequence[_Row], titles: Mapping[str, str]
) -> Iterator[ImportDifference]:
    """Rows without a number of their own: one that is another in a single cell is the same row, changed."""
    old, new = Counter(map(_whole, before)), Counter(map(_whole, after))
    added, removed = list((new - old).elements()), list((old - new).elements())
    names = [titles.get(key, key) for key in (*before, *after)[0]] if added or removed else []
    partners: dict[tuple[int, tuple[str, ...]], list[int]] = {}
    for number, cells in enumerate(removed):
        for column in range(len(cells)):
            partners.setdefault((column, _but(cells, column)), []).append(number)
    paired: set[int] = set()
    for cells in added:
        column, was = next(
            (
                (column, number)
                for column in range(len(cells))
                for number in partners.get((column, _but(cells, column)), ())
                if number not in paired
            ),
            (0, -1),
        )
        if was < 0:
            yield ImportDifference(title, What.ADDED, _said(cells))
            continue
        paired.add(was)
        detail = f"{names[column]}: {removed[was][column] or '-'} → {cells[column] or '-'}"
        yield ImportDifference(title, What.CHANGED, _said(cells), detail)
    for number, cells in enumerate(removed):
        if number not in paired:
            yield ImportDifference(title, What.REMOVED, _said(cells))


def _but(cells: tuple[str, ...], column: int) -> tuple[str, ...]:
    return cells[:column] + cells[column + 1 :]


def _titles(sheet: Records[Any], language: str) -> Mapping[str, str]:
    return {field.key: field.heading(language) for field in sheet.fields}


def _whole(row: _Row) -> tuple[str, ...]:
    return tuple(_text(value) for value in row.values())


def _text(value: object) -> str:
    """A cell as Excel shows it: a whole number has no point."""
    if isinstance(value, float):
        return f"{value:.10g}"
    return "" if value is None else str(value)


def _said(cells: tuple[str, ...]) -> str:
    return "  ".join(part for part in cells if part)


def _name(sheet: Records[Any], key: str, row: _Row) -> str:
    name = row.get(_NAMES.get(sheet.key, ""), "")
    return f"{row[key]}  {name}" if name and name != row[key] else str(row[key])


def _changed(sheet: Records[Any], was: _Row, row: _Row, language: str) -> str:
    titles = _titles(sheet, language)
    parts = []
    for key, value in row.items():
        old, new = _text(was.get(key)), _text(value)
        if old != new:
            parts.append(f"{titles.get(key, key)}: {old or '-'} → {new or '-'}")
    return "; ".join(parts)
