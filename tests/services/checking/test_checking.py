"""A checker of a large plan: it holds some dates, and one around other dates takes over what hangs on no date."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from patrolplanner.domain.plan import dates_of
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.planning.judging.judge import Case, judge
from patrolplanner.planning.judging.live import LiveRoster
from patrolplanner.planning.rules.fairness import Fairness
from patrolplanner.services.checking import checking
from patrolplanner.services.checking.cell_edits import options
from patrolplanner.services.checking.checking import Basis, Checker
from patrolplanner.services.checking.roster_view import RosterView
from patrolplanner.services.edits.roster import with_pairs
from patrolplanner.services.open_plan.document import Document, change_between
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_officer, at, day, december
from tests.planning.small_plans import small_plan
from tests.services.checking.test_cell_edits import a_station

ROWS = Roster.of(Assignment(a_pair(*row)) for row in (("001", 3, "K1"), ("F01", 3, "K2"), ("002", 6, "K1")))
BASIS = Basis(Document(a_station(), ROWS), december(1, 7), None, at(1, "08:00"), day(2))
LATER = replace(BASIS, focus=day(6))


def count_findings(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The limits that are put into words from now on."""
    said: list[int] = []
    finding = Case.finding

    def counted(case: Case, limit: int, *facts: object) -> object:
        said.append(limit)
        return finding(case, limit, *facts)  # type: ignore[arg-type]

    monkeypatch.setattr(Case, "finding", counted)
    return said


@pytest.fixture(autouse=True)
def _large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "WHOLE", 0)
    monkeypatch.setattr(checking, "MOST_PAIRS", 12)


def test_one_around_another_date_says_what_a_new_one_says() -> None:
    before = Checker(BASIS)
    one, other = Checker(LATER, before.known), Checker(LATER)
    assert not before.covers(day(6))
    assert one.covers(day(6))
    assert one.instance is before.instance, "nothing was laid out twice"
    assert one.verdict == other.verdict == before.verdict
    added = frozenset({a_pair("001", 6, "K2")})
    assert one.effect(added) == other.effect(added)


def test_one_that_has_followed_edits_is_taken_over_with_them() -> None:
    before = Checker(BASIS)
    document = replace(BASIS.document, roster=Roster.of([*ROWS, Assignment(a_pair("002", 2, "K1"))]))
    assert before.follow(document, change_between(BASIS.document, document))
    later = replace(LATER, document=document)
    assert Checker(later, before.known).verdict == Checker(later).verdict


def test_nothing_is_taken_over_from_another_document() -> None:
    before = Checker(BASIS)
    other = replace(LATER, document=Document(a_station(), Roster()))
    assert Checker(other, before.known).instance is not before.instance
    assert Checker(other, before.known).verdict == Checker(other).verdict != before.verdict


def test_one_for_a_person_alone_says_of_their_edits_what_one_for_everybody_says() -> None:
    before = Checker(BASIS)
    one, other = Checker(replace(LATER, people=frozenset({"001"})), before.known), Checker(LATER)
    assert one.covers(day(6), frozenset({"001"}))
    assert not one.covers(day(6)), "nobody else is weighed for the date"
    assert not one.covers(day(6), frozenset({"001", "002"}))
    case, chosen = one.snapshot()
    assert set(case.space.person[chosen == 0].tolist()) == {one.instance.person_index["001"]}, "nobody else is held"
    for duty in (d.key for d in other.instance.duties if d.key.day == day(6)):
        added = frozenset({Pair("001", duty)})
        assert one.knows(Pair("001", duty)) == other.knows(Pair("001", duty))
        assert one.effect(added) == other.effect(added)
        assert one.refusal(added) == other.refusal(added)
        assert one.weigh(added) == other.weigh(added)


