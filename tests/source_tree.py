"""The program's own source files and modules, for the tests that look at all of them."""

from __future__ import annotations

import ast
import gc
import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "patrolplanner"


def python_files(folder: Path = PACKAGE) -> list[Path]:
    """Every module of a folder, its packages' included."""
    return sorted(folder.rglob("*.py"))


def tree_of(path: Path) -> ast.Module:
    """The syntax tree of a file, not to be changed: those of the program are kept for all who look at them."""
    return _kept_tree(path) if path.is_relative_to(PACKAGE) else _parsed(path)


def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """All nodes of a file's syntax tree."""
    return _kept_nodes(path) if path.is_relative_to(PACKAGE) else tuple(ast.walk(_parsed(path)))


@cache
def _kept_tree(path: Path) -> ast.Module:
    return _parsed(path)


@cache
def _kept_nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(tree_of(path)))


def _parsed(path: Path) -> ast.Module:
    """Python would look for garbage among the nodes again and again while they are made, longer than it makes them."""
    collects = gc.isenabled()
    gc.disable()
    try:
        return ast.parse(path.read_text(encoding="utf-8"))
    finally:
        if collects:
            gc.enable()


def place(path: Path) -> str:
    """A file as messages name it."""
    return path.relative_to(ROOT).as_posix()


def modules_below(package: ModuleType) -> Iterator[ModuleType]:
    """The modules of a package, imported."""
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        yield importlib.import_module(found.name)


def text_files() -> list[Path]:
    """Every text of the repository that a person wrote: code, data, settings and papers about them."""
    endings = {".py", ".md", ".toml", ".spec", ".ts", ".sh", ".csv", ".txt", ".json", ".yml", ".cfg", ""}
    return [path for path in sorted(ROOT.rglob("*")) if path.suffix in endings and not _made(path) and path.is_file()]


def _made(path: Path) -> bool:
    """Whether a file belongs to the machine: environments, caches and what a build or a run writes."""
    folders = path.relative_to(ROOT).parts[:-1]
    return path.name.startswith(".coverage") or any(
        (part.startswith(".") and part != ".ci") or part in ("build", "dist", "out", "__pycache__", "htmlcov")
        for part in folders
    )
