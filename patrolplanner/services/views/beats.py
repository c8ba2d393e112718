"""Beats in words: how equal their loads are, and whether each hangs together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.patrols import Beat
from patrolplanner.domain.plan import Plan
from patrolplanner.planning.deployment.town_beats import NO_BEAT, BeatLoad, TownBeats

FORMULA = translate(
    "beats",
    "Load of a segment: half its share of the incidents and half its share of the people in the streets, whole days; "
    "people alone where fewer than 300 incidents are located. Loads should be within 10 % of the mean, every beat in "
    "one piece; among such divisions the middle of the beat is as near as possible.",
)
_BALANCE = translate("beats", "{count} {count:beat|beats}, loads {least} to {most} % of the mean{apart}.")
_APART = translate("beats", ", {count} of them in several pieces")
_NONE = translate("beats", "No beat names streets yet.")
_LINE = translate("beats", "{id} {name}: {load} % of the mean, {km} km")
_PIECES = translate("beats", "{id} {name}: {load} % of the mean, {km} km, in {pieces} {pieces:piece|pieces}")


def balance_said(loads: Sequence[BeatLoad]) -> Message:
    """How equal the beats are, in one sentence."""
    if not loads:
        return _NONE
    apart = sum(one.pieces > 1 for one in loads)
    shares = [100 * one.load for one in loads]
    return _BALANCE.fill(
        count=len(loads),
        least=f"{min(shares):.0f}",
        most=f"{max(shares):.0f}",
        apart=_APART.fill(count=apart) if apart else "",
    )


def beat_lines(plan: Plan, loads: Sequence[BeatLoad], say: Say) -> Iterator[str]:
    names = {beat.id: beat.name for beat in plan.beats}
    for one in loads:
        text = _LINE if one.pieces <= 1 else _PIECES
        said = {"id": one.beat, "name": names[one.beat], "load": f"{100 * one.load:.0f}", "pieces": one.pieces}
        yield say(text.fill(**said, km=f"{one.metres / 1000:.1f}"))


def beats_shape(town: TownBeats, beats: Sequence[Beat]) -> dict[str, object]:
    beat_of = town.beat_of(beats).tolist()
    streets = [town.network.streets[n].id for n in town.network.street.tolist()]
    return {
        "beats": [
            {
                "id": one.beat,
                "name": next(beat.name for beat in beats if beat.id == one.beat),
                "load": round(one.load, 4),
                "metres": round(one.metres, 1),
                "pieces": one.pieces,
            }
            for one in town.loads(beats)
        ],
        "segments": [
            {
                "street": street,
                "metres": round(metres, 1),
                "load": round(load, 6),
                "beat": beats[n].id if n >= 0 else None,
            }
            for street, metres, load, n in zip(
                streets, town.network.length.tolist(), town.weights.tolist(), beat_of, strict=True
            )
        ],
        "without_beat": beat_of.count(NO_BEAT),
    }
