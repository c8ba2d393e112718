"""The guide: every page and dialog has its section, every link and picture is there, in both languages alike."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from patrolplanner.documents.guide.text import Guide, read_guide
from patrolplanner.gui.changes.page import TABS
from patrolplanner.gui.shell.navigation import ENTRIES
from patrolplanner.services.guide.sections import guide, guide_pdf, language_folder, picture
from patrolplanner.translation import speaker
from tests.documents.pdf_reading import read
from tests.efforts import WAIT
from tests.gui.guide_pictures import COMMAND, LANGUAGES, kept_fingerprint, pictures_of, wanted_pictures
from tests.rounds import rounds
from tests.source_tree import ROOT, nodes_of, python_files

MOST_OF_A_PICTURE, MOST_OF_ALL = 100_000, 3_000_000


def every_guide() -> list[Guide]:
    return [guide(language) for language in LANGUAGES]


def test_both_languages_have_the_same_sections_with_the_same_blocks() -> None:
    chinese, english = (
        [(s.id, s.level, s.links, pictures_of(s), [type(block) for block in s.blocks]) for s in each.sections]
        for each in every_guide()
    )
    assert chinese == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_and_every_picture_leads_somewhere(language: str) -> None:
    ids = [s.id for s in guide(language).sections]
    assert len(ids) == len(set(ids))
    assert [link for s in guide(language).sections for link in s.links if link not in ids] == []
    shown = {picture(language, name) for s in guide(language).sections for name in pictures_of(s)}
    there = set((language_folder(language) / "pictures").glob("*.png"))
    assert shown == there


def test_pictures_are_small() -> None:
    sizes = {path: path.stat().st_size for language in LANGUAGES for path in language_folder(language).rglob("*.png")}
    assert {path.name for path, size in sizes.items() if size > MOST_OF_A_PICTURE} == set()
    assert sum(sizes.values()) < MOST_OF_ALL
    assert all(Image.open(path).mode == "P" for path in sizes)


def test_pictures_show_what_the_pages_show_now() -> None:
    """The whole program is looked at in a process of its own, at the time and size of the pictures; by day in the
    language of those who use it, of which the other is a translation."""
    assert all(kept_fingerprint(picture(language, name)) for language in LANGUAGES for name in wanted_pictures())
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.guide_pictures", "--check", "--language", *rounds(("zh_CN",), LANGUAGES)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=WAIT,
        check=False,
    )
    assert done.returncode == 0, f"Pages have changed since; run {COMMAND}: {done.stdout}{done.stderr[-2000:]}"


def test_every_page_and_tab_has_a_section() -> None:
    for each in every_guide():
        ids = {s.id for s in each.sections}
        assert {entry.name for entry in ENTRIES} <= ids
        assert {f"changes.{tab.name}" for tab in TABS} <= ids


def test_every_dialog_opens_a_section_of_its_own() -> None:
    """A dialog without one would show nothing, or the page behind it."""
    topics: dict[str, str] = {}
    plain: list[str] = []
    for path in python_files():
        for node in nodes_of(path):
            if not isinstance(node, ast.ClassDef):
                continue
            bases = {base.id for base in node.bases if isinstance(base, ast.Name)}
            if "QDialog" in bases and node.name != "Dialog":
                plain.append(node.name)
            if bases & {"HelpedDialog", "BookDialog"}:
                topics[node.name] = _topic_in(node)
    assert plain == []
    assert {"SolveDialog", "SetUpDialog", "CopiesDialog", "ImportDialog", "MappingDialog"} <= set(topics)
    for each in every_guide():
        ids = {s.id for s in each.sections}
        assert {name: topic for name, topic in topics.items() if topic not in ids} == {}


def _topic_in(node: ast.ClassDef) -> str:
    return next(
        (
            str(ast.literal_eval(line.value))
            for line in node.body
            if isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name) and line.targets[0].id == "topic"
        ),
        "",
    )


def test_a_part_without_a_section_is_found_under_its_page() -> None:
    found = guide("en").section("people.people")
    assert found is not None
    assert found.id == "people"
    assert guide("en").section("nowhere") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_has_every_heading_and_picture(language: str, tmp_path: Path) -> None:
    pages = read(guide_pdf(language, "9.8.7", speaker(language)))
    text = "".join(page.text for page in pages).replace("\n", "")
    squeezed = text.replace(" ", "")
    assert "9.8.7" in pages[0].text
    missing = [s.title for s in guide(language).sections if squeezed.count(s.title.replace(" ", "")) < 2]
    assert missing == []  # once in the contents, once above its text
    assert all(piece.embedded for page in pages for piece in page.pieces)


def test_marks_are_read() -> None:
    top = "# A {#a}\nWords **loud** and [over](b).\n\n- one\n- two\n"
    below = "## B {#b}\n![seen](pic)\n| h |\n| c |\n> mind\n### C\n"
    first, second = read_guide([top + below]).sections
    assert first.links == ("b",)
    assert first.text == "A\nWords loud and over.\none\ntwo"
    assert second.text == "B\nseen\nh\nc\nmind\nC"
    with pytest.raises(ValueError, match="no name"):
        read_guide(["## Nameless\n"])
