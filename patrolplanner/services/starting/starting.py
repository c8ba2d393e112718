"""Beginning a plan: what the guided set-up gathers, the plan made of it, and the sample county as a plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from math import ceil
from pathlib import Path

from patrolplanner import paths
from patrolplanner.domain.demands import DayType
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.file_names import whole_name
from patrolplanner.domain.messages import Say, translate
from patrolplanner.domain.people import Person, Unit
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.domain.shifts import Rotation, Shift
from patrolplanner.planning.rotation.teams import Template, team_rotations, template, templates
from patrolplanner.services.edits.records import plan_problems
from patrolplanner.services.exchange.pasted_people import dealt_out
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.open_plan.session import Session
from patrolplanner.services.starting.sample_cards import with_cards
from patrolplanner.services.starting.starting_posts import CODES, QuickPost, base, post_facts, usual_post


@dataclass(frozen=True, slots=True)
class Draft:
    """What is known of a plan that is being set up; every part may be left as it is."""

    organisation: str = ""
    duty_phone: str = ""
    supervision_phone: str = ""
    base: str = "two12"
    begins: int = 8 * 60
    template: str = ""
    anchor: date = date.min
    teams: tuple[str, ...] = ()
    posts: tuple[QuickPost, ...] = ()
    people: tuple[Person, ...] = ()
    deal_out: bool = True
    language: str = field(default="zh_CN")

    @property
    def unit(self) -> str:
        """The short name of the station, which is its code too: what follows the bureau's name."""
        name = self.organisation.strip()
        return name.rpartition("局")[2] or name


def fitting_templates(base_id: str) -> tuple[Template, ...]:
    """The rotations whose shifts are all among those of the base."""
    letters = set(base(base_id).letters)
    return tuple(t for t in templates() if not t.for_people and all(line.letters <= letters for line in t.lines))


_TEAMS = translate("new plan", "A, B, C, D, E")
_HOURS_OF_A_PERSON = 7 * 24 / 4.9
"""Hours a week that one person stands: with leave, training and sickness 4.9 people carry a seat round the clock."""


def default_teams(count: int, say: Say) -> tuple[str, ...]:
    return split_names(say(_TEAMS))[:count]


def split_names(text: str) -> tuple[str, ...]:
    """Names that were typed with commas between them."""
    for sign in "，、;；":
        text = text.replace(sign, ",")
    return tuple(name for part in text.split(",") if (name := part.strip()))


def people_needed(draft: Draft, say: Say) -> tuple[int, int]:
    """About how many officers and others the posts ask for, leave and rest included."""
    facts = post_facts(draft.posts, base(draft.base), draft.begins, "", say)
    minutes = {s.code: s.effective_minutes for s in facts.shifts}
    officers = others = 0.0
    for demand in facts.demands:
        days = 7 if DayType.ALL in demand.days else 5 if demand.days <= {DayType.WORKDAY, DayType.SCHOOL} else 3
        hours = minutes[demand.shift] / 60 * days
        officers += hours * demand.team.officers
        others += hours * demand.team.auxiliaries
    return ceil(officers / _HOURS_OF_A_PERSON), ceil(others / _HOURS_OF_A_PERSON)


def first_posts(say: Say) -> tuple[QuickPost, ...]:
    """The posts every station has, for a list that need not begin empty."""
    return tuple(usual_post(kind, say) for kind in (PostKind.LEADER, PostKind.STATION_DUTY, PostKind.KIOSK))


def plan_of(draft: Draft, say: Say) -> Plan:
    """The plan that the draft describes. Raises UserError for what no plan can hold."""
    unit = draft.unit or say(translate("new plan", "Our station"))
    people = draft.people
    if draft.template and draft.deal_out:
        people = dealt_out(people, draft.teams)
    people = tuple(replace(p, unit=unit) if not p.unit else p for p in people)
    others = tuple(dict.fromkeys(p.unit for p in people if p.unit != unit))
    # a post of the station's own would be closed to officers of the other units in the list
    facts = post_facts(draft.posts, base(draft.base), draft.begins, "" if others else unit, say)
    first = Unit(unit, unit, duty_phone=draft.duty_phone, supervision_phone=draft.supervision_phone)
    settings = (
        ("organisation", draft.organisation.strip()),
        ("duty_phone", draft.duty_phone.strip()),
        ("supervision_phone", draft.supervision_phone.strip()),
        ("paper_language", draft.language),
    )
    plan = Plan(
        units=(first, *(Unit(name, name) for name in others)),
        people=people,
        posts=facts.posts,
        shifts=facts.shifts,
        demands=facts.demands,
        rotations=_rotations(draft, facts.shifts),
        settings=tuple(pair for pair in settings if pair[1]),
    )
    for problem in plan_problems(plan):
        raise UserError(problem)
    return plan


def begin(path: Path, plan: Plan, who: str, clock: Callable[[], datetime] = datetime.now) -> Session:
    """A new plan file with this plan in it, open. Raises UserError, and leaves no file, when it cannot be written."""
    return Session.create(path, Document(plan), who, clock=clock)


def make_sample(path: Path, who: str, now: datetime) -> None:
    """The sample county as a new plan file, its month rostered, so that there is something to look at.

    Raises UserError when the name is taken or cannot be written.
    """
    from patrolplanner.store.exchange.workbook_in import read_workbook

    folder = paths.resources() / "sample"
    imported = read_workbook(folder / "sample_county.xlsx")
    rostered = rostered_rows(folder / "roster.tsv")
    days = [a.pair.duty.day for a in rostered]
    period = Period(min(days), max(days))
    plan = with_cards(imported.plan, folder / "route_cards.tsv")
    document = Document(plan, imported.roster.replaced(period, rostered), period)
    Session.create(path, document, who, action="import", clock=lambda: now).close()


def rostered_rows(table: Path) -> Roster:
    """The rows of a table of date, post, shift and person."""
    lines = table.read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    return Roster.of(
        Assignment(Pair(person, DutyKey(date.fromisoformat(day), post, shift))) for day, post, shift, person in rows
    )


def free_path(folder: Path, name: str) -> Path:
    """A plan file of this name that is not there yet; signs that no file name may hold are left out."""
    stem = whole_name("".join(c for c in name if c not in '\\/:*?"<>|' and c.isprintable()).strip(" .")) or "plan"
    number = 1
    while (path := folder / f"{stem if number == 1 else f'{stem} {number}'}{paths.PLAN_ENDING}").exists():
        number += 1
    return path


def _rotations(draft: Draft, shifts: Sequence[Shift]) -> tuple[Rotation, ...]:
    if not draft.template:
        return ()
    known = {s.code for s in shifts}
    made = []
    for rotation in team_rotations(template(draft.template), draft.teams, draft.anchor):
        in_codes = rotation.renamed(CODES)
        if in_codes.codes <= known:
            made.append(in_codes)
    return tuple(made)
