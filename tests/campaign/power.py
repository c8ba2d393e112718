"""What stands on a disk after a power cut: everything that was waited for, and any part of the rest.

The calls of a process are taken down by strace. What was written and not synced yet is lost, kept, or torn at sectors;
new names, renames and removals of files that were not synced with their folder are kept up to any one of them.
"""

from __future__ import annotations

import random
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

_CALLS = "openat,pwrite64,write,ftruncate,fsync,fdatasync,unlink,rename"
_SECTOR = 512
_LINE = re.compile(r"(\w+)\((.*)\)\s+= (-?\d+)")
_FILE = re.compile(r"\d+<([^>]*)>")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_NUMBER = re.compile(r"(?<=, )\d+(?=,|$)")


@dataclass
class _File:
    synced: bytes = b""
    since: list[tuple[int, bytes | None]] = field(default_factory=list)
    """Where what was written; None for a cut to that length."""

    def after(self, chance: random.Random | None) -> bytes:
        """With everything, or with what chance leaves of what was not synced."""
        content = bytearray(self.synced)
        all_of_it = chance is None or chance.random() < 0.2
        for at, data in self.since:
            if chance is not None and not all_of_it and chance.random() < 0.5:
                continue
            if data is None:
                del content[at:]
                content.extend(bytes(max(0, at - len(content))))
                continue
            if chance is not None and not all_of_it and chance.random() < 0.3:
                data = data[: _SECTOR * chance.randint(0, len(data) // _SECTOR)]
            content.extend(bytes(max(0, at + len(data) - len(content))))
            content[at : at + len(data)] = data
        return bytes(content)


class Disk:
    """A folder's files as the calls change them."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._named = {name: _File(content) for name, content in files.items()}
        self._synced = dict(self._named)
        self._since: list[tuple[str, _File | None]] = []

    @staticmethod
    def concerns(folder: Path, arguments: str) -> bool:
        """Whether a call is about the folder or a file in it."""
        texts = (*(_decoded(text).decode(errors="replace") for text in _TEXT.findall(arguments)), arguments)
        return any(str(folder) in text for text in (*texts, *map(_decoded_path, _FILE.findall(arguments))))

    def call(self, folder: Path, name: str, arguments: str) -> None:
        paths = [_decoded(text) for text in _TEXT.findall(arguments)]
        opened = [_decoded_path(text) for text in _FILE.findall(arguments)]
        if name == "openat" and "O_CREAT" in arguments:
            self._made(folder, Path(paths[0].decode()))
        elif name in ("unlink", "rename"):
            self._renamed(folder, *(Path(path.decode()) for path in paths))
        elif name in ("fsync", "fdatasync") and opened and Path(opened[0]) == folder:
            self._synced, self._since = dict(self._named), []
        elif opened and Path(opened[0]).parent == folder and Path(opened[0]).name in self._named:
            self._changed(self._named[Path(opened[0]).name], name, arguments, paths)

    def _made(self, folder: Path, path: Path) -> None:
        if path.parent == folder and path.name not in self._named:
            self._name(path.name, _File())

    def _renamed(self, folder: Path, old: Path, new: Path | None = None) -> None:
        if old.parent != folder or old.name not in self._named:
            return
        file = self._named.pop(old.name)
        self._since.append((old.name, None))
        if new is not None:
            self._name(new.name, file)

    def _name(self, name: str, file: _File) -> None:
        self._named[name] = file
        self._since.append((name, file))

    def _changed(self, file: _File, name: str, arguments: str, texts: list[bytes]) -> None:
        if name in ("fsync", "fdatasync"):
            file.synced, file.since = file.after(None), []
        elif name == "pwrite64":
            file.since.append((int(arguments.rpartition(", ")[2]), texts[0]))
        elif name == "ftruncate":
            file.since.append((int(arguments.rpartition(", ")[2]), None))

    def cut(self, chance: random.Random) -> Mapping[str, bytes]:
        """What is found when the power is back."""
        names = dict(self._synced)
        for name, file in self._since[: chance.randint(0, len(self._since))]:
            if file is None:
                names.pop(name, None)
            else:
                names[name] = file
        return {name: file.after(chance) for name, file in names.items()}


def recorded(command: list[str], trace: Path, cwd: Path) -> Iterator[tuple[str, str]]:
    """The calls of a process, in their order; those that failed are left out."""
    strace = ["strace", "-y", "-qq", "-xx", "-s", "10000000", "-o", str(trace), "-e", f"trace={_CALLS}"]
    subprocess.run([*strace, *command], cwd=cwd, check=True, capture_output=True)
    with trace.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            match = _LINE.match(line)
            if match and int(match[3]) >= 0:
                yield match[1], match[2]


def said(name: str, arguments: str) -> str | None:
    """What the process has said by this call, if it is one by which it says something."""
    texts = _TEXT.findall(arguments)
    return _decoded(texts[0]).decode() if name == "write" and arguments.startswith("1<") and texts else None


def _decoded(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


def _decoded_path(text: str) -> str:
    """strace writes the names of open files in hexadecimal, too."""
    return _decoded(text).decode(errors="replace") if text.startswith("\\x") else text
