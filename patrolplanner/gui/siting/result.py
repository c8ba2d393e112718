"""What was found: sentences, the posts with their people and certainty, why each stands there, curve, kiosks now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import said
from patrolplanner.gui.siting.curve import PeopleCurve
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import Listing, ListingModel, ListLine
from patrolplanner.gui.widgets.parts import column, downwards, label, see_through
from patrolplanner.gui.widgets.segments import Segments
from patrolplanner.services.deployment.siting_answer import PostAnswer, SitingAnswer
from patrolplanner.services.deployment.siting_words import amount, grave, option_word, per_cent, plain, sure, why_here

_HEADS = (
    Head(translate("siting page", "Post"), translate("column notes", "Where it stands; new ones are numbered.")),
    Head(translate("siting page", "Manned"), translate("column notes", "In which hours, by which team.")),
    Head(
        translate("siting page", "People"),
        translate("column notes", "Officers + auxiliaries that it takes the year round."),
    ),
    Head(
        translate("siting page", "Adds %"),
        translate("column notes", "The share of all calls that is reached in time because of this post alone."),
    ),
    Head(
        translate("siting page", "Sure"),
        translate("column notes", "Whether it is chosen again when the calls are drawn anew 20 times."),
    ),
)
_KIOSK_HEADS = (
    Head(translate("siting page", "Kiosk"), translate("column notes", "A post that stands today.")),
    Head(translate("siting page", "Officers"), translate("column notes", "Officers that it takes the year round.")),
    Head(
        translate("siting page", "Adds %"),
        translate("column notes", "The share of all calls that is reached in time because of this post alone."),
    ),
    Head(
        translate("siting page", "20–8 %"),
        translate("column notes", "What would be lost of that if it were closed from 20 to 8 o'clock."),
    ),
    Head(
        translate("siting page", "Best hours"),
        translate("column notes", "The three hours in a row in which it is worth most."),
    ),
)
_NONE = translate(
    "siting page",
    "Say on the left what you want and press “Find”. The first answer comes at once; whether a better one is possible "
    "is proven after it.",
)
_LOW = 360
"""Pixels."""


class SitingResult(QWidget):
    """The panel beside the map."""

    chosen = Signal(str)
    """The place of the post that is chosen in the table."""

    def __init__(self) -> None:
        super().__init__()
        self.answer: SitingAnswer | None = None
        self.grave = label(role="danger", wrap=True)
        self.grave.hide()
        self.said = label(said(_NONE), wrap=True)
        self.why = label(role="quiet", wrap=True)
        self.posts: Listing[PostAnswer] = Listing(
            ListingModel(_HEADS, (2, 3)), translate("siting page", "Posts of the answer"), widest=0, yielding=1
        )
        self.kiosks: Listing[PostAnswer] = Listing(
            ListingModel(_KIOSK_HEADS, (1, 2, 3)), translate("siting page", "Kiosks as they are"), widest=0
        )
        self.curve = PeopleCurve()
        titles = (
            translate("siting page", "Answer"),
            translate("siting page", "People and coverage"),
            translate("siting page", "Kiosks today"),
        )
        self.which = Segments(titles, translate("siting page", "What of the answer is shown"))
        self._stack = QStackedWidget()
        inside = QWidget()
        column((self.posts, 1), self.why, of=inside, spacing=STEP)
        for view in (inside, self.curve, self.kiosks):
            self._stack.addWidget(view)
        self.which.chosen.connect(self._stack.setCurrentIndex)
        area = QScrollArea()
        downwards(area)
        column(self.grave, self.said, 1, of=see_through(area), spacing=STEP)
        column((area, 2), self.which, (self._stack, 3), of=self, spacing=STEP * 2)
        self.posts.chosen.connect(self._tell)
        self.show_answer(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the reasons stand beside the pointer alone, and the table has their room."""
        super().resizeEvent(event)
        self.why.setVisible(self.height() >= _LOW)

    def show_answer(self, answer: SitingAnswer | None) -> None:
        self.answer = answer
        wrong = () if answer is None else tuple(map(said, grave(answer)))
        self.grave.setText("\n".join(wrong))
        self.grave.setVisible(bool(wrong))
        self.said.setText(said(_NONE) if answer is None else "\n".join(map(said, plain(answer))))
        posts = () if answer is None else (*answer.new, *(p for p in answer.posts if p.stands))
        draws = 0 if answer is None else answer.draws
        self.posts.fill([self._line(n, p, draws) for n, p in enumerate(posts, start=1)], lambda p: p.place)
        self.kiosks.fill([_kiosk_line(k) for k in (() if answer is None else answer.kiosks)])
        self.curve.show_steps(() if answer is None else answer.curve, 0 if answer is None else len(answer.new))

    def choose(self, place: str) -> None:
        """Make the post at a place the present one."""
        self.posts.choose(place, lambda post: post.place)

    def _line(self, number: int, post: PostAnswer, draws: int) -> ListLine[PostAnswer]:
        name = post.name if post.stands else f"{number}. {post.name}"
        cells = (
            name,
            said(option_word(post)),
            f"{amount(post.people[0])}+{amount(post.people[1])}",
            per_cent(post.added),
            said(sure(post, draws)),
        )
        tone = "" if not post.stands or post.is_changed else "quiet"
        return ListLine(cells, post, tone, "\n".join(map(said, why_here(post))))

    def _tell(self) -> None:
        post = self.posts.about
        self.why.setText("" if post is None else "\n".join(map(said, why_here(post))))
        self.chosen.emit("" if post is None else post.place)


def _kiosk_line(kiosk: PostAnswer) -> ListLine[PostAnswer]:
    first, last = kiosk.best_hours
    cells = (
        kiosk.name,
        amount(kiosk.people[0]),
        per_cent(kiosk.added),
        per_cent(kiosk.by_night),
        f"{first}–{last}",
    )
    return ListLine(cells, kiosk)
