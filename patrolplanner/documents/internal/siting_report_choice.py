"""The middle of the report: candidate sites, scenarios compared, and what is proposed where and why."""

from __future__ import annotations

from collections.abc import Iterator

from patrolplanner.documents.internal.report_flow import (
    ReportPart,
    ReportTable,
    ReportText,
    chapter,
    section,
)
from patrolplanner.documents.internal.siting_report_end import appendix, conclusion_chapters
from patrolplanner.documents.internal.siting_report_facts import (
    ChoiceFacts,
    KioskFacts,
    ScenarioFacts,
    SitingReportFacts,
)
from patrolplanner.documents.internal.siting_report_parts import drawing, table
from patrolplanner.documents.lettering import plain
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.sites import SiteState
from patrolplanner.domain.visibility_words import percent

_MAP_HEIGHT, _SMALL_MAP, _AROUND = 240.0, 150.0, 450.0
_SMALL = 10.0
"""Letters of what explains a table."""
_STATES = {
    SiteState.OPEN: translate("siting report", "may be chosen"),
    SiteState.REQUIRED: translate("siting report", "required"),
    SiteState.STRUCK: translate("siting report", "struck out"),
}


def choice_chapters(facts: SitingReportFacts, say: Say) -> list[ReportPart]:
    """Chapters 4 to 8 and the appendix."""
    blocks = [*_sites(facts, say)]
    if facts.choice is None:
        return [*blocks, *appendix(facts, say)]
    choice = facts.choice
    return [*blocks, *_proposal(facts, choice, say), *conclusion_chapters(choice, say), *appendix(facts, say)]


# -- 4 sites -----------------------------------------------------------------------------------------------


def _sites(facts: SitingReportFacts, say: Say) -> Iterator[ReportPart]:
    yield chapter(say(translate("siting report", "4. Candidate sites and scenarios")))
    if not facts.sites:
        yield ReportText(
            say(translate("siting report", "The plan has no candidate sites; only planned posts were looked at."))
        )
    else:
        text = translate(
            "siting report",
            "{count} candidate {count:site was|sites were} looked at. What a site adds is the share of calls "
            "that is reached in time when it is built alone, in the way to man it that reaches most.",
        )
        yield ReportText(say(text.fill(count=len(facts.sites))))
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
        yield table(caption, heads, rows, say, shares=(0.2, 0.13, 0.12, 0.14, 0.11, 0.3), words=frozenset({0, 1, 4, 5}))
    if facts.picture is not None:
        yield drawing(facts.picture, translate("siting report", "Map 3  Sites and posts"), say, _MAP_HEIGHT)
    if facts.scenarios:
        yield section(say(translate("siting report", "Scenarios compared")))
        yield _scenarios(facts, say)
        if facts.seen is not None:
            yield ReportText(say(facts.seen.formula), size=_SMALL)


def _scenarios(facts: SitingReportFacts, say: Say) -> ReportTable:
    heads = (
        translate("siting report", "Scenario"),
        translate("siting report", "New posts"),
        translate("siting report", "Reached in time"),
        translate("siting report", "1 / 3 / 5 minutes"),
        translate("siting report", "Officers + auxiliaries"),
        translate("siting report", "10,000 yuan"),
        translate("siting report", "From the best possible"),
        translate("siting report", "Planned visibility"),
        translate("siting report", "Gaps of the trial month"),
    )
    rows = [_scenario_row(one, say) for one in facts.scenarios]
    if (choice := facts.choice) is not None:
        now = say(translate("siting report", "present state"))
        rings = " / ".join(f"{100 * share:.0f}" for share in choice.rings_now)
        seen = _share_or_dash(None if facts.seen is None else facts.seen.now)
        people = f"{choice.people_now[0]:.1f} + {choice.people_now[1]:.1f}"
        rows.insert(0, (now, "0", percent(choice.covered_now), rings, people, "0", "–", seen, "–"))
    caption = translate("siting report", "Table 9  Scenarios and the present state")
    shares = (0.14, 0.06, 0.15, 0.12, 0.14, 0.08, 0.11, 0.1, 0.1)
    return table(caption, heads, rows, say, shares=shares, strong=frozenset({0}))


