"""The guide as it is shipped: its sections in a language, where its pictures lie, and the whole of it as a PDF."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from patrolplanner import paths
from patrolplanner.documents.guide.text import Guide, read_guide
from patrolplanner.domain.messages import Say

CHAPTERS = (
    *("start", "overview", "posts", "map", "people", "shifts", "demands", "calendar", "rules"),
    *("roster", "solve", "changes", "papers", "wall", "siting", "patrols", "watch", "settings", "bureau", "county"),
    *("import", "files", "terms", "keys", "news"),
)
"""The files of a language in the order of reading."""
NEWS = "news"
"""The section that says what each version brought."""
_CHINESE = "zh"


def language_folder(language: str) -> Path:
    """Where the guide of a language lies; who reads neither Chinese nor English gets English."""
    name = _CHINESE if language.startswith(_CHINESE) else "en"
    return paths.resources() / "help" / name


@cache
def guide(language: str) -> Guide:
    folder = language_folder(language)
    return read_guide((folder / f"{name}.md").read_text(encoding="utf-8") for name in CHAPTERS)


def picture(language: str, name: str) -> Path:
    return language_folder(language) / "pictures" / f"{name}.png"


def guide_pdf(language: str, version: str, say: Say) -> bytes:
    """The whole guide as one PDF, with a table of contents."""
    from patrolplanner.documents.guide.paper import guide_paper  # here: reading a section must not load ReportLab

    return guide_paper(guide(language), lambda name: picture(language, name), version, say)
