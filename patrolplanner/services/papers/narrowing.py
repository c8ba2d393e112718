"""What a paper is narrowed to: units, teams, people, posts; and what that means for people and for duties."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from patrolplanner.documents.internal.crews import Crews
from patrolplanner.domain.duties import Duty
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.file_names import safe_in_name
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import person_name, post_name, unit_name
from patrolplanner.domain.people import Person
from patrolplanner.domain.plan import Plan


class By(StrEnum):
    """By what a paper can be narrowed."""

    UNIT = "unit"
    TEAM = "team"
    PERSON = "person"
    POST = "post"


BY_ALL = frozenset(By)

BY_WORDS = {
    By.UNIT: translate("narrowing", "unit"),
    By.TEAM: translate("narrowing", "team"),
    By.PERSON: translate("narrowing", "person"),
    By.POST: translate("narrowing", "post"),
}

_WHOLE = translate("narrowing", "This paper shows the whole station; it cannot be narrowed by {asked}.")
_OTHERS = translate("narrowing", "This paper cannot be narrowed by {asked}, but by {ways}.")
_UNKNOWN = {
    By.UNIT: translate("narrowing", "There is no unit {name} in this plan."),
    By.TEAM: translate("narrowing", "There is no team {name} in this plan."),
    By.PERSON: translate("narrowing", "There is no person {name} in this plan."),
    By.POST: translate("publishing", "There is no post {post} in this plan."),
}
_SEVERAL = translate("narrowing", "Several are called {name}: {numbers}. Give the number.")
NOBODY = translate("narrowing", "Nobody is left to show: no person is in all of what the paper is narrowed to.")


@dataclass(frozen=True, slots=True)
class Only:
    """What is shown: of each sort any of those named, where several sorts are named what all of them have."""

    units: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()

    @property
    def named(self) -> dict[By, tuple[str, ...]]:
        """By what it narrows."""
        every = {By.UNIT: self.units, By.TEAM: self.teams, By.PERSON: self.people, By.POST: self.posts}
        return {by: names for by, names in every.items() if names}

    @property
    def in_name(self) -> str:
        """All of it as part of a file's name."""
        return "_".join(safe_in_name("+".join(names)) for names in self.named.values())

    def is_among(self, person: Person) -> bool:
        """Whether somebody is of the units, teams and people named; posts left aside."""
        return (
            (not self.units or person.unit in self.units)
            and (not self.teams or person.team in self.teams)
            and (not self.people or person.id in self.people)
        )


def refuse(only: Only, ways: frozenset[By]) -> None:
    """Raises UserError where a paper is narrowed in a way that makes no sense of it, naming those that do."""
    asked = tuple(BY_WORDS[by] for by in only.named if by not in ways)
    if asked:
        text = _OTHERS.fill(ways=tuple(BY_WORDS[by] for by in By if by in ways)) if ways else _WHOLE
        raise UserError(text.fill(asked=asked))


def known(plan: Plan, only: Only) -> Only:
    """The same by the numbers of the plan, whatever number or name it was asked by. Raises UserError for unknown ones.

    A team has no number.
    """
    teams = plan.team_names
    for team in only.teams:
        if team not in teams:
            raise UserError(_UNKNOWN[By.TEAM].fill(name=team))
    return Only(
        _numbers(plan.units, only.units, _UNKNOWN[By.UNIT]),
        tuple(dict.fromkeys(only.teams)),
        _numbers(plan.people, only.people, _UNKNOWN[By.PERSON]),
        _numbers(plan.posts, only.posts, _UNKNOWN[By.POST]),
    )


def _numbers(records: Sequence[Any], asked: Iterable[str], unknown: Message) -> tuple[str, ...]:
    numbers = {record.id for record in records}
    found = []
    for text in asked:
        same = [text] if text in numbers else [record.id for record in records if record.name == text]
        if not same:
            raise UserError(unknown.fill(name=text, post=text))
        if len(same) > 1:
            raise UserError(_SEVERAL.fill(name=text, numbers=tuple(same)))
        found += same
    return tuple(dict.fromkeys(found))


def headed(plan: Plan, only: Only) -> Plan:
    """The plan as the head of a narrowed paper has it: the unit's name and telephone, and what else it is narrowed to.

    What is headed by the station's name is of the whole station; a part of it must not be.
    """
    if not only.named:
        return plan
    organisation = plan.setting("organisation")
    if len(only.units) == 1:
        organisation = unit_name(plan, only.units[0])
    parts = [unit_name(plan, unit) for unit in only.units] if len(only.units) > 1 else []
    parts += only.teams
    parts += [person_name(plan, person) for person in only.people]
    parts += [post_name(plan, post) for post in only.posts]
    if parts:
        organisation += f"（{'、'.join(parts[:_MOST_NAMED])}{'…' if len(parts) > _MOST_NAMED else ''}）"
    settings = dict(plan.settings) | {"organisation": organisation}
    units = sorted(plan.units, key=lambda unit: unit.id not in only.units)
    return replace(plan, settings=tuple(settings.items()), units=tuple(units))


_MOST_NAMED = 3


def people_of(plan: Plan, only: Only, at_posts: Callable[[], frozenset[str]]) -> tuple[Person, ...]:
    """Whom a paper about people shows: those named, at posts those who serve there."""
    among = tuple(person for person in plan.people if only.is_among(person))
    if not only.posts:
        return among
    serving = at_posts()
    return tuple(person for person in among if person.id in serving)


def duties_of_only(crews: Crews, only: Only) -> Crews:
    """The duties that a paper about posts shows: of the units' posts and the posts named, held by somebody of the teams
    or people named; whole crews.
    """
    return replace(crews, duties=tuple(duty for duty in crews.duties if shows_duty(crews, only, duty)))


def shows_duty(crews: Crews, only: Only, duty: Duty) -> bool:
    return shows_post(crews.plan, only, duty.key.post) and holds_any(only, crews.on(duty.key))


def holds_any(only: Only, crew: Iterable[Person]) -> bool:
    """Whether somebody of the teams and people named is in a crew; so is it where none are named."""
    who = Only(teams=only.teams, people=only.people)
    return not who.named or any(who.is_among(person) for person in crew)


def shows_post(plan: Plan, only: Only, post: str) -> bool:
    """Whether a post is among those named and of the units named."""
    found = plan.posts_by_id.get(post)
    return (not only.posts or post in only.posts) and (
        not only.units or (found is not None and found.unit in only.units)
    )
