"""A workbook's file as the archive of XML parts that it is, with limits on what a stranger's file may cost us.

A part is read piece by piece and never held whole: what it says goes to a listener, tag by tag. Nobody else's reader
is used here, since each of them builds a tree, or a cell, for whatever stands in a part before it can be asked to stop.
"""

from __future__ import annotations

import io
import posixpath
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Protocol
from xml.parsers import expat

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.store.faults import os_fault, reading
from patrolplanner.store.plan_lock import is_open_here

_MOST_BYTES = 50_000_000
_MOST_UNPACKED_BYTES = 250_000_000
_MOST_PARTS = 10_000
_MOST_TAGS = 6_000_000
"""A million empty rows, which Excel makes of a column that was formatted to its end, are three million."""
_DEEPEST = 100
_LONGEST_TAG = 1_000_000
"""Bytes. The parser begins a tag anew with every piece until it is whole."""
_PIECE = 65_536

OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_PART = b"PK\x01\x02"
"""How the entry of a part begins in the archive's list of them."""
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
"""Workbooks know no others. These give no more than is asked for; a bruised or mean piece of the others has no end."""
_ENCRYPTED = 0x1
_CONTENT_TYPES = "[Content_Types].xml"
_WORKBOOK = "/xl/workbook.xml"
_WORKBOOK_TYPES = tuple(
    f"application/vnd.{kind}.main+xml"
    for kind in (
        *("openxmlformats-officedocument.spreadsheetml.sheet", "openxmlformats-officedocument.spreadsheetml.template"),
        *("ms-excel.sheet.macroEnabled", "ms-excel.template.macroEnabled"),
    )
)

# What the standard library raises over a file that only pretends to be a workbook.
BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error, expat.ExpatError, UnicodeError, EOFError, OSError),
    *(LookupError, ValueError, TypeError, AttributeError, OverflowError, NotImplementedError, RuntimeError),
)


class PackageTooLarge(Exception):
    """More than any plan has."""


class Listener(Protocol):
    """Hears the tags of a part, by their names without prefix, and the text between them."""

    def start(self, name: str, values: Mapping[str, str]) -> None: ...

    def end(self, name: str) -> None: ...

    def text(self, text: str) -> None: ...


class Package:
    """An opened workbook; ``book`` is the name of its main part, ``parts`` lead from it to the others."""

    def __init__(self, data: bytes) -> None:
        if data.count(_PART) > _MOST_PARTS:
            raise PackageTooLarge
        self._archive = zipfile.ZipFile(io.BytesIO(data))
        entries = self._archive.infolist()
        if sum(entry.file_size for entry in entries) > _MOST_UNPACKED_BYTES:
            raise PackageTooLarge
        self._entries = {_plain(entry.filename): entry for entry in entries}
        self._room = Room()
        kinds = _ContentTypes()
        self.tell(_CONTENT_TYPES, kinds)
        self.book = kinds.book()
        relations = _Relations(posixpath.dirname(self.book))
        folder, name = posixpath.split(self.book)
        self.tell(f"{folder}/_rels/{name}.rels".lstrip("/"), relations)
        self.parts = relations.parts

    def first_of(self, kind: str) -> str | None:
        """The part of that kind, None when there is none."""
        return next((name for name, found in self.parts.values() if found == kind and self.has(name)), None)

    def has(self, part: str) -> bool:
        return _plain(part) in self._entries

    def tell(self, part: str, listener: Listener) -> None:
        """Read a part to a listener."""
        entry = self._entries[_plain(part)]
        if entry.compress_type not in _METHODS or entry.flag_bits & _ENCRYPTED:
            raise zipfile.BadZipFile
        with self._archive.open(entry) as stream:
            tell_xml(stream, listener, self._room)


@dataclass(slots=True)
class Room:
    """What is left of what a stranger's XML may cost."""

    bytes: int = field(default_factory=lambda: _MOST_UNPACKED_BYTES)
    tags: int = field(default_factory=lambda: _MOST_TAGS)


