"""The command line with real files: exit status, what is written, and one clear sentence for a wrong call."""

from __future__ import annotations

import contextlib
import json
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from patrolplanner import __version__, paths
from patrolplanner.cli import run
from patrolplanner.cli.plans import user
from patrolplanner.domain.messages import translate
from patrolplanner.domain.roster import Source
from patrolplanner.services.edits.settings import with_read_setting
from patrolplanner.services.open_plan.session import Session
from tests.builders import a_demand, a_pair, a_post, a_roster, an_absence, an_officer, december
from tests.source_tree import ROOT
from tests.tiny_station import BEST, DATES, PEOPLE, QUICK, a_station, plan_file, stored, who, workbook

Captured = pytest.CaptureFixture[str]


def called(*arguments: object) -> int:
    """The exit status of a command."""
    try:
        return run([str(a) for a in arguments])
    except SystemExit as stop:  # argparse ends the process by itself
        return int(str(stop.code))


def refused(capsys: Captured, *arguments: object) -> str:
    """The one sentence with which a command is refused."""
    assert called(*arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    (sentence,) = said.err.splitlines()
    return sentence


# -- the whole way --------------------------------------------------------------------------------------


def test_from_workbook_to_roster_and_back(tmp_path: Path, capsys: Captured) -> None:
    book, plan = workbook(tmp_path), tmp_path / "a.patrol"
    assert called("import", book, plan) == 0
    done, cells = capsys.readouterr().out.splitlines()
    assert done == f"{plan}: 4 people, 1 post, 1 demand."
    assert cells.endswith("cells taken, 0 not taken.")
    assert called("solve", plan, *QUICK) == 0
    assert called("check", plan) == 0
    again, twin = tmp_path / "again.xlsx", tmp_path / "twin.patrol"
    assert called("export", plan, again) == 0
    assert called("import", again, twin) == 0
    assert stored(twin).plan == stored(plan).plan
    assert stored(twin).roster == stored(plan).roster
    assert who(plan) == BEST


def test_roster_csv(tmp_path: Path, capsys: Captured) -> None:
    plan = plan_file(tmp_path, roster=a_roster(a_pair("003", 1, "K1", "N"), locked=True))
    assert called("export", plan, tmp_path / "roster.csv") == 0
    assert (tmp_path / "roster.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    head, line = (tmp_path / "roster.csv").read_text(encoding="utf-8-sig").splitlines()
    assert head == "date,post,post_name,shift,start,end,person,name,role,unit,locked"
    start, end = "2026-12-01T20:00", "2026-12-02T08:00"
    assert line.startswith(f"2026-12-01,K1,城北菜市岗亭,N,{start},{end},003,某003,")


def test_export_as_json_and_under_a_strange_ending(tmp_path: Path, capsys: Captured) -> None:
    plan = plan_file(tmp_path)
    assert called("export", plan, tmp_path / "all.json") == 0
    assert json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    capsys.readouterr()
    assert "the ending must be .xlsx, .csv" in refused(capsys, "export", plan, tmp_path / "all.doc")
    assert not (tmp_path / "all.doc").exists()


def test_papers_are_listed_and_printed(tmp_path: Path, capsys: Captured) -> None:
    assert called("print", "--list") == 0
    assert "duty-matrix\tmonthly duty roster, A3" in capsys.readouterr().out.splitlines()
    plan = plan_file(tmp_path)
    assert called("print", plan, "duty-matrix", *DATES, "--out", tmp_path / "papers") == 0
    (paper,) = (tmp_path / "papers").iterdir()
    assert capsys.readouterr().out == f"written: {paper}\n"
    assert paper.read_bytes().startswith(b"%PDF")


def test_papers_of_the_month_are_chosen_once_and_made_together(tmp_path: Path, capsys: Captured) -> None:
    plan = plan_file(tmp_path)
    assert "No papers of the month are chosen" in refused(capsys, "print", "set", plan, *DATES)
    change(plan, "monthly_papers", "attendance; duty-matrix")
    assert called("print", "set", plan, *DATES, "--out", tmp_path / "month") == 0
    names = sorted(path.name for path in (tmp_path / "month").iterdir())
    assert [name[:4] for name in names] == ["000_", "001_", "002_"]
    assert called("print", plan, "set", *DATES, "--out", tmp_path / "again") == 0
    assert sorted(path.name for path in (tmp_path / "again").iterdir()) == names
    change(plan, "monthly_papers", "attendance; poster")
    capsys.readouterr()
    assert "There is no paper poster." in refused(capsys, "print", "set", plan, *DATES)


def change(plan: Path, key: str, value: str) -> None:
    with contextlib.closing(Session.open(plan, "clerk")) as session:
        session.apply(with_read_setting(key, value), translate("test", "setting"))


def test_papers_are_narrowed_by_unit_team_person_and_post(tmp_path: Path, capsys: Captured) -> None:
    plan = plan_file(tmp_path)
    assert called("print", plan, "duty-matrix", *DATES, "--person", "003", "--out", tmp_path / "one") == 0
    (paper,) = (tmp_path / "one").iterdir()
    assert paper.name.endswith("_003.pdf")
    capsys.readouterr()
    sentence = refused(capsys, "print", plan, "notice", *DATES, "--person", "003")
    assert "This paper cannot be narrowed by person, but by unit, post." in sentence
    assert "There is no team Q." in refused(capsys, "print", plan, "duty-matrix", *DATES, "--team", "Q").replace(
        " in this plan", ""
    )


def test_files_of_papers_are_called_in_chinese_where_commands_speak_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = plan_file(tmp_path)
    monkeypatch.setenv("PATROLPLANNER_LANG", "zh_CN")
    assert called("print", plan, "duty-matrix", *DATES, "--out", tmp_path / "纸") == 0
    (paper,) = (tmp_path / "纸").iterdir()
    assert paper.name.startswith("月度轮班表_A3_2026-12")


def test_papers_are_printed_by_the_name_that_the_window_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATROLPLANNER_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERNAME", "Administrator")
    assert user() == "Administrator"
    paths.clerk_file().write_text("王内勤\n", encoding="utf-8")
    assert user() == "王内勤"
    paths.clerk_file().write_bytes(b"\xff\xfe")
    assert user() == "Administrator"


def test_version_and_help(capsys: Captured) -> None:
    assert called("--version") == 0
    assert capsys.readouterr().out == f"patrolplanner {__version__}\n"
    assert called("--help") == 0
    overall = capsys.readouterr().out
    for command in ("demo", "import", "export", "solve", "check", "print"):
        assert f"\n    {command} " in overall
        assert called(command, "--help") == 0
        assert f"usage: patrolplanner {command}" in capsys.readouterr().out


def test_help_in_chinese(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATROLPLANNER_LANG", "zh_CN")
    assert called("solve", "--help") == 0
    text = capsys.readouterr().out
    assert text.startswith("用法：patrolplanner solve")
    assert "起始日期，如 2026-12-01" in text
    assert "missing" not in refused(capsys, "solve")


# -- status 1: gaps and hard violations -----------------------------------------------------------------


def test_a_gap_is_status_1_with_its_reason(tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = plan_file(tmp_path, a_station(absences=tuple(an_absence(p, 2) for p in PEOPLE)))
    assert called("solve", plan, *QUICK) == 1
    said = capsys.readouterr()
    assert "2 Dec 城北菜市岗亭 D asks for 1 person; only 0 can come; away: 某001 (annual leave)" in said.err
    plain, heading, gap = said.out.splitlines()[:3]
    assert plain == "1 place stays open; the roster cannot get better."
    assert heading == "Roster from 1 Dec 2026 to 3 Dec 2026"
    assert gap == ("GAP 2 Dec 城北菜市岗亭 D: 1 person missing. Of 4 who may stand at this post: 4 away.")
    assert "1 duty is short of 1 person in all." in said.out
    monkeypatch.setenv("PATROLPLANNER_LANG", "zh_CN")
    assert called("check", plan) == 1
    assert "缺口 12月2日城北菜市岗亭D缺1人。有资格上此岗的其余4人：4人不在岗。" in capsys.readouterr().out.splitlines()


def test_a_hard_violation_is_status_1(tmp_path: Path, capsys: Captured) -> None:
    away = a_station(absences=(an_absence("003", 1),))
    plan = plan_file(tmp_path, away, a_roster(*(a_pair("003", n, "K1", "D") for n in (1, 2, 3))))
    assert called("check", plan) == 1
    out = capsys.readouterr().out
    assert "HARD R02 某003 is away (annual leave, 1 Dec to 1 Dec) and cannot take 1 Dec 城北菜市岗亭 D." in out
    assert "\nEvery duty has its people.\n1 hard violation, " in out


def test_several_sorts_of_people_missing_are_one_line(tmp_path: Path, capsys: Captured) -> None:
    plan = plan_file(tmp_path, a_station(demands=(a_demand("K1", "D", 3, officers=1, auxiliaries=1),)))
    assert called("check", plan, "--from", "2026-12-01", "--to", "2026-12-01") == 1
    gaps = [line for line in capsys.readouterr().out.splitlines() if line.startswith("GAP")]
    assert gaps == [
        "GAP 1 Dec 城北菜市岗亭 D: 3 people missing, among them officers 1, auxiliaries 1. "
        "Nobody else of this kind may stand at this post."
    ]


# -- --json ---------------------------------------------------------------------------------------------


def test_json_has_the_shape_of_the_contract(tmp_path: Path, capsys: Captured) -> None:
    plan = plan_file(tmp_path, a_station(absences=tuple(an_absence(p, 2) for p in PEOPLE)))
    assert called("solve", plan, *QUICK, "--json") == 1
    solved = json.loads(capsys.readouterr().out)
    assert called("check", plan, *DATES, "--json") == 1
    checked = json.loads(capsys.readouterr().out)
    names = {"period", "price", "bound", "proven", "counts", "gaps", "violations", "fairness", "seconds"}
    assert set(solved) == set(checked) == names
    assert solved["period"] == ["2026-12-01", "2026-12-03"]
    assert solved["price"] == solved["bound"] == checked["price"]
    assert (solved["proven"], checked["proven"], checked["bound"]) == (True, False, None)
    (gap,) = solved["gaps"]
    assert solved["counts"] == checked["counts"]
    assert (solved["counts"]["open_places"], solved["counts"]["hard"]) == (1, 0)
    assert {k: gap[k] for k in ("date", "post", "shift", "missing", "of")} == {
        "date": "2026-12-02", "post": "K1", "shift": "D", "missing": 1, "of": "people",
    }  # fmt: skip
    assert gap["reason"].endswith("4 away.")
    for violation in solved["violations"]:
        assert set(violation) == {"rule", "severity", "price", "people", "dates", "text"}
        assert violation["severity"] in ("hard", "warn", "soft")
        assert {date.fromisoformat(d) for d in violation["dates"]} <= {date(2026, 12, n) for n in range(1, 32)}
    assert solved["price"] == gap["missing"] * 1_000_000 + sum(v["price"] for v in solved["violations"])
    assert set(solved["fairness"]) == {"nights", "weekends", "holidays", "hours"}
    assert solved["fairness"]["hours"] == {"min": 0, "max": 12, "mean": 6}
    assert len(stored(plan).roster) == 2  # nobody comes in for nothing


# -- solve ----------------------------------------------------------------------------------------------


def test_a_proven_roster_is_the_same_every_time(tmp_path: Path, capsys: Captured) -> None:
    plan = plan_file(tmp_path)
    rosters = []
    for _ in range(2):
        assert called("solve", plan, *QUICK, "--seed", 7, "--keep", "none") == 0
        printed = capsys.readouterr().out
        assert printed.startswith("Every place is filled, and the roster cannot get better.\n")
        assert "; proven best." in printed
        rosters.append(stored(plan).roster)
    assert rosters[0] == rosters[1]
    assert who(plan) == BEST


@pytest.mark.parametrize(
    ("keep", "kept", "released"),
    [("locked", {"004"}, False), ("all", {"004", "001"}, False), ("none", set(), True)],
)
def test_what_is_kept(tmp_path: Path, capsys: Captured, keep: str, kept: set[str], released: bool) -> None:
    before = a_roster(a_pair("004", 1, "K1", "D"), locked=True)
    loose = a_roster(a_pair("001", 3, "K1", "D"))
    plan = plan_file(tmp_path, roster=before.merged(loose))
    assert called("solve", plan, *QUICK, "--keep", keep) == 0
    assert ("1 locked row was released." in capsys.readouterr().err) is released
    after = stored(plan).roster
    assert before.merged(loose).pairs & after.pairs == {a.pair for a in before.merged(loose) if a.pair.person in kept}
    assert {a.pair.person for a in after if a.locked} == kept & {"004"}
    if keep == "none":
        assert who(plan) == BEST


def test_history_and_later_rows_are_never_touched(tmp_path: Path) -> None:
    outside = a_roster(a_pair("001", 1, "K1", "N"), a_pair("002", 2, "K1", "D"), a_pair("003", 9, "K1", "N"))
    plan = plan_file(tmp_path, roster=outside)
    dates = ("--from", "2026-12-04", "--to", "2026-12-05", "--seconds", "600", "--workers", "1")
    for keep in ("locked", "all", "none"):
        assert called("solve", plan, *dates, "--keep", keep) == 0
        after = stored(plan).roster
        assert after.without(*december(4, 5)) == outside
        assert {a.source for a in after.between(*december(4, 5))} == {Source.AUTO}


def test_ctrl_c_keeps_the_best_and_writes_it(tmp_path: Path) -> None:
    people = tuple(an_officer(f"{n:03d}") for n in range(1, 31))
    posts = tuple(a_post(f"K{n}", unit="CG") for n in range(1, 6))
    demands = tuple(a_demand(p.id, shift) for p in posts for shift in "DN")
    plan = plan_file(tmp_path, a_station(people=people, posts=posts, demands=demands, requests=(), rules=()))
    command = [sys.executable, "-m", "patrolplanner", "solve", str(plan), "--from", "2026-12-01", "--to", "2026-12-31"]
    process = subprocess.Popen(
        [*command, "--seconds", "600", "--workers", "1"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
    )  # fmt: skip
    assert process.stderr is not None
    # five posts day and night for 31 days: on a busy machine the first lines are from before there is a roster
    while " s: 310 gaps" in (line := process.stderr.readline()):
        pass
    assert " s: " in line
    # Windows lets a program send Ctrl-Break alone to another
    process.send_signal(getattr(signal, "CTRL_BREAK_EVENT", signal.SIGINT))
    out, err = process.communicate(timeout=300)
    assert process.returncode in (0, 1)
    assert "Stopped; the best roster so far is kept." in err
    assert "Traceback" not in err
    assert "Roster from 1 Dec 2026 to 31 Dec 2026" in out
    assert len(stored(plan).roster) > 0


# -- check ----------------------------------------------------------------------------------------------


def test_check_without_dates_takes_the_period_rostered_last(tmp_path: Path, capsys: Captured) -> None:
    plan = plan_file(tmp_path, roster=a_roster(a_pair("004", 20, "K1", "N")))
    assert called("solve", plan, *QUICK) == 0
    capsys.readouterr()
    called("check", plan)
    assert capsys.readouterr().out.startswith("Roster from 1 Dec 2026 to 3 Dec 2026\n")


def test_check_without_dates_of_a_roster_made_elsewhere(tmp_path: Path, capsys: Captured) -> None:
    plan = plan_file(tmp_path, roster=a_roster(a_pair("004", 6, "K1", "D"), a_pair("001", 8, "K1", "D")))
    assert called("check", plan) == 1
    assert capsys.readouterr().out.startswith("Roster from 6 Dec 2026 to 8 Dec 2026\n")


# -- wrong calls ----------------------------------------------------------------------------------------


def test_wrong_calls_get_one_sentence(tmp_path: Path, capsys: Captured) -> None:
    plan = plan_file(tmp_path)
    fake, missing, folder = tmp_path / "fake.patrol", tmp_path / "missing.patrol", tmp_path / "folder.patrol"
    fake.write_bytes(b"no plan at all\n" * 500)
    folder.mkdir()
    before = plan.read_bytes()
    backwards = ("--from", "2026-12-03", "--to", "2026-12-01")
    for command in ("solve", "check"):
        assert "ends (1 Dec 2026) before it begins (3 Dec 2026)" in refused(capsys, command, plan, *backwards)
        for file in (fake, missing, folder):
            assert file.name in refused(capsys, command, file, *DATES)
    assert "--from and --to" in refused(capsys, "check", plan, "--from", "2026-12-01")
    assert "no roster yet" in refused(capsys, "check", plan)
    assert "missing: --to" in refused(capsys, "solve", plan, "--from", "2026-12-01")
    assert "2026-13-01 is not a date such as 2026-12-01" in refused(
        capsys, "solve", plan, "--from", "2026-13-01", "--to", "2026-12-01"
    )
    assert "'sudoku'" in refused(capsys, "solve", plan, *DATES, "--keep", "sudoku")
    for option, value in (("--seconds", "soon"), ("--seconds", "nan"), ("--workers", "0"), ("--seed", "-1")):
        assert f"{value} is not a" in refused(capsys, "solve", plan, *DATES, f"{option}={value}")
    assert "There is no paper poster." in refused(capsys, "print", plan, "poster", *DATES)
    assert "There is no post K9" in refused(capsys, "print", plan, "notice", *DATES, "--post", "K9")
    assert "print --list" in refused(capsys, "print", plan)
    assert not missing.exists()
    assert plan.read_bytes() == before


def test_imports_that_are_refused_write_nothing(tmp_path: Path, capsys: Captured) -> None:
    target = tmp_path / "new.patrol"
    nothing, text = tmp_path / "nothing.xlsx", tmp_path / "text.xlsx"
    text.write_text("not a workbook", encoding="utf-8")
    for book in (nothing, text, tmp_path):
        assert book.name in refused(capsys, "import", book, target)
    assert "ends in .patrol" in refused(capsys, "import", workbook(tmp_path), tmp_path / "new.db")
    fake = tmp_path / "fake.patrol"
    fake.write_bytes(b"somebody's letter\n" * 200)
    assert fake.name in refused(capsys, "import", workbook(tmp_path), fake)
    assert fake.read_bytes() == b"somebody's letter\n" * 200
    assert not target.exists()


def test_all_problems_of_a_workbook_are_listed(tmp_path: Path, capsys: Captured) -> None:
    book, plan = workbook(tmp_path), tmp_path / "a.patrol"
    sheets = load_workbook(book)
    demands, people = sheets["demands"], sheets["people"]
    demands["B2"] = "X9"
    people["C3"] = "robot"
    sheets.save(book)
    assert called("import", book, plan) == 2
    *problems, last = capsys.readouterr().err.splitlines()
    assert [p.split(":")[0] for p in problems] == ["people!C3", "demands!B2"]
    assert last == "2 problems; nothing was written."
    assert not plan.exists()
    assert called("import", book, plan, "--lenient") == 0
    assert [line.split(":")[0] for line in capsys.readouterr().err.splitlines()] == [
        "people!C3", "demands!B2", "requests!A4",
    ]  # fmt: skip
    assert [p.id for p in stored(plan).plan.people] == ["001", "003", "004"]


def test_no_arguments_at_all(capsys: Captured) -> None:
    assert called() == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "usage: patrolplanner" in said.err


def test_a_fault_of_ours_is_status_3_and_goes_to_the_log(tmp_path: Path, capsys: Captured) -> None:
    plan = plan_file(tmp_path)

    class Closed:  # stands for any fault
        def write(self, _: str) -> int:
            raise ValueError("I/O operation on closed file")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", Closed())
        assert called("check", plan, *DATES) == 3
    err = capsys.readouterr().err
    assert err.startswith("The program has made a mistake; details are in ")
    log = Path(err.split(" in ")[1].strip().removesuffix("."))
    told = log.read_text(encoding="utf-8")
    assert "ValueError" in told
    assert "ValueError: I" not in told, "words of a fault may hold names"


# -- what is loaded -------------------------------------------------------------------------------------


def modules_after(*arguments: object) -> set[str]:
    """Top-level modules loaded by a command in a process of its own."""
    code = (
        "import sys\nfrom patrolplanner.cli import run\n"
        "try:\n    run(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "print('\\n' + ' '.join(sorted({m.split('.')[0] for m in sys.modules})))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stdout.splitlines()[-1].split())


def test_the_list_of_papers_loads_nothing_that_draws() -> None:
    assert not modules_after("print", "--list") & {"ortools", "openpyxl", "reportlab", "PySide6"}


def test_help_loads_nothing_heavy() -> None:
    assert not modules_after("solve", "--help") & {"numpy", "ortools", "openpyxl", "reportlab", "PySide6", "sqlite3"}


def test_no_command_loads_qt(tmp_path: Path) -> None:
    plan, book = plan_file(tmp_path), workbook(tmp_path)
    commands = (
        ("import", book, plan), ("solve", plan, *QUICK), ("check", plan), ("export", plan, tmp_path / "o.xlsx"),
        ("print", plan, "duty-matrix", *DATES, "--out", tmp_path),
    )  # fmt: skip
    loaded = {command[0]: modules_after(*command) for command in commands}
    assert not [name for name, modules in loaded.items() if "PySide6" in modules]
    # the search has a process of its own
    assert [name for name, modules in loaded.items() if "ortools" in modules] == []
