"""What makes a release, as far as it can be tried without packing one: icons, licences, and the step that signs."""

from __future__ import annotations

import json
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from patrolplanner.gui.dialogs.about import PARTS
from tests.source_tree import ROOT

PACKAGING = ROOT / "packaging"


def run(script: str, *arguments: object) -> str:
    command = [sys.executable, str(PACKAGING / script), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def test_icons_have_every_size_that_windows_asks_for(tmp_path: Path) -> None:
    run("icons.py", tmp_path)
    for name in ("program", "document"):
        content = (tmp_path / f"{name}.ico").read_bytes()
        _, kind, count = struct.unpack_from("<HHH", content)
        assert kind == 1
        sizes = set()
        for number in range(count):
            edge, _, _, _, _, bits, length, begins = struct.unpack_from("<BBBBHHII", content, 6 + 16 * number)
            assert bits == 32
            assert begins + length <= len(content)
            sizes.add(edge or 256)
        assert {16, 24, 32, 48, 256} <= sizes
        assert content[begins : begins + 4] == b"\x89PNG", "the largest is the last"
        picture = QImage.fromData(content[begins : begins + length])
        assert (picture.width(), picture.height()) == (256, 256)


def test_the_folder_gets_the_licence_of_every_library(tmp_path: Path) -> None:
    run("licences.py", tmp_path)
    made = tmp_path / "licences"
    listed = json.loads((made / "list.json").read_text(encoding="utf-8"))
    assert all(part["licence"] for part in listed)
    names = {part["name"].lower().replace("_", "-") for part in listed}
    assert {part.distribution.lower() for part in PARTS if part.distribution} <= names | {"et-xmlfile"}
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (made / "LGPL-3.txt").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in (made / "GPL-3.txt").read_text(encoding="utf-8")
    assert "Qt6Core.dll" in (made / "Qt.txt").read_text(encoding="utf-8")
    assert (made / "OFL-1.1.txt").is_file()
    assert list((made / "numpy").iterdir())


@pytest.mark.skipif(shutil.which("bash") is None or sys.platform == "win32", reason="a script of the release machine")
def test_without_a_certificate_nothing_is_signed_and_that_is_said(tmp_path: Path) -> None:
    program = tmp_path / "program.exe"
    program.write_bytes(b"MZ")
    done = subprocess.run(
        ["bash", str(PACKAGING / "sign"), str(program)],
        capture_output=True,
        text=True,
        check=True,
        env={"PATH": "/bin"},
    )
    assert "WARNING: not signed" in done.stderr
    assert program.read_bytes() == b"MZ"


def test_the_installer_and_the_program_agree() -> None:
    """Names and endings stand in both, and neither can read the other."""
    script = (PACKAGING / "installer.nsi").read_text(encoding="utf-8")
    spec = (ROOT / "build.spec").read_text(encoding="utf-8")
    for name in ("patrolplanner", "patrolplanner-cli"):
        assert f'program("{name}"' in spec
        assert f"$INSTDIR\\{name}.exe" in script
    assert r"Software\Classes\.patrol" in script
    assert "1809" in script
