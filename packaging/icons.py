"""Makes Windows icons of the drawings in resources/program: ``python packaging/icons.py FOLDER``."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

DRAWINGS = Path(__file__).resolve().parent.parent / "resources" / "program"
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
_LARGE = 256
"""Windows reads this size as PNG, and smaller ones everywhere as bitmaps only."""


def make(folder: Path) -> list[Path]:
    """One .ico for each drawing."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for drawing in sorted(DRAWINGS.glob("*.svg")):
        target = folder / f"{drawing.stem}.ico"
        target.write_bytes(_icon([(size, _picture(drawing, size)) for size in SIZES]))
        made.append(target)
    del application
    return made


def _picture(drawing: Path, size: int) -> bytes:
    """As an icon has it: PNG for the large one, else a bitmap from the bottom up with its mask."""
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    if size >= _LARGE:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        return bytes(buffer.data().data())
    head = struct.pack("<IiiHHIIiiII", 40, size, 2 * size, 1, 32, 0, 0, 0, 0, 0, 0)
    rows = bytes(image.constBits())
    line = 4 * size
    pixels = b"".join(rows[y * line : (y + 1) * line] for y in reversed(range(size)))
    mask = bytes(((size + 31) // 32) * 4 * size)
    return head + pixels + mask


def _icon(pictures: list[tuple[int, bytes]]) -> bytes:
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    begins = len(head) + 16 * len(pictures)
    for size, picture in pictures:
        edge = size % _LARGE  # 256 is written as 0
        head += struct.pack("<BBBBHHII", edge, edge, 0, 0, 1, 32, len(picture), begins + len(body))
        body += picture
    return head + body


if __name__ == "__main__":
    for path in make(Path(sys.argv[1])):
        sys.stdout.write(f"{path}\n")
