"""Pages as pictures for a screen: what draws a paper on ReportLab's canvas draws here, too."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.colors import Color
from reportlab.pdfbase import pdfmetrics

from patrolplanner.documents.sheets import Sheet

WIDTH = 1080
"""Pixels across: an upright screen of 1080 by 1920."""
_FINE = 2
"""Drawn so many times larger and made smaller at the end, for smooth edges."""


class _ScreenText:
    """A line of text in the making, as ReportLab's text objects have it."""

    def __init__(self, x: float, y: float) -> None:
        self.x, self.y = x, y
        self.stretch = 1.0
        self.pieces: list[tuple[str, str, float, float]] = []
        self._font, self._size = "", 0.0

    def setHorizScale(self, percent: float) -> None:
        self.stretch = percent / 100

    def setFont(self, font: str, size: float) -> None:
        self._font, self._size = font, size

    def textOut(self, text: str) -> None:
        self.pieces.append((text, self._font, self._size, self.stretch))


class _Boxes:
    """A path of rectangles."""

    def __init__(self) -> None:
        self.boxes: list[tuple[float, float, float, float]] = []

    def rect(self, x: float, y: float, width: float, height: float) -> None:
        self.boxes.append((x, y, width, height))


class ScreenPages:
    """A canvas with the words of ReportLab's that notices are drawn with; ``pages`` are PNGs."""

    def __init__(self, sheet: Sheet) -> None:
        self.pages: list[bytes] = []
        self._scale = WIDTH * _FINE / sheet.width
        self._size = WIDTH * _FINE, round(sheet.height * self._scale)
        self._fill, self._stroke, self._line_width = (0, 0, 0), (0, 0, 0), 1.0
        self._begin()

    def _begin(self) -> None:
        self._picture = Image.new("RGB", self._size, (255, 255, 255))
        self._draw = ImageDraw.Draw(self._picture)

    def showPage(self) -> None:
        made = BytesIO()
        smaller = self._size[0] // _FINE, self._size[1] // _FINE
        self._picture.resize(smaller, Image.Resampling.LANCZOS).save(made, "PNG", optimize=True)
        self.pages.append(made.getvalue())
        self._begin()

    # -- colours and lines ----------------------------------------------------------------------------

    def setFillColor(self, colour: Color) -> None:
        self._fill = _rgb(colour)

    def setStrokeColor(self, colour: Color) -> None:
        self._stroke = _rgb(colour)

    def setLineWidth(self, width: float) -> None:
        self._line_width = width

    # -- shapes ---------------------------------------------------------------------------------------

    def rect(self, x: float, y: float, width: float, height: float, stroke: int = 1, fill: int = 0) -> None:
        self.roundRect(x, y, width, height, 0, stroke, fill)

    def roundRect(
        self, x: float, y: float, width: float, height: float, radius: float, stroke: int = 1, fill: int = 0
    ) -> None:
        self._draw.rounded_rectangle(
            self._box(x, y, x + width, y + height),
            radius * self._scale,
            fill=self._fill if fill else None,
            outline=self._stroke if stroke else None,
            width=self._pen if stroke else 0,
        )

    def circle(self, x: float, y: float, radius: float, stroke: int = 1, fill: int = 0) -> None:
        box = self._box(x - radius, y - radius, x + radius, y + radius)
        outline = self._stroke if stroke else None
        self._draw.ellipse(box, fill=self._fill if fill else None, outline=outline, width=self._pen)

    def line(self, x: float, y: float, to_x: float, to_y: float) -> None:
        self._draw.line((*self._place(x, y), *self._place(to_x, to_y)), fill=self._stroke, width=self._pen)

    def beginPath(self) -> _Boxes:
        return _Boxes()

    def drawPath(self, path: _Boxes, stroke: int = 0, fill: int = 1) -> None:
        """Whole pixels side by side: no hairline parts two modules of a code."""
        for x, y, width, height in path.boxes:
            left, top, right, bottom = (round(value) for value in self._box(x, y, x + width, y + height))
            self._draw.rectangle((left, top, right - 1, bottom - 1), fill=self._fill)

    def drawImage(self, image: Any, x: float, y: float, width: float, height: float) -> None:
        left, top, right, bottom = (round(value) for value in self._box(x, y, x + width, y + height))
        picture = Image.frombytes("RGB", image.getSize(), image.getRGBData())
        self._picture.paste(picture.resize((right - left, bottom - top), Image.Resampling.LANCZOS), (left, top))

    # -- text -----------------------------------------------------------------------------------------

    def beginText(self, x: float, y: float) -> _ScreenText:
        return _ScreenText(x, y)

    def drawText(self, words: _ScreenText) -> None:
        x = words.x
        for text, font, size, stretch in words.pieces:
            self._set(text, x, words.y, font, size, stretch)
            x += float(pdfmetrics.stringWidth(text, font, size)) * stretch

    def _set(self, text: str, x: float, y: float, font: str, size: float, stretch: float) -> None:
        left, base = self._place(x, y)
        face = _face(font, size * self._scale)
        if stretch == 1.0:
            self._draw.text((left, base), text, font=face, fill=self._fill, anchor="ls")
            return
        ascent, descent = face.getmetrics()
        width = max(1, round(face.getlength(text)))
        mask = Image.new("L", (width, ascent + descent), 0)
        ImageDraw.Draw(mask).text((0, ascent), text, font=face, fill=255, anchor="ls")
        mask = mask.resize((max(1, round(width * stretch)), mask.height), Image.Resampling.LANCZOS)
        ink = Image.new("RGB", mask.size, self._fill)
        self._picture.paste(ink, (round(left), round(base) - ascent), mask)

    # -- measures -------------------------------------------------------------------------------------

    @property
    def _pen(self) -> int:
        return max(1, round(self._line_width * self._scale))

    def _place(self, x: float, y: float) -> tuple[float, float]:
        """Pixels from the left and from the top."""
        return x * self._scale, self._size[1] - y * self._scale

    def _box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        return *self._place(left, top), *self._place(right, bottom)


def _rgb(colour: Color) -> tuple[int, int, int]:
    return round(colour.red * 255), round(colour.green * 255), round(colour.blue * 255)


@lru_cache(maxsize=128)
def _face(font: str, size: float) -> ImageFont.FreeTypeFont:
    """A font that papers are set in, from the same file."""
    face = pdfmetrics.getFont(font).face
    index = getattr(face, "subfontIndex", 0)
    return ImageFont.truetype(face.filename, size, index=index, layout_engine=ImageFont.Layout.BASIC)
