"""The page of posts: where somebody is to be, and how many people that takes."""

from __future__ import annotations

from types import MappingProxyType

from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.words import word
from patrolplanner.gui import places
from patrolplanner.gui.demands.columns import DEMANDS
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.posts.columns import POSTS
from patrolplanner.gui.records.form import RecordForm
from patrolplanner.gui.records.table import RecordTable
from patrolplanner.gui.records.tabs import TablesPage, scrolled
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import button, label
from patrolplanner.services.open_plan.document import Change
from patrolplanner.services.views.strength import HOURS_A_DAY, HOURS_A_YEAR, NET_DAYS, load_of, year_of

_FORM = (
    "id",
    "name",
    "kind",
    "mode",
    "unit",
    "areas",
    "status",
    "public_board",
    "phone",
    "address",
    "services",
    "road",
    "x",
    "y",
)
_NO_DEMAND = translate("posts page", "Nobody is asked for here yet. Add a demand on the page of demands.")
_DEMAND = translate("posts page", "{shift} · {days} · {least} {least:person|people}")
_RELIEF = translate(
    "posts page",
    "Takes {people} {people:person|people}: {hours} h a year, and one person can give {each} h ({days} "
    "{days:day|days} of {length} h; leave, training and sickness are taken off). A seat that is never "
    "empty takes 4.9.",
)


class PostsPage(TablesPage):
    """Posts with their demands; the areas they stand in are at home beside the map."""

    parts = MappingProxyType({"posts": translate("posts page", "Posts")})

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        posts = RecordTable(context, POSTS, "posts", self)
        posts.make_main()
        self.posts = posts
        self.title = label(role="heading", wrap=True)
        self.about = label(role="quiet", wrap=True)
        self.form = RecordForm(posts, _FORM)
        self.asked = label(wrap=True)
        self.relief = label(role="quiet", wrap=True)
        to_demands = button(translate("posts page", "To the demands of this post"), self._to_demands, role="flat")
        detail = scrolled(
            [
                self.title,
                self.about,
                self.form,
                label(said(translate("posts page", "Demands of this post")), "heading"),
                self.asked,
                to_demands,
                label(said(translate("posts page", "People it takes")), "heading"),
                self.relief,
            ]
        )
        self._calendar: Calendar | None = None
        self.add_table(posts, detail)
        posts.moved.connect(self.refresh)
        context.changed.connect(self._heard)
        self.refresh()

    def refresh(self) -> None:
        post = self.posts.record
        facts = self.posts.model.facts
        if post is None:
            self.title.setText(said(translate("posts page", "Choose a post in the table.")))
            for part in (self.about, self.asked, self.relief):
                part.clear()
            return
        self.title.setText(post.name)
        self.about.setText(" · ".join(t for t in (said(word(post.kind)), facts.label("units", post.unit)) if t))
        demands = [d for d in facts.plan.demands if d.post == post.id]
        days = DEMANDS.columns[DEMANDS.column("days")]
        lines = [
            said(_DEMAND, shift=facts.label("shifts", d.shift), days=days.text(facts, d), least=d.team.least)
            for d in demands
        ]
        self.asked.setText("\n".join(lines) if lines else said(_NO_DEMAND))
        load = load_of(facts.plan, demands, self._year())
        text = said(
            _RELIEF,
            people=f"{load.people:.1f}",
            hours=f"{load.hours:.0f}",
            each=str(HOURS_A_YEAR),
            days=NET_DAYS,
            length=HOURS_A_DAY,
        )
        self.relief.setText(text if demands else "")

    def _year(self) -> Calendar:
        if self._calendar is None:
            try:
                self._calendar = year_of(self.context.plan, self.context.period.first.year)
            except PlannerError:
                self._calendar = {}
        return self._calendar

    def _heard(self, change: Change) -> None:
        if change.kinds & {"calendar", "settings"}:
            self._calendar = None
        if change.kinds & {"demands", "shifts", "calendar", "settings"}:
            self.refresh()

    def _to_demands(self) -> None:
        post = self.posts.record
        if post is not None:
            self.context.go(places.Place(places.DEMANDS, record=post.id))
