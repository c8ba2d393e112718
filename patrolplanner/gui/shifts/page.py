"""The page of shifts and rotations."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType

from PySide6.QtWidgets import QDialog, QScrollArea

from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import owner_name
from patrolplanner.gui.look import STEP
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.records.form import RecordForm
from patrolplanner.gui.records.table import RecordTable
from patrolplanner.gui.records.tabs import TablesPage, scrolled
from patrolplanner.gui.said import month_said, said, say_function
from patrolplanner.gui.shifts.columns import ROTATIONS, SHIFTS, has_short_rest
from patrolplanner.gui.shifts.former_columns import FORMER_SHIFTS
from patrolplanner.gui.shifts.leaders_dialog import LeadersDialog
from patrolplanner.gui.shifts.pattern_editor import LEAST_HEIGHT, PatternEditor
from patrolplanner.gui.shifts.period_dates import date_types
from patrolplanner.gui.shifts.rotation_picker import RotationPicker
from patrolplanner.gui.widgets.cycle_strip import CycleStrip
from patrolplanner.gui.widgets.parts import button, card, column, divided, label, row, see_through, set_role
from patrolplanner.planning.judging.rulebook import rest_of
from patrolplanner.services.open_plan.document import Change
from patrolplanner.services.starting.rotation_templates import with_template

_LED = translate("shifts page", "Turn of the leaders")
_GIVEN = translate("shifts page", "Rotation {name}")
_SHORT = translate("shifts page", "Less than {hours} h of rest between two duties: {teams}.")
_FINE = translate("shifts page", "At least {hours} h of rest lie between all duties of the rotations.")
_NOTE = translate(
    "shifts page",
    "An end not after the start means the next day: 08:00-08:00 are 24 hours. Working time is what counts as hours "
    "worked; a 24-hour duty with rest may count less than 24.",
)


class ShiftsPage(TablesPage):
    """Shifts with their hours and colours, and the rotations of teams."""

    parts = MappingProxyType(
        {
            "shifts": translate("shifts page", "Shifts"),
            "rotations": translate("shifts page", "Rotations"),
            "former_shifts": translate("shifts page", "Earlier hours"),
        }
    )

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        shifts = RecordTable(context, SHIFTS, "shifts", self)
        shifts.make_main()
        self.form = RecordForm(shifts)
        detail = scrolled(
            [
                label(said(translate("shifts page", "This shift")), "heading"),
                self.form,
                label(said(_NOTE), "quiet", wrap=True),
            ]
        )
        self.add_table(shifts, detail)
        self.rotations = RecordTable(context, ROTATIONS, "rotations", self)
        self.rotations.bar.insertWidget(
            3, button(translate("shifts page", "Well-known rotation…"), self.pick, name="book")
        )
        self.strip = CycleStrip()
        self.strip.setAccessibleName(said(translate("shifts page", "Preview")))
        self.month = label(role="heading")
        self.rest = label(wrap=True)
        self.tables["rotations"] = self.rotations
        area = QScrollArea()
        area.setMinimumHeight(LEAST_HEIGHT)
        column(self.strip, 1, of=see_through(area))
        leaders = button(translate("shifts page", "Leaders' turn…"), self.lead, name="people")
        self.pattern = PatternEditor(context, self.rotations)
        preview = divided(card(row(self.month, 1, leaders), self.rest, (area, 1)), self.pattern, (700, 460))
        split = divided(card(self.rotations, margin=STEP * 2), preview, (400, 300), down=True)
        self.add_tab("rotations", split)
        self.add_table_later("former_shifts", lambda: RecordTable(context, FORMER_SHIFTS, "former_shifts", self))
        context.changed.connect(self._heard)
        context.period_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        plan, period = self.context.plan, self.context.period
        self.month.setText(month_said(period.first))
        facts = self.rotations.model.facts
        self.strip.show_rotations(
            plan.rotations,
            plan.shifts,
            period.first,
            min(period.days, 42),
            date_types(plan, period),
            partial(owner_name, plan),
        )
        short = tuple(dict.fromkeys(owner_name(plan, r.team) for r in plan.rotations if has_short_rest(facts, r)))
        hours = rest_of(plan.rules).target
        set_role(self.rest, "warn" if short else "quiet")
        text = said(_SHORT, teams=short, hours=f"{hours:g}") if short else said(_FINE, hours=f"{hours:g}")
        self.rest.setText(text if plan.rotations and hours else "")
        self.pattern.refresh()

    def pick(self) -> None:
        dialog = RotationPicker(self.context.plan, self.context.today, self.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.give(dialog)
        dialog.deleteLater()

    def give(self, dialog: RotationPicker) -> None:
        edit = with_template(dialog.template, dialog.team_names, dialog.first_day, say_function())
        self.context.apply(edit, _GIVEN.fill(name=dialog.template.name))

    def lead(self) -> None:
        dialog = LeadersDialog(self.context, self.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.context.apply(dialog.edit, _LED)
        dialog.deleteLater()

    def show_place(self, place: Place) -> None:
        """A shift by its code, or the rotation of a team."""
        super().show_place(place)
        if place.section == "rotations" and place.record:
            position = next((n for n, r in enumerate(self.context.plan.rotations) if r.team == place.record), None)
            if position is not None:
                self.rotations.select(position)

    def _heard(self, change: Change) -> None:
        if change.kinds & {"shifts", "rotations", "people", "calendar", "rules"}:
            self.refresh()
