"""The log in words, from real files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from patrolplanner.domain.messages import translate
from patrolplanner.services.edits.records import add_records, change_records, with_setting
from patrolplanner.services.edits.roster import with_pairs
from patrolplanner.services.open_plan.log_words import in_words
from patrolplanner.services.open_plan.session import Session
from patrolplanner.translation import speaker
from tests.builders import a_pair, an_absence, an_officer, at, december
from tests.tiny_station import plan_file

NAMES = {"001": "某001", "002": "某002"}
STEP = translate("test", "step")


def said_after(folder: Path, *does: Callable[[Session], object]) -> list[tuple[str, str, str]]:
    minutes = (at(3, "10:00") + timedelta(minutes=n) for n in range(60))
    session = Session.open(plan_file(folder), "li", lambda: next(minutes))
    for each in does:
        each(session)
    lines = in_words(session.log(), NAMES)[: len(does)]
    session.close()
    say = speaker("en", 2026)
    return [
        (x.action if isinstance(x.action, str) else say(x.action), "; ".join(map(say, x.what)), x.reason) for x in lines
    ]


def test_a_person_changed_by_name(tmp_path: Path) -> None:
    changed = replace(an_officer("001"), title="副所长")
    (line,) = said_after(tmp_path, lambda s: s.apply(change_records("people", {0: changed}), STEP))
    assert line[0] == "change"
    assert line[1] == "people (1 changed): 某001"


def test_rows_of_the_roster_come_and_go_with_the_reason(tmp_path: Path) -> None:
    lines = said_after(
        tmp_path,
        lambda s: s.apply(with_pairs([a_pair("001"), a_pair("002", 2)]), STEP, action="solve"),
        lambda s: s.apply(with_pairs([], [a_pair("001")]), STEP, reason="病假"),
    )
    assert lines[0][2] == "病假"
    assert lines[0][1] == "roster rows (−1): 某001"
    assert lines[1][0] == "automatic roster"


def test_one_action_is_one_line(tmp_path: Path) -> None:
    def both(session: Session) -> None:
        session.apply(lambda d: with_pairs([a_pair()])(add_records("absences", [an_absence("002", 5)])(d)), STEP)

    (line,) = said_after(tmp_path, both)
    assert "absences" in line[1]
    assert "roster rows" in line[1]


def test_order_settings_undo_and_publication(tmp_path: Path) -> None:
    lines = said_after(
        tmp_path,
        lambda s: s.apply(lambda d: replace(d, plan=replace(d.plan, people=d.plan.people[::-1])), STEP),
        lambda s: s.apply(with_setting("organisation", "城关"), STEP),
        lambda s: s.undo(),
        lambda s: s.publish(december(1, 3), "首次发布"),
    )
    assert lines[0] == ("publication", "V1 for 2026-12-01 to 2026-12-03", "首次发布")
    assert lines[1][0] == "undo"
    assert "settings" in lines[2][1]
    assert "organisation" in lines[2][1]
    assert "in another order" in lines[3][1]


def test_an_action_of_a_later_program_is_said_as_it_stands(tmp_path: Path) -> None:
    (line,) = said_after(tmp_path, lambda s: s.apply(with_pairs([a_pair()]), STEP, action="dance"))
    assert line[0] == "dance"
