"""Chooses the field for a column, the same in tables and forms."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from patrolplanner.gui.records.column import Column, EditorKind
from patrolplanner.gui.records.editors import ChoiceField, ColourField, DateField, FlagField, ManyField, TextField
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.records.pair_field import PairField

Field = TextField | ChoiceField | FlagField


def field_for(column: Column, facts: PlanFacts, parent: QWidget | None) -> Field:
    match column.kind:
        case EditorKind.CHOICE:
            return ChoiceField(parent, column.choices(facts), free=False)
        case EditorKind.REFERENCE | EditorKind.SUGGESTION:
            return ChoiceField(parent, column.choices(facts), free=True)
        case EditorKind.FLAG:
            return FlagField(parent, column, facts)
        case EditorKind.DATE:
            return DateField(parent, column)
        case EditorKind.MANY:
            return ManyField(parent, column, column.choices(facts))
        case EditorKind.DATED | EditorKind.COUNTED:
            return PairField(parent, column, column.choices(facts))
        case EditorKind.COLOUR:
            return ColourField(parent, column)
    return TextField(parent, column)
