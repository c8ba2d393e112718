"""Whether a packed Windows folder may go out: ``python packaging/check_folder.py dist/patrolplanner [BUILD.log]``.

Fails on a library that was not resolved when it was packed, on one that a program in the folder asks for and neither
the folder nor Windows 10 has, on a library of Wine or of the test bench, and where licences or the icon are missing.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pefile

OF_WINE = re.compile(rb"Wine (builtin|placeholder) DLL")
STAND_INS = {"icuuc.dll", "icuin.dll", "icu.dll", "mscms.dll", "bcryptprimitives.dll"}
"""Windows has them; a folder that brings one would use it on every computer, and ours does nothing."""
UNRESOLVED = re.compile(r"not resolved|could not resolve|library not found|lib not found", re.IGNORECASE)
OF_WINDOWS = set((Path(__file__).resolve().parent / "of_windows.txt").read_text("utf-8").split())
"""Libraries that every Windows 10 has."""
_FOR_ALL = re.compile(r"^(api-ms-win-|ext-ms-)")


def problems(folder: Path, log: Path | None) -> Iterator[str]:
    """What speaks against it, a line for each."""
    if log is not None:
        for line in log.read_text("utf-8", "replace").splitlines():
            if UNRESOLVED.search(line):
                yield f"when it was packed: {line.strip()}"
    programs = sorted(p for p in folder.rglob("*") if p.suffix.lower() in (".exe", ".dll", ".pyd"))
    here = {p.name.lower() for p in programs}
    for path in programs:
        yield from _problems_of(path, here)
    for needed in ("patrolplanner.exe", "patrolplanner-cli.exe", "licences/LICENCES.txt", "licences/LGPL-3.txt"):
        if not (folder / needed).is_file():
            yield f"{needed} is missing"


def _problems_of(path: Path, here: set[str]) -> Iterator[str]:
    with path.open("rb") as file:
        if OF_WINE.search(file.read(512)):
            yield f"{path.name} is a library of Wine"
            return
    if path.name.lower() in STAND_INS:
        yield f"{path.name} is a stand-in of the test bench"
    try:
        program = pefile.PE(str(path), fast_load=True)
    except pefile.PEFormatError:
        yield f"{path.name} is no program of Windows"
        return
    kinds = ("IMAGE_DIRECTORY_ENTRY_IMPORT", "IMAGE_DIRECTORY_ENTRY_RESOURCE")
    program.parse_data_directories([pefile.DIRECTORY_ENTRY[kind] for kind in kinds])
    for entry in getattr(program, "DIRECTORY_ENTRY_IMPORT", ()):
        name = entry.dll.decode().lower()
        known = name in here or _FOR_ALL.match(name) or name.removesuffix(".dll") in OF_WINDOWS
        if not known:
            yield f"{path.name} asks for {name}, which neither the folder nor Windows has"
    if path.suffix.lower() == ".exe" and path.parent.name != "_internal":
        kinds_there = {entry.id for entry in getattr(program, "DIRECTORY_ENTRY_RESOURCE", _Nothing).entries}
        for kind, what in (("RT_GROUP_ICON", "icon"), ("RT_VERSION", "version resource")):
            if pefile.RESOURCE_TYPE[kind] not in kinds_there:
                yield f"{path.name} has no {what}"
    program.close()


class _Nothing:
    entries: tuple[()] = ()


if __name__ == "__main__":
    found = list(problems(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None))
    sys.stdout.write("".join(f"{line}\n" for line in found) or "the folder may go out\n")
    sys.exit(1 if found else 0)
