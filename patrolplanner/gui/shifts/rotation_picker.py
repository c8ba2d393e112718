"""The dialog that gives teams or people a well-known rotation or pattern."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from patrolplanner.domain.errors import PlannerError, UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import owner_name
from patrolplanner.domain.plan import Plan
from patrolplanner.gui.help.dialog import HelpedDialog
from patrolplanner.gui.look import STEP
from patrolplanner.gui.records.facts import listed
from patrolplanner.gui.said import listed_words, plain, said, say_function
from patrolplanner.gui.widgets.asking import CANCEL, Unsaved
from patrolplanner.gui.widgets.cycle_strip import CycleStrip
from patrolplanner.gui.widgets.date_field import DateField, dates_stand
from patrolplanner.gui.widgets.parts import button, column, form, label, row
from patrolplanner.planning.judging.rulebook import rest_of
from patrolplanner.planning.rotation.teams import Template, figures, standard_shifts, team_rotations, templates
from patrolplanner.services.starting.rotation_templates import FittedTemplate, fitted, owner_of

_TITLE = translate("rotation picker", "A well-known rotation")
_FIGURES = translate(
    "rotation picker", "{hours} h a week, at least {rest} h of rest, at most {nights} {nights:night|nights} running."
)
_NEW = translate("rotation picker", "New shifts: {shifts}.")
_NO_NEW = translate("rotation picker", "All its shifts are in the plan already.")
_REST = translate("rotation picker", "Less than {hours} h of rest between two duties: choose another one if you can.")
_LONG = translate("rotation picker", "{hours} h a week is far above 40 h: for emergencies only.")
_UNASKED = translate(
    "rotation picker",
    "No demand asks for {shifts} yet: enter one, or give the days another shift afterwards by a click.",
)
_NOBODY = translate("rotation picker", "Tick people, or name teams or people.")
_UNKNOWN = translate("rotation picker", "{names} is neither a team of the plan nor a person, by name or number.")
_OWNERS = translate("rotation picker", "&Teams or people, first one first")
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
        self.people = QListWidget()
        self.people.setAccessibleName(said(translate("rotation picker", "People")))
        self.people.setMaximumWidth(240)
        self._offer_people()
        self.people.itemChanged.connect(lambda _item: self._ticked())
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
        fields = form((_OWNERS, self.teams), (_BEGINS, self.anchor))
        right = column(fields, self.about, self.warning, self.reason, self.strip, 1)
        across = row(self.list, self.people, (right, 1), spacing=STEP * 4)
        cancel = button(CANCEL, self.reject)
        self.end_with(self.take, cancel)
        column((across, 1), row(1, cancel, self.take), of=self, spacing=-1, margins=STEP * 4)
        self.open_at(1120, 520)

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
        """The teams, or the numbers of the people, in the order of the rotation's lines."""
        return [owner_of(self.plan, name) for name in listed(self.teams.text())]

    @property
    def first_day(self) -> date:
        """When the first team begins its cycle."""
        return self.anchor.day

    def accept(self) -> None:
        if dates_stand(self):
            super().accept()

    def _suggest(self) -> None:
        """The teams that rotate now and then those with most people, as many as the rotation has lines.

        Who follows a pattern of people is for the user to say.
        """
        self.people.setVisible(self.template.for_people)
        if self.template.for_people:
            with QSignalBlocker(self.people):
                for item in self._items():
                    item.setCheckState(Qt.CheckState.Unchecked)
            self.teams.clear()
            self.refresh()
            return
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
            self._check_owners()
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
        rule = rest_of(self.plan.rules)
        of_all = figures(found.rotations, {s.code: s for s in found.shifts}, rule.follows)
        about = said(
            _FIGURES,
            hours=f"{of_all.weekly_hours:.1f}",
            rest=f"{of_all.least_rest_hours:g}",
            nights=of_all.most_nights_running,
        )
        new = said(_NEW, shifts=tuple(s.name for s in found.new_shifts)) if found.new_shifts else said(_NO_NEW)
        self.about.setText(f"{about}\n{new}")
        warnings: list[Message] = []
        if of_all.least_rest_hours < rule.target:
            warnings.append(_REST.fill(hours=f"{rule.target:g}"))
        if of_all.weekly_hours > _MUCH_HOURS:
            warnings.append(_LONG.fill(hours=f"{of_all.weekly_hours:.0f}"))
        asked = {d.shift for d in self.plan.demands}
        wanted = {code for rotation in found.rotations for code in rotation.codes}
        if unasked := tuple(s.name for s in found.shifts if s.code in wanted - asked):
            warnings.append(_UNASKED.fill(shifts=unasked))
        self.warning.setText("\n".join(said(w) for w in warnings))
        called = partial(owner_name, replace(self.plan, rotations=found.rotations))
        self.strip.show_rotations(found.rotations, found.shifts, self._monday, _PREVIEW_DAYS, called=called)

    def _offer_people(self) -> None:
        for person in self.plan.people:
            item = QListWidgetItem(" · ".join(t for t in (person.name, person.title, person.team) if t))
            item.setData(Qt.ItemDataRole.UserRole, person.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.people.addItem(item)

    def _items(self) -> list[QListWidgetItem]:
        return [self.people.item(n) for n in range(self.people.count())]

    def _ticked(self) -> None:
        """Those ticked, in the plan's order; who was typed before stays in front."""
        ticked = [i.data(Qt.ItemDataRole.UserRole) for i in self._items() if i.checkState() == Qt.CheckState.Checked]
        people = self.plan.people_by_id
        kept = [owner for owner in self.team_names if owner in ticked or owner not in people]
        owners = [*kept, *(id_ for id_ in ticked if id_ not in kept)]
        twice = Counter(p.name for p in self.plan.people)
        names = [people[o].name if o in people and twice[people[o].name] == 1 else o for o in owners]
        self.teams.setText(listed_words(names))

    def _check_owners(self) -> None:
        """Raises UserError where a pattern of people has nobody, or somebody unknown."""
        if not self.template.for_people:
            return
        owners = self.team_names
        if not owners:
            raise UserError(_NOBODY)
        known = {*self.plan.people_by_id, *self.plan.team_names}
        if unknown := tuple(o for o in owners if o not in known):
            raise UserError(_UNKNOWN.fill(names=unknown))
