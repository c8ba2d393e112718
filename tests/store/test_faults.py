"""What Windows does to files, in words; as far as it can be had elsewhere by the numbers that Windows gives."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.store.exchange.replacing import refuse_read_only
from patrolplanner.store.exchange.workbook_out import write_workbook
from patrolplanner.store.faults import os_fault, refuse_for_windows
from patrolplanner.store.plan_file import PlanFile
from tests.store.ordinary_user import ordinary_user

windows = pytest.mark.skipif(sys.platform != "win32", reason="only Windows does this to files")
BOOK = Path("排班 表.xlsx")


def of_windows(kind: type[OSError], number: int) -> OSError:
    fault = kind(errno.EACCES, "as Windows says it")
    fault.winerror = number  # type: ignore[attr-defined]
    return fault


@pytest.mark.parametrize("number", [32, 33])
def test_a_file_that_excel_has_open_is_to_be_closed_there(number: int) -> None:
    said = str(os_fault(of_windows(PermissionError, number), BOOK))
    assert "close it there" in said
    assert "read-only" not in said


def test_a_path_without_end_is_too_long() -> None:
    said = str(os_fault(of_windows(OSError, 206), Path("x" * 300)))
    assert "too long" in said


def test_a_name_that_windows_does_not_know_is_named_as_that() -> None:
    assert "takes no file of the name a?b.xlsx" in str(os_fault(of_windows(OSError, 123), Path("a?b.xlsx")))


@pytest.mark.parametrize(
    "name", ["CON", "nul.patrol", "COM1.xlsx", "lpt9", "CONOUT$", "a?b.xlsx", "a<b", "ends.", "ends "]
)
def test_names_of_devices_and_odd_signs_are_refused_in_one_sentence(name: str) -> None:
    with pytest.raises(UserError, match="takes no file of the name"):
        refuse_for_windows(Path("folder") / name)


@pytest.mark.parametrize("name", ["城关.patrol", "CONTACT.xlsx", "COM10.csv", "a (2).pdf", ".hidden", "con2.txt"])
def test_usual_names_are_taken(name: str) -> None:
    refuse_for_windows(Path("..") / "folder" / name)


def test_a_plan_in_a_place_that_takes_nothing_is_told_before() -> None:
    with ordinary_user() as folder:
        plan = folder / "县.patrol"
        PlanFile.create(plan).close()
        refuse_read_only(plan)
        assert [file.name for file in folder.iterdir()] == ["县.patrol"]
        plan.chmod(0o444)
        with pytest.raises(UserError, match="read-only"):
            refuse_read_only(plan)
        plan.chmod(0o644)
        folder.chmod(0o555)
        with pytest.raises(UserError, match="read-only"):
            refuse_read_only(plan)
        with pytest.raises(UserError, match="no file"):
            refuse_read_only(folder / "gone.patrol")


@windows
def test_a_workbook_that_is_open_elsewhere_is_named_so(tmp_path: Path) -> None:
    book = tmp_path / BOOK
    write_workbook(book, Plan(), Roster())
    with book.open("rb"), pytest.raises(UserError, match="close it there"):
        write_workbook(book, Plan(), Roster())
    write_workbook(book, Plan(), Roster())


@windows
@pytest.mark.parametrize("name", ["CON.xlsx", "a?b.xlsx", "nul"])
def test_no_export_into_a_device(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="takes no file"):
        write_workbook(tmp_path / name, Plan(), Roster())


@windows
def test_no_plan_in_a_device(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="takes no file"):
        PlanFile.create(tmp_path / "COM1.patrol")
