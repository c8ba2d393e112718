"""Make the two fonts of the papers from the full Noto Sans SC (see README.md beside this file).

Usage: python make_fonts.py FOLDER    where FOLDER holds the unpacked package.
Needs fonttools, and nothing else; the same input gives the same bytes.
"""

import shutil
import sys
from pathlib import Path

from fontTools import subset

HERE = Path(__file__).resolve().parent

WEIGHTS = {
    "400Regular/NotoSansSC_400Regular.ttf": "NotoSansSC-Regular.ttf",
    "700Bold/NotoSansSC_700Bold.ttf": "NotoSansSC-Bold.ttf",
}

# Every ideograph the font has: names on identity cards are not bound to the 8105 general characters.
IDEOGRAPHS = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF)]
LETTERS = [(0x0020, 0x007E), (0x00A0, 0x024F), (0x0300, 0x03FF), (0x0400, 0x045F), (0x1E00, 0x1EFF)]
SYMBOLS = [
    (0x2000, 0x206F),  # general punctuation
    (0x20A0, 0x20BF),  # currencies
    (0x2100, 0x218F),  # letter-like symbols, Roman numerals
    (0x2190, 0x22FF),  # arrows, mathematics
    (0x2460, 0x24FF),  # circled numbers
    (0x2500, 0x27BF),  # lines, shapes, ticks
    (0x3000, 0x303F),  # Chinese punctuation
    (0x3100, 0x312F),  # Zhuyin
    (0x3200, 0x33FF),  # enclosed ideographs, units
    (0xFE30, 0xFE4F),  # vertical punctuation
    (0xFF00, 0xFFEF),  # full-width forms
]


def shrink(source: Path, target: Path) -> None:
    """Keep only the characters above, without hints and layout tables, which no paper uses."""
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "BASE", "STAT", "vhea", "vmtx"]
    font = subset.load_font(str(source), options)
    wanted = {code for first, last in IDEOGRAPHS + LETTERS + SYMBOLS for code in range(first, last + 1)}
    worker = subset.Subsetter(options)
    worker.populate(unicodes=wanted)
    worker.subset(font)
    subset.save_font(font, str(target), options)
    print(f"{target.name}: {len(font.getBestCmap())} characters, {target.stat().st_size} bytes")


def main() -> None:
    """Make both weights and copy the licence."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    package = Path(sys.argv[1])
    for source, target in WEIGHTS.items():
        shrink(package / source, HERE / target)
    shutil.copyfile(package / "LICENSE_FONT", HERE / "OFL.txt")


if __name__ == "__main__":
    main()
