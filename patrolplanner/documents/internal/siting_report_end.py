"""The end of the report: people and money, how sure it is, in which phases to build, and the method."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from patrolplanner.documents.internal.paper_titles import full_date
from patrolplanner.documents.internal.report_flow import ReportPart, ReportTable, ReportText, chapter, note
from patrolplanner.documents.internal.signatures import SIGNATURE_HEIGHT, draw_two_rows
from patrolplanner.documents.internal.siting_report_facts import (
    ChoiceFacts,
    KioskFacts,
    ScenarioFacts,
    SitingReportFacts,
)
from patrolplanner.documents.internal.siting_report_parts import table
from patrolplanner.documents.lettering import plain
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.visibility_words import percent

_MOST_NEW_A_YEAR = 2
"""New posts of one phase: more can hardly be built and manned in a year."""


def conclusion_chapters(choice: ChoiceFacts, say: Say) -> list[ReportPart]:
    """Chapters 6 to 8."""
    return [*_people(choice, say), *_how_sure(choice, say), *_conclusion(choice, say)]


# -- 6 people and money ------------------------------------------------------------------------------------


def _people(choice: ChoiceFacts, say: Say) -> Iterator[ReportPart]:
    yield chapter(say(translate("siting report", "6. People and money")))
    text = translate(
        "siting report",
        "One person serves (248 − leave − training − sickness) × 8 hours a year: officers (248 − {leave} − "
        "{training} − {sick}) × 8 = {officer} {officer:hour|hours}, auxiliaries {auxiliary} "
        "{auxiliary:hour|hours}. People of a post = hours a year × people of a turn ÷ these hours; a seat "
        "that is never empty takes 8,760 ÷ {officer} = {relief} {relief:officer|officers}.",
    )
    leave, training, sick = (f"{days:g}" for days in choice.days_away[0])
    yield ReportText(
        say(
            text.fill(
                leave=leave,
                training=training,
                sick=sick,
                officer=f"{choice.hours_a_year[0]:.0f}",
                auxiliary=f"{choice.hours_a_year[1]:.0f}",
                relief=f"{8760 / choice.hours_a_year[0]:.2f}",
            )
        )
    )
    yield _people_table(choice, say)
    yield ReportText(say(_manned(choice)))
    yield ReportText(say(_tried(choice.proposed)))


def _people_table(choice: ChoiceFacts, say: Say) -> ReportTable:
    heads = (
        translate("siting report", "Post"),
        translate("siting report", "Manned"),
        translate("siting report", "Officers"),
        translate("siting report", "Auxiliaries"),
        translate("siting report", "Building, 10,000 yuan"),
    )
    as_now = say(translate("siting report", "as now"))
    rows = [
        (
            plain(post.name),
            plain(post.option) or as_now,
            f"{post.people[0]:.2f}",
            f"{post.people[1]:.2f}",
            "–" if post.stands else f"{post.money:g}",
        )
        for post in choice.posts
    ]
    money = f"{sum(post.money for post in choice.posts):g}"
    sums = (
        (translate("siting report", "Needed"), choice.people, money),
        (translate("siting report", "May be used for kiosks"), choice.spare, ""),
        (translate("siting report", "Over (+) or missing (−)"), choice.left, ""),
    )
    first = len(rows)
    signs = ("", "", "+")
    rows += [
        (say(text), "", format(two[0], f"{sign}.2f"), format(two[1], f"{sign}.2f"), last)
        for sign, (text, two, last) in zip(signs, sums, strict=True)
    ]
    caption = translate("siting report", "Table 11  People the year round, and money")
    strong = frozenset(range(first, len(rows)))
    return table(
        caption, heads, rows, say, shares=(0.3, 0.22, 0.15, 0.15, 0.18), words=frozenset({0, 1}), strong=strong
    )


def _manned(choice: ChoiceFacts) -> Message:
    missing = [max(0.0, -left) for left in choice.left]
    if not any(value > 0.005 for value in missing):
        return translate(
            "siting report",
            "The people in service are enough by this count. Those of them who do no night duty: officers {officers}, "
            "auxiliaries {auxiliaries}.",
        ).fill(officers=choice.no_night[0], auxiliaries=choice.no_night[1])
    text = translate(
        "siting report",
        "By this count {officers} {officers:officer|officers} and {auxiliaries} {auxiliaries:auxiliary "
        "is|auxiliaries are} missing: the proposal can be manned only with more people, or in fewer hours.",
    )
    return text.fill(officers=f"{missing[0]:.1f}", auxiliaries=f"{missing[1]:.1f}")


def _tried(proposed: ScenarioFacts) -> Message:
    if proposed.tried is None:
        return translate(
            "siting report",
            "No month has been rostered for trial with this scenario yet; do that before deciding.",
        )
    first, last = map(full_date, proposed.tried)
    if proposed.gaps == 0:
        text = translate("siting report", "Rostered for trial from {first} to {last}: no gaps.")
        return text.fill(first=first, last=last)
    if proposed.least:
        text = translate(
            "siting report",
            "Rostered for trial from {first} to {last}: places that stay open: {gaps}; no roster leaves fewer "
            "than {least}.",
        )
        return text.fill(first=first, last=last, gaps=proposed.gaps, least=proposed.least)
    text = translate("siting report", "Rostered for trial from {first} to {last}: places that stay open: {gaps}.")
    return text.fill(first=first, last=last, gaps=proposed.gaps)


# -- 7 how sure --------------------------------------------------------------------------------------------


def _how_sure(choice: ChoiceFacts, say: Say) -> Iterator[ReportPart]:
    yield chapter(say(translate("siting report", "7. How sure this is")))
    text = translate(
        "siting report",
        "The calls were drawn anew {draws} {draws:time|times} from themselves, and the sites chosen anew "
        "each time: a site that comes back nearly always hangs on no single call.",
    )
    if choice.draws:
        yield ReportText(say(text.fill(draws=choice.draws)))
    heads = (
        translate("siting report", "Post"),
        translate("siting report", "Came back"),
        translate("siting report", "Without it"),
        translate("siting report", "Next best site"),
        translate("siting report", "Lost there"),
    )
    rows = [
        (
            plain(post.name),
            f"{post.again} / {choice.draws}" if choice.draws else "–",
            f"−{100 * post.added:.1f}",
            plain(post.next_best) or "–",
            f"−{100 * max(0.0, post.lost_there):.1f}" if post.next_best else "–",
        )
        for post in choice.new
    ]
    caption = translate("siting report", "Table 12  One post fewer, or at another site (points of the calls reached)")
    if rows:
        yield table(caption, heads, rows, say, shares=(0.3, 0.15, 0.15, 0.25, 0.15), words=frozenset({0, 3}))
    else:
        yield ReportText(say(translate("siting report", "Table 12 falls away: no new post is proposed.")))
    if choice.further is not None:
        more = translate("siting report", "One post more, at {name}, would add {share} {share:point|points}.")
        name, share = choice.further
        yield ReportText(say(more.fill(name=plain(name), share=f"{100 * share:.1f}")))
    limits = translate(
        "siting report",
        "Weights, speeds and the minutes asked for are the station's own. Calls are those that were made: where nobody "
        "calls nothing is seen. Studies abroad found fewer offences where presence is aimed at few places, and none "
        "where cars drive about; what is reached faster is no promise of less crime.",
    )
    yield ReportText(say(limits))


# -- 8 the conclusion --------------------------------------------------------------------------------------


def _conclusion(choice: ChoiceFacts, say: Say) -> Iterator[ReportPart]:
    yield chapter(say(translate("siting report", "8. Conclusion and phases")))
    text = translate(
        "siting report",
        "It is proposed to build {names} in the order of table 13, and to look after each phase whether the calls "
        "reached and the visibility are as counted here.",
    )
    new = choice.new
    if not new and choice.changed:
        stand = translate(
            "siting report",
            "No further post is to be built: {names} stand already, manned as this scenario says.",
        )
        yield ReportText(say(stand.fill(names=tuple(map(plain, choice.changed)))))
    elif not new:
        yield ReportText(say(translate("siting report", "No new post is proposed: the existing ones reach as much.")))
    else:
        yield ReportText(say(text.fill(names=tuple(plain(post.name) for post in new))))
        heads = (
            translate("siting report", "Phase"),
            translate("siting report", "Posts"),
            translate("siting report", "Calls reached because of them"),
            translate("siting report", "Officers + auxiliaries"),
            translate("siting report", "10,000 yuan"),
        )
        rows = [
            (
                str(number),
                "、".join(plain(post.name) for post in part),
                percent(sum(post.added for post in part)),
                f"{sum(p.people[0] for p in part):.1f} + {sum(p.people[1] for p in part):.1f}",
                f"{sum(p.money for p in part):g}",
            )
            for number, part in enumerate(_phases(new), start=1)
        ]
        caption = translate("siting report", "Table 13  Phases")
        yield table(caption, heads, rows, say, shares=(0.1, 0.4, 0.2, 0.18, 0.12), words=frozenset({1}))
    for closed in choice.closed:
        gone = translate("siting report", "In this scenario {name} is closed.")
        yield ReportText(say(gone.fill(name=plain(closed))))
    yield _Signatures(say)


def _phases(new: Sequence[KioskFacts]) -> Iterator[Sequence[KioskFacts]]:
    for first in range(0, len(new), _MOST_NEW_A_YEAR):
        yield new[first : first + _MOST_NEW_A_YEAR]


class _Signatures:
    """The lines for signatures and the place of the seal."""

    with_next = False

    def __init__(self, say: Say) -> None:
        self._say = say

    def height(self, width: float) -> float:
        return 2 * SIGNATURE_HEIGHT + 16

    def draw(self, canvas: Any, left: float, top: float, width: float) -> None:
        draw_two_rows(canvas, left, width, top - 12, self._say)


# -- the appendix ------------------------------------------------------------------------------------------


def appendix(facts: SitingReportFacts, say: Say) -> Iterator[ReportPart]:
    yield chapter(say(translate("siting report", "Appendix: method and fingerprints")))
    method = translate(
        "siting report",
        "Choice of sites: maximal covering with hours as options, people by role, money and spacing as limits, solved "
        "exactly; the bound is what no choice reaches more than. Times on the way: length by the speed of the class of "
        "street, 6 s a crossing, main roads slower in the peak hours. Calls on segments: the nearest within 60 m; "
        "three tenths of a segment's calls count for those beside it. Beside calls people in the street count a fifth.",
    )
    yield note(say(method))
    counted = translate("siting report", "Counted on {day}; fingerprint of the facts {now}.")
    yield note(say(counted.fill(day=full_date(facts.day), now=facts.fingerprint)))
    if facts.choice is not None:
        kept = translate("siting report", "Scenario made on {day} from facts with the fingerprint {then}: {same}.")
        same = (
            translate("siting report", "the same")
            if facts.choice.is_current
            else translate("siting report", "they have changed since")
        )
        made = facts.choice.made.date()
        yield note(say(kept.fill(day=full_date(made), then=facts.choice.inputs or "–", same=same)))
