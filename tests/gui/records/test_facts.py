"""What columns call records of the plan, and what is understood when it is typed back."""

from __future__ import annotations

import pytest

from patrolplanner.gui.records.facts import PlanFacts, with_number
from patrolplanner.gui.said import speak
from tests.builders import a_plan, an_officer, day

PLAN = a_plan(people=(an_officer("001", name="李伟"), an_officer("002", name="李伟"), an_officer("003", name="王芳")))


@pytest.mark.parametrize(("language", "shown"), [("zh_CN", "李伟（002）"), ("en", "李伟 (002)")])
def test_namesakes_are_told_apart_with_the_brackets_of_the_language(language: str, shown: str) -> None:
    speak(language)
    facts = PlanFacts(PLAN, day(1))
    assert facts.label("people", "002") == shown == facts.long_label("people", "002")
    assert facts.label("people", "003") == "王芳"
    assert facts.long_label("people", "003") == with_number("王芳", "003")
    for typed in (shown, "李伟(002)" if language == "zh_CN" else "李伟 (002)", "002"):
        assert facts.find("people", typed) == "002"
