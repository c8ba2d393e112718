"""The QR code on paper is the code that was asked for."""

import pytest
import segno
import zxingcpp

from patrolplanner.documents.page import Pdf
from patrolplanner.documents.public.qr_code import QUIET_ZONE, draw_qr, telephone_link
from patrolplanner.documents.sheets import A4_PORTRAIT
from tests.documents.pdf_reading import picture

SCALE = 3


def test_the_printed_modules_are_those_of_the_code() -> None:
    left, bottom, side = 100.0, 400.0, 150.0
    pdf = Pdf(A4_PORTRAIT, "", "")
    draw_qr(pdf.canvas, "tel:0877-6100110", left, bottom, side)
    pdf.canvas.showPage()
    grey = picture(pdf.finish(), scale=SCALE)
    wanted = segno.make("tel:0877-6100110", error="m", micro=False).matrix
    module = side / (len(wanted) + 2 * QUIET_ZONE)

    def dark(row: float, column: float) -> bool:
        x = (left + (column + 0.5) * module) * SCALE
        y = grey.shape[0] - (bottom + side - (row + 0.5) * module) * SCALE
        return bool(grey[round(y), round(x)] < 128)

    size = len(wanted)
    found = [[dark(QUIET_ZONE + row, QUIET_ZONE + column) for column in range(size)] for row in range(size)]
    assert found == [[bool(module) for module in row] for row in wanted]
    around = [-1, -QUIET_ZONE, size, size + QUIET_ZONE - 1]
    assert not any(dark(QUIET_ZONE + a, QUIET_ZONE + n) for a in around for n in range(size))
    assert not any(dark(QUIET_ZONE + n, QUIET_ZONE + a) for a in around for n in range(size))


@pytest.mark.parametrize("side", [90.0, 150.0])
@pytest.mark.parametrize("phone", ["0877-6100110", "+8613800000001", "0877-6100110转80123", "110"])
def test_a_telephone_reads_the_printed_code(phone: str, side: float) -> None:
    pdf = Pdf(A4_PORTRAIT, "", "")
    draw_qr(pdf.canvas, telephone_link(phone), 100.0, 400.0, side)
    pdf.canvas.showPage()
    assert [code.text for code in zxingcpp.read_barcodes(picture(pdf.finish(), scale=2))] == [telephone_link(phone)]


@pytest.mark.parametrize(
    ("phone", "link"),
    [
        ("0877-6100110", "tel:0877-6100110"),
        ("（0877）6100 110", "tel:08776100110"),
        ("+86 877 6100110", "tel:+868776100110"),
        ("0877-6100110转801", "tel:0877-6100110,801"),
    ],
)
def test_telephone_links_hold_what_can_be_dialled(phone: str, link: str) -> None:
    assert telephone_link(phone) == link
