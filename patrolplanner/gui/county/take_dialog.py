"""Taking a file of a campaign into the open plan: a look at what would change, then one step that can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.county.loan_choice import LoanTicks, chosen_in
from patrolplanner.gui.importing.book_dialog import BookDialog
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import chinese, said, say_function
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import Listing, ListingModel, ListLine
from patrolplanner.gui.widgets.parts import column, label, set_role
from patrolplanner.services.county.lending import LoanChoice, loan_choices
from patrolplanner.services.county.letters import KIND_WORDS, CampaignLetter, LetterTaker, read_letter
from patrolplanner.services.county.taking import TakenIn, take
from patrolplanner.services.exchange.import_preview import WHAT_WORDS, ImportDifference, What
from patrolplanner.services.open_plan.document import PERIOD, VERSIONS, Change, Edit

_FROM = translate("county page", "{kind}: {campaign}, from {sender}")
_FROM_COUNTY = translate("county page", "{kind}: {campaign}")
_NOTHING = translate("county page", "{what}. The plan has all of it already.")
_WOULD = translate(
    "county page",
    "{what}. Rows added: {added}, changed: {changed}, removed: {removed}. It can be undone in one step.",
)
_HEADS = (
    Head(translate("county page", "Sheet"), translate("column notes", "Which part of the plan.")),
    Head(translate("county page", "What"), translate("column notes", "Whether the row is added, changed or removed.")),
    Head(translate("county page", "Row"), translate("column notes", "Which record it is about.")),
    Head(translate("county page", "Difference"), translate("column notes", "What is there now and what would be.")),
)
_TONES = {What.ADDED: "", What.CHANGED: "warn", What.REMOVED: "danger"}


@dataclass(frozen=True)
class _Looked:
    """The file, what it would do, and who could go where that is to be chosen."""

    letter: CampaignLetter
    taken: TakenIn
    choices: tuple[LoanChoice, ...]


class TakeDialog(BookDialog):
    """The file is read beside the window, and laid beside the plan anew whenever that or the choice changes."""

    topic = "county"

    def __init__(self, parent: QWidget, context: PlanContext, book: Path) -> None:
        super().__init__(parent, context, book, translate("county page", "Take in a campaign file"))
        self.taken: TakenIn | None = None
        self.ticks: list[LoanTicks] = []
        self._letter: CampaignLetter | None = None
        self._choice_wanted = True
        self.open_at(900, 600)
        self.told = label(wrap=True)
        self.told.hide()
        self.rows: Listing[ImportDifference] = Listing(
            ListingModel(_HEADS), translate("county page", "What would be changed"), widest=3
        )
        self.choices = QWidget()
        self._choosing = column(of=self.choices)
        self.choices.hide()
        parts = (label(book.name, "title"), self.summary, (self.choices, 3), self.told, (self.rows, 2))
        self._lay_out(*parts)
        self._look()
        context.changed.connect(self._plan_changed)

    def _look(self) -> None:
        session = self._context.session
        document, book, letter = session.document, self._book, self._letter
        language = "zh_CN" if chinese() else "en"
        now, name, wanted = session.clock(), session.path.name, self._choice_wanted
        chosen = {} if wanted else chosen_in(self.ticks)
        taker = LetterTaker(session.who, now, language, say_function(), name, chosen)

        def look() -> _Looked:
            read = letter or read_letter(book)
            choices = loan_choices(document, read, now.date()) if wanted else ()
            return _Looked(read, take(document, read, taker, book.name), choices)

        self._job = jobs.start(self, look, self._read, self._refused)

    def _read(self, found: _Looked) -> None:
        self._letter, self.taken, self._choice_wanted = found.letter, found.taken, False
        if found.choices:
            self._offer(found.choices)
        rows = self.taken.differences
        self.rows.fill(
            [ListLine((d.sheet, said(WHAT_WORDS[d.what]), d.name, d.detail), d, _TONES[d.what]) for d in rows]
        )
        letter = found.letter
        text = _FROM if letter.sender else _FROM_COUNTY
        what = said(text, kind=KIND_WORDS[letter.kind], campaign=letter.campaign, sender=letter.sender)
        counts = {each.value: sum(d.what is each for d in rows) for each in What}
        set_role(self.summary, "quiet")
        self.summary.setText(said(_WOULD, what=what, **counts) if rows else said(_NOTHING, what=what))
        self.told.setText("\n".join(said(text) for text in self.taken.told))
        self.told.setVisible(bool(self.taken.told))
        self.apply.setEnabled(bool(rows))
        if rows and found.choices:
            self.apply.setFocus()

    def _offer(self, choices: tuple[LoanChoice, ...]) -> None:
        """Those who would go are ticked."""
        for old in self.ticks:
            old.hide()
            old.deleteLater()
        self.ticks = [LoanTicks(choice, choice.proposed) for choice in choices]
        for each in self.ticks:
            self._choosing.addWidget(each)
            each.changed.connect(self._ticked)
        self.choices.show()

    def _ticked(self) -> None:
        self._nothing_to_take()
        self._look()

    def _nothing_to_take(self) -> None:
        self.taken = None
        self.apply.setEnabled(False)
        self._job.drop()

    def _plan_changed(self, change: Change) -> None:
        """What was compared with is no more; what was chosen by hand stays chosen."""
        if change.kinds - {PERIOD, VERSIONS}:
            self._choice_wanted = not self._touched()
            self._nothing_to_take()
            self._look()

    def _refused(self, message: Message) -> None:
        super()._refused(message)
        self.told.hide()
        self.rows.fill([])

    def _touched(self) -> bool:
        """Whether others are ticked than would go."""
        return any({*each.chosen} != {*each.choice.proposed} for each in self.ticks)

    def _edit(self) -> Edit | None:
        taken = self.taken
        return None if taken is None else lambda _document: taken.document
