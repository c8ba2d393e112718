"""Pictures of people for public papers: read with care, cut to one shape, without whatever else the file tells."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import Any

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader

_WIDTH, _HEIGHT = 500, 700
_MOST_PIXELS = 60_000_000
_KINDS = ("JPEG", "PNG", "BMP")
_QUALITY = 88
_NO_PICTURE = "no picture, or too large a one"
_UPPER = 0.3
"""Of what is cut off a picture that is too high so much is taken at its top, where heads are."""


def portrait(content: bytes) -> bytes:
    """A picture file as a JPEG of 25 to 35, upright, without the place and time that cameras write into it.

    Raises ValueError for what is no picture, or one that is too large.
    """
    try:
        with Image.open(BytesIO(content), formats=_KINDS) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                raise ValueError(_NO_PICTURE)
            upright = ImageOps.exif_transpose(opened).convert("RGB")
            cut = ImageOps.fit(upright, (_WIDTH, _HEIGHT), centering=(0.5, _UPPER))
    except (OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValueError(_NO_PICTURE) from error
    made = BytesIO()
    Image.frombytes("RGB", cut.size, cut.tobytes()).save(made, "JPEG", quality=_QUALITY)
    return made.getvalue()


def draw_picture(canvas: Any, content: bytes, left: float, bottom: float, width: float, height: float) -> None:
    canvas.drawImage(_reader(content), left, bottom, width, height)


@lru_cache(maxsize=64)
def _reader(content: bytes) -> ImageReader:
    """One reader a picture, so that a file holds it once."""
    return ImageReader(BytesIO(content))
