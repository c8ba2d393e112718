"""The two fonts every paper is set in, and ReportLab put right where Chinese text needs it.

ReportLab is patched when this module is imported; every paper imports it for its fonts.
"""

from __future__ import annotations

from collections.abc import Container
from functools import cache
from typing import Any

from reportlab import rl_config
from reportlab.lib import textsplit
from reportlab.pdfbase import pdfmetrics, ttfonts
from reportlab.platypus import paragraph

from patrolplanner import paths

REGULAR = "NotoSansSC"
BOLD = "NotoSansSC-Bold"

_FILES = {REGULAR: "NotoSansSC-Regular.ttf", BOLD: "NotoSansSC-Bold.ttf"}


@cache
def load_fonts() -> None:
    """Make both fonts known to ReportLab; takes a tenth of a second the first time, nothing afterwards."""
    for name, file in _FILES.items():
        pdfmetrics.registerFont(ttfonts.TTFont(name, str(paths.resources() / "fonts" / file)))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD)


def known_characters() -> Container[int]:
    """The code points that the fonts have; both weights have the same."""
    load_fonts()
    known: Container[int] = pdfmetrics.getFont(REGULAR).face.charToGlyph
    return known


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
