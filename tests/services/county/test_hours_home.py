"""Hours that come home from campaigns: told again, in parts, corrected, and under other names, each counts once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from patrolplanner.domain.campaigns import Letter
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import AccountKind
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Pair, Roster
from patrolplanner.services.changes.accounting import accounts_of
from patrolplanner.services.county.letters import CampaignLetter, LetterTaker
from patrolplanner.services.county.taking import TakenIn, take
from patrolplanner.services.edits.records import change_records, with_setting
from patrolplanner.services.open_plan.document import Document
from patrolplanner.translation import speaker
from tests.builders import a_plan, a_post, a_roster, a_shift, an_officer

OFF = date(2026, 11, 10)
NOW = datetime(2026, 11, 2, 9, 0)
SHIFTS = (a_shift("D"), a_shift("N"), a_shift("Z"))
HERE = a_post("OWN", name="本所岗")
HOME = Document(
    a_plan(
        people=(an_officer("001"), an_officer("002")),
        posts=(HERE,),
        shifts=SHIFTS,
        settings=(("organisation", "甲所"),),
    ),
    a_roster(*(Pair("001", DutyKey(date(2026, 10, n), "OWN", "D")) for n in (12, 13, 24))),
)

Worked = frozenset[tuple[str, int, str]]
"""Of whom by their first number, on which date of October, in which shift."""


@dataclass
class Sender:
    """A station that borrows, as it calls itself and its post by now; nobody else has its number in the campaign."""

    unit: str
    name: str
    post: str = "联合卡点"
    number: str = "ZX1"
    told: tuple[int, Worked] = (-1, frozenset())
    others: list[Worked] = field(default_factory=list)

    def letter(
        self, worked: Worked, made: int | None, station: str = "甲所", campaign: str = "国庆安保"
    ) -> CampaignLetter:
        posts = (a_post(self.number, name=self.post),)
        people = (an_officer("001"), an_officer("002"))
        pairs = [Pair(person, DutyKey(date(2026, 10, n), self.number, shift)) for person, n, shift in worked]
        facts = Plan(units=HOME.plan.units, people=people, posts=posts, shifts=SHIFTS)
        moment = None if made is None else NOW + timedelta(minutes=made)
        roster = Roster.of(a_roster(*pairs)) if pairs else Roster()
        return CampaignLetter(Letter.RETURN, campaign, station, self.name, facts, roster, (), self.unit, moment)


def taken(document: Document, letter: CampaignLetter, language: str = "en") -> TakenIn:
    return take(document, letter, LetterTaker("clerk", NOW, language, speaker(language), "a.patrol"), "back.xlsx")


def amounts(document: Document) -> dict[str, dict[AccountKind, int]]:
    return {p: one.amounts for p, one in accounts_of(document, OFF).items()}


def as_own(document: Document, worked: Worked) -> Document:
    """The home station where its people had done these duties at home."""
    now = {p.inner: p.id for p in document.plan.people}
    pairs = [Pair(now[person], DutyKey(date(2026, 10, n), "OWN2", shift)) for person, n, shift in worked]
    plan = replace(document.plan, posts=(*document.plan.posts, a_post("OWN2")))
    journal = replace(document.journal, corrections=())
    return replace(document, plan=plan, roster=Roster.of([*document.roster, *a_roster(*pairs)]), journal=journal)


def renumbered(document: Document, first: str, number: str) -> Document:
    place = next(n for n, p in enumerate(document.plan.people) if p.inner == first)
    return change_records("people", {place: replace(document.plan.people[place], id=number)})(document)


PEOPLE = ("001", "002")
# a person is at one place at a time: each date belongs to one of the stations
DATES_OF = {"S2": tuple(range(14, 20)), "S3": tuple(range(20, 24))}
DUTY = {
    unit: st.tuples(st.sampled_from(PEOPLE), st.sampled_from(days), st.sampled_from("DN"))
    for unit, days in DATES_OF.items()
}


def told(unit: str) -> st.SearchStrategy[tuple[object, ...]]:
    one_a_day = st.lists(DUTY[unit], max_size=6, unique_by=lambda duty: duty[:2]).map(frozenset)
    return st.tuples(st.just("told"), st.just(unit), one_a_day, st.integers(0, 5))


RENAMED = st.tuples(st.just("renamed"), st.sampled_from(sorted(DATES_OF)), st.sampled_from(("name", "post")))
STEPS = st.lists(
    st.one_of(
        *map(told, DATES_OF),
        RENAMED,
        st.tuples(st.just("number"), st.sampled_from(PEOPLE)),
        st.tuples(st.just("language")),
        st.tuples(st.just("station")),
    ),
    min_size=2,
    max_size=9,
)


@settings(deadline=None, max_examples=60)
@given(steps=STEPS)
def test_each_hour_counts_once_whatever_is_told_again_and_renamed(steps: list[tuple[object, ...]]) -> None:
    document, language = HOME, "en"
    senders = {"S2": Sender("S2", "乙所"), "S3": Sender("S3", "丙所")}
    for n, (what, *about) in enumerate(steps):
        if what == "told":
            unit, worked, made = about
            assert isinstance(unit, str)
            assert isinstance(worked, frozenset)
            assert isinstance(made, int)
            sender = senders[unit]
            document = taken(document, sender.letter(worked, made), language).document if worked or n else document
            if made >= sender.told[0] and (worked or n):
                sender.told = made, worked
        elif what == "renamed":
            unit, which = about
            setattr(senders[str(unit)], str(which), f"改名{n}")
        elif what == "number":
            document = renumbered(document, str(about[0]), f"9{n:02d}")
        elif what == "language":
            language = "zh_CN" if language == "en" else "en"
        wanted = frozenset[tuple[str, int, str]]().union(*(s.told[1] for s in senders.values()))
        assert amounts(document) == amounts(as_own(document, wanted))


@dataclass(frozen=True)
class Rename:
    """What is called otherwise between two files."""

    sender: str = "乙所"
    post: str = "联合卡点"
    language: str = "en"
    person: str = "001"


RENAMES = {
    "the post": Rename(post="北卡点"),
    "the station that borrowed": Rename(sender="乙东派出所"),
    "the language of the program": Rename(language="zh_CN"),
    "the person's number": Rename(person="901"),
    "all of them": Rename("乙东派出所", "北卡点", "zh_CN", "901"),
}
WORKED: Worked = frozenset({("001", 14, "D"), ("001", 15, "N"), ("002", 16, "D")})
LESS: Worked = frozenset({("001", 14, "D"), ("002", 16, "D")})


@pytest.mark.parametrize("unit", ["", "S2"], ids=["older program", "this program"])
@pytest.mark.parametrize("name", RENAMES)
def test_a_file_given_again_counts_once_where_this_was_renamed(name: str, unit: str) -> None:
    new = RENAMES[name]
    for worked in (WORKED, LESS):
        document = taken(HOME, Sender(unit, "乙所").letter(WORKED, None)).document
        if new.person != "001":
            document = renumbered(document, "001", new.person)
        again = Sender(unit, new.sender, new.post).letter(worked, None)
        document = taken(document, again, new.language).document
        assert amounts(document) == amounts(as_own(document, worked))
        assert not taken(document, again, new.language).differences


@pytest.mark.parametrize("name", sorted({*RENAMES} - {"all of them"}))
def test_corrections_of_older_programs_are_known(name: str) -> None:
    new = RENAMES[name]
    document = taken(HOME, Sender("", "乙所").letter(WORKED, None)).document
    old = tuple(replace(c, campaign="") for c in document.journal.corrections)
    document = replace(document, journal=replace(document.journal, corrections=old, hours_home=()))
    if new.person != "001":
        document = renumbered(document, "001", new.person)
    again = Sender("S2", new.sender, new.post)
    for worked in (WORKED, LESS):
        after = taken(document, again.letter(worked, 0), new.language).document
        assert amounts(after) == amounts(as_own(after, worked))
    own = replace(old[0], reason="国庆安保: 漏记", amount=1, kind=AccountKind.NIGHTS)
    document = replace(document, journal=replace(document.journal, corrections=(*old, own)))
    after = taken(document, again.letter(WORKED, 0), new.language).document
    assert own in after.journal.corrections, "what somebody has entered by hand stays"


def test_an_earlier_file_changes_nothing_after_a_later_one() -> None:
    sender = Sender("S2", "乙所")
    document = taken(HOME, sender.letter(WORKED, 5)).document
    found = taken(document, sender.letter(LESS, 3))
    assert found.document == document
    assert [str(text) for text in found.told] == [
        "乙所 has told of 国庆安保 in a later file, of 2026-11-02 09:05:00, which this plan has; "
        "this one changes nothing."
    ]


def test_what_a_later_file_takes_back_says_so() -> None:
    sender = Sender("S2", "乙所")
    document = taken(HOME, sender.letter(WORKED, 1)).document
    for later, worked in ((2, LESS), (3, frozenset[tuple[str, int, str]]())):
        before = document.journal.corrections
        document = taken(document, sender.letter(worked, later)).document
        new = document.journal.corrections[len(before) :]
        assert any(c.amount < 0 for c in new)
        assert [c.reason.endswith("less by a later file") for c in new] == [c.amount < 0 for c in new]


def test_days_at_two_stations_make_one_week() -> None:
    document = HOME
    first, second = Sender("S2", "乙所"), Sender("S3", "丙所")
    early: Worked = frozenset({("001", 14, "D"), ("001", 15, "D")})
    late: Worked = frozenset({("001", 16, "D"), ("001", 17, "D")})
    for sender, worked in ((first, early), (second, late)):
        document = taken(document, sender.letter(worked, 0)).document
    assert amounts(document) == amounts(as_own(document, early | late))
    assert amounts(document)["001"][AccountKind.REST_OVERTIME] == 1


def test_an_hour_that_two_tell_or_that_was_worked_at_home_counts_once() -> None:
    document = taken(HOME, Sender("S2", "乙所").letter(frozenset({("001", 14, "D")}), 0)).document
    document = taken(document, Sender("S3", "丙所", number="ZX2").letter(frozenset({("001", 14, "Z")}), 0)).document
    document = taken(document, Sender("S4", "丁所").letter(frozenset({("001", 13, "D")}), 0)).document
    assert amounts(document) == amounts(as_own(document, frozenset({("001", 14, "Z")})))


def test_a_file_under_the_old_name_of_the_home_station_is_taken_and_no_other_is() -> None:
    renamed = with_setting("organisation", "甲东派出所")(HOME)
    document = taken(renamed, Sender("S2", "乙所").letter(WORKED, 0)).document
    assert amounts(document) == amounts(as_own(document, WORKED))
    strange = an_officer("001", name="别人")
    letter = Sender("S2", "乙所").letter(WORKED, 0, station="戊所")
    with pytest.raises(UserError, match="is for 戊所"):
        taken(HOME, replace(letter, plan=replace(letter.plan, people=(strange, letter.plan.people[1]))))
