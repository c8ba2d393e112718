"""Public notices that hang (公示栏): which are in force, which are to be issued again and why; noting what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period
from patrolplanner.gui import places
from patrolplanner.gui.page import Section
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import Listing, ListingModel, ListLine
from patrolplanner.gui.widgets.parts import button, card, column, label, row
from patrolplanner.services.open_plan.document import VERSIONS, Change

if TYPE_CHECKING:
    from patrolplanner.domain.journal import NoticeIssue
    from patrolplanner.services.papers.notice_register import Notice

_NOTICE = "notice"
_TONES = {"remove": "danger", "out_of_date": "danger", "expired": "warn", "missing": "warn", "good": "good"}
_NONE = translate("boards page", "No post has a public board. Mark those that have one on the page of posts.")


class NoticesPanel(Section):
    """The register of notices, judged anew after every change."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        heads = (
            Head(translate("boards page", "Post"), translate("column notes", "The post at which the notice hangs.")),
            Head(
                translate("boards page", "State"),
                translate("column notes", "Whether what hangs is what a notice printed now would say."),
                unclear=True,
            ),
            Head(
                translate("boards page", "Put up"), translate("column notes", "When it was noted that it was put up.")
            ),
            Head(
                translate("boards page", "Holds until"),
                translate(
                    "column notes",
                    "After this moment the people named there are no longer on duty; print and put up the next one.",
                ),
                unclear=True,
            ),
            Head(translate("boards page", "Why"), translate("column notes", "What is wrong with what hangs.")),
        )
        name = translate("boards page", "Public notices")
        self.notices: Listing[Notice] = Listing(ListingModel(heads), name, widest=4)
        self.notices.chosen.connect(self._chosen)
        self.reasons = label(wrap=True)
        self.note = label("", "quiet", wrap=True)
        self.issue = button(translate("boards page", "Put up &now"), self.put_up)
        self.issue_all = button(translate("boards page", "All put up anew"), self.put_up_all)
        self.remove = button(translate("boards page", "&Taken down"), self.take_down)
        self.papers = button(translate("boards page", "Print the notice…"), self._to_papers, role="main", name="papers")
        heading = label(said(translate("boards page", "Notices at the posts")), "heading")
        top = row(heading, 1, self.papers, self.issue, self.issue_all, self.remove)
        column(card(top, self.note, (self.notices, 1), self.reasons), of=self)
        context.changed.connect(self._changed)

    def entered(self) -> None:
        self.refresh()

    def show_place(self, place: Place) -> None:
        self.notices.choose(place.record, lambda notice: notice.post)

    def refresh(self) -> None:
        """Look at every notice beside the window: what would it say if it were made now?"""
        if not self.isVisible():
            return
        stored, now = self.context.session.stored, self.context.session.clock()

        def judged() -> list[Notice]:
            from patrolplanner.services.papers.notice_register import notices

            return notices(stored, now)

        self.latest.start(judged, self._show, self._refused)

    def _show(self, found: list[Notice]) -> None:
        self.note.setText("" if found else said(_NONE))
        self.note.setVisible(not found)
        self.notices.fill([self._line(notice) for notice in found], same=lambda n: n.post)

    def _refused(self, message: Message) -> None:
        self.note.setText(said(message))
        self.note.show()

    def _line(self, notice: Notice) -> ListLine[Notice]:
        from patrolplanner.services.papers.notice_register import STATES

        issue = notice.issue
        printed = f"{issue.printed:%Y-%m-%d %H:%M}" if issue else ""
        expires = f"{issue.expires:%Y-%m-%d %H:%M}" if issue and issue.expires else ""
        why = " ".join(said(reason) for reason in notice.reasons)
        return ListLine(
            (notice.name, said(STATES[notice.state]), printed, expires, why), notice, _TONES[notice.state.value]
        )

    def _chosen(self) -> None:
        notice = self.notices.about
        self.reasons.setText("\n".join(said(reason) for reason in notice.reasons) if notice else "")
        self.issue.setEnabled(notice is not None)
        self.issue_all.setEnabled(bool(self._stale()))
        self.remove.setEnabled(notice is not None and notice.issue is not None)
        self.papers.setEnabled(notice is not None)

    def put_up(self) -> bool:
        """Note that the notice of the chosen post was put up as it is now."""
        notice = self.notices.about
        return notice is not None and self._issue((notice.post,))

    def put_up_all(self) -> bool:
        """Note that every notice that was not in force was put up."""
        posts = self._stale()
        return bool(posts) and self._issue(posts)

    def _stale(self) -> tuple[str, ...]:
        notices = [line.about for line in self.notices.lines_model.lines]
        return tuple(n.post for n in notices if n.state.value in ("out_of_date", "expired", "missing"))

    def _issue(self, posts: tuple[str, ...]) -> bool:
        from patrolplanner.services.papers.notice_register import issues_of, put_up

        session = self.context.session
        made: list[NoticeIssue] = []
        today = session.clock().date()
        by_paper: dict[str, list[str]] = {}
        for line in self.notices.lines_model.lines:
            if line.about.post in posts:
                paper = line.about.issue.paper if line.about.issue else _NOTICE
                by_paper.setdefault(paper, []).append(line.about.post)
        for paper, named in by_paper.items():
            made += issues_of(session.stored, paper, named, Period(today, today), session.clock(), session.who)
        return self.context.apply(put_up(made), translate("boards", "Notices put up"), action="issue")

    def take_down(self) -> bool:
        """Note that whatever hung at the chosen post was taken down."""
        from patrolplanner.services.papers.notice_register import taken_down

        notice = self.notices.about
        if notice is None:
            return False
        edit = taken_down((notice.post,), self.context.session.clock())
        return self.context.apply(edit, translate("boards", "Notices taken down"), action="issue")

    def _to_papers(self) -> None:
        if (notice := self.notices.about) is not None:
            self.context.go(Place(places.PAPERS, section=_NOTICE, record=notice.post, day=self.context.today))

    def _changed(self, change: Change) -> None:
        if change.of_plan or change.kinds & {"roster", "issues", VERSIONS}:
            self.refresh()
