"""Asking for a file or a folder: one dialog for the whole program, and one that leaves the files it lists closed.

Windows and macOS show their own. Elsewhere Qt's is used, also where the desktop has one, for both kinds open every file
they list to find out what it is, and inside our process closing it again drops SQLite's lock on an open plan. Ours
goes by the names alone. Its words are the program's, since Qt has not all of them in Chinese.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from PySide6.QtCore import QFileInfo, QObject, QSize, QStandardPaths
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QStyle, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui import remembered
from patrolplanner.gui.said import said
from patrolplanner.paths import PLAN_ENDING

_OWN_OF_THE_SYSTEM = sys.platform in ("win32", "darwin")
_LABELS = {
    QFileDialog.DialogLabel.LookIn: translate("file dialog", "Folder:"),
    QFileDialog.DialogLabel.FileName: translate("file dialog", "File name:"),
    QFileDialog.DialogLabel.FileType: translate("file dialog", "Kind of file:"),
    QFileDialog.DialogLabel.Reject: translate("file dialog", "Cancel"),
}
_ENDING = re.compile(r"\*(\.\w+)")
_USUAL = QSize(760, 480)
_OPEN, _SAVE = translate("file dialog", "Open"), translate("file dialog", "Save")
_CHOOSE = translate("file dialog", "Choose")
_FOLDER, _PLAN = translate("file dialog", "Folder"), translate("file dialog", "Plan")
_FILE_OF, _FILE = translate("file dialog", "{ending} file"), translate("file dialog", "File")


def usual_folder() -> Path:
    """Where plans are looked for: the folder used last, else the user's documents."""
    last = remembered.text("folder")
    if last and Path(last).is_dir():
        return Path(last)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and Path(documents).is_dir() else Path.home()


def ask_open(parent: QWidget, title: Message, folder: Path, kinds: Message) -> Path | None:
    """A file that is there, None when none is chosen."""
    dialog = _dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(said(kinds).split(";;"))
    return _chosen(dialog, _OPEN, folder)


def ask_save(parent: QWidget, title: Message, proposed: Path, kinds: Message, *, replacing: bool = True) -> Path | None:
    """A file to be written, None when none is chosen. Its name ends as its kind does, if it has no ending.

    Where none is ever replaced nobody is asked whether it should be.
    """
    dialog = _dialog(parent, title)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not replacing)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilters(said(kinds).split(";;"))
    dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
    _EndAsKind(dialog)
    return _chosen(dialog, _SAVE, proposed.parent, proposed.name)


class _EndAsKind(QObject):
    """Another kind of file chosen: the name ends as that does."""

    def __init__(self, dialog: QFileDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        dialog.filterSelected.connect(self._follow)

    def _follow(self, kind: str) -> None:
        if ending := _ENDING.search(kind):
            self._dialog.setDefaultSuffix(ending[1].removeprefix("."))
            if files := self._dialog.selectedFiles():
                self._dialog.selectFile(Path(files[0]).with_suffix(ending[1]).name)


def ask_folder(parent: QWidget, title: Message, folder: Path) -> Path | None:
    """A folder, None when none is chosen."""
    dialog = _dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _chosen(dialog, _CHOOSE, folder)


def _dialog(parent: QWidget, title: Message) -> QFileDialog:
    dialog = QFileDialog(parent, said(title))
    if not _OWN_OF_THE_SYSTEM:
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setIconProvider(_by_name())
        dialog.resize(_USUAL)
    return dialog


def _chosen(dialog: QFileDialog, does: Message, folder: Path, name: str = "") -> Path | None:
    if not _OWN_OF_THE_SYSTEM:
        for place, text in (*_LABELS.items(), (QFileDialog.DialogLabel.Accept, does)):
            dialog.setLabelText(place, said(text))  # last: whatever else is set puts Qt's words back
    dialog.setDirectory(str(folder))
    if name:
        dialog.selectFile(name)
    try:
        return Path(dialog.selectedFiles()[0]) if dialog.exec() else None
    finally:
        dialog.deleteLater()


class _ByName(QAbstractFileIconProvider):
    """Icon and kind by the name alone; asked on a thread of the dialog, so the icons are made before."""

    def __init__(self) -> None:
        super().__init__()
        style = QApplication.style()
        self._folder = style.standardIcon(QStyle.StandardPixmap.SP_DirIcon)
        self._file = style.standardIcon(QStyle.StandardPixmap.SP_FileIcon)
        self._words = {text: said(text) for text in (_FOLDER, _PLAN, _FILE)}

    def icon(self, of: QAbstractFileIconProvider.IconType | QFileInfo) -> QIcon:
        if isinstance(of, QFileInfo):
            return self._folder if of.isDir() else self._file
        return self._file if of == QAbstractFileIconProvider.IconType.File else self._folder

    def type(self, of: QFileInfo) -> str:
        if of.isDir():
            return self._words[_FOLDER]
        ending = of.suffix()
        if f".{ending}".lower() == PLAN_ENDING:
            return self._words[_PLAN]
        return said(_FILE_OF, ending=ending.upper()) if ending else self._words[_FILE]


class _Provider:
    """The one that is in use: a dialog does not own its provider."""

    language = ""
    kept: _ByName | None = None


def _by_name() -> _ByName:
    if _Provider.kept is None or _Provider.language != said(_FOLDER):
        _Provider.kept, _Provider.language = _ByName(), said(_FOLDER)
    return _Provider.kept
