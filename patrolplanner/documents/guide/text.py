"""The text of the guide: a small set of marks, read into sections and blocks that window and paper show alike.

A file is a chapter. Known are headings (``#``, ``##`` with ``{#id}`` behind them, ``###`` without), paragraphs, lists
(``-`` and ``1.``), pictures (``![what it shows](name)`` alone on a line), tables (``| a | b |``, the first row is the
head), notes (``>``), and inside a line ``**strong**`` and ``[words](id)``. Anything else is plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

_HEADING = re.compile(r"(#{1,3}) (.+?)(?: \{#([\w.-]+)\})?")
_PICTURE = re.compile(r"!\[(.+?)\]\(([\w-]+)\)")
_ITEM = re.compile(r"(-|\d+\.) (.+)")
_INSIDE = re.compile(r"\*\*(.+?)\*\*|\[(.+?)\]\(([\w.-]+)\)")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of text in one way: plain, strong, or leading to a section."""

    text: str
    strong: bool = False
    link: str = ""


Line = tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading inside a section, to which nothing leads."""

    text: str


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A paragraph; a note stands out from the others."""

    line: Line
    note: bool = False


@dataclass(frozen=True, slots=True)
class ItemList:
    """Lines below one another, with numbers or with points."""

    items: tuple[Line, ...]
    numbered: bool


@dataclass(frozen=True, slots=True)
class GuidePicture:
    """A picture by its name, and what it shows."""

    name: str
    shows: str


@dataclass(frozen=True, slots=True)
class GuideTable:
    """Rows of cells under a head."""

    head: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]


Block = Subheading | TextBlock | ItemList | GuidePicture | GuideTable


@dataclass(frozen=True, slots=True)
class GuideSection:
    """A heading that can be opened with what stands under it; ``level`` 1 begins a chapter, 2 stands in one."""

    id: str
    title: str
    level: int
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """All its words, for those who look for one."""
        return "\n".join([self.title, *(line for block in self.blocks for line in _plain(block))])

    @property
    def links(self) -> tuple[str, ...]:
        lines = (line for block in self.blocks for line in _lines(block))
        return tuple(words.link for line in lines for words in line if words.link)


@dataclass(frozen=True, slots=True)
class Guide:
    """Every section in one language, in the order of reading; a chapter begins with a section of level 1."""

    sections: tuple[GuideSection, ...]

    def section(self, topic: str) -> GuideSection | None:
        """The section of this name, or that of the page it belongs to: ``people.units`` is found under ``people``."""
        while topic:
            found = next((s for s in self.sections if s.id == topic), None)
            if found is not None:
                return found
            topic = topic.rpartition(".")[0]
        return None

    def chapter(self, section: GuideSection) -> tuple[GuideSection, ...]:
        """The sections that are read together with one: from the heading of its chapter to the next."""
        at = self.sections.index(section)
        first = max(n for n in range(at + 1) if self.sections[n].level == 1)
        rest = range(first + 1, len(self.sections))
        end = next((n for n in rest if self.sections[n].level == 1), len(self.sections))
        return self.sections[first:end]


def read_guide(chapters: Iterable[str]) -> Guide:
    """The guide of these chapters. Raises ValueError for a heading that should have a name and has none."""
    return Guide(tuple(section for text in chapters for section in _sections(text)))


def _sections(text: str) -> Iterator[GuideSection]:
    heading: re.Match[str] | None = None
    under: list[str] = []
    for line in [*text.splitlines(), None]:
        found = _HEADING.fullmatch(line) if line is not None else None
        opens = found is not None and len(found[1]) < 3
        if line is None or opens:
            if heading is not None:
                yield GuideSection(heading[3], heading[2], len(heading[1]), tuple(_blocks(under)))
            if found is not None and not found[3]:
                raise ValueError(f"The heading {found[2]!r} has no name.")
            heading, under = found, []
        else:
            under.append(line)


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    for sort, stretch in groupby(lines, _sort):
        of_one_sort = list(stretch)
        match sort:
            case "picture":
                yield from (GuidePicture(m[2], m[1]) for line in of_one_sort if (m := _PICTURE.fullmatch(line)))
            case "heading":
                yield from (Subheading(line.lstrip("# ")) for line in of_one_sort)
            case "list":
                found = [m for line in of_one_sort if (m := _ITEM.fullmatch(line))]
                yield ItemList(tuple(_line(m[2]) for m in found), found[0][1] != "-")
            case "table":
                rows = [tuple(_line(c.strip()) for c in line.strip("|").split("|")) for line in of_one_sort]
                yield GuideTable(rows[0], tuple(rows[1:]))
            case "note":
                yield TextBlock(_line(" ".join(line.removeprefix(">").strip() for line in of_one_sort)), note=True)
            case "text":
                yield TextBlock(_line(" ".join(of_one_sort)))


def _sort(line: str) -> str:
    """What kind of block a line belongs to."""
    if not line.strip():
        return "nothing"
    if line.startswith("### "):
        return "heading"
    if _PICTURE.fullmatch(line):
        return "picture"
    if _ITEM.fullmatch(line):
        return "list"
    return {"|": "table", ">": "note"}.get(line[0], "text")


def _line(text: str) -> Line:
    words, at = [], 0
    for found in _INSIDE.finditer(text):
        if found.start() > at:
            words.append(Phrase(text[at : found.start()]))
        words.append(Phrase(found[1], strong=True) if found[1] else Phrase(found[2], link=found[3]))
        at = found.end()
    if at < len(text):
        words.append(Phrase(text[at:]))
    return tuple(words)


def _lines(block: Block) -> tuple[Line, ...]:
    match block:
        case TextBlock(line):
            return (line,)
        case ItemList(items):
            return items
        case GuideTable(head, rows):
            return (*head, *(cell for row in rows for cell in row))
    return ()


def _plain(block: Block) -> list[str]:
    match block:
        case Subheading(text):
            return [text]
        case GuidePicture(_, shows):
            return [shows]
    return ["".join(words.text for words in line) for line in _lines(block)]