def tell_xml(stream: IO[bytes], listener: Listener, room: Room) -> None:
    """Read XML to a listener, piece by piece. Raises PackageTooLarge, and ExpatError or ValueError for what is none."""
    parser = _parser_for(listener)
    given = 0
    while piece := stream.read(_PIECE):
        given += len(piece)
        room.bytes -= len(piece)
        room.tags -= piece.count(b"<")
        if room.bytes < 0 or room.tags < 0:
            raise PackageTooLarge
        parser.Parse(piece, False)
        if given - parser.CurrentByteIndex > _LONGEST_TAG:
            raise PackageTooLarge
    parser.Parse(b"", True)


def _plain(part: str) -> str:
    """The name of a part as names are compared: some programs write other capitals, or the slashes of Windows."""
    return part.replace("\\", "/").lstrip("/").casefold()


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """What a damaged or far too large workbook does to its reader becomes a sentence."""
    try:
        yield
    except (PackageTooLarge, MemoryError) as error:
        raise UserError(_too_large(path)) from error
    except BROKEN as error:
        raise UserError(_not_a_workbook(path)) from error


def bytes_of(
    path: Path, most: int = _MOST_BYTES, none: Message | None = None, too_large: Message | None = None
) -> bytes:
    """A file of limited size as a whole. Raises UserError: ``none`` for what is no such file, ``too_large``.

    Without words of its own it is a workbook, to be read inside `in_words`.
    """
    with reading(path):
        kind = path.stat()
    if stat.S_ISDIR(kind.st_mode):
        raise os_fault(IsADirectoryError(), path)
    # closing the open plan again would drop SQLite's lock on it; a pipe or a device might never end
    if is_open_here(path) or not stat.S_ISREG(kind.st_mode):
        raise UserError(none or _not_a_workbook(path))
    if kind.st_size > most:
        raise UserError(too_large or _too_large(path))
    with reading(path), path.open("rb") as file:
        return file.read(kind.st_size)


def _not_a_workbook(path: Path) -> Message:
    text = translate("workbook", "{file} is not an .xlsx workbook, or it is damaged; save it again as .xlsx.")
    return text.fill(file=path.name)


def _too_large(path: Path) -> Message:
    return translate(
        "workbook", "{file} is far larger than any plan; remove pictures, empty formatted rows and old sheets from it."
    ).fill(file=path.name)


def _parser_for(listener: Listener) -> expat.XMLParserType:
    """A parser that knows no entities of the file's own: what they stand for might be another file, or without end."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    depth = 0

    def start(name: str, values: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise PackageTooLarge
        listener.start(name[name.find(":") + 1 :], values)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        listener.end(name[name.find(":") + 1 :])

    def refuse(*_: object) -> None:
        raise ValueError("a workbook declares no types")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = listener.text
    parser.StartDoctypeDeclHandler = refuse
    return parser


class Silent:
    """A listener to which text and ends say nothing."""

    def end(self, name: str) -> None:
        """Nothing ends that matters."""

    def text(self, text: str) -> None:
        """No text matters."""


class _ContentTypes(Silent):
    """Which part is the workbook."""

    def __init__(self) -> None:
        self._found = ""

    def start(self, name: str, values: Mapping[str, str]) -> None:
        if values.get("ContentType") in _WORKBOOK_TYPES:
            if name == "Override":
                self._found = values["PartName"]
            elif name == "Default":  # some programs say of all XML that it is the workbook
                self._found = self._found or _WORKBOOK

    def book(self) -> str:
        if not self._found:
            raise ValueError("no workbook among the parts")
        return self._found.lstrip("/")


class _Relations(Silent):
    """The parts that a part refers to: name and kind by the id of the reference."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.parts: dict[str, tuple[str, str]] = {}

    def start(self, name: str, values: Mapping[str, str]) -> None:
        if name == "Relationship":
            part = posixpath.normpath(posixpath.join("/", self._folder, values.get("Target", "")))
            kind = values.get("Type", "").rpartition("/")[2]
            self.parts[values.get("Id", "")] = part.lstrip("/"), kind
