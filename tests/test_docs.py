"""Pages tell the truth cheaply: what they name of tree and command line exists, and so do their links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from patrolplanner.cli.commands import COMMANDS
from tests.source_tree import PACKAGE, ROOT, place

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), *sorted((ROOT / "tests/bench/notes").glob("*.md"))]
SEARCH = PACKAGE / "planning" / "solving"

# Pages say a path from the top of the repository, the package or, on pages of the search, from the search's folder.
ROOTS = (ROOT, PACKAGE, SEARCH)
ENDINGS = r"py|md|svg|png|ts|toml|spec|xlsx"
A_PATH = re.compile(rf"\.?[\w*-]+(?:/[\w.*-]+)*(?:/|\.(?:{ENDINGS}))")
# Names that readers give to their own files.
EXAMPLES = re.compile(r"out/|(?:county|staff|roster)\.xlsx")


def paths_in(text: str) -> Iterator[str]:
    """What looks like a file or folder among the words in backticks, code blocks left out."""
    for quoted in re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL)):
        for word in quoted.split():
            if A_PATH.fullmatch(word) and not EXAMPLES.fullmatch(word):
                yield word


@pytest.mark.parametrize("page", PAGES, ids=place)
def test_pages_name_files_that_exist(page: Path) -> None:
    named = set(paths_in(page.read_text(encoding="utf-8")))
    assert [path for path in sorted(named) if not any(any(root.glob(path)) for root in ROOTS)] == []


@pytest.mark.parametrize("page", PAGES, ids=place)
def test_pages_link_to_what_exists(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=place)
def test_pages_name_commands_that_exist(page: Path) -> None:
    named = set(re.findall(r"\bpatrolplanner ([a-z][a-z-]*)(?![\w./-])", _code_of(page.read_text(encoding="utf-8"))))
    assert named - set(COMMANDS) == set()


def _code_of(text: str) -> str:
    """Blocks of code and what stands in backticks."""
    blocks = re.findall(r"```.*?```", text, flags=re.DOTALL)
    return "\n".join([*blocks, *re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))])


def test_every_page_of_docs_is_linked_from_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [place(page) for page in (ROOT / "docs").glob("*.md") if f"(docs/{page.name})" not in readme] == []


def test_modules_name_pages_that_exist() -> None:
    named = {
        name
        for path in PACKAGE.rglob("*.py")
        for name in re.findall(r"\b(?:docs|tests/bench)/[\w/]+\.md", path.read_text(encoding="utf-8"))
    }
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []
