"""What can be done to the streets of beats: a division taken over, a stretch or a street moved to another beat."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from patrolplanner.domain.patrols import Beat
from patrolplanner.planning.deployment.town_beats import BeatPart, TownBeats
from patrolplanner.services.edits.records import refuse_misfits
from patrolplanner.services.open_plan.document import Document, Edit


def divided_beats(town: TownBeats, groups: Sequence[int]) -> tuple[Beat, ...]:
    """The beats of the plan with a new division, ``groups`` names the group of each segment (NO_BEAT: in none).

    Beats that had streets before get them anew, in their order, and keep their posts, spots and names; more are added,
    named by the street of which they hold most. Those for which none are left have no streets any more, and go where
    they hold nothing else.
    """
    waiting = town.parts(groups)
    found: list[Beat] = []
    for beat in town.plan.beats:
        if not beat.stretches:
            found.append(beat)
        elif waiting:
            found.append(replace(beat, stretches=waiting.pop(0).stretches))
        elif beat.posts or beat.spots:
            found.append(replace(beat, stretches=()))
    for part in waiting:
        id_ = _free({beat.id for beat in found})
        found.append(Beat(id_, _named(part, {beat.name for beat in found}), stretches=part.stretches))
    return tuple(found)


def _free(taken: Collection[str]) -> str:
    number = 1
    while f"XQ{number}" in taken:
        number += 1
    return f"XQ{number}"


def _named(part: BeatPart, taken: Collection[str]) -> str:
    """The street of which a beat holds most, and that no other beat is called by if there is one."""
    return next((name for name in part.streets if name not in taken), part.streets[0])


def take_beats(beats: Sequence[Beat]) -> Edit:
    """Another division in the place of the one there is."""

    def edit(document: Document) -> Document:
        return refuse_misfits(document, replace(document.plan, beats=tuple(beats)))

    return edit


def move_to_beat(segment: int, beat: str, *, whole_street: bool) -> Edit:
    """A segment by its position, or all of its street, goes to another beat; a street in no beat goes there whole."""

    def edit(document: Document) -> Document:
        beats = document.plan.beats
        place = [one.id for one in beats].index(beat)
        parts = TownBeats(document.plan).moved(segment, place, whole_street=whole_street)
        return take_beats([replace(one, stretches=part) for one, part in zip(beats, parts, strict=True)])(document)

    return edit
