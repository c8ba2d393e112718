"""About the program: its version, and the licences of everything that is shipped with it."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from functools import partial
from importlib import metadata
from pathlib import Path

from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from patrolplanner import __version__, paths
from patrolplanner.domain.messages import translate
from patrolplanner.gui.help.dialog import HelpedDialog
from patrolplanner.gui.icons import icon
from patrolplanner.gui.look import STEP, look
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.heads import Head, show_heads
from patrolplanner.gui.widgets.parts import button, column, label, row


@dataclass(frozen=True, slots=True)
class LibraryPart:
    """A library or font: its distribution's name, how people call it, and its licence as its authors state it."""

    distribution: str
    name: str
    licence: str


PARTS = (
    LibraryPart("PySide6-Essentials", "Qt, PySide6", "LGPL-3.0-only"),
    LibraryPart("PySide6-Pdf", "Qt PDF (PDFium)", "LGPL-3.0-only, BSD-3-Clause"),
    LibraryPart("shiboken6", "Shiboken", "LGPL-3.0-only"),
    LibraryPart("ortools", "OR-Tools", "Apache-2.0"),
    LibraryPart("protobuf", "Protocol Buffers", "BSD-3-Clause"),
    LibraryPart("absl-py", "Abseil", "Apache-2.0"),
    LibraryPart("immutabledict", "immutabledict", "MIT"),
    LibraryPart("numpy", "NumPy", "BSD-3-Clause"),
    LibraryPart("pandas", "pandas", "BSD-3-Clause"),
    LibraryPart("reportlab", "ReportLab", "BSD-3-Clause"),
    LibraryPart("pillow", "Pillow", "MIT-CMU"),
    LibraryPart("openpyxl", "openpyxl", "MIT"),
    LibraryPart("et-xmlfile", "et_xmlfile", "MIT"),
    LibraryPart("sqlite-utils", "sqlite-utils", "Apache-2.0"),
    LibraryPart("chinesecalendar", "chinesecalendar", "MIT"),
    LibraryPart("cnlunar", "cnlunar", "MIT"),
    LibraryPart("segno", "segno", "BSD-3-Clause"),
    LibraryPart("xlrd", "xlrd", "BSD-3-Clause"),
    LibraryPart("pypinyin", "pypinyin", "MIT"),
    LibraryPart("icalendar", "icalendar", "BSD-2-Clause"),
    LibraryPart("python-dateutil", "dateutil", "Apache-2.0, BSD-3-Clause"),
    LibraryPart("tzdata", "tzdata", "Apache-2.0"),
    LibraryPart("", "Noto Sans SC", "OFL-1.1"),
    LibraryPart("", "SQLite", "Public Domain"),
)


class AboutDialog(HelpedDialog):
    """Version, what the program is, and a table of licences."""

    topic = "start"

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(said(translate("about", "About")))
        self.resize(620, 560)
        shield = label()
        shield.setPixmap(icon("shield", look().accent).pixmap(32, 32))
        title = label(said(translate("window", "Patrol planner")), "title")
        head = row(shield, title, label(f"patrolplanner {__version__}", "quiet"), 1)
        what = label(said(translate("about", "Duty rosters for county police stations. MIT licence.")), wrap=True)
        lgpl = translate(
            "about",
            "The window uses Qt under the GNU Lesser General Public License, version 3. Qt is linked dynamically: its "
            "libraries lie beside the program and may be replaced by others of the same interface. The licence texts "
            "come with the program; how to exchange Qt, and where its source is offered, stands beside them.",
        )
        table = QTreeWidget()
        heads = (
            Head(
                translate("about", "Part"), translate("column notes", "A library or font that comes with the program.")
            ),
            Head(translate("about", "Version"), translate("column notes", "The version that is installed here.")),
            Head(translate("about", "Licence"), translate("column notes", "Under which terms its authors give it.")),
        )
        show_heads(table, heads)
        table.setRootIsDecorated(False)
        table.setAlternatingRowColors(True)
        texts = paths.licences()
        for line in _packed_parts(texts) if texts is not None else _parts_here():
            table.addTopLevelItem(QTreeWidgetItem(line))
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table = table
        close = button(translate("about", "Close"), self.accept, role="main")
        self.end_with(close)
        show = button(translate("about", "&Texts of the licences"), partial(_open_folder, texts), role="flat")
        show.setVisible(texts is not None)
        foot = row(label(f"Qt {qVersion()}", "quiet"), show, 1, close)
        terms = label(said(lgpl), "quiet", wrap=True)
        column(head, what, terms, (table, 1), foot, of=self, margins=(STEP * 6, STEP * 5, STEP * 6, STEP * 4))


def _parts_here() -> list[list[str]]:
    """Name, version and licence of what this Python has of the parts."""
    found = [[part.name, version, part.licence] for part in PARTS if (version := version_of(part)) is not None]
    return [*found, ["Python", sys.version.split()[0], "PSF-2.0"]]


def _packed_parts(texts: Path) -> list[list[str]]:
    """What was written down when the program was packed: every library in it, those that others brought included."""
    try:
        listed = json.loads((texts / "list.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return _parts_here()
    return [[str(each["name"]), str(each["version"]), str(each["licence"])] for each in listed]


def _open_folder(folder: Path | None) -> None:
    if folder is not None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def version_of(part: LibraryPart) -> str | None:
    """The version that is installed, empty for what has none, None for a part that is not here."""
    if not part.distribution:
        return ""
    try:
        return metadata.version(part.distribution)
    except metadata.PackageNotFoundError:
        return None
