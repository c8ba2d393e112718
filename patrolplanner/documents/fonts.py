"""The fonts papers are set in, and ReportLab put right where Chinese text needs it.

Two fonts are shipped and always there. Official papers ask for the house style: where the machine has 小标宋, 仿宋,
楷体 or 黑体 these are used, else the shipped ones. A character that a font lacks is set in another font that has it.

ReportLab is patched when this module is imported; every paper imports it for its fonts.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

from reportlab import rl_config
from reportlab.lib import textsplit
from reportlab.pdfbase import pdfmetrics, ttfonts
from reportlab.platypus import paragraph

from patrolplanner import paths
from patrolplanner.documents.machine_fonts import FontFile, machine_fonts

REGULAR = "NotoSansSC"
BOLD = "NotoSansSC-Bold"

_FILES = {REGULAR: "NotoSansSC-Regular.ttf", BOLD: "NotoSansSC-Bold.ttf"}


class PaperFonts(StrEnum):
    """The four faces of official papers."""

    TITLE = "title"
    HEAD = "head"
    SUBHEAD = "subhead"
    BODY = "body"


FAMILIES = {
    PaperFonts.TITLE: (
        "方正小标宋简体",
        "方正小标宋_GBK",
        "FZXiaoBiaoSong-B05S",
        "FZXiaoBiaoSong-B05",
        "华文中宋",
        "STZhongsong",
    ),
    PaperFonts.HEAD: ("黑体", "SimHei"),
    PaperFonts.SUBHEAD: ("楷体_GB2312", "楷体", "KaiTi", "KaiTi_GB2312", "华文楷体", "STKaiti"),
    PaperFonts.BODY: ("仿宋_GB2312", "仿宋", "FangSong", "FangSong_GB2312", "华文仿宋", "STFangsong"),
}
"""Which fonts stand for a style, the best first."""

_SHIPPED = {PaperFonts.TITLE: BOLD, PaperFonts.HEAD: BOLD, PaperFonts.SUBHEAD: REGULAR, PaperFonts.BODY: REGULAR}

RARE_FAMILIES = (
    "SimSun-ExtB",
    "SimSun-ExtG",
    "宋体",
    "SimSun",
    "MingLiU-ExtB",
    "Microsoft YaHei",
    "HanaMinA",
    "HanaMinB",
    "Plangothic P1",
    "Plangothic P2",
    "AR PL UMing CN",
    "AR PL UKai CN",
)
"""Fonts that have rare characters of names, in the order in which they are asked."""


@cache
def font_of(style: PaperFonts) -> str:
    """The font of a style: the first family that this machine has, else the shipped font that stands for it."""
    load_fonts()
    return next((name for family in FAMILIES[style] if (name := _registered(family))), _SHIPPED[style])


@cache
def _registered(family: str) -> str:
    """The family made known to ReportLab under its own name; empty when the machine has none that can be used."""
    file = machine_fonts().get(family.lower())
    if file is None or not _register(family, file):
        return ""
    return family


def _register(name: str, file: FontFile) -> bool:
    try:
        pdfmetrics.registerFont(ttfonts.TTFont(name, str(file.path), subfontIndex=file.index))
    except (ttfonts.TTFError, OSError):
        return False
    pdfmetrics.registerFontFamily(name, normal=name, bold=name, italic=name, boldItalic=name)
    return True


@lru_cache(maxsize=16384)
def runs(text: str, font: str) -> tuple[tuple[str, str], ...]:
    """The text in pieces, each with a font that has its characters: the wanted one wherever it can be."""
    load_fonts()
    known = _known(font)
    if all(ord(c) in known for c in text):
        return ((font, text),)
    pieces: list[tuple[str, str]] = []
    for character in text:
        use = font if ord(character) in known else _font_with(character, font) or font
        if pieces and pieces[-1][0] == use:
            pieces[-1] = (use, pieces[-1][1] + character)
        else:
            pieces.append((use, character))
    return tuple(pieces)


def _known(font: str) -> Container[int]:
    known: Container[int] = pdfmetrics.getFont(font).face.charToGlyph
    return known


@lru_cache(maxsize=4096)
def _font_with(character: str, wanted: str) -> str:
    """A font that has a character the wanted one lacks: the shipped one, else one of the machine; empty for none."""
    shipped = BOLD if wanted in (BOLD, font_of(PaperFonts.TITLE), font_of(PaperFonts.HEAD)) else REGULAR
    return next((font for font in (shipped, *_rare_fonts()) if font and ord(character) in _known(font)), "")


def _rare_fonts() -> Iterable[str]:
    """One after the other, so that no font is loaded that nobody needs."""
    return (_registered(family) for family in RARE_FAMILIES)


def font_for(character: str) -> str:
    """The font in which the papers show a character; empty when none has it."""
    load_fonts()
    return REGULAR if ord(character) in _known(REGULAR) else _font_with(character, REGULAR)


@cache
def load_fonts() -> None:
    """Make both fonts known to ReportLab; takes a tenth of a second the first time, nothing afterwards."""
    for name, file in _FILES.items():
        pdfmetrics.registerFont(ttfonts.TTFont(name, str(paths.resources() / "fonts" / file)))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD)


_plain_unicode_map: Any = ttfonts.makeToUnicodeCMap


def _unicode_map(fontname: str, subset: list[int]) -> Any:
    """ReportLab's table from codes to text, with characters above U+FFFF written in UTF-16 as PDF wants it.

    ReportLab 5.1 writes them as one long number, so that rare names are copied out of the paper as garbage.
    """
    table = _plain_unicode_map(fontname, subset)
    for code, character in enumerate(subset):
        if character > 0xFFFF:
            right = chr(character).encode("utf-16-be").hex().upper()
            table = table.replace(f"<{code:02X}> <{character:04X}>", f"<{code:02X}> <{right}>")
    return table


ttfonts.makeToUnicodeCMap = _unicode_map

# ReportLab's list of what may not begin a line lacks the full-width marks; two modules hold the list.
_breaking: tuple[Any, ...] = (textsplit, paragraph)
for _module in _breaking:
    _module.ALL_CANNOT_START += "，；：？！…—”’"

# Pages as plain bytes: a fifth smaller and quicker than ReportLab's text of printable characters.
_settings: Any = rl_config
_settings.useA85 = 0
