"""Small promises that every file keeps."""

from __future__ import annotations

import ast
import re
import tomllib

import patrolplanner
from tests.source_tree import ROOT, place, python_files, text_files, tree_of

# The command line and the window turn a fault of ours into a message; nothing else may swallow one.
CATCHES_EVERYTHING = ("patrolplanner/__main__.py", "patrolplanner/cli/", "patrolplanner/gui/")


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
        for node in ast.walk(tree_of(path))
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


def test_packages_are_asked_for_with_their_limits() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert [name for name in project["dependencies"] if not re.search(r">=", name)] == []


def test_nothing_in_the_tree_speaks_of_one_machine() -> None:
    assert lines_with(r"(?<![\w.])/(?:work|root|home/\w+|users/\w+|mnt|opt/venv)/|\b[a-z]:\\users\\") == []
    assert lines_with(r"(?:pypi|npmjs|pythonhosted|mirrors?)\.(?:org|com|cn|edu|net)|\blocalhost\b") == []


def test_nothing_is_left_to_do_later() -> None:
    assert lines_with(r"\b(?:TO" r"DO|FIX" r"ME|X" r"XX)\b") == []
