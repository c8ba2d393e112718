"""Choosing a person by what a clerk types: a part of the name, pinyin, initials, the number."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from patrolplanner.domain.messages import translate
from patrolplanner.gui.said import speak
from patrolplanner.gui.widgets.person_field import PersonField
from tests.builders import an_officer

PEOPLE = (an_officer("7001", name="王建国"), an_officer("7002", name="李翀"), an_officer("7003", name="王伟"))


@pytest.fixture
def field(qtbot: QtBot) -> PersonField:
    """A field that offers three people, nobody chosen."""
    made = PersonField(translate("swaps page", "Who takes it"))
    qtbot.addWidget(made)
    made.offer(PEOPLE)
    made.show()
    return made


@pytest.mark.parametrize(
    ("typed", "person"),
    [("lichong", "7002"), ("wjg", "7001"), ("7003", "7003"), ("李", "7002"), ("wang", ""), ("x", "")],
)
def test_what_is_typed_chooses_the_only_person_it_can_mean(field: PersonField, typed: str, person: str) -> None:
    edit = field.lineEdit()
    assert edit is not None
    edit.selectAll()
    if typed.isascii():
        QTest.keyClicks(edit, typed)
    else:
        edit.insert(typed)
    edit.editingFinished.emit()
    assert field.person == person


def test_a_proposal_taken_from_the_list_is_chosen(field: PersonField) -> None:
    edit = field.lineEdit()
    assert edit is not None
    QTest.keyClicks(edit, "wang")
    names = field._names
    shown = names.popup().model()
    assert [shown.index(n, 0).data() for n in range(shown.rowCount())] == ["王建国 (7001)", "王伟 (7003)"]
    names.activated.emit("王伟 (7003)")
    assert field.person == "7003"


@pytest.mark.parametrize("typed", ["wjg", "wangjianguo", "7001", "jianguo"])
def test_in_chinese_too_somebody_is_found_and_called_by_name(typed: str, qtbot: QtBot) -> None:
    """The number stands in brackets of that language."""
    speak("zh_CN")
    field = PersonField(translate("swaps page", "Who takes it"))
    qtbot.addWidget(field)
    field.offer(PEOPLE)
    field.show()
    edit = field.lineEdit()
    assert edit is not None
    QTest.keyClicks(edit, typed)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert (field.person, field.who) == ("7001", "王建国")
    assert field.itemText(field.currentIndex()) in ("王建国（7001）", ""), "an ordinary bracket of Chinese"
    edit.selectAll()
    edit.insert("李翀")
    assert (field.person, field.who) == ("7002", "李翀")
