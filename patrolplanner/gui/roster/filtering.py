"""Which people and posts the roster page shows: by unit, team, role, post, and by text."""

from __future__ import annotations

from dataclasses import dataclass

from patrolplanner.domain.people import Person, Role
from patrolplanner.domain.posts import Post
from patrolplanner.services.checking.roster_view import RosterView
from patrolplanner.services.views.searching import name_matches


@dataclass
class Filter:
    """What is wanted; empty means all."""

    unit: str = ""
    team: str = ""
    role: Role | None = None
    post: str = ""
    text: str = ""

    @property
    def active(self) -> bool:
        return bool(self.unit or self.team or self.role or self.post or self.text)

    def takes(self, person: Person, view: RosterView) -> bool:
        """Whether a person is shown. By post: who has a duty there in the dates shown, or has it on their list."""
        if self.unit and person.unit != self.unit:
            return False
        if self.team and person.team != self.team:
            return False
        if self.role is not None and person.role is not self.role:
            return False
        if self.post and self.post not in person.posts and not self._stands_there(person, view):
            return False
        return not self.text or any(
            name_matches(text, self.text) for text in (person.name, person.id, person.team) if text
        )

    def takes_post(self, post: Post) -> bool:
        if self.unit and post.unit != self.unit:
            return False
        if self.post and post.id != self.post:
            return False
        return not self.text or any(name_matches(text, self.text) for text in (post.name, post.id))

    def _stands_there(self, person: Person, view: RosterView) -> bool:
        return any(a.pair.duty.post == self.post for d in view.days for a in view.cell(person.id, d))
