"""Every column of every table says in a sentence what it does, and says more than its heading."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

import pytest

from patrolplanner.gui.calendar.columns import CALENDAR_ROWS
from patrolplanner.gui.demands.columns import DEMANDS
from patrolplanner.gui.people.absence_columns import ABSENCES
from patrolplanner.gui.people.columns import BALANCES, PEOPLE, REQUESTS, UNITS
from patrolplanner.gui.people.tie_columns import TIES
from patrolplanner.gui.posts.columns import AREAS, POSTS
from patrolplanner.gui.records.column import Column, RecordKind
from patrolplanner.gui.said import said, speak
from patrolplanner.gui.shifts.columns import ROTATIONS, SHIFTS
from tests.source_tree import nodes_of, python_files

KINDS: tuple[RecordKind, ...] = (
    *(CALENDAR_ROWS, DEMANDS, PEOPLE, UNITS, ABSENCES, TIES, REQUESTS, BALANCES, POSTS, AREAS, SHIFTS, ROTATIONS),
)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_column_of_the_plan_is_explained(language: str) -> None:
    speak(language)
    for kind in KINDS:
        for column in kind.columns:
            assert column.explained is not None, (kind.field, column.key)
            text = said(column.explained.text)
            assert text not in ("", said(column.title))
            assert text[-1] in ".。"


def test_the_words_that_a_newcomer_asks_about_have_a_question_mark() -> None:
    def unclear(kind: RecordKind, *keys: str) -> bool:
        return all(_column(kind, key).unclear for key in keys)

    assert unclear(POSTS, "mode", "road", "kind")
    assert unclear(AREAS, "weight")
    assert unclear(REQUESTS, "weight")
    assert unclear(BALANCES, "nights", "as_of")
    assert unclear(ROTATIONS, "pattern", "anchor")
    assert not _column(PEOPLE, "name").unclear


def _column(kind: RecordKind, key: str) -> Column:
    return kind.columns[kind.column(key)]


def test_no_table_of_the_window_has_headings_without_explanations() -> None:
    """Headings are given as heads; only previews of somebody's own sheet or of dates have bare ones."""
    allowed = {"foreign_people.py", "importing.py", "rotation.py", "heads.py"}
    bare = [
        f"{path.name}:{call.lineno}"
        for path in python_files()
        if path.name not in allowed
        for call in _calls(nodes_of(path))
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in ("setHeaderLabels", "setHeaderLabel", "setHorizontalHeaderLabels")
    ]
    assert bare == []


def _calls(nodes: Iterable[ast.AST]) -> Iterator[ast.Call]:
    return (node for node in nodes if isinstance(node, ast.Call))
