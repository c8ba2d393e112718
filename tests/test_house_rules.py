"""Small promises that every file keeps."""

from __future__ import annotations

import ast
import re
import tomllib

import pytest

import patrolplanner
from tests.source_tree import ROOT, nodes_of, place, python_files, text_files, tree_of

# The command line and the window turn a fault of ours into a message; nothing else may swallow one.
CATCHES_EVERYTHING = ("patrolplanner/__main__.py", "patrolplanner/cli/", "patrolplanner/gui/")
CLOCKS = {"monotonic", "perf_counter", "process_time", "thread_time", "monotonic_ns", "perf_counter_ns"}
TOOK = {"seconds", "first_seconds", "best_seconds", "spent"}


def lines_with(pattern: str) -> list[str]:
    """Places of the repository's texts where the pattern is found."""
    wanted = re.compile(pattern, re.IGNORECASE)
    return [
        f"{place(path)}:{number}: {line.strip()}"
        for path in text_files()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if wanted.search(line)
    ]


def test_every_module_says_what_it_is_for() -> None:
    files = [*python_files(), *python_files(ROOT / "tests")]
    silent = [place(path) for path in files if path.stat().st_size and not ast.get_docstring(tree_of(path))]
    assert silent == []


def test_the_program_does_not_catch_everything() -> None:
    found = [
        f"{place(path)}:{node.lineno}"
        for path in python_files()
        for node in nodes_of(path)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or getattr(node.type, "id", "") in ("Exception", "BaseException"))
        and not _passes_on(node)
    ]
    assert [where for where in found if not where.startswith(CATCHES_EVERYTHING)] == []


def _passes_on(handler: ast.ExceptHandler) -> bool:
    """Whether a handler only tidies up: it ends by raising again what it caught."""
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def test_the_changelog_knows_this_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    entries = re.findall(r"^## \[(.+?)\](?: - (\d{4}-\d{2}-\d{2}))?$", text, re.MULTILINE)
    assert entries[0] == ("Unreleased", "")
    assert patrolplanner.__version__ in dict(entries[1:])
    assert all(day for _, day in entries[1:])
    headings = set(re.findall(r"^### (.+)$", text, re.MULTILINE))
    assert headings <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def test_the_readme_and_the_full_check_run_the_tests_alike() -> None:
    command = ".venv/bin/pip install '.[test]' && .venv/bin/python -m pytest"
    assert command in (ROOT / "README.md").read_text(encoding="utf-8")
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_no_test_hangs_on_how_fast_the_machine_is() -> None:
    """Searches end by work that is counted, nothing is timed, and who waits for something waits a minute at least."""
    found = [
        f"{place(path)}:{node.lineno}"
        for path in python_files(ROOT / "tests")
        if not place(path).startswith("tests/bench/")
        for node in nodes_of(path)
        if (isinstance(node, ast.Call) and _hasty(node)) or (isinstance(node, ast.Assert) and _timed(node))
    ]
    assert found == []


def _hasty(call: ast.Call) -> bool:
    """Whether it gives a search seconds without work, or something to come less than a minute."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    given = {k.arg: k.value for k in call.keywords}
    if name == "Effort":
        return "work" not in given
    most = given.get("timeout")
    return isinstance(most, ast.Constant) and most.value < (60_000 if name.startswith("wait") else 60)


def _timed(node: ast.Assert) -> bool:
    """Whether it looks at a clock, or holds the seconds that something took against a mark."""
    parts = list(ast.walk(node))
    names = {part.attr if isinstance(part, ast.Attribute) else getattr(part, "id", "") for part in parts}
    marks = (part for part in parts if isinstance(part, ast.Compare) and isinstance(part.ops[0], ast.Lt | ast.LtE))
    sides = (side for mark in marks for side in (mark.left, *mark.comparators))
    return bool(names & CLOCKS) or any(isinstance(s, ast.Attribute) and s.attr in TOOK for s in sides)


@pytest.mark.parametrize(
    "line",
    [
        "Effort(seconds=5)",
        "subprocess.run(command, timeout=20)",
        "qtbot.waitUntil(there, timeout=5000)",
        "assert time.monotonic() - begun < 5",
        "assert outcome.seconds < 10",
    ],
)
def test_what_hangs_on_the_machine_is_found(line: str) -> None:
    (node,) = ast.parse(line).body
    assert _timed(node) if isinstance(node, ast.Assert) else _hasty(node.value)  # type: ignore[attr-defined]


def test_packages_are_asked_for_with_their_limits() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert [name for name in project["dependencies"] if not re.search(r">=", name)] == []


def test_nothing_in_the_tree_speaks_of_one_machine() -> None:
    assert lines_with(r"(?<![\w.])/(?:work|root|home/\w+|users/\w+|mnt|opt/venv)/|\b[a-z]:\\users\\") == []
    assert lines_with(r"(?:pypi|npmjs|pythonhosted|mirrors?)\.(?:org|com|cn|edu|net)|\blocalhost\b") == []


def test_nothing_is_left_to_do_later() -> None:
    assert lines_with(r"\b(?:TO" r"DO|FIX" r"ME|X" r"XX)\b") == []


def test_the_window_never_holds_an_item_of_a_layout() -> None:
    """Qt frees it with its widget and PySide is not told: the next widget at that address is taken for the item, and
    the program crashes. `QLayout.takeAt` hands it over and is safe."""
    asked = re.compile(r"\.itemAt(?:Position)?\(")
    gui = [path for path in python_files() if place(path).startswith("patrolplanner/gui/")]
    assert [place(path) for path in gui if asked.search(path.read_text(encoding="utf-8"))] == []


def test_no_class_name_means_two_things() -> None:
    homes: dict[str, list[str]] = {}
    for path in python_files():
        for node in tree_of(path).body:
            if isinstance(node, ast.ClassDef):
                homes.setdefault(node.name.strip("_"), []).append(place(path))
    assert {name: places for name, places in homes.items() if len(places) > 1} == {}
