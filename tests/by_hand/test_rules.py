"""The rules page from the keyboard: every value of a rule is changed, kept in the plan, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from patrolplanner.domain.messages import translate
from patrolplanner.gui.rules.parameters import Parameter, parameters_of
from patrolplanner.planning.judging.rulebook import KINDS
from patrolplanner.translation import speaker
from tests.by_hand.clerk import Clerk
from tests.by_hand.conftest import Sitting
from tests.by_hand.running import Home
from tests.by_hand.stations import plan_file
from tests.by_hand.waiting import wait_until

RULES = ("R24", "R32", "R33", "R34", "R35", "R36", "R37")
FIND = translate("rules page", "Find a rule…")
IMPORTANT = translate("rules page", "How important")
PRICES = translate("rules page", "For experts: prices")
PAGE = translate("pages", "Rules")
MOST_STOPS = 40


def with_keyboard(clerk: Clerk) -> tuple[str, str]:
    """What the widget is called that takes keys, and what it says."""
    focus = clerk.running.ask("screen")["focus"]
    return next(((t.name or t.text, t.text) for t in clerk.look() if t.id == focus), ("", ""))


def go_to(clerk: Clerk, name: str) -> None:
    """With the Tab key, as far as it takes."""
    for _ in range(MOST_STOPS):
        if with_keyboard(clerk)[0] == name:
            return
        clerk.key("tab")
    raise AssertionError(f"the Tab key does not lead to “{name}”")


def changed(clerk: Clerk, rule: str, change: Callable[[], None]) -> list[Any]:
    """What the plan keeps of a rule after a change, which is then taken back."""
    assert rule not in clerk.plan()["rules"]
    change()
    kept: list[Any] = wait_until(lambda: clerk.plan()["rules"].get(rule), f"{rule} in the plan")
    clerk.key("ctrl+z")
    wait_until(lambda: rule not in clerk.plan()["rules"], f"{rule} as it was")
    return kept


def another(clerk: Clerk, name: str) -> None:
    """Another entry of a choice, whichever is present."""
    before = with_keyboard(clerk)
    assert before[0] == name
    clerk.key("down")
    if with_keyboard(clerk) == before:
        clerk.key("up")
    assert with_keyboard(clerk) != before


def write(clerk: Clerk, text: str) -> None:
    clerk.key("ctrl+a")
    clerk.type(text)
    clerk.key("tab")


def value_changed(clerk: Clerk, rule: str, one: Parameter, name: str) -> None:
    if one.number:
        wanted = str(int(float(one.usual)) + 1)
        kept = changed(clerk, rule, lambda: write(clerk, wanted))
        assert kept[3] == {one.name: wanted}
    else:
        kept = changed(clerk, rule, lambda: another(clerk, name))
        assert kept[3][one.name] != one.usual


@pytest.mark.parametrize(("language", "scale", "theme"), [("zh_CN", "", "light"), ("en", "1.5", "dark")])
def test_every_value_of_the_later_rules(sitting: Sitting, home: Home, language: str, scale: str, theme: str) -> None:
    say = speaker(language)
    (home.data / "window.ini").write_text(f"[General]\ntheme={theme}\n", encoding="utf-8")
    with sitting(plan_file(home.documents), language=language, scale=scale) as clerk:
        clerk.open_page(say(PAGE), "rules")
        for rule in RULES:
            clerk.write(say(FIND), rule)
            clerk.reads(say(KINDS[rule].title))
            go_to(clerk, say(IMPORTANT))
            changed(clerk, rule, lambda: another(clerk, say(IMPORTANT)))
            values = parameters_of(KINDS[rule])
            for one in values:
                if not one.said.price:
                    go_to(clerk, say(one.said.words))
                    value_changed(clerk, rule, one, say(one.said.words))
            prices = [one for one in values if one.said.price]
            if prices:
                go_to(clerk, say(PRICES))
                if not clerk.find(say(PRICES), kind="QToolButton").checked:
                    clerk.key("space")
            for one in prices:
                go_to(clerk, say(one.said.words))
                value_changed(clerk, rule, one, say(one.said.words))
