"""What is asked of new posts: how many, in how many minutes, with whom, and what becomes of those that stand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QSpinBox, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.domain.sites import KeepPosts, ScenarioWish
from patrolplanner.domain.words import word
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.widgets.parts import column, combo, form, label, padded
from patrolplanner.planning.deployment.spare_people import SparePeople

_KEEPS = tuple((word(kept), kept) for kept in KeepPosts)
_ANY, _THERE, _NAMED = range(3)
_PEOPLE = (
    (translate("siting page", "Any number"), _ANY),
    (translate("siting page", "As many as there are"), _THERE),
    (translate("siting page", "At most …"), _NAMED),
)
_AT_HAND = translate(
    "siting page",
    "At hand for kiosks: {officers} {officers:officer|officers} and {auxiliaries} "
    "{auxiliaries:auxiliary|auxiliaries} ({no_officers} and {no_auxiliaries} of all do no night duty).",
)
_TIMES = (
    (translate("siting page", "Minutes asked"), False),
    (translate("siting page", "1, 3, 5 minutes"), True),
)
_TIMES_TIP = translate(
    "siting page",
    "A call counts where somebody who is there by then comes within the minutes. By the three rings it counts 0.2 for "
    "1 minute + 0.4 for 3 minutes + 0.4 for 5 minutes.",
)
_FREE, _SECOND, _QUEUE = range(3)
_BUSY = (
    (translate("siting page", "Not counted"), _FREE),
    (translate("siting page", "Second unit"), _SECOND),
    (translate("siting page", "Queue of calls"), _QUEUE),
)
_BUSY_TIP = translate(
    "siting page",
    "The first unit in time counts 1 − q, the second one (1 − q) × q, where q is the share of its time that a unit is "
    "on a call. Second unit: q = 0.3. Queue of calls: q is found from calls an hour × minutes a call, "
    "by who goes when the nearest is busy; the answer says then how many are reached in 1, 3 and 5 minutes so.",
)
_MOST = 9_999
_FIELD, _LETTERS = 130, 8


class SitingForm(QWidget):
    """The fields; ``wish`` is what they say."""

    changed = Signal()
    """Other minutes, rings or busy units: calls count otherwise."""

    def __init__(self) -> None:
        super().__init__()
        self.new = padded(QSpinBox())
        self.new.setRange(0, 50)
        self.new.setValue(1)
        self.minutes = _number(0.5, 30.0, 3.0, 0.5, 1)
        self.keep: QComboBox = combo(_KEEPS)
        self.people: QComboBox = combo(_PEOPLE)
        self.officers, self.auxiliaries = _number(0, _MOST, 10, 1, 1), _number(0, _MOST, 15, 1, 1)
        self.money = _number(0, _MOST, 0, 1, 1)
        self.money.setSpecialValueText(said(translate("siting page", "any amount")))
        self.seconds = padded(QSpinBox())
        self.seconds.setRange(5, 600)
        self.seconds.setValue(60)
        self.keys = QCheckBox(said(translate("siting page", "Key areas re&quired in 1 minute, from weight")))
        self.keys.setToolTip(
            as_tip(said(translate("siting page", "Somebody must reach every key area of this weight at every hour")))
        )
        self.weight = _number(0, 10_000, 5, 1, 1)
        self.weight.setAccessibleName(said(translate("siting page", "Least weight of a key area")))
        self.weight.setEnabled(False)
        self.times: QComboBox = combo(_TIMES)
        self.busy: QComboBox = combo(_BUSY)
        self.call_minutes = _number(1, 600, 30, 5, 0)
        self.at_hand = label(role="quiet", wrap=True)
        self._spare: SparePeople | None = None
        fields = form(
            (translate("siting page", "&New posts at most"), self.new),
            (translate("siting page", "Counts as reache&d"), self.times),
            (translate("siting page", "Reached &within minutes"), self.minutes),
            (translate("siting page", "&Busy units"), self.busy),
            (translate("siting page", "&Minutes per call"), self.call_minutes),
            (translate("siting page", "E&xisting kiosks"), self.keep),
            (translate("siting page", "People for &all kiosks"), self.people),
            (translate("siting page", "&Officers"), self.officers),
            (translate("siting page", "A&uxiliaries"), self.auxiliaries),
            (translate("siting page", "Money, 10,000 &yuan"), self.money),
            (translate("siting page", "Se&conds"), self.seconds),
        )
        self._fields = fields
        column(fields, self.keys, self.weight, self.at_hand, of=self, spacing=STEP * 2)
        self._arrange()

    def _arrange(self) -> None:
        """Widths, tips, and what is heard of the fields."""
        fields = self._fields
        numbers = (self.new, self.minutes, self.call_minutes, self.officers, self.auxiliaries, self.money, self.seconds)
        for field in (*numbers, self.weight):
            field.setMaximumWidth(_FIELD)
        for choice, tip in ((self.times, _TIMES_TIP), (self.busy, _BUSY_TIP)):
            for widget in (choice, fields.labelForField(choice)):
                widget.setToolTip(as_tip(said(tip)))
            choice.currentIndexChanged.connect(self._show_fields)
            choice.currentIndexChanged.connect(self.changed)
        for number in (self.minutes, self.call_minutes):
            number.valueChanged.connect(self.changed)
        for choice in (self.times, self.busy, self.keep, self.people):
            choice.setMinimumContentsLength(_LETTERS)
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.keys.toggled.connect(self.weight.setEnabled)
        self.people.currentIndexChanged.connect(self._show_fields)
        self._show_fields()

    def show_spare(self, spare: SparePeople | None) -> None:
        """Say how many people kiosks may take; None while that is not known."""
        self._spare = spare
        if spare is not None:
            officers, auxiliaries = (f"{max(0.0, count):.1f}" for count in spare.for_kiosks)
            no_officers, no_auxiliaries = spare.no_night
            self.at_hand.setText(
                said(
                    _AT_HAND,
                    officers=officers,
                    auxiliaries=auxiliaries,
                    no_officers=no_officers,
                    no_auxiliaries=no_auxiliaries,
                )
            )
        self._show_fields()

    @property
    def wish(self) -> ScenarioWish:
        people = self.people.currentData()
        most: tuple[float | None, float | None] = (None, None)
        if people == _NAMED:
            most = self.officers.value(), self.auxiliaries.value()
        elif people == _THERE and self._spare is not None:
            officers, auxiliaries = self._spare.for_kiosks
            most = max(0.0, round(officers, 3)), max(0.0, round(auxiliaries, 3))
        return ScenarioWish(
            self.new.value(),
            self.minutes.value(),
            KeepPosts(self.keep.currentData()),
            *most,
            self.money.value() or None,
            self.weight.value() if self.keys.isChecked() else None,
            self.busy.currentData() != _FREE,
            bool(self.times.currentData()),
            self.call_minutes.value() if self.busy.currentData() == _QUEUE else None,
        )

    def _show_fields(self) -> None:
        """Only what the choices ask for."""
        named = self.people.currentData() == _NAMED
        for field in (self.officers, self.auxiliaries):
            self._fields.setRowVisible(field, named)
        self._fields.setRowVisible(self.minutes, not self.times.currentData())
        self._fields.setRowVisible(self.call_minutes, self.busy.currentData() == _QUEUE)


def _number(least: float, most: float, value: float, step: float, digits: int) -> QDoubleSpinBox:
    made = padded(QDoubleSpinBox())
    made.setDecimals(digits)
    made.setRange(least, most)
    made.setSingleStep(step)
    made.setValue(value)
    return made
