"""What can be done to the streets of beats: a division taken over, a stretch or a street moved to another beat."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from patrolplanner.domain.patrols import Beat
from patrolplanner.planning.deployment.town_beats import NO_BEAT, TownBeats
from patrolplanner.services.edits.records import refuse_misfits
from patrolplanner.services.open_plan.document import Document, Edit


def divided_beats(town: TownBeats, groups: Sequence[int]) -> tuple[Beat, ...]:
    """The beats of the plan with a new division, ``groups`` names the group of each segment (NO_BEAT: in none).

    Beats that had streets before get them anew, in their order, and keep their posts, spots and names; more are added,
    named by the street of which they hold most. Those for which none are left have no streets any more, and go where
    they hold nothing else.
    """
    plan = town.plan
    numbers = {group: n for n, group in enumerate(dict.fromkeys(g for g in groups if g != NO_BEAT))}
    beat_of = np.array([numbers.get(group, NO_BEAT) for group in groups], dtype=np.int64)
    parts = town.stretches(beat_of, len(numbers))
    waiting = list(range(len(parts)))
    found: list[Beat] = []
    for beat in plan.beats:
        if not beat.stretches:
            found.append(beat)
        elif waiting:
            found.append(replace(beat, stretches=parts[waiting.pop(0)]))
        elif beat.posts or beat.spots:
            found.append(replace(beat, stretches=()))
    for part in waiting:
        id_ = _free({beat.id for beat in found})
        name = _named(town, beat_of == part, {beat.name for beat in found})
        found.append(Beat(id_, name, stretches=parts[part]))
    return tuple(found)


def _free(taken: set[str]) -> str:
    number = 1
    while f"XQ{number}" in taken:
        number += 1
    return f"XQ{number}"


def _named(town: TownBeats, mine: npt.NDArray[np.bool_], taken: Collection[str]) -> str:
    """The name of the street of which a beat holds most, and that no other beat is called by if there is one."""
    network = town.network
    metres = np.bincount(network.street[mine], weights=network.length[mine], minlength=len(network.streets))
    ranked = [network.streets[n].name for n in np.argsort(-metres, kind="stable").tolist() if metres[n] > 0]
    free = (name for name in ranked if name not in taken)
    return str(next(free, ranked[0]))


def take_beats(beats: Sequence[Beat]) -> Edit:
    """Another division in the place of the one there is."""

    def edit(document: Document) -> Document:
        return refuse_misfits(document, replace(document.plan, beats=tuple(beats)))

    return edit


def move_to_beat(segment: int, beat: str, *, whole_street: bool) -> Edit:
    """A segment by its position, or all of its street, goes to another beat; a street in no beat goes there whole."""

    def edit(document: Document) -> Document:
        town = TownBeats(document.plan)
        beats = document.plan.beats
        beat_of = town.beat_of(beats)
        mine = [segment]
        if whole_street:
            mine = np.flatnonzero(town.network.street == town.network.street[segment]).tolist()
        ids = [one.id for one in beats]
        beat_of[mine] = ids.index(beat)
        parts = town.stretches(beat_of, len(beats))
        changed = [replace(one, stretches=part) for one, part in zip(beats, parts, strict=True)]
        return take_beats(changed)(document)

    return edit
