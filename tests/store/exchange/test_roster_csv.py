"""The roster as CSV: the contract's columns, absolute times, and nothing that a spreadsheet would run."""

import csv
import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.outgoing_text import as_typed, harmless
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Mode, Post, PostKind
from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.store.exchange.plan_json import write_json
from patrolplanner.store.exchange.roster_csv import read_roster_csv, write_roster_csv
from tests.builders import STATION, a_pair, a_person, a_post, a_shift


@pytest.fixture
def plan() -> Plan:
    people = (a_person("001"), replace(a_person("F01"), name='=cmd|"x"!A1, 张', role=Role.AUXILIARY))
    return Plan((STATION,), people, posts=(a_post("K1", name="北门岗亭"),), shifts=(a_shift("D"), a_shift("N")))


@pytest.fixture
def roster() -> Roster:
    return Roster.of([Assignment(a_pair("F01", 31, shift="N"), locked=True), Assignment(a_pair("001", 2))])


def test_lines_as_the_contract_has_them(tmp_path: Path, plan: Plan, roster: Roster) -> None:
    write_roster_csv(tmp_path / "r.csv", plan, roster)
    content = (tmp_path / "r.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfdate,post,post_name,shift,start,end,person,name,role,unit,locked\r\n")
    with (tmp_path / "r.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert [row[:8] for row in rows[1:]] == [
        ["2026-12-02", "K1", "北门岗亭", "D", "2026-12-02T08:00", "2026-12-02T20:00", "001", "某001"],
        ["2026-12-31", "K1", "北门岗亭", "N", "2026-12-31T20:00", "2027-01-01T08:00", "F01", '\'=cmd|"x"!A1, 张'],
    ]
    assert [row[8:] for row in rows[1:]] == [["officer", "CG", "no"], ["auxiliary", "CG", "yes"]]


@given(st.text("='+-@＝＋－＠\t\r\nab", max_size=4))
def test_every_text_is_harmless_and_comes_back(text: str) -> None:
    assert not re.match(r"[=+\-@＝＋－＠\t\r\n]", harmless(text))
    assert as_typed(harmless(text)) == text


def test_ordinary_texts_are_not_touched() -> None:
    assert [harmless(text) for text in ("", "001", "王伟", "F-1", "a=b")] == ["", "001", "王伟", "F-1", "a=b"]


def test_json_holds_everything_under_english_names(tmp_path: Path, plan: Plan, roster: Roster) -> None:
    full = replace(
        plan, posts=(Post("K1", "北门岗亭", PostKind.KIOSK, Mode.GUARD),), settings=(("organisation", "云岭县公安局"),)
    )
    write_json(tmp_path / "p.json", full, roster)
    found = json.loads((tmp_path / "p.json").read_text(encoding="utf-8"))
    assert set(found["plan"]) == set(Plan.__dataclass_fields__)
    assert found["plan"]["posts"][0]["kind"] == "kiosk"
    assert found["plan"]["settings"] == {"organisation": "云岭县公安局"}
    assert found["roster"][0] == {
        **{"date": date(2026, 12, 2).isoformat(), "post": "K1", "shift": "D", "person": "001"},
        **{"locked": False, "source": "auto"},
    }


def test_what_is_written_is_read(tmp_path: Path, plan: Plan, roster: Roster) -> None:
    write_roster_csv(tmp_path / "r.csv", plan, roster)
    there = read_roster_csv(tmp_path / "r.csv")
    assert {(a.pair, a.locked) for a in there} == {(a.pair, a.locked) for a in roster}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no roster as the program writes it"),
        (b"a,b\n1,2\n", "no roster as the program writes it"),
        (b"date,post,shift,person,locked\n2026-13-01,K1,D,001,no\n", "line 2"),
        (b"date,post,shift,person,locked\n\xff\xfe,K1,D,001,no\n", "no roster as the program writes it"),
        (b"date,post,shift,person,locked\n2026-12-01," + b"K" * 5000 + b",D,001,no\n", "no roster as the program"),
        (b"date,post,shift,person,locked\n2026-12-01,K1,D,001," + b"K" * 200_000, "no roster as the program"),
        (b'date,post,shift,person,locked\n2026-12-01,"K1', "no roster as the program writes it"),
    ],
)
def test_a_file_that_is_none_is_refused_in_a_sentence(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes(content)
    with pytest.raises(UserError, match=said):
        read_roster_csv(path)
