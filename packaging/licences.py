"""Gathers the licences of everything in the packed program: ``python packaging/licences.py dist/patrolplanner``.

Run it by the Python that the program was packed with: versions and texts are those of its libraries. Makes the folder
``licences`` beside the program, with ``list.json`` (the about page shows it), ``LICENCES.txt`` (the same to be read),
the texts of every library, the GPL and the LGPL, and how to exchange Qt. Fails where a library says no licence.
"""

from __future__ import annotations

import json
import platform
import re
import shutil
import sqlite3
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_TEXT = re.compile(r"(licen[cs]e|copying|notice|authors|copyright)", re.IGNORECASE)
_TOOLS = {"pyinstaller-hooks-contrib", "setuptools", "pip"}
"""Named by libraries as needed to build them; they are not in the folder."""


@dataclass(frozen=True)
class Part:
    """A library: its name, its version, and its licence as its authors state it."""

    name: str
    version: str
    licence: str
    home: str


def parts() -> list[Part]:
    """Everything that the program's dependencies lead to, and what Python itself brings."""
    found: dict[str, Part] = {}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [_name(line) for line in (*project["dependencies"], *project["optional-dependencies"]["cluster"])]
    wanted += ["pyside6-addons"]  # has QtPdf where Qt is older
    while wanted:
        name = wanted.pop()
        if name in found or name in _TOOLS:
            continue
        try:
            about = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue  # asked for on other systems only
        found[name] = Part(about["Name"], about["Version"], _licence(about), _home(about))
        wanted += [_name(line) for line in metadata.requires(name) or () if "extra ==" not in line]
    own = [
        Part("Python", platform.python_version(), "PSF-2.0", "https://www.python.org"),
        Part("SQLite", sqlite3.sqlite_version, "Public Domain", "https://sqlite.org"),
        Part("Noto Sans SC", "", "OFL-1.1", "https://fonts.google.com/noto"),
        Part("PyInstaller (starter)", _version("pyinstaller"), "GPL-2.0 with exception", "https://pyinstaller.org"),
    ]
    return [*sorted(found.values(), key=lambda part: part.name.lower()), *own]


def _name(requirement: str) -> str:
    return re.split(r"[\s;<>=!~\[(]", requirement, maxsplit=1)[0].lower().replace("_", "-")


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _licence(about: metadata.PackageMetadata) -> str:
    stated = about.get("License-Expression") or ""
    classed = [c.rpartition("::")[2].strip() for c in about.get_all("Classifier") or () if c.startswith("License ::")]
    plain = (about.get("License") or "").strip().partition("\n")[0]
    return stated or plain or ", ".join(classed)


def _home(about: metadata.PackageMetadata) -> str:
    lines = [line.split(", ", 1) for line in about.get_all("Project-URL") or () if ", " in line]
    links = {name.lower(): place for name, place in lines}
    known = (links[name] for name in ("homepage", "home", "source", "repository", "source code") if name in links)
    return about.get("Home-page") or next(known, next(iter(links.values()), ""))


def _texts(part: Part) -> Iterator[Path]:
    try:
        files = metadata.files(part.name) or []
    except metadata.PackageNotFoundError:
        return
    for file in files:
        if ".dist-info" in str(file) and _TEXT.search(file.name) and file.name != "METADATA":
            yield Path(str(file.locate()))


def write(folder: Path) -> int:
    """Make the folder anew; gives how many parts there are."""
    target = folder / "licences"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    found = parts()
    silent = [part.name for part in found if not part.licence]
    if silent:
        raise SystemExit(f"no licence is stated by {', '.join(silent)}")
    for part in found:
        for number, text in enumerate(_texts(part)):
            place = target / part.name
            place.mkdir(exist_ok=True)
            shutil.copyfile(text, place / (text.name if not (place / text.name).exists() else f"{number} {text.name}"))
    for text in sorted((ROOT / "packaging" / "licences").iterdir()):
        shutil.copyfile(text, target / text.name)
    shutil.copyfile(ROOT / "LICENSE", target / "patrolplanner.txt")
    shutil.copyfile(ROOT / "resources" / "fonts" / "OFL.txt", target / "OFL-1.1.txt")
    (target / "list.json").write_text(json.dumps([asdict(p) for p in found], ensure_ascii=False, indent=1), "utf-8")
    lines = [f"{part.name} {part.version}".strip() + f"\n    {part.licence}\n    {part.home}" for part in found]
    (target / "LICENCES.txt").write_text("\n".join(lines) + "\n", "utf-8-sig")
    return len(found)


if __name__ == "__main__":
    sys.stdout.write(f"licences of {write(Path(sys.argv[1]))} parts\n")
