"""Every field of every record has its column, and every column its field: nothing that is entered can be lost."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

import pytest

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.journal import Journal
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Assignment, Pair
from patrolplanner.domain.typed_text import folded
from patrolplanner.store.fields import SETTINGS, SHEETS
from patrolplanner.store.journal_rows import JOURNAL
from patrolplanner.store.tables import Records

_INNER = (Pair, DutyKey)
"""What is no dataclass, but has parts with columns of their own."""


def parts_of(kind: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    """Paths and types of all attributes, those of records within a record included."""
    hints = get_type_hints(kind)
    for name in [f.name for f in fields(kind)] if is_dataclass(kind) else kind._fields:
        if is_dataclass(hints[name]) or hints[name] in _INNER:
            yield from parts_of(hints[name], f"{before}{name}.")
        else:
            yield before + name, hints[name]


@pytest.mark.parametrize("records", [*SHEETS, *JOURNAL], ids=lambda records: records.key)
def test_fields_and_columns_are_the_same(records: Records[Any]) -> None:
    columns = {field.attribute for field in records.fields}
    if records.key == "handovers":
        columns = columns - {"people"} | {"giving", "taking"}  # both sides stand in one table
    assert columns == set(dict(parts_of(records.kind)))


def test_every_kind_of_fact_has_its_records() -> None:
    for whole, declared in ((Plan, [*SHEETS]), (Journal, [*JOURNAL])):
        kinds = {records.key: records.kind for records in declared if records.kind is not Assignment}
        hints = get_type_hints(whole)
        assert kinds.keys() == hints.keys()
        same = {key: get_args(hint)[0] for key, hint in hints.items() if key != SETTINGS.key}
        assert same == {key: kind for key, kind in kinds.items() if key != SETTINGS.key}


@pytest.mark.parametrize("records", SHEETS, ids=lambda records: records.key)
def test_no_two_columns_are_called_alike(records: Records[Any]) -> None:
    for names in (
        [field.stored_as for field in records.fields],
        [field.key for field in records.columns],
        [folded(field.chinese) for field in records.columns],
    ):
        assert "" not in names
        assert len(set(names)) == len(names)


@pytest.mark.parametrize("records", [*SHEETS, *JOURNAL], ids=lambda records: records.key)
def test_entries_inside_a_record_lose_nothing_either(records: Records[Any]) -> None:
    hints = dict(parts_of(records.kind))
    for field in records.fields:
        if field.inside is not None and field.attribute in hints:
            (entry, *_) = get_args(hints[field.attribute])
            if is_dataclass(entry):
                assert len(field.inside.columns) == len([*parts_of(entry)])
