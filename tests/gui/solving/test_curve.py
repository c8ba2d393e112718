"""The curve paints what it was told, in both themes, and says it to those who cannot see it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from patrolplanner.gui.look import dress, look
from patrolplanner.gui.solving.curve import Curve
from patrolplanner.gui.solving.progress_view import distance
from patrolplanner.planning.stop import Progress


def colours_of(curve: Curve) -> set[str]:
    picture = curve.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {QColor.fromRgb(pixel).name().upper() for pixel in set(memoryview(picture.constBits()).cast("I"))}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_price_and_bound_are_seen(qtbot: QtBot, qapp: QApplication, theme: str) -> None:
    dress(qapp, theme)
    curve = Curve()
    qtbot.addWidget(curve)
    curve.resize(300, 140)
    curve.begin(10)
    for seconds, price in ((1, 2_000_000), (2, 40_000), (4, 30_000)):
        curve.add(Progress(seconds, price, 9_000, 0, 0))
    assert {look().accent, look().good} <= colours_of(curve)
    assert "30,000" in curve.accessibleName()
    dress(qapp, "light")


def test_nothing_known_yet_paints_too(qtbot: QtBot) -> None:
    curve = Curve()
    qtbot.addWidget(curve)
    curve.begin(5)
    curve.add(Progress(1, 0, None, 0, 0))
    assert not curve.grab().isNull()


@pytest.mark.parametrize(
    ("price", "bound", "said"),
    [
        (1000, 990, "≤ 1.0 %"),
        (1000, 1000, "0 %"),
        (1000, None, "–"),
        (0, 0, "0 %"),
        (10**9, 900, "–"),
        (1000, 500, "≤ 50 %"),
    ],
)
def test_how_far_from_the_best(price: int, bound: int | None, said: str) -> None:
    assert distance(price, bound) == said
