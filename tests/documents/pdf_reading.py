"""Reads papers back: texts, sizes, fonts and places, as another program sees them."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from pypdfium2 import raw

PT_PER_MM = 72 / 25.4


@dataclass(frozen=True)
class Piece:
    """A piece of text on a page: its height in points as printed, its box, and whether its font is in the file."""

    text: str
    size: float
    left: float
    bottom: float
    right: float
    top: float
    embedded: bool


@dataclass(frozen=True)
class Page:
    """One page: its size in millimetres, its whole text, and its pieces."""

    width: float
    height: float
    text: str
    pieces: tuple[Piece, ...]
    boxes: tuple[tuple[float, float, float, float], ...]


def read(pdf: bytes) -> list[Page]:
    """All pages of a paper."""
    document = pypdfium2.PdfDocument(pdf)
    return [_page(page) for page in document]


def picture(pdf: bytes, number: int = 0, scale: float = 2.0) -> NDArray[np.uint8]:
    """A page as grey values, 255 for white."""
    return np.asarray(pypdfium2.PdfDocument(pdf)[number].render(scale=scale, grayscale=True).to_pil())


def _page(page: pypdfium2.PdfPage) -> Page:
    words = page.get_textpage()
    boxes = tuple(item.get_bounds() for item in page.get_objects())
    width, height = (side / PT_PER_MM for side in page.get_size())
    return Page(width, height, words.get_text_bounded().replace("\r\n", "\n"), tuple(_pieces(page, words)), boxes)


def _pieces(page: pypdfium2.PdfPage, words: pypdfium2.PdfTextPage) -> Iterator[Piece]:
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        size = ctypes.c_float()
        raw.FPDFTextObj_GetFontSize(item.raw, size)
        matrix = item.get_matrix()
        font = raw.FPDFTextObj_GetFont(item.raw)
        length = raw.FPDFTextObj_GetText(item.raw, words.raw, None, 0)
        buffer = ctypes.create_string_buffer(length)
        raw.FPDFTextObj_GetText(item.raw, words.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
        text = buffer.raw.decode("utf-16-le").rstrip("\0")
        height = size.value * math.hypot(matrix.c, matrix.d)
        yield Piece(text, height, *item.get_bounds(), bool(raw.FPDFFont_GetIsEmbedded(font)))
