"""The fonts have what names need, and ReportLab's two defects stay mended."""

from io import BytesIO

import pypdfium2
import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from patrolplanner.documents.fonts import BOLD, REGULAR, load_fonts
from patrolplanner.documents.lettering import missing_characters

RARE_NAMES = "㛃㼆䶮䲜犇骉喆垚淼翀珺堃𬱖𫍯𠅤"


def printed(text: str, font: str) -> str:
    load_fonts()
    file = BytesIO()
    canvas = Canvas(file, initialFontName=font)
    canvas.setFont(font, 20)
    canvas.drawString(50, 500, text)
    canvas.save()
    return pypdfium2.PdfDocument(file.getvalue())[0].get_textpage().get_text_bounded()


@pytest.mark.parametrize("font", [REGULAR, BOLD])
def test_rare_names_are_read_back_from_the_paper(font: str) -> None:
    """Among them characters above U+FFFF, which ReportLab by itself makes into garbage."""
    assert printed(RARE_NAMES, font) == RARE_NAMES


def test_no_line_begins_with_a_closing_mark() -> None:
    load_fonts()
    style = ParagraphStyle("test", fontName=REGULAR, fontSize=10, wordWrap="CJK")
    for mark in "，；：？！、。）”…":
        words = Paragraph("值" * 9 + mark + "班" * 5, style)
        words.wrap(90.5, 1000)
        lines = ["".join(getattr(word, "text", word) for word in line[1]) for line in words.blPara.lines]
        assert len(lines) == 2
        assert mark not in lines[1][:1], (mark, lines)


def test_the_fonts_have_all_common_ideographs_and_the_symbols_of_the_papers() -> None:
    load_fonts()
    known = pdfmetrics.getFont(REGULAR).face.charToGlyph
    ideographs = [*range(0x4E00, 0x9FA6), *range(0x3400, 0x4DB6)]
    assert [hex(code) for code in ideographs if code not in known] == []
    assert missing_characters("▲●○◇□■★→–—…·①⑳℃×≥☎（）《》“”abcXYZ019é") == ()


def test_missing_characters_are_named_once_each_and_invisible_ones_not_at_all() -> None:
    assert missing_characters("王😀明😀\u200f\u202e\n\u3000ا") == ("😀", "ا")
    assert missing_characters("欧阳娜娜") == ()
