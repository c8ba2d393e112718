"""Whatever the plan file and the workbook keep of a record can be seen and changed in the window."""

from typing import Any

import pytest

from patrolplanner.gui.calendar.columns import CALENDAR_ROWS
from patrolplanner.gui.demands.columns import DEMANDS
from patrolplanner.gui.demands.contingent_columns import CONTINGENTS
from patrolplanner.gui.incidents.place_columns import PLACES
from patrolplanner.gui.map.street_columns import STREETS
from patrolplanner.gui.patrols.columns import BEATS, SPOTS, VEHICLES
from patrolplanner.gui.people.absence_columns import ABSENCES
from patrolplanner.gui.people.columns import BALANCES, PEOPLE, REQUESTS, UNITS
from patrolplanner.gui.people.tie_columns import TIES
from patrolplanner.gui.posts.columns import AREAS, POSTS
from patrolplanner.gui.records.column import RecordKind
from patrolplanner.gui.shifts.columns import ROTATIONS, SHIFTS
from patrolplanner.gui.siting.columns import MANNINGS, SITES
from patrolplanner.store.fields import SHEETS
from patrolplanner.store.tables import Records

KINDS = (
    *(PEOPLE, UNITS, ABSENCES, TIES, REQUESTS, BALANCES, AREAS, POSTS, SHIFTS, ROTATIONS),
    *(DEMANDS, CONTINGENTS, CALENDAR_ROWS, STREETS, MANNINGS, SITES, PLACES, VEHICLES, SPOTS, BEATS),
)
DECLARED = {records.key: records for records in SHEETS}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.field)
def test_every_column_of_the_workbook_is_one_of_the_window(kind: RecordKind) -> None:
    records: Records[Any] = DECLARED[kind.field]
    shown = {column.key: column.headings for column in kind.columns if not column.read_only}
    # the first number of what has another by now is the program's own: nobody types it
    asked = [field for field in records.columns if field.name != "origin"]
    assert shown == {field.name: (field.chinese, field.key) for field in asked}
