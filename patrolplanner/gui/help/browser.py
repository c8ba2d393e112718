"""The right side of the guide: a chapter with its pictures, scaled to the room there is, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QColor, QImage, QImageReader, QResizeEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from patrolplanner.documents.guide.text import Guide, GuideSection
from patrolplanner.gui.help.pages import page_of
from patrolplanner.gui.look import STEP, current, look
from patrolplanner.gui.widgets.parts import later
from patrolplanner.services.guide.sections import picture

_NARROWEST, _WIDEST = 240, 960
_SCALED_AFTER_MS = 120


class GuideBrowser(QTextBrowser):
    """Shows the chapter of a section. Links, back and forward are those of any browser; nothing leaves the machine."""

    section_shown = Signal(str)

    def __init__(self, guide: Guide, language: str) -> None:
        super().__init__()
        self._guide, self._language = guide, language
        self._shown = ""
        self._marked: tuple[str, ...] = ()
        self.setOpenLinks(False)
        self.anchorClicked.connect(lambda url: self.open_topic(url.path()))
        self.sourceChanged.connect(self._source_changed)
        self.document().setDocumentMargin(STEP * 5)
        self._scaled = later(self, _SCALED_AFTER_MS, self._draw_again)
        current.changed.connect(self._draw_again)

    def open_topic(self, topic: str) -> None:
        """Show the section of this name, or of the page it belongs to."""
        section = self._guide.section(topic) or self._guide.sections[0]
        url = QUrl(f"guide:{self._guide.chapter(section)[0].id}")
        url.setFragment(section.id)
        if self.source() == url:
            self.scrollToAnchor(section.id)
        else:
            self.setSource(url, QTextDocument.ResourceType.HtmlResource)

    @property
    def topic(self) -> str:
        """The section that was opened last."""
        return self._shown

    def mark(self, words: tuple[str, ...]) -> None:
        """Colour every place where one of the words stands."""
        self._marked = words
        found = []
        for word in words:
            at = self.document().find(word)
            while not at.isNull():
                place = QTextEdit.ExtraSelection()
                place.cursor, place.format = at, _marker()
                found.append(place)
                at = self.document().find(word, at)
        self.setExtraSelections(found)

    def next_place(self) -> bool:
        """Move to the next place that is marked, from the top again after the last; whether there is any."""
        places = sorted(p.cursor.selectionStart() for p in self.extraSelections())
        if not places:
            return False
        at = next((p for p in places if p > self.textCursor().position()), places[0])
        cursor = self.textCursor()
        cursor.setPosition(at)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        """A chapter by the name of its first section, a picture by its own."""
        url = QUrl(url)
        if url.scheme() == "picture":
            name, _, across = url.path().partition("/")
            return self._picture(name, int(across))
        section = self._guide.section(url.path())
        if section is None:
            return super().loadResource(kind, url)
        return page_of(self._guide.chapter(section), self._picture_width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scaled.start()

    def _picture(self, name: str, across: int) -> QImage:
        """Scaled here: a browser that scales leaves letters without their strokes."""
        fine = self.devicePixelRatio()
        image = QImage(str(picture(self._language, name)))
        if image.isNull():
            return image  # the program is whole without its pictures
        scaled = image.scaledToWidth(round(across * fine), Qt.TransformationMode.SmoothTransformation)
        scaled.setDevicePixelRatio(fine)
        return scaled

    def _picture_width(self, name: str) -> int:
        room = max(_NARROWEST, min(_WIDEST, self.viewport().width() - STEP * 12))
        return min(room, QImageReader(str(picture(self._language, name))).size().width())

    def _draw_again(self) -> None:
        """The same place in other colours or at another width."""
        if self._shown:
            at = self.verticalScrollBar()
            share = at.value() / max(1, at.maximum())
            self.reload()
            at.setValue(round(share * at.maximum()))
            self.mark(self._marked)

    def _source_changed(self, url: QUrl) -> None:
        self._shown = url.fragment() or url.path()
        self.setTextCursor(QTextCursor(self.document()))
        self.scrollToAnchor(self._shown)
        self.mark(self._marked)
        self.section_shown.emit(self._shown)


def sections_with(guide: Guide, words: tuple[str, ...]) -> list[GuideSection]:
    """The sections that have all the words, those with them in the title first."""
    found = [s for s in guide.sections if all(word in s.text.casefold() for word in words)]
    return sorted(found, key=lambda s: not all(word in s.title.casefold() for word in words))


def _marker() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setBackground(QColor(look().warn_soft))
    made.setForeground(QColor(look().warn))
    return made
