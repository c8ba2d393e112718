"""Which reference the plan's longitudes and latitudes have, found by one place that is known in another reference."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from patrolplanner.domain.datums import Degrees, metres_off
from patrolplanner.domain.incidents import Datum
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.typed_text import BadCell, Cell, half_width, number_of
from patrolplanner.domain.words import word
from patrolplanner.gui.help.dialog import HelpedDialog
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.line import LineField
from patrolplanner.gui.widgets.parts import button, column, combo, form, label, row, set_role

_WHAT = translate(
    "datum dialog",
    "Choose a place of the map that you know, look it up elsewhere, and write the longitude and latitude that are said "
    "there. The program says in which reference the plan's own places are then.",
)
_SOURCES = (
    (translate("datum dialog", "GPS, mobile phone, CGCS2000"), Datum.WGS84),
    (translate("datum dialog", "Amap (高德), Tencent maps"), Datum.GCJ02),
    (translate("datum dialog", "Baidu maps"), Datum.BD09),
)
DATUMS = tuple((word(datum), "" if datum is Datum.WGS84 else datum.value) for datum in Datum)
"""The references with what the setting says; the usual one is said by nothing."""
_OFF = translate("datum dialog", "{datum}: {metres} m off")
_FITS = translate(
    "datum dialog", "The plan's places are in {datum}: {place} is {metres} m from where it should be then."
)
_NONE_FITS = translate(
    "datum dialog",
    "No reference fits: even in {datum} {place} is {metres} m off. Look at the numbers again, or choose another place.",
)
_EQUAL = translate(
    "datum dialog", "Here the references are too near to each other to say; they may be outside of China."
)
_UNREAD = translate("datum dialog", "Write longitude and latitude, such as 113.12345, 28.54321.")
_ENOUGH, _APART = 80.0, 100.0
"""Metres within which a place is where it should be, and by which another reference has to be worse."""


def known_places(plan: Plan) -> Iterator[tuple[str, Degrees]]:
    """What lies on the map by its name: names of places, posts, key areas."""
    yield from ((one.name, (one.x, one.y)) for one in plan.places if one.x is not None and one.y is not None)
    for many in (plan.posts, plan.areas):
        yield from ((one.name, (one.x, one.y)) for one in many if one.x is not None and one.y is not None)


def degrees_in(text: str) -> Degrees | None:
    """Longitude and latitude in either order; None for what is none."""
    parts = half_width(text).replace(",", " ").replace(";", " ").replace("、", " ").split()
    try:
        one, other = (number_of(Cell(part)) for part in parts)
    except (ValueError, BadCell):
        return None
    lon, lat = max(one, other), min(one, other)
    return (lon, lat) if 70 <= lon <= 140 and 0 <= lat <= 60 else None


class DatumDialog(HelpedDialog):
    """``taken`` is given the reference that the user takes over."""

    topic = "settings"

    def __init__(self, plan: Plan, parent: QWidget, taken: Callable[[Datum], object]) -> None:
        super().__init__(parent)
        self._taken = taken
        self.setWindowTitle(said(translate("datum dialog", "Reference of coordinates by a known place")))
        self.found: Datum | None = None
        self.place: QComboBox = combo(known_places(plan))
        self.place.setMinimumContentsLength(14)
        self.source: QComboBox = combo(_SOURCES)
        self.degrees: QLineEdit = LineField()
        self.degrees.setPlaceholderText("113.12345, 28.54321")
        self.told, self.offs = label(wrap=True), label(role="quiet", wrap=True)
        fields = form(
            (translate("datum dialog", "&Place"), self.place),
            (translate("datum dialog", "Looked up &in"), self.source),
            (translate("datum dialog", "&Longitude and latitude there"), self.degrees),
        )
        self.take = button(translate("datum dialog", "&Take it over"), self._take, role="main")
        close = button(translate("datum dialog", "&Close"), self.reject)
        self.end_with(self.take, close)
        column(
            label(said(_WHAT), "quiet", wrap=True),
            fields,
            self.told,
            self.offs,
            row(1, close, self.take),
            of=self,
            margins=STEP * 4,
        )
        self.setMinimumWidth(460)
        for choice in (self.place, self.source):
            choice.currentIndexChanged.connect(self._compare)
        self.degrees.textChanged.connect(self._compare)
        self._compare()

    def _compare(self, *_: object) -> None:
        here, there = self.place.currentData(), degrees_in(self.degrees.text())
        self.found = None
        texts: list[Message] = []
        if there is None:
            self._tell(_UNREAD if self.degrees.text().strip() else None)
        elif here is not None:
            known_in = Datum(self.source.currentData())
            off = {datum: metres_off(tuple(here), datum, there, known_in) for datum in Datum}
            texts = [_OFF.fill(datum=word(datum), metres=f"{metres:.0f}") for datum, metres in off.items()]
            self._judge(off)
        self.offs.setText("; ".join(map(said, texts)))
        self.take.setEnabled(self.found is not None)

    def _judge(self, off: dict[Datum, float]) -> None:
        best, second = sorted(Datum, key=lambda datum: off[datum])[:2]
        facts = {"datum": word(best), "place": self.place.currentText(), "metres": f"{off[best]:.0f}"}
        if off[best] > _ENOUGH:
            self._tell(_NONE_FITS.fill(**facts))
        elif off[second] - off[best] < _APART:
            self._tell(_EQUAL)
        else:
            self.found = best
            self._tell(_FITS.fill(**facts), "good")

    def _tell(self, text: Message | None, role: str = "warn") -> None:
        set_role(self.told, role)
        self.told.setText("" if text is None else said(text))

    def _take(self) -> None:
        if self.found is not None:
            self._taken(self.found)
            self.accept()
