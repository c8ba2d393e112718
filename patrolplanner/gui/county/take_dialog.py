"""Taking a file of a campaign into the open plan: a look at what would change, then one step that can be undone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui.importing.book_dialog import BookDialog
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import chinese, said, say_function
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import Listing, ListingModel, ListLine
from patrolplanner.gui.widgets.parts import label, set_role
from patrolplanner.services.county.letters import KIND_WORDS, CampaignLetter, read_letter
from patrolplanner.services.county.taking import LetterTaker, TakenIn, take
from patrolplanner.services.exchange.import_preview import WHAT_WORDS, ImportDifference, What
from patrolplanner.services.open_plan.document import PERIOD, VERSIONS, Change, Edit

_FROM = translate("county page", "{kind}: {campaign}, from {sender}")
_FROM_COUNTY = translate("county page", "{kind}: {campaign}")
_NOTHING = translate("county page", "{what}. The plan has all of it already.")
_WOULD = translate(
    "county page",
    "{what}. {added} rows would be added, {changed} changed, {removed} removed. It can be undone in one step.",
)
_HEADS = (
    Head(translate("county page", "Sheet"), translate("column notes", "Which part of the plan.")),
    Head(translate("county page", "What"), translate("column notes", "Whether the row is added, changed or removed.")),
    Head(translate("county page", "Row"), translate("column notes", "Which record it is about.")),
    Head(translate("county page", "Difference"), translate("column notes", "What is there now and what would be.")),
)
_TONES = {What.ADDED: "", What.CHANGED: "warn", What.REMOVED: "danger"}


class TakeDialog(BookDialog):
    """The file is read beside the window, and laid beside the plan anew whenever that changes."""

    topic = "county"

    def __init__(self, parent: QWidget, context: PlanContext, book: Path) -> None:
        super().__init__(parent, context, book, translate("county page", "Take in a campaign file"))
        self.taken: TakenIn | None = None
        self._letter: CampaignLetter | None = None
        self.resize(820, 480)
        self.rows: Listing[ImportDifference] = Listing(
            ListingModel(_HEADS), translate("county page", "What would be changed"), widest=3
        )
        self._lay_out(label(book.name, "title"), self.summary, (self.rows, 1))
        self._look()
        context.changed.connect(self._plan_changed)

    def _look(self) -> None:
        session = self._context.session
        document, book, letter = session.document, self._book, self._letter
        language = "zh_CN" if chinese() else "en"
        taker = LetterTaker(session.who, session.clock(), language, say_function(), session.path.name)

        def look() -> tuple[CampaignLetter, TakenIn]:
            read = letter or read_letter(book)
            return read, take(document, read, taker, book.name)

        self._job = jobs.start(self, look, self._read, self._refused)

    def _read(self, found: tuple[CampaignLetter, TakenIn]) -> None:
        self._letter, self.taken = found
        rows = self.taken.differences
        self.rows.fill(
            [ListLine((d.sheet, said(WHAT_WORDS[d.what]), d.name, d.detail), d, _TONES[d.what]) for d in rows]
        )
        letter = self._letter
        text = _FROM if letter.sender else _FROM_COUNTY
        what = said(text, kind=KIND_WORDS[letter.kind], campaign=letter.campaign, sender=letter.sender)
        counts = {each.value: sum(d.what is each for d in rows) for each in What}
        set_role(self.summary, "quiet")
        self.summary.setText(said(_WOULD, what=what, **counts) if rows else said(_NOTHING, what=what))
        self.apply.setEnabled(bool(rows))
        if rows:
            self.apply.setFocus()

    def _plan_changed(self, change: Change) -> None:
        """What was compared with is no more."""
        if change.kinds - {PERIOD, VERSIONS}:
            self.taken = None
            self.apply.setEnabled(False)
            self._job.drop()
            self._look()

    def _touched(self) -> bool:
        return False

    def _edit(self) -> Edit | None:
        taken = self.taken
        return None if taken is None else lambda _document: taken.document
