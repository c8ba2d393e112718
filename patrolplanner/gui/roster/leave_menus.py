"""The menus that give the selected cells leave and wishes."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu

from patrolplanner.domain.absences import AbsenceKind, WishKind
from patrolplanner.domain.leave_codes import LEAVE_CODES
from patrolplanner.domain.messages import translate
from patrolplanner.domain.words import word
from patrolplanner.gui.roster.editing import Editing
from patrolplanner.gui.roster.model import for_button
from patrolplanner.gui.said import said

_LEAVE = translate("roster menu", "L&eave")
_KIND = translate("roster menu", "{kind} ({code})")
_BACK = translate("roster menu", "No leave")
_WISHES = translate("roster menu", "Wis&h")
_DAY_OFF = translate("roster menu", "Wants the day off")
_WANTS = translate("roster menu", "Wants {shift}")
_AVOIDS = translate("roster menu", "Not {shift}")
_NO_WISH = translate("roster menu", "No wish")


def leave_menu(editing: Editing, parent: QMenu) -> QMenu:
    """Every kind of leave with the code that can be typed for it."""
    menu = QMenu(said(_LEAVE), parent)
    for kind, code in LEAVE_CODES.items():
        menu.addAction(said(_KIND, kind=word(kind), code=code)).triggered.connect(partial(_leave, editing, kind))
    menu.addSeparator()
    menu.addAction(said(_BACK)).triggered.connect(partial(_leave, editing, None))
    return menu


def wish_menu(editing: Editing, parent: QMenu) -> QMenu:
    """A day off, each shift that somebody may want or not, and nothing."""
    menu = QMenu(said(_WISHES), parent)
    wishes: list[tuple[str, WishKind, str | None]] = [(said(_DAY_OFF), WishKind.AVOID, None)]
    for text, wish in ((_WANTS, WishKind.WANT), (_AVOIDS, WishKind.AVOID)):
        wishes += [(said(text, shift=s.name), wish, s.code) for s in editing.context.plan.shifts]
    for n, (title, wish, shift) in enumerate(wishes):
        if (n and wish is not wishes[n - 1][1]) or n == 1:
            menu.addSeparator()
        menu.addAction(for_button(title)).triggered.connect(partial(_wish, editing, wish, shift))
    menu.addSeparator()
    menu.addAction(said(_NO_WISH)).triggered.connect(partial(_wish, editing, None, None))
    return menu


def _leave(editing: Editing, kind: AbsenceKind | None, _checked: bool = False) -> None:
    editing.give_leave(kind)


def _wish(editing: Editing, wish: WishKind | None, shift: str | None, _checked: bool = False) -> None:
    editing.give_wish(wish, shift)
