"""Steps taken, taken back and taken again."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.open_plan.history import MOST_STEPS, History, Step

LABEL = translate("test", "step")


def a_step(number: int, key: str = "") -> Step:
    return Step(LABEL, a_document(number - 1), a_document(number), key)


def a_document(number: int) -> Document:
    return Document(Plan(settings=(("n", str(number)),)))


def test_steps_are_taken_back_and_taken_again_in_order() -> None:
    history = History()
    assert (history.undoable, history.redoable) == (None, None)
    history.push(a_step(1))
    history.push(a_step(2))
    assert history.undoable == a_step(2)
    history.went_back()
    assert (history.undoable, history.redoable) == (a_step(1), a_step(2))
    history.went_forward()
    assert (history.done, history.redoable) == (2, None)


def test_a_new_step_forgets_those_taken_back() -> None:
    history = History()
    for number in (1, 2, 3):
        history.push(a_step(number))
    history.went_back()
    history.went_back()
    history.push(a_step(9))
    assert history.steps == (a_step(1), a_step(9))
    assert history.redoable is None


def test_steps_of_one_gesture_are_one() -> None:
    history = History()
    history.push(a_step(1))
    history.push(a_step(2, "drag"))
    history.push(a_step(3, "drag"))
    history.push(a_step(4, "other"))
    assert history.done == 3
    joined = history.steps[1]
    assert (joined.before, joined.after) == (a_document(1), a_document(3))


def test_a_gesture_does_not_join_a_step_taken_back() -> None:
    history = History()
    history.push(a_step(1, "drag"))
    history.went_back()
    history.push(a_step(2, "drag"))
    assert history.steps == (a_step(2, "drag"),)


def test_only_so_many_steps_are_kept() -> None:
    history = History()
    for number in range(MOST_STEPS + 5):
        history.push(a_step(number))
    assert (len(history.steps), history.done) == (MOST_STEPS, MOST_STEPS)
    assert history.steps[0] == a_step(5)
    history.forget()
    assert (history.steps, history.done, history.undoable) == ((), 0, None)
