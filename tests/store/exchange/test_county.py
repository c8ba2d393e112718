"""The shared maker of county workbooks, of which others measure us, makes books that are read well."""

import subprocess
import sys
from pathlib import Path

import pytest

from patrolplanner.store.exchange.workbook_in import read_workbook

MAKER = Path(__file__).resolve().parents[4] / "shared" / "bench" / "county.py"


@pytest.mark.skipif(not MAKER.exists(), reason="the shared maker of county workbooks is not beside this repository")
@pytest.mark.parametrize(("people", "seed", "load"), [(30, 2, 1.2), (300, 1, 0.85)])
def test_a_county_of_the_shared_maker(tmp_path: Path, people: int, seed: int, load: float) -> None:
    book = tmp_path / "county.xlsx"
    numbers = ["--people", str(people), "--seed", str(seed), "--load", str(load)]
    subprocess.run([sys.executable, str(MAKER), str(book), *numbers], check=True, capture_output=True)
    found = read_workbook(book)
    assert (found.problems, found.warnings) == ((), ())
    assert len(found.plan.people) == people
    assert all(person.certificates or person.id for person in found.plan.people)
    assert found.plan.setting("organisation") == "云岭县公安局城关派出所"
