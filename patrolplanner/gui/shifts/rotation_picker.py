"""The dialog that gives teams a well-known rotation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.gui.help.dialog import HelpedDialog
from patrolplanner.gui.look import STEP
from patrolplanner.gui.records.facts import listed
from patrolplanner.gui.said import listed_words, plain, said, say_function
from patrolplanner.gui.shifts.columns import LEAST_REST_HOURS
from patrolplanner.gui.widgets.asking import CANCEL, Unsaved
from patrolplanner.gui.widgets.cycle_strip import CycleStrip
from patrolplanner.gui.widgets.date_field import DateField, dates_stand
from patrolplanner.gui.widgets.parts import button, column, form, label, row
from patrolplanner.planning.rotation.teams import Template, figures, standard_shifts, team_rotations, templates
from patrolplanner.services.starting.rotation_templates import FittedTemplate, fitted

_TITLE = translate("rotation picker", "A well-known rotation")
_FIGURES = translate("rotation picker", "{hours} h a week, at least {rest} h of rest, at most {nights} nights running.")
_NEW = translate("rotation picker", "New shifts: {shifts}.")
_NO_NEW = translate("rotation picker", "All its shifts are in the plan already.")
_REST = translate("rotation picker", "Less than 11 h of rest between two duties: choose another one if you can.")
_LONG = translate("rotation picker", "{hours} h a week is far above 40 h: for emergencies only.")
_BEGINS = translate("rotation picker", "&Cycle begins")
_GIVE = translate("rotation picker", "Give them this rotation")
_NOT_GIVEN = translate("rotation picker", "The rotation that you have chosen is not given to the teams yet.")
_MUCH_HOURS = 48
_PREVIEW_DAYS = 21


class RotationPicker(HelpedDialog):
    """A list of rotations, the teams that get it, and how it would look. ``template`` and ``teams`` after OK."""

    topic = "shifts.known"

    def __init__(self, plan: Plan, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(said(_TITLE))
        self.plan = plan
        self._monday = date.fromordinal(today.toordinal() - today.weekday())
        self.list = QListWidget()
        self.list.setAccessibleName(said(_TITLE))
        self.list.addItems([said(t.name) for t in templates()])
        self.list.setMinimumWidth(self.list.sizeHintForColumn(0) + STEP * 6)
        self.teams = QLineEdit()
        self.anchor = DateField(plain(said(_BEGINS)), self._monday)
        self.strip = CycleStrip()
        self.about = label(wrap=True)
        self.warning = label(role="warn", wrap=True)
        self.reason = label(role="danger", wrap=True)
        self.take = button(_GIVE, self.accept, role="main")
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _row: self._suggest())
        self.teams.textChanged.connect(lambda _text: self.refresh())
        self.anchor.changed.connect(self.refresh)
        self.list.setCurrentRow(next(n for n, t in enumerate(templates()) if t.id == "4x12"))
        self._proposed = self._chosen()

    def _lay_out(self) -> None:
        fields = form((translate("rotation picker", "&Teams, first one first"), self.teams), (_BEGINS, self.anchor))
        right = column(fields, self.about, self.warning, self.reason, self.strip, 1)
        across = row(self.list, (right, 1), spacing=STEP * 4)
        cancel = button(CANCEL, self.reject)
        self.end_with(self.take, cancel)
        column((across, 1), row(1, cancel, self.take), of=self, spacing=-1, margins=STEP * 4)
        self.resize(1120, 520)

    def _chosen(self) -> tuple[int, str, str]:
        return self.list.currentRow(), self.teams.text(), self.anchor.text()

    def unsaved(self) -> Unsaved | None:
        """Teams and dates that nobody has yet."""
        if self._chosen() == self._proposed:
            return None

        def take(then: Callable[[], object]) -> None:
            self.accept()
            then()

        return Unsaved(_NOT_GIVEN, _GIVE if self.take.isEnabled() else None, take)

    @property
    def template(self) -> Template:
        return templates()[max(0, self.list.currentRow())]

    @property
    def team_names(self) -> list[str]:
        """The teams, in the order of the rotation's lines."""
        return listed(self.teams.text())

    @property
    def first_day(self) -> date:
        """When the first team begins its cycle."""
        return self.anchor.day

    def accept(self) -> None:
        if dates_stand(self):
            super().accept()

    def _suggest(self) -> None:
        """The teams that rotate now and then those with most people, as many as the rotation has lines."""
        wanted = len(self.template.lines)
        there = {t: sum(p.team == t for p in self.plan.people) for t in {p.team for p in self.plan.people} - {""}}
        now = {r.team: n for n, r in enumerate(self.plan.rotations)}
        named = sorted(there, key=lambda t: (now.get(t, len(now)), -there[t]))[:wanted]
        spare = (chr(ord("A") + n) for n in range(26))
        while len(named) < wanted:
            name = next(spare)
            if name not in named:
                named.append(name)
        self.teams.setText(listed_words(named))
        self.refresh()

    def refresh(self) -> None:
        """Show what the choice comes to, or why it cannot be."""
        for part in (self.about, self.warning, self.reason):
            part.clear()
        try:
            found = fitted(self.plan, self.template, self.team_names, self.first_day, say_function())
            self._show(found)
        except PlannerError as error:
            self.reason.setText(said(error.message))
            standard = standard_shifts(say_function())
            lines = [str(n + 1) for n in range(len(self.template.lines))]
            rotations = team_rotations(self.template, lines, self._monday)
            self.strip.show_rotations(rotations, list(standard.values()), self._monday, _PREVIEW_DAYS)
        self.take.setEnabled(not self.reason.text())
        for part in (self.about, self.warning, self.reason):
            part.setVisible(bool(part.text()))

    def _show(self, found: FittedTemplate) -> None:
        of_all = figures(found.rotations, {s.code: s for s in found.shifts})
        about = said(
            _FIGURES,
            hours=f"{of_all.weekly_hours:.1f}",
            rest=f"{of_all.least_rest_hours:g}",
            nights=of_all.most_nights_running,
        )
        new = said(_NEW, shifts=tuple(s.name for s in found.new_shifts)) if found.new_shifts else said(_NO_NEW)
        self.about.setText(f"{about}\n{new}")
        warnings: list[Message] = []
        if of_all.least_rest_hours < LEAST_REST_HOURS:
            warnings.append(_REST)
        if of_all.weekly_hours > _MUCH_HOURS:
            warnings.append(_LONG.fill(hours=f"{of_all.weekly_hours:.0f}"))
        self.warning.setText("\n".join(said(w) for w in warnings))
        self.strip.show_rotations(found.rotations, found.shifts, self._monday, _PREVIEW_DAYS)
