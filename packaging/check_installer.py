"""Whether the installer that is delivered is whole: ``python packaging/check_installer.py SETUP.exe FOLDER``.

It is a 32-bit program, and a Wine without its 32-bit part cannot run it. So it is looked at instead: a program for
every Windows that asks for no administrator, whose own sum is right (it refuses to install where that is wrong), with
icon and version, and with every file of the folder in it, byte for byte (7z unpacks it).
"""

from __future__ import annotations

import filecmp
import shutil
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pefile

_MARK = b"\xef\xbe\xad\xdeNullsoftInst"
"""Begins what NSIS puts behind its program; four bytes before it are flags, two sizes follow."""
_UNCOUNTED = 512
"""The sum leaves the head of the program out, where a signature writes."""


def problems(setup: Path, folder: Path) -> Iterator[str]:
    """What speaks against it, a line for each."""
    program = pefile.PE(str(setup))
    if program.FILE_HEADER.Machine != pefile.MACHINE_TYPE["IMAGE_FILE_MACHINE_I386"]:
        yield "it is no 32-bit program and would not start on a 32-bit Windows to say why nothing is installed"
    kinds = {entry.id: entry for entry in program.DIRECTORY_ENTRY_RESOURCE.entries}
    for kind in ("RT_GROUP_ICON", "RT_VERSION", "RT_MANIFEST"):
        if pefile.RESOURCE_TYPE[kind] not in kinds:
            yield f"it has no {kind}"
    content = setup.read_bytes()
    if b'level="asInvoker"' not in content:
        yield "it asks for an administrator"
    program.close()
    yield from _of_its_sum(content)
    yield from _of_its_files(setup, folder)


def _of_its_sum(content: bytes) -> Iterator[str]:
    mark = content.find(_MARK)
    if mark < 0:
        yield "nothing of NSIS is in it"
        return
    size = int.from_bytes(content[mark + len(_MARK) + 4 : mark + len(_MARK) + 8], "little")
    end = mark - 4 + size
    if end > len(content) or int.from_bytes(content[end - 4 : end], "little") != zlib.crc32(
        content[_UNCOUNTED : end - 4]
    ):
        yield "its own sum is wrong"


def _of_its_files(setup: Path, folder: Path) -> Iterator[str]:
    unpacker = shutil.which("7z")
    if unpacker is None:
        yield "7z is missing (packaging/bench installs it)"
        return
    with tempfile.TemporaryDirectory() as place:
        subprocess.run([unpacker, "x", "-y", f"-o{place}", str(setup)], check=True, stdout=subprocess.DEVNULL)
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            there = Path(place) / path.relative_to(folder)
            if not there.is_file():
                yield f"{path.relative_to(folder)} is not in it"
            elif not filecmp.cmp(path, there, shallow=False):
                yield f"{path.relative_to(folder)} is another in it"


if __name__ == "__main__":
    found = list(problems(Path(sys.argv[1]), Path(sys.argv[2])))
    sys.stdout.write("".join(f"{line}\n" for line in found) or "the installer may go out\n")
    sys.exit(1 if found else 0)
