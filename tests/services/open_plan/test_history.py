"""Steps taken, taken back and taken again."""

from __future__ import annotations

from dataclasses import replace

from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.open_plan.history import WITH_DOCUMENTS, History, Step
from patrolplanner.store.undo_steps import MOST_STEPS

LABEL = translate("test", "step")


def a_step(number: int, key: str = "") -> Step:
    return Step(LABEL, a_document(number - 1), a_document(number), key)


def a_document(number: int) -> Document:
    return Document(Plan(settings=(("n", str(number)),)))


def pushed(history: History, *steps: Step) -> History:
    for step in steps:
        history.push(history.joined(step))
    return history


def test_steps_are_taken_back_and_taken_again_in_order() -> None:
    history = History()
    assert (history.undoable, history.redoable) == (None, None)
    pushed(history, a_step(1), a_step(2))
    first, second = history.steps
    assert (first.number, second.number) == (1, 2)
    assert history.undoable == second
    history.went_to(1, {1: "because"})
    assert (history.undoable, history.redoable) == (first, replace(second, reason="because"))
    assert history.number_after(0) == 0
    history.went_to(2, {})
    assert (history.done, history.redoable) == (2, None)


def test_a_new_step_forgets_those_taken_back() -> None:
    history = pushed(History(), *map(a_step, (1, 2, 3)))
    history.went_to(1, {})
    pushed(history, a_step(9))
    assert history.steps == (replace(a_step(1), number=1), replace(a_step(9), number=2))
    assert history.redoable is None


def test_steps_of_one_gesture_are_one() -> None:
    history = pushed(History(), a_step(1), a_step(2, "drag"), a_step(3, "drag"), a_step(4, "other"))
    assert history.done == 3
    joined = history.steps[1]
    assert (joined.before, joined.after, joined.number) == (a_document(1), a_document(3), 2)


def test_a_gesture_does_not_join_a_step_taken_back() -> None:
    history = pushed(History(), a_step(1, "drag"))
    history.went_to(0, {})
    pushed(history, a_step(2, "drag"))
    assert history.steps == (replace(a_step(2, "drag"), number=1),)


def test_only_so_many_steps_are_kept() -> None:
    history = pushed(History(), *map(a_step, range(MOST_STEPS + 5)))
    assert (len(history.steps), history.done) == (MOST_STEPS, MOST_STEPS)
    assert history.steps[0] == replace(a_step(5), number=6, before=None, after=None)
    with_documents = [step for step in history.steps if step.before is not None and step.after is not None]
    assert with_documents == list(history.steps[-WITH_DOCUMENTS:])
    assert history.number_after(0) == 5
    history.forget()
    assert (history.steps, history.done, history.undoable) == ((), 0, None)
