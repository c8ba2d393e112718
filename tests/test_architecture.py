"""The house's floors: who may import whom, where each library lives, and how long things may be."""

from __future__ import annotations

import ast
import sys
import tomllib
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

from tests.source_tree import PACKAGE, ROOT, nodes_of, place, python_files

LIMITS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["patrolplanner"]["limits"]

# Where a library may be imported; a library that is missing here has no home yet.
HOMES = {
    "PySide6": ("gui/",),
    "shiboken6": ("gui/",),
    "numpy": ("planning/",),
    "ortools": ("planning/solving/",),
    "chinese_calendar": ("planning/dates/almanac.py",),
    "cnlunar": ("planning/dates/almanac.py",),
    "sqlite3": ("store/",),
    "sqlite_utils": ("store/",),
    "openpyxl": ("store/exchange/",),
    "xlrd": ("store/exchange/",),
    "icalendar": ("store/exchange/",),
    "reportlab": ("documents/",),
    "PIL": ("documents/",),
    "segno": ("documents/",),
    "pypinyin": ("services/views/searching.py", "planning/deployment/sounds.py"),
    "dask": ("services/cluster/",),
    "distributed": ("services/cluster/",),
    "psutil": ("services/cluster/",),
}


def imports_of(path: Path) -> Iterator[tuple[int, str]]:
    """Line and name of every module that a module imports from, inside functions too."""
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.lineno, node.module


def at_home(library: str, path: Path) -> bool:
    """Whether a module may import a library."""
    if library in HOMES:
        return path.relative_to(PACKAGE).as_posix().startswith(HOMES[library])
    return library == PACKAGE.name or library in sys.stdlib_module_names


def test_imports_point_down_only(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True)
    assert status == 0, capsys.readouterr().out


@pytest.mark.parametrize(
    ("contract", "house"), [("Inside the window", "gui"), ("Inside the papers", "documents/internal")]
)
def test_what_no_floor_names_is_known_to_no_neighbour(contract: str, house: str) -> None:
    """A new page or paper needs no floor among the layers until something beside it imports from it."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    layers = next(one["layers"] for one in settings["contracts"] if one["name"] == contract)
    floors = {room for layer in layers for room in layer.split(" | ")}
    homeless = {f"patrolplanner.{house.replace('/', '.')}.{path.stem}" for path in (PACKAGE / house).glob("[!_]*")}
    homeless -= {room for room in homeless if room.rpartition(".")[2] in floors}
    known = [
        f"{place(path)} imports {name}"
        for path in (PACKAGE / house).rglob("*.py")
        for _, name in imports_of(path)
        for room in homeless
        if f"{name}.".startswith(f"{room}.") and room.rpartition(".")[2] not in path.relative_to(PACKAGE).parts
    ]
    assert known == []


def modules_imported(path: Path) -> set[str]:
    """Names of all modules that a module may import, packages' members included."""
    froms = [node for node in nodes_of(path) if isinstance(node, ast.ImportFrom)]
    members = {f"{node.module}.{alias.name}" for node in froms for alias in node.names}
    return members | {name for _, name in imports_of(path)}


def test_no_module_leads_back_to_itself() -> None:
    """Imports inside functions and those for types alone count too. Raises CycleError with the circle there is."""
    named = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in python_files()}
    TopologicalSorter({name: modules_imported(path) & set(named) for name, path in named.items()}).prepare()


def test_every_library_is_imported_in_its_home_only() -> None:
    astray = [
        f"{place(path)}:{line} imports {name}"
        for path in python_files()
        for line, name in imports_of(path)
        if not at_home(name.split(".")[0], path)
    ]
    assert astray == []


def longer_than(limit: int, *kinds: type[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]) -> list[str]:
    """The functions or classes of the program that have more lines."""
    return [
        f"{place(path)}:{node.lineno} {node.name} has {length} lines"
        for path in python_files()
        for node in nodes_of(path)
        if isinstance(node, kinds) and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > limit
    ]


def test_functions_fit_on_a_screen() -> None:
    assert longer_than(LIMITS["function_lines"], ast.FunctionDef, ast.AsyncFunctionDef) == []


def test_classes_have_one_task() -> None:
    assert longer_than(LIMITS["class_lines"], ast.ClassDef) == []


def test_modules_are_about_one_thing() -> None:
    lengths = {place(path): len(path.read_text(encoding="utf-8").splitlines()) for path in python_files()}
    assert {name: length for name, length in lengths.items() if length > LIMITS["module_lines"]} == {}


def conditions(comprehension: ast.expr) -> int:
    """How much a comprehension asks: its ifs, and each further part of an "and" or an "or" in them."""
    ifs = [test for part in getattr(comprehension, "generators", ()) for test in part.ifs]
    joined = [node for test in ifs for node in ast.walk(test) if isinstance(node, ast.BoolOp)]
    return len(ifs) + sum(len(node.values) - 1 for node in joined)


def test_a_comprehension_that_asks_much_is_a_function() -> None:
    crowded = [
        f"{place(path)}:{node.lineno}"
        for path in python_files()
        for node in nodes_of(path)
        if isinstance(node, ast.expr) and conditions(node) > LIMITS["comprehension_conditions"]
    ]
    assert crowded == []


def test_no_module_is_a_drawer_for_everything() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "misc", "base", "manager", "tools"}
    assert [place(path) for path in python_files() if path.stem in drawers] == []


def test_plan_files_are_read_and_written_in_one_place_only() -> None:
    """Log, undo, versions and the protection of the past are one only as long as nobody passes `Session` by."""
    astray = [
        f"{place(path)}:{node.lineno}"
        for path in python_files()
        if not path.relative_to(PACKAGE).as_posix().startswith(("store/", "services/open_plan/"))
        for node in nodes_of(path)
        if isinstance(node, ast.ImportFrom) and any(alias.name == "PlanFile" for alias in node.names)
    ]
    assert astray == []
