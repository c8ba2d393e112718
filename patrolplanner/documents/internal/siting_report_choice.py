"""The second half of the report: sites compared, the proposal, people and money, how sure it is, when to build."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from patrolplanner.documents.internal.paper_titles import full_date
from patrolplanner.documents.internal.report_flow import Block, Figure, Figures, Words, chapter, note, section
from patrolplanner.documents.internal.signatures import SIGNATURE_HEIGHT, draw_signatures
from patrolplanner.documents.internal.siting_report_facts import (
    ChoiceFacts,
    KioskFacts,
    ScenarioFacts,
    SitingReportFacts,
)
from patrolplanner.documents.internal.town_map import TownMap, draw_map
from patrolplanner.documents.lettering import plain
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.sites import SiteState
from patrolplanner.domain.visibility_words import percent

_MAP_HEIGHT, _SMALL_MAP, _AROUND = 240.0, 150.0, 450.0
_MOST_NEW_A_YEAR = 2
"""New posts of one phase: more can hardly be built and manned in a year."""
_STATES = {
    SiteState.OPEN: translate("siting report", "may be chosen"),
    SiteState.REQUIRED: translate("siting report", "required"),
    SiteState.STRUCK: translate("siting report", "struck out"),
}


def choice_chapters(facts: SitingReportFacts, say: Say) -> list[Block]:
    """Chapters 4 to 8 and the appendix."""
    blocks = [*_sites(facts, say)]
    if facts.choice is None:
        text = translate(
            "siting report",
            "No scenario is kept in the plan yet, so that chapters 5 to 8 are missing: let sites be found, keep the "
            "answer as a scenario, and print this report again.",
        )
        blocks += [chapter(say(translate("siting report", "5. Proposal"))), Words(say(text))]
        return [*blocks, *_appendix(facts, say)]
    choice = facts.choice
    blocks += [*_proposal(facts, choice, say), *_people(choice, say), *_how_sure(choice, say)]
    return [*blocks, *_conclusion(facts, choice, say), *_appendix(facts, say)]


def _table(
    caption: Message, heads: Sequence[Message], rows: Sequence[tuple[str, ...]], say: Say, **more: Any
) -> Figures:
    return Figures(say(caption), tuple(say(text) for text in heads), tuple(rows), **more)


# -- 4 sites -----------------------------------------------------------------------------------------------


def _sites(facts: SitingReportFacts, say: Say) -> Iterator[Block]:
    yield chapter(say(translate("siting report", "4. Candidate sites and scenarios")))
    if not facts.sites:
        yield Words(
            say(translate("siting report", "The plan has no candidate sites; only planned posts were looked at."))
        )
    else:
        text = translate(
            "siting report",
            "{count} candidate sites were looked at. What a site adds is the share of calls that is reached in time "
            "when it is built alone, in the way to man it that reaches most.",
        )
        yield Words(say(text.fill(count=len(facts.sites))))
        heads = (
            translate("siting report", "Site"),
            translate("siting report", "State"),
            translate("siting report", "Adds alone"),
            translate("siting report", "Building, 10,000 yuan"),
            translate("siting report", "Proposed"),
            translate("siting report", "Remark, why struck out"),
        )
        rows = [
            (
                plain(site.name),
                say(_STATES[site.state]),
                percent(site.alone),
                f"{site.cost:g}",
                say(translate("siting report", "yes")) if site.chosen else "",
                plain(site.note),
            )
            for site in facts.sites
        ]
        caption = translate("siting report", "Table 8  All candidate sites")
        yield _table(
            caption, heads, rows, say, shares=(0.2, 0.13, 0.12, 0.14, 0.11, 0.3), words=frozenset({0, 1, 4, 5})
        )
    if facts.picture is not None:
        yield _map(facts.picture, translate("siting report", "Map 3  Sites and posts"), say, _MAP_HEIGHT)
    if facts.scenarios:
        yield section(say(translate("siting report", "Scenarios compared")))
        yield _scenarios(facts, say)


def _scenarios(facts: SitingReportFacts, say: Say) -> Figures:
    heads = (
        translate("siting report", "Scenario"),
        translate("siting report", "New posts"),
        translate("siting report", "Reached in time"),
        translate("siting report", "1 / 3 / 5 minutes"),
        translate("siting report", "Officers + auxiliaries"),
        translate("siting report", "10,000 yuan"),
        translate("siting report", "From the best possible"),
        translate("siting report", "Gaps of the trial month"),
    )
    rows = [_scenario_row(one, say) for one in facts.scenarios]
    if (choice := facts.choice) is not None:
        now = say(translate("siting report", "present state"))
        rings = " / ".join(f"{100 * share:.0f}" for share in choice.rings_now)
        people = f"{choice.people_now[0]:.1f} + {choice.people_now[1]:.1f}"
        rows.insert(0, (now, "0", percent(choice.covered_now), rings, people, "0", "–", "–"))
    caption = translate("siting report", "Table 9  Scenarios and the present state")
    shares = (0.16, 0.07, 0.16, 0.13, 0.14, 0.1, 0.12, 0.12)
    return _table(caption, heads, rows, say, shares=shares, strong=frozenset({0}))


def _scenario_row(one: ScenarioFacts, say: Say) -> tuple[str, ...]:
    proven = say(translate("siting report", "proven best"))
    points = translate("siting report", "at most {gap} points")
    asked = translate("siting report", "{share} ({minutes} min)")
    gap = proven if one.proven else say(points.fill(gap=f"{100 * max(0.0, one.bound - one.covered):.1f}"))
    return (
        plain(one.name),
        str(one.new),
        say(asked.fill(share=percent(one.covered), minutes=f"{one.minutes:g}")),
        " / ".join(f"{100 * share:.0f}" for share in one.rings),
        f"{one.people[0]:.1f} + {one.people[1]:.1f}",
        f"{one.money:g}",
        gap,
        str(one.gaps) if one.tried is not None else say(translate("siting report", "not tried")),
    )


# -- 5 the proposal ----------------------------------------------------------------------------------------


def _proposal(facts: SitingReportFacts, choice: ChoiceFacts, say: Say) -> Iterator[Block]:
    yield chapter(say(translate("siting report", "5. Proposal")))
    text = translate(
        "siting report",
        "Proposed is the scenario {name}: {new} new posts. Within {minutes} minutes {covered} of the calls are "
        "reached, {more} points more than now; in 1, 3 and 5 minutes {one}, {three} and {five}.",
    )
    proposed = choice.proposed
    shares = dict(zip(("one", "three", "five"), map(percent, choice.rings), strict=True))
    yield Words(
        say(
            text.fill(
                name=plain(proposed.name),
                new=len(choice.new),
                minutes=f"{proposed.minutes:g}",
                covered=percent(choice.covered),
                more=f"{100 * (choice.covered - choice.covered_now):.1f}",
                **shares,
            )
        )
    )
    if not choice.is_current:
        text = translate(
            "siting report",
            "Streets, posts, demands or calls have changed since the scenario was made; its numbers in this chapter "
            "are counted anew, the proof and the draws are those of then.",
        )
        yield Words(say(text))
    heads = (
        translate("siting report", "No."),
        translate("siting report", "Post"),
        translate("siting report", "Manned"),
        translate("siting report", "Hours a day"),
        translate("siting report", "Calls reached because of it alone"),
        translate("siting report", "Officers + auxiliaries"),
    )
    rows = [
        (
            str(number),
            plain(post.name),
            plain(post.option),
            f"{post.on}",
            percent(post.added),
            f"{post.people[0]:.1f} + {post.people[1]:.1f}",
        )
        for number, post in enumerate(choice.new, start=1)
    ]
    caption = translate("siting report", "Table 10  The new posts")
    yield _table(caption, heads, rows, say, shares=(0.07, 0.27, 0.2, 0.12, 0.17, 0.17), words=frozenset({1, 2}))
    for number, post in enumerate(choice.new, start=1):
        yield from _new_post(facts, number, post, say)


def _new_post(facts: SitingReportFacts, number: int, post: KioskFacts, say: Say) -> Iterator[Block]:
    heading = translate("siting report", "({number}) {name}: {option}")
    yield section(say(heading.fill(number=number, name=plain(post.name), option=plain(post.option))))
    yield Words(say(_why(post)))
    if facts.picture is not None:
        caption = translate("siting report", "Where {name} stands: {metres} m around it")
        near = facts.picture.around(post.at, _AROUND)
        yield _map(near, caption.fill(name=plain(post.name), metres=f"{_AROUND:g}"), say, _SMALL_MAP)


def _why(post: KioskFacts) -> Message:
    if post.added <= 0 or not post.streets:
        return translate("siting report", "Nothing is reached because of it alone.")
    first = max(range(22), key=lambda n: sum(post.hours[n : n + 3]))
    filled = {
        "share": percent(post.added),
        "streets": tuple(map(plain, post.streets)),
        "first": first,
        "last": first + 3,
    }
    if not post.next_best:
        text = translate(
            "siting report",
            "{share} of the calls are reached in time because of it alone, most in {streets}, most of them between "
            "{first} and {last} o'clock. No other site can take its place.",
        )
        return text.fill(**filled)
    text = translate(
        "siting report",
        "{share} of the calls are reached in time because of it alone, most in {streets}, most of them between {first} "
        "and {last} o'clock. Next best is {other}, where {lost} points fewer are reached.",
    )
    return text.fill(**filled, other=plain(post.next_best), lost=f"{100 * max(0.0, post.lost_there):.1f}")


# -- 6 people and money ------------------------------------------------------------------------------------


def _people(choice: ChoiceFacts, say: Say) -> Iterator[Block]:
    yield chapter(say(translate("siting report", "6. People and money")))
    text = translate(
        "siting report",
        "One person serves (248 − leave − training − sickness) × 8 hours a year: officers (248 − {leave} − "
        "{training} − {sick}) × 8 = {officer} hours, auxiliaries {auxiliary} hours. People of a post = hours a year × "
        "people of a turn ÷ these hours; a seat that is never empty takes 8,760 ÷ {officer} = {relief} officers.",
    )
    leave, training, sick = (f"{days:g}" for days in choice.days_away[0])
    yield Words(
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
    yield _table(
        caption, heads, rows, say, shares=(0.3, 0.22, 0.15, 0.15, 0.18), words=frozenset({0, 1}), strong=strong
    )
    yield Words(say(_manned(choice)))
    yield Words(say(_tried(choice.proposed)))


def _manned(choice: ChoiceFacts) -> Message:
    missing = [max(0.0, -left) for left in choice.left]
    if not any(value > 0.005 for value in missing):
        return translate(
            "siting report",
            "The people in service are enough by this count. {officers} officers and {auxiliaries} auxiliaries of them "
            "do no night duty.",
        ).fill(officers=choice.no_night[0], auxiliaries=choice.no_night[1])
    text = translate(
        "siting report",
        "By this count {officers} officers and {auxiliaries} auxiliaries are missing: the proposal can be manned only "
        "with more people, or in fewer hours.",
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
    if proposed.least is not None:
        text = translate(
            "siting report",
            "Rostered for trial from {first} to {last}: {gaps} places stay open, and no roster leaves fewer "
            "than {least}.",
        )
        return text.fill(first=first, last=last, gaps=proposed.gaps, least=proposed.least)
    text = translate("siting report", "Rostered for trial from {first} to {last}: {gaps} places stay open.")
    return text.fill(first=first, last=last, gaps=proposed.gaps)


# -- 7 how sure --------------------------------------------------------------------------------------------


def _how_sure(choice: ChoiceFacts, say: Say) -> Iterator[Block]:
    yield chapter(say(translate("siting report", "7. How sure this is")))
    text = translate(
        "siting report",
        "The calls were drawn anew {draws} times from themselves, and the sites chosen anew each time: a site that "
        "comes back nearly always hangs on no single call.",
    )
    if choice.draws:
        yield Words(say(text.fill(draws=choice.draws)))
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
    yield _table(caption, heads, rows, say, shares=(0.3, 0.15, 0.15, 0.25, 0.15), words=frozenset({0, 3}))
    if choice.further is not None:
        more = translate("siting report", "One post more, at {name}, would add {share} points.")
        name, share = choice.further
        yield Words(say(more.fill(name=plain(name), share=f"{100 * share:.1f}")))
    limits = translate(
        "siting report",
        "Weights, speeds and the minutes asked for are the station's own. Calls are those that were made: where nobody "
        "calls nothing is seen. Studies abroad found fewer offences where presence is aimed at few places, and none "
        "where cars drive about; what is reached faster is no promise of less crime.",
    )
    yield Words(say(limits))


# -- 8 the conclusion --------------------------------------------------------------------------------------


def _conclusion(facts: SitingReportFacts, choice: ChoiceFacts, say: Say) -> Iterator[Block]:
    yield chapter(say(translate("siting report", "8. Conclusion and phases")))
    text = translate(
        "siting report",
        "It is proposed to build {names} in the order of table 13, and to look after each phase whether the calls "
        "reached and the visibility are as counted here.",
    )
    new = choice.new
    if not new:
        yield Words(say(translate("siting report", "No new post is proposed: the existing ones reach as much.")))
    else:
        yield Words(say(text.fill(names=tuple(plain(post.name) for post in new))))
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
        yield _table(caption, heads, rows, say, shares=(0.1, 0.4, 0.2, 0.18, 0.12), words=frozenset({1}))
    for closed in choice.closed:
        gone = translate("siting report", "In this scenario {name} is closed.")
        yield Words(say(gone.fill(name=plain(closed))))
    yield _Signatures(say)


def _phases(new: Sequence[KioskFacts]) -> Iterator[Sequence[KioskFacts]]:
    for first in range(0, len(new), _MOST_NEW_A_YEAR):
        yield new[first : first + _MOST_NEW_A_YEAR]


class _Signatures:
    """The row of signatures and the place of the seal."""

    with_next = False

    def __init__(self, say: Say) -> None:
        self._say = say

    def height(self, width: float) -> float:
        return SIGNATURE_HEIGHT + 16

    def draw(self, canvas: Any, left: float, top: float, width: float) -> None:
        draw_signatures(canvas, left, width, top - 12, self._say)


# -- the appendix ------------------------------------------------------------------------------------------


def _appendix(facts: SitingReportFacts, say: Say) -> Iterator[Block]:
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


def _map(picture: TownMap, caption: Message, say: Say, tall: float) -> Figure:
    def draw(canvas: Any, left: float, bottom: float, width: float, height: float) -> None:
        draw_map(picture, say, canvas, (left, bottom, width, height))

    return Figure(say(caption), tall, draw)