def test_everybody_around_a_date_and_somebody_on_every_date_are_held_side_by_side(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(checking, "WHOLE", 0)
    monkeypatch.setattr(checking, "MOST_PAIRS", 1)
    one = Checker(replace(LATER, beside=frozenset({"001"})))
    assert one.covers(day(6))
    assert not one.covers(day(2))
    assert one.covers(day(2), frozenset({"001"}))
    assert not one.covers(day(2), frozenset({"001", "002"}))
    monkeypatch.undo()
    other, added = Checker(BASIS), frozenset({a_pair("001", 2, "K2")})
    assert one.effect(added) == other.effect(added)
    assert one.verdict == other.verdict


def test_several_edits_weighed_together_weigh_what_each_does_by_itself() -> None:
    checker = Checker(BASIS)
    gone = frozenset({a_pair("001", 3, "K1")})
    duties = [d.key for d in checker.instance.duties]
    edits = [(frozenset({Pair("001", key)}), removed) for key in duties for removed in (gone, frozenset[Pair]())]
    assert not all(checker.knows(pair) for added, _ in edits for pair in added)
    found = checker.weigh_each(edits)
    assert found == [checker.weigh(*edit) for edit in edits]
    assert len(set(found)) > 2
    assert checker.weigh_each([]) == []


def test_what_was_said_of_a_roster_is_not_said_again_around_another_date(monkeypatch: pytest.MonkeyPatch) -> None:
    before = Checker(BASIS)
    told = before.verdict
    assert told.violations or told.gaps
    made = count_findings(monkeypatch)
    assert Checker(LATER, before.known).verdict == told
    assert not made


def test_what_hangs_on_the_plan_alone_is_found_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    before = Checker(BASIS)
    asked: list[str] = []
    for rule in before.rulebook.bars:
        monkeypatch.setattr(type(rule), "forbidden", lambda self, _instance: asked.append(self.id))
    Checker(LATER, before.known)
    assert not asked


@pytest.mark.parametrize("seed", range(4))
def test_after_jumps_and_edits_it_is_the_judges(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is laid out on the way, for a person, a date or a few dates, and whatever words are taken over."""
    monkeypatch.setattr(checking, "MOST_PAIRS", 40)
    small, chance = small_plan(seed), random.Random(seed)
    document = Document(small.plan, a_roster(*small.outside, *small.published.pairs))
    basis = Basis(document, small.period, None, at(1, "08:00"), small.period.first)
    checker = Checker(basis)
    days = dates_of(small.period)
    for _ in range(12):
        someone, where = chance.choice(small.plan.people).id, chance.choice(days)
        if chance.random() < 0.5:  # what has not been asked for has no words yet
            assert checker.verdict == judge(small.plan, small.period, document.roster)
        wide, beside = chance.random() < 0.4, frozenset({chance.choice(small.plan.people).id})
        here = replace(basis, document=document, focus=where, people=None if wide else frozenset({someone}))
        checker = Checker(replace(here, beside=beside) if wide else here, checker.known)
        fresh = Checker(replace(here, people=None))
        pairs = [Pair(someone, d.key) for d in checker.instance.duties if d.key.day == where]
        known = [pair for pair in chance.sample(pairs, len(pairs)) if checker.knows(pair) and fresh.knows(pair)]
        for pair in known[:2]:
            on = pair in document.roster.pairs
            added, removed = (frozenset(), frozenset({pair})) if on else (frozenset({pair}), frozenset())
            assert checker.effect(added, removed) == fresh.effect(added, removed)
            new = with_pairs(added, removed)(document)
            for one in (checker, fresh):
                assert one.follow(new, change_between(document, new))
            document = new
        assert checker.verdict.price == judge(small.plan, small.period, document.roster).price
    assert checker.verdict == judge(small.plan, small.period, document.roster)


def test_what_was_foreseen_of_an_edit_is_not_said_again_when_it_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    pair = a_pair("001", 2, "K1")
    document = with_pairs([pair], [])(BASIS.document)
    made = count_findings(monkeypatch)
    said, verdicts, worse = [], [], 0
    for foreseen in (False, True):
        checker = Checker(BASIS)
        assert checker.verdict
        worse = len(checker.effect(frozenset({pair})).worse) if foreseen else 0
        made.clear()
        assert checker.follow(document, change_between(BASIS.document, document))
        verdicts.append(checker.verdict)
        said.append(len(made))
    assert worse
    assert said[1] == said[0] - worse
    assert verdicts[0] == verdicts[1] == Checker(replace(BASIS, document=document)).verdict


def test_shares_of_others_are_said_anew_only_where_they_change(monkeypatch: pytest.MonkeyPatch) -> None:
    people = tuple(an_officer(f"{n:03}") for n in range(12))
    rows = [a_pair(f"{n:03}", night, shift="N") for n in range(4) for night in (2, 4, 6)]
    plan = a_plan(people=people, demands=(a_demand(), a_demand(shift="N")))
    document = Document(plan, a_roster(*rows))
    checker = Checker(Basis(document, december(1, 7), None, at(1, "08:00"), day(2)))
    case, _ = checker.snapshot()
    shares = [v for v in checker.verdict.violations if v.rule == Fairness.id]
    pair = a_pair("005", 2)
    changed = {c.limit for c in LiveRoster(case, case.chosen(document.roster.pairs)).flip(*position(case, pair))}
    made = count_findings(monkeypatch)
    new = with_pairs([pair], [])(document)
    assert checker.follow(new, change_between(document, new))
    verdict, said = checker.verdict, set(made)
    assert verdict == judge(plan, december(1, 7), new.roster)
    anew = {n for n in said if case.rule_of(n).id == Fairness.id} - changed
    own = [n for n in anew if case.found(n, case.chosen(new.roster.pairs), 0, 0).person.id == "005"]
    assert len(shares) > 12
    assert anew == set(own)


def position(case: Case, pair: Pair) -> list[int]:
    """Where a case has a pair."""
    return [n for n, on in enumerate(case.chosen(frozenset({pair})).tolist()) if on]


def test_the_posts_of_a_shift_are_weighed_in_one_walk(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many there are to choose from."""
    posts = [f"P{n:02}" for n in range(25)]
    plan = a_plan(
        people=(an_officer("001"), an_officer("002")),
        posts=tuple(map(a_post, posts)),
        demands=tuple(a_demand(post, "D") for post in posts),
    )
    document = Document(plan, a_roster(a_pair("002", 3, "P00")))
    monkeypatch.undo()
    checker = Checker(replace(BASIS, document=document))
    walks: list[str] = []
    for name in ("_edit", "_reached_by_each"):
        walk = getattr(LiveRoster, name)
        monkeypatch.setattr(LiveRoster, name, lambda *a, _n=name, _w=walk: (walks.append(_n), _w(*a))[1])
    found = options(checker, RosterView(document, BASIS.period), ("001", day(3)), "D")
    assert {option.duty.post for option in found} == set(posts)
    assert walks == ["_reached_by_each"]