def _scenario_row(one: ScenarioFacts, say: Say) -> tuple[str, ...]:
    proven = say(translate("siting report", "proven best"))
    points = translate("siting report", "at most {gap} {gap:point|points}")
    asked = translate("siting report", "{share} ({asked})")
    gap = proven if one.proven else say(points.fill(gap=f"{100 * max(0.0, one.bound - one.covered):.1f}"))
    return (
        plain(one.name),
        str(one.new),
        say(asked.fill(share=percent(one.covered), asked=_asked(one))),
        " / ".join(f"{100 * share:.0f}" for share in one.rings),
        f"{one.people[0]:.1f} + {one.people[1]:.1f}",
        f"{one.money:g}",
        gap,
        _share_or_dash(one.seen),
        str(one.gaps) if one.tried is not None else say(translate("siting report", "not tried")),
    )


def _share_or_dash(share: float | None) -> str:
    return "–" if share is None else percent(share)


def _asked(one: ScenarioFacts) -> Message:
    """What reaching a call in time means for a scenario, in short."""
    if one.by_rings:
        return translate("siting report", "1/3/5 min")
    return translate("siting report", "{minutes} min").fill(minutes=f"{one.minutes:g}")


# -- 5 the proposal ----------------------------------------------------------------------------------------


def _proposal(facts: SitingReportFacts, choice: ChoiceFacts, say: Say) -> Iterator[ReportPart]:
    yield chapter(say(translate("siting report", "5. Proposal")))
    text = translate(
        "siting report",
        "Proposed is the scenario {name}: {new}. {covered} of the calls are reached in time ({asked}), "
        "{more} {more:point|points} more than now; in 1, 3 and 5 minutes {one}, {three} and {five}.",
    )
    proposed = choice.proposed
    shares = dict(zip(("one", "three", "five"), map(percent, choice.rings), strict=True))
    yield ReportText(
        say(
            text.fill(
                name=plain(proposed.name),
                new=translate("siting report", "{count} new {count:post|posts}").fill(count=len(choice.new)),
                asked=_asked(proposed),
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
        yield ReportText(say(text))
    yield from _new_posts(facts, choice, say)


def _new_posts(facts: SitingReportFacts, choice: ChoiceFacts, say: Say) -> Iterator[ReportPart]:
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
    if rows:
        yield table(caption, heads, rows, say, shares=(0.07, 0.27, 0.2, 0.12, 0.17, 0.17), words=frozenset({1, 2}))
    else:
        yield ReportText(say(translate("siting report", "Table 10 falls away: no new post is proposed.")))
    for number, post in enumerate(choice.new, start=1):
        yield from _new_post(facts, number, post, say)


def _new_post(facts: SitingReportFacts, number: int, post: KioskFacts, say: Say) -> Iterator[ReportPart]:
    heading = translate("siting report", "({number}) {name}: {option}")
    yield section(say(heading.fill(number=number, name=plain(post.name), option=plain(post.option))))
    yield ReportText(say(_why(post)))
    if facts.picture is not None:
        caption = translate("siting report", "Where {name} stands: {metres} m around it")
        near = facts.picture.around(post.at, _AROUND)
        yield drawing(near, caption.fill(name=plain(post.name), metres=f"{_AROUND:g}"), say, _SMALL_MAP)


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
        "{share} of the calls are reached in time because of it alone, most in {streets}, most of them "
        "between {first} and {last} o'clock. Next best is {other}, where {lost} {lost:point|points} fewer "
        "are reached.",
    )
    return text.fill(**filled, other=plain(post.next_best), lost=f"{100 * max(0.0, post.lost_there):.1f}")
