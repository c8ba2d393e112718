"""The dialog of automatic rostering: a real search in a real process, taken over, taken back, stopped, died."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from patrolplanner.domain.messages import translate
from patrolplanner.domain.roster import Roster
from patrolplanner.gui import remembered
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.solving.dialog import SolveDialog, open_solve
from patrolplanner.gui.solving.pace import known_pace
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.edits.records import add_records
from patrolplanner.services.edits.roster import with_pairs
from patrolplanner.services.solving.auto_fill import Keep, Task
from patrolplanner.services.solving.search_process import Answer, Tell, search
from tests.builders import a_demand, a_pair, a_post, a_roster, an_absence, december
from tests.efforts import WAIT
from tests.gui.questions import answered
from tests.gui.solving.waiting import waits_for_the_stop
from tests.tiny_station import BEST, a_station

ContextOf = Callable[..., PlanContext]
STEP = translate("test", "step")


def dies(_task: Task, _stop: StopFlag, _tell: Tell) -> Answer:
    os._exit(7)


def finds_and_dies(asked: Task, _stop: StopFlag, tell: Tell) -> Answer:
    search(asked, StopFlag(), tell)
    os._exit(7)


def finds_and_hangs(asked: Task, _stop: StopFlag, tell: Tell) -> Answer:
    search(asked, StopFlag(), tell)
    os.kill(os.getpid(), signal.SIGSTOP)
    raise AssertionError


def test_a_search_that_dies_leaves_its_best_roster_to_be_taken_over(context_of: ContextOf, qtbot: QtBot) -> None:
    dialog = dialog_for(context_of(a_station()), qtbot, work=finds_and_dies)
    qtbot.mouseClick(dialog.begin, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.adopt.isEnabled)
    assert "ended by itself" in dialog.found.ended.text()
    qtbot.mouseClick(dialog.adopt, Qt.MouseButton.LeftButton)
    assert who(dialog.context.roster) == BEST


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_search_that_hangs_is_told_and_can_be_stopped(
    context_of: ContextOf, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("patrolplanner.gui.solving.run.STUCK_SECONDS", 2.5)
    monkeypatch.setattr("patrolplanner.services.solving.search_process.STOP_SECONDS", 2.5)
    dialog = dialog_for(context_of(a_station()), qtbot, work=finds_and_hangs)
    qtbot.mouseClick(dialog.begin, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.run is not None and dialog.run.heard is not None)
    qtbot.waitUntil(lambda: "no sign of life" in dialog.progress.state.text())
    qtbot.mouseClick(dialog.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.adopt.isEnabled)
    assert who(dialog.outcome.roster if dialog.outcome else Roster()) == BEST


@pytest.fixture
def dialog(context_of: ContextOf, qtbot: QtBot) -> SolveDialog:
    return dialog_for(context_of(a_station()), qtbot)


def dialog_for(context: PlanContext, qtbot: QtBot, **options: object) -> SolveDialog:
    made = SolveDialog(context, **options)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    made.question.period.choose(december(1, 3))
    made.question.seconds.setValue(600)  # far away: it ends when the best roster is proven
    made.show()
    return made


def who(roster: Roster) -> set[tuple[object, str]]:
    return {(a.pair.duty.day, a.pair.person) for a in roster}


def test_from_the_question_to_one_step_and_back(dialog: SolveDialog, qtbot: QtBot) -> None:
    context = dialog.context
    qtbot.mouseClick(dialog.begin, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.adopt.isEnabled)
    assert dialog.found.gaps.number.text() == "3 → 0"
    assert dialog.found.headline.text() == "Every place is filled."
    assert dialog.found.differences.model.rowCount() == 3
    assert len(context.roster) == 0, "nothing changes before it is taken over"
    qtbot.mouseClick(dialog.adopt, Qt.MouseButton.LeftButton)
    assert who(context.roster) == BEST
    assert context.document.period == context.period == december(1, 3)
    assert not dialog.isVisible()
    assert [str(s.label.source) for s in context.session.history.steps] == ["automatic roster {period}"]
    context.undo()
    assert len(context.roster) == 0
    context.redo()
    assert who(context.roster) == BEST


def test_stop_takes_the_best_so_far(context_of: ContextOf, qtbot: QtBot) -> None:
    dialog = dialog_for(context_of(a_station()), qtbot, work=waits_for_the_stop)
    dialog.start()
    qtbot.waitUntil(lambda: dialog.progress.people.people.rowCount() == 2)
    assert dialog.progress.gaps.number.text() == "3"
    assert dialog.progress.distance.number.text() == "–"
    assert dialog.progress.people.people.index(0, 1).data() == "+2"
    assert "2 duties come, 1 go" in dialog.progress.sums.text()
    qtbot.mouseClick(dialog.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.adopt.isEnabled)
    dialog.adopt.click()
    assert who(dialog.context.roster) == BEST


def test_the_death_of_the_process_is_said_and_changes_nothing(context_of: ContextOf, qtbot: QtBot) -> None:
    dialog = dialog_for(context_of(a_station()), qtbot, work=dies)
    dialog.start()
    qtbot.waitUntil(dialog.problem.isVisible)
    assert "code 7" in dialog.problem.text()
    assert dialog.begin.isVisible()
    assert len(dialog.context.roster) == 0


def test_closing_it_ends_the_process(context_of: ContextOf, qtbot: QtBot) -> None:
    dialog = dialog_for(context_of(a_station()), qtbot, work=waits_for_the_stop)
    dialog.start()
    assert dialog.run is not None
    process = dialog.run.process
    qtbot.waitUntil(lambda: dialog.progress.people.people.rowCount() == 2)
    with answered("Give it up"):
        dialog.close()
    assert process.join(WAIT)
    assert len(dialog.context.roster) == 0


def test_its_window_ends_the_process_too(context_of: ContextOf, qtbot: QtBot) -> None:
    dialog = SolveDialog(context_of(a_station()), work=waits_for_the_stop)
    dialog.start()
    assert dialog.run is not None
    process = dialog.run.process
    dialog.deleteLater()
    assert not process.join(0)
    qtbot.waitUntil(lambda: process.join(0))


def test_an_edit_meanwhile_is_judged_again_and_said(context_of: ContextOf, qtbot: QtBot) -> None:
    dialog = dialog_for(context_of(a_station()), qtbot, work=waits_for_the_stop)
    context = dialog.context
    dialog.start()
    qtbot.waitUntil(lambda: dialog.progress.people.people.rowCount() == 2)
    context.apply(add_records("absences", [an_absence("003", 1, 1)]), STEP)
    dialog.stop.click()
    qtbot.waitUntil(dialog.adopt.isEnabled)
    assert "judged again" in dialog.found.notice.text()
    assert dialog.found.hard.number.text() == "0 → 0"
    assert dialog.found.gaps.number.text() == "3 → 1", "who fell sick since the search had begun is left out"
    context.apply(with_pairs([a_pair("004", 9)]), STEP)
    qtbot.waitUntil(dialog.adopt.isEnabled)
    dialog.adopt.click()
    assert a_pair("004", 9) in context.roster.pairs


def test_what_stays_is_said_in_rows(context_of: ContextOf, qtbot: QtBot) -> None:
    roster = a_roster(a_pair("001", 1), locked=True).merged(a_roster(a_pair("002", 2), a_pair("003", 9)))
    dialog = dialog_for(context_of(a_station(), roster), qtbot)
    texts = [b.text().replace("&", "") for b in dialog.question.keeps.buttons()]
    assert texts[0] == "Locked rows: 1 stay, 1 may change"
    assert texts[1] == "All rows: 2 stay, only what is open is filled"
    assert texts[2] == "Nothing: all 2 rows may change, 1 lock is lifted"
    dialog.question.keeps.button(2).click()
    assert dialog.question.task().request.keep is Keep.NONE


def test_what_must_fail_is_said_before_with_a_way_there(context_of: ContextOf, qtbot: QtBot) -> None:
    demands = (a_demand("K1", "D", 9),)
    dialog = dialog_for(context_of(a_station(demands=demands)), qtbot)
    notes = dialog.question.notes
    qtbot.waitUntil(lambda: any("asks for 9" in t for t in notes.texts))
    with qtbot.waitSignal(dialog.context.wanted) as heard:
        notes.findChildren(QPushButton)[0].click()
    assert heard.args is not None
    assert heard.args[0].page == "demands"
    assert heard.args[0].record == "K1"
    assert dialog.begin.isEnabled(), "one may search all the same"


def test_without_people_there_is_nothing_to_search(context_of: ContextOf, qtbot: QtBot) -> None:
    plan = a_station(people=(), requests=(), posts=(a_post(),), demands=())
    dialog = dialog_for(context_of(plan), qtbot)
    qtbot.waitUntil(lambda: any("no people" in t for t in dialog.question.notes.texts))
    assert not dialog.begin.isEnabled()


def test_presets_set_the_seconds_and_seconds_unset_the_presets(dialog: SolveDialog) -> None:
    question = dialog.question
    question.presets.button(2).click()
    thorough = question.seconds.value()
    question.presets.button(0).click()
    assert question.seconds.value() < thorough
    question.seconds.setValue(17)
    assert question.presets.at == -1
    assert question.task().effort.seconds == 17


def test_a_desk_has_one_dialog(dialog: SolveDialog, context_of: ContextOf, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    context = dialog.context
    first = open_solve(context, window)
    assert open_solve(context, window) is first
    first.close()


def test_escape_closes(dialog: SolveDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_words_come_first_and_prices_lie_behind_a_fold(context_of: ContextOf, qtbot: QtBot) -> None:
    dialog = dialog_for(context_of(a_station()), qtbot, work=waits_for_the_stop)
    progress = dialog.progress
    QTest.keyClick(dialog.begin, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: progress.gaps.number.text() == "3")
    assert progress.outlook.text() == "It is still getting better: better wait."
    assert progress.loads.most.text().startswith("某001: 24 h, 0 nights (12 h above the fair share)")
    folded = (progress.price, progress.bound, progress.distance, progress.curve, progress.people)
    assert not any(part.isVisible() for part in folded)
    qtbot.mouseClick(progress.details.head, Qt.MouseButton.LeftButton)
    assert all(part.isVisible() for part in folded)
    qtbot.mouseClick(dialog.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.adopt.isEnabled)
    assert not dialog.found.price.isVisible()


def test_who_gets_more_what_deserves_a_look_and_every_duty(dialog: SolveDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.begin, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.adopt.isEnabled)
    found = dialog.found
    table = found.loads.model
    assert [table.index(n, 0).data() for n in range(table.rowCount())] == ["某001", "某002", "某003"]
    assert table.index(0, 1).data() == "0 → 12 (+12)"
    qtbot.mouseClick(found.views.button(1), Qt.MouseButton.LeftButton)
    assert found.looks.isVisible()
    assert len(found.looks.texts) == 3, "a kiosk whose nights nobody asks for, on each date"
    assert all("no demand covers" in text for text in found.looks.texts)
    qtbot.mouseClick(found.views.button(2), Qt.MouseButton.LeftButton)
    assert found.differences.isVisible()


def test_results_are_kept_compared_and_either_taken_over(dialog: SolveDialog, qtbot: QtBot) -> None:
    context = dialog.context
    qtbot.mouseClick(dialog.begin, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.adopt.isEnabled)
    assert not dialog.found.results.isVisible(), "there is one only"
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert len(context.roster) == 0

    again = dialog_for(context, qtbot)
    context.apply(add_records("absences", [an_absence("003", 1, 1)]), STEP)
    qtbot.waitUntil(again.begin.isEnabled)
    qtbot.mouseClick(again.begin, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(again.adopt.isEnabled)
    assert again.found.results.count() == 2
    assert again.found.hard.number.text() == "0 → 0"
    again.found.beside.setFocus()
    QTest.keyClick(again.found.beside, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: again.found.gaps.number.text() == "1 → 0")
    rows = again.found.differences.model
    assert [rows.index(n, 0).data() for n in range(rows.rowCount())] == ["某004"], "who stands in for 003, away by now"
    again.found.results.setFocus()
    QTest.keyClick(again.found.results, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: again.found.gaps.number.text() == "3 → 1" and again.adopt.isEnabled())
    assert again.found.beside.currentIndex() == 0, "beside the present roster again, which is empty"
    qtbot.mouseClick(again.adopt, Qt.MouseButton.LeftButton)
    first = {(day, person) for day, person in BEST if person != "003"}
    assert who(context.roster) == first, "the first result without who is away by now, although the second was later"


def test_searching_longer_begins_with_what_was_found(dialog: SolveDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.begin, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.adopt.isEnabled)
    found = dialog.filled
    assert found is not None
    qtbot.mouseClick(dialog.longer, Qt.MouseButton.LeftButton)
    assert dialog.run is not None
    assert dialog.run.task.request.begin is not None
    assert dialog.run.task.request.begin.pairs == found.roster.pairs
    qtbot.waitUntil(lambda: dialog.found.results.count() == 2 and dialog.adopt.isEnabled())
    dialog.adopt.click()
    assert who(dialog.context.roster) == BEST


def test_a_result_that_is_left_while_it_is_judged_is_not_shown_any_more(dialog: SolveDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.begin, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.again.isVisible)
    assert not dialog.adopt.isEnabled(), "it is being judged"
    qtbot.mouseClick(dialog.again, Qt.MouseButton.LeftButton)
    jobs.finish_all()
    QApplication.processEvents()
    assert dialog.begin.isVisible()
    assert dialog.unsaved() is None
    qtbot.mouseClick(dialog.begin, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.adopt.isEnabled)


def test_former_results_can_be_looked_at_again(dialog: SolveDialog, qtbot: QtBot) -> None:
    assert not dialog.former.isVisible()
    qtbot.mouseClick(dialog.begin, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.adopt.isEnabled)
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    later = dialog_for(dialog.context, qtbot)
    qtbot.mouseClick(later.former, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(later.adopt.isEnabled)
    assert later.found.gaps.number.text() == "3 → 0"


def test_a_search_that_fills_every_place_teaches_the_pace(dialog: SolveDialog, qtbot: QtBot) -> None:
    remembered.remember("solve/pace", "")
    dialog.question.refresh()
    assert "as a rule" in dialog.question.estimated.text()
    qtbot.mouseClick(dialog.begin, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.adopt.isEnabled)
    assert known_pace() is not None
    dialog.question.refresh()
    assert "as this computer has done lately" in dialog.question.estimated.text()


def test_a_dialog_that_was_closed_hears_nothing_more(context_of: ContextOf, qtbot: QtBot) -> None:
    """Its form was asked at every later change, long after it had gone."""
    context = context_of(a_station())
    dialog = SolveDialog(context)
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    with qtbot.captureExceptions() as raised:
        context.apply(with_pairs([a_pair("004", 9)]), STEP)
    assert raised == []


def test_what_stays_is_asked_only_where_something_is_rostered(context_of: ContextOf, qtbot: QtBot) -> None:
    question = dialog_for(context_of(a_station()), qtbot).question
    assert not question.keeps.button(0).isVisible()
    again = dialog_for(context_of(a_station(), a_roster(a_pair("001", 2))), qtbot).question
    again.period.choose(december(1, 3))
    assert all(button.isVisible() for button in again.keeps.buttons())
