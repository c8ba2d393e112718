"""A plan file gives back what it was given, says who changed what, and refuses what it should not touch."""

import json
import sqlite3
import stat
import sys
import tempfile
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.demands import DayType, Demand, Team
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.people import Person, Role, Unit, UnitKind
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import AreaKind, Mode, Post, PostKind
from patrolplanner.domain.roster import Assignment, Pair, Roster, Source
from patrolplanner.store.plan_file import PlanFile
from tests.builders import a_person, a_plan, a_post, a_shift
from tests.rounds import rounds
from tests.store.any_plan import plans
from tests.store.ordinary_user import ordinary_user

NOW = datetime(2026, 11, 20, 9, 30)
DECEMBER = Period(date(2026, 12, 1), date(2026, 12, 31))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "城关 㛃.patrol"


def small_plan() -> Plan:
    return replace(
        a_plan(),
        units=(Unit("CG", "城关派出所"),),
        people=(a_person("001"), a_person("002")),
        posts=(a_post("P1"),),
        shifts=(a_shift("D"), a_shift("N")),
        demands=(Demand("P1", "D", Team(2, 2)),),
    )


def on(day: int, person: str = "001", shift: str = "D", *, locked: bool = False) -> Assignment:
    return Assignment(Pair(person, DutyKey(date(2026, 12, day), "P1", shift)), locked, Source.MANUAL)


def stored(path: Path, plan: Plan, roster: Roster | None = None) -> Path:
    with PlanFile.create(path) as file:
        file.save(plan, roster or Roster(), action="edit", who="王内勤", now=NOW)
    return path


@settings(max_examples=rounds(6, 12), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(first=plans(), second=plans())
def test_any_plan_comes_back_equal_also_over_another_one(
    first: tuple[Plan, Roster], second: tuple[Plan, Roster]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.patrol"
        for plan, roster in (first, second):
            with PlanFile.open(path) if path.exists() else PlanFile.create(path) as file:
                file.save(plan, roster, action="edit", who="x", now=NOW)
            with PlanFile.open(path) as file:
                found = file.load()
            assert (found.plan, found.roster) == (plan, roster)


def test_every_kind_that_the_domain_knows_fits_the_tables(path: Path) -> None:
    people = tuple(a_person(f"{n}") for n, _ in enumerate(Source))
    plan = Plan(
        units=(*(Unit(kind, kind, kind) for kind in UnitKind), Unit("CG", "城关派出所")),
        people=people,
        posts=tuple(Post(kind, kind, kind, mode) for kind, mode in zip(PostKind, [*Mode] * 3, strict=False)),
        shifts=(a_shift("D"),),
        absences=tuple(Absence("0", date(2026, 1, 1), date(2026, 1, 1), kind) for kind in AbsenceKind),
        demands=(Demand(PostKind.KIOSK, "D", Team(), frozenset(DayType)),),
    )
    day = DutyKey(date(2026, 12, 1), PostKind.KIOSK, "D")
    roster = Roster.of(Assignment(Pair(p.id, day), source=source) for p, source in zip(people, Source, strict=True))
    assert len(AreaKind) == 7  # with the seven of the table's check
    with PlanFile.open(stored(path, plan, roster)) as file:
        assert file.load().plan == plan
        assert file.load().roster == roster


def test_a_new_file_is_empty_and_has_no_version(path: Path) -> None:
    with PlanFile.create(path) as file:
        found = file.load()
    assert (found.plan, found.roster, found.published, found.version, found.last_period) == (
        Plan(),
        Roster(),
        None,
        0,
        None,
    )


def test_create_refuses_an_existing_file_and_leaves_it_alone(path: Path) -> None:
    path.write_text("mine")
    with pytest.raises(UserError, match="exists already"):
        PlanFile.create(path)
    assert path.read_text() == "mine"


def test_a_new_file_vanishes_when_its_first_save_fails(path: Path) -> None:
    lost = replace(small_plan(), units=())
    with pytest.raises(UserError, match="does not hold"), PlanFile.create(path) as file:
        file.save(lost, Roster(), action="import", who="x", now=NOW)
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize(
    "broken",
    [
        {"people": (a_person("001"), a_person("001"))},
        {"people": (replace(a_person("001"), unit="XX"),)},
        {"demands": (Demand("P9", "D", Team()),)},
        {"demands": (Demand("P1", "X", Team()),)},
        {"absences": (Absence("999", date(2026, 1, 1), date(2026, 1, 1), AbsenceKind.SICK),)},
        {"settings": (("a", "1"), ("a", "2"))},
    ],
)
def test_a_contradictory_plan_is_refused_and_the_old_one_stays(path: Path, broken: dict[str, object]) -> None:
    stored(path, small_plan(), Roster.of([on(1)]))
    with PlanFile.open(path) as file:
        with pytest.raises(UserError, match="was not stored"):
            file.save(replace(small_plan(), **broken), Roster(), action="edit", who="x", now=NOW)
        assert file.load().plan == small_plan()
        file.save(small_plan(), Roster.of([on(2)]), action="edit", who="x", now=NOW)
    with PlanFile.open(path) as file:
        assert file.load().roster == Roster.of([on(2)])


def test_a_roster_may_not_name_somebody_who_is_not_in_the_plan(path: Path) -> None:
    stored(path, small_plan())
    with PlanFile.open(path) as file, pytest.raises(UserError, match="was not stored"):
        file.save(small_plan(), Roster.of([on(1, "999")]), action="edit", who="x", now=NOW)


def test_the_audit_log_says_what_was_and_what_is(path: Path) -> None:
    stored(path, small_plan(), Roster.of([on(1)]))
    promoted = replace(a_person("002"), title="副所长")
    plan = replace(small_plan(), people=(a_person("001"), promoted))
    with PlanFile.open(path) as file:
        file.save(
            plan, Roster.of([on(1), on(2)]), action="edit", who="李所长", reason="任免", now=datetime(2026, 12, 1, 8)
        )
        people, roster = file.audit()[-2:]
    assert (people.who, people.action, people.what, people.reason) == ("李所长", "edit", "people", "任免")
    assert people.at == datetime(2026, 12, 1, 8)
    assert [record["title"] for record in json.loads(people.before)] == [""]
    assert [(record["id"], record["title"]) for record in json.loads(people.after)] == [("002", "副所长")]
    assert roster.what == "roster"
    assert roster.before == ""
    assert json.loads(roster.after) == [
        {"date": "2026-12-02", "post": "P1", "shift": "D", "person": "001", "locked": False, "source": "manual"}
    ]


def test_an_action_that_changes_nothing_or_only_the_order_is_logged_too(path: Path) -> None:
    stored(path, small_plan())
    turned = replace(small_plan(), people=small_plan().people[::-1])
    with PlanFile.open(path) as file:
        file.save(small_plan(), Roster(), action="import", who="x", now=NOW)
        assert (file.audit()[-1].action, file.audit()[-1].what) == ("import", "")
        file.save(turned, Roster(), action="edit", who="x", now=NOW)
        assert (file.audit()[-1].what, file.audit()[-1].before, file.audit()[-1].after) == ("people", "[]", "[]")
    with PlanFile.open(path) as file:
        assert file.load().plan == turned


def test_published_versions_stay_and_the_latest_of_each_date_is_in_force(path: Path) -> None:
    first, second = Period(date(2026, 12, 1), date(2026, 12, 10)), Period(date(2026, 12, 6), date(2026, 12, 20))
    stored(path, small_plan(), Roster.of([on(1), on(7), on(25)]))
    with PlanFile.open(path) as file:
        assert file.publish(first, who="李所长", now=NOW).number == 1
        file.save(small_plan(), Roster.of([on(2), on(8), on(15)]), action="edit", who="x", now=NOW)
        file.publish(second, who="李所长", reason="调班", now=datetime(2026, 12, 5))
    with PlanFile.open(path) as file:
        found = file.load()
        assert found.version == 2
        assert found.published == Roster.of([on(1), on(8), on(15)])
        assert found.roster == Roster.of([on(2), on(8), on(15)])
        assert file.version_roster(1) == Roster.of([on(1), on(7)])
        assert [(v.number, v.period, v.who, v.why) for v in file.load().versions] == [
            (1, first, "李所长", ""),
            (2, second, "李所长", "调班"),
        ]


def test_a_version_outlives_its_people(path: Path) -> None:
    stored(path, small_plan(), Roster.of([on(1)]))
    with PlanFile.open(path) as file:
        file.publish(DECEMBER, who="x", now=NOW)
        file.save(replace(small_plan(), people=()), Roster(), action="edit", who="x", now=NOW)
    with PlanFile.open(path) as file:
        assert file.load().published == Roster.of([on(1)])


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET who = 'nobody'",
        "DELETE FROM audit",
        "UPDATE version SET why = ''",
        "DELETE FROM version_assignment",
    ],
)
def test_log_and_versions_cannot_be_rewritten(path: Path, statement: str) -> None:
    stored(path, small_plan(), Roster.of([on(1)]))
    with PlanFile.open(path) as file:
        file.publish(DECEMBER, who="x", now=NOW)
    with sqlite3.connect(path) as direct, pytest.raises(sqlite3.IntegrityError, match="stay as they are"):
        direct.execute(statement)
    direct.close()


def test_a_second_opener_is_told_and_the_first_is_not_disturbed(path: Path) -> None:
    stored(path, small_plan())
    with PlanFile.open(path) as file:
        with pytest.raises(UserError, match="open in another window"):
            PlanFile.open(path)
        file.save(small_plan(), Roster.of([on(1)]), action="edit", who="x", now=NOW)
    with PlanFile.open(path) as file:
        assert len(file.load().roster) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file from being deleted")
def test_a_file_deleted_while_open_says_so_and_can_still_be_copied(path: Path) -> None:
    with PlanFile.create(path) as file:
        file.save(small_plan(), Roster(), action="edit", who="clerk", now=NOW)
        path.unlink()
        with pytest.raises(UserError, match="no longer in its folder"):
            file.save(a_plan(), Roster(), action="edit", who="clerk", now=NOW)
        copy = path.with_name("copy.patrol")
        file.write_copy(copy)
    with PlanFile.open(copy) as file:
        assert file.load().plan == small_plan()


def test_a_full_disk_leaves_the_old_plan_whole(path: Path) -> None:
    stored(path, small_plan(), Roster.of([on(1)]))
    big = replace(small_plan(), settings=tuple((f"k{n}", "x" * 1000) for n in range(2000)))
    with PlanFile.open(path) as file:
        pages = file._database.conn.execute("PRAGMA page_count").fetchone()[0]
        file._database.conn.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(UserError, match="no room left"):
            file.save(big, Roster(), action="edit", who="x", now=NOW)
    with PlanFile.open(path) as file:
        assert (file.load().plan, file.load().roster) == (small_plan(), Roster.of([on(1)]))


def test_a_read_only_file_can_be_read_and_says_why_it_cannot_be_saved() -> None:
    with ordinary_user() as folder:
        path = stored(folder / "p.patrol", small_plan())
        path.chmod(stat.S_IREAD)
        with PlanFile.open(path) as file:
            assert file.load().plan == small_plan()
            with pytest.raises(UserError, match="read-only"):
                file.save(Plan(), Roster(), action="edit", who="x", now=NOW)


def test_a_read_only_folder_is_named_when_saving() -> None:
    with ordinary_user() as folder:
        path = stored(folder / "p.patrol", small_plan())
        folder.chmod(0o555)
        with PlanFile.open(path) as file, pytest.raises(UserError, match="its folder is read-only"):
            file.save(Plan(), Roster(), action="edit", who="x", now=NOW)
        with pytest.raises(UserError, match=r"new\.patrol"):
            PlanFile.create(folder / "new.patrol")


def test_a_file_that_may_not_be_read_says_so() -> None:
    with ordinary_user() as folder:
        path = stored(folder / "p.patrol", small_plan())
        path.chmod(0)
        with pytest.raises(UserError, match="cannot be read"):
            PlanFile.open(path)


def test_what_is_not_a_plan_file_is_refused_in_words(tmp_path: Path) -> None:
    other = tmp_path / "other.patrol"
    with sqlite3.connect(other) as direct:
        direct.execute("CREATE TABLE person (id)")
    direct.close()
    for name, content in (("empty", b""), ("text", b"hello"), ("zip", b"PK\x03\x04" + b"0" * 200)):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(UserError, match="not a plan file"):
            PlanFile.open(tmp_path / name)
    with pytest.raises(UserError, match="not a plan file"):
        PlanFile.open(other)
    with pytest.raises(UserError, match="There is no file"):
        PlanFile.open(tmp_path / "missing.patrol")
    with pytest.raises(UserError, match="folder of"):
        PlanFile.create(tmp_path / "nowhere" / "p.patrol")
    with pytest.raises(UserError, match="is a folder"):
        PlanFile.open(tmp_path)


def test_a_newer_file_is_refused_and_not_touched(path: Path) -> None:
    stored(path, small_plan())
    with sqlite3.connect(path) as direct:
        direct.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
            "VALUES ('patrolplanner', 'm9999_tomorrow', '')"
        )
    direct.close()
    before = path.read_bytes()
    with pytest.raises(UserError, match="newer version"):
        PlanFile.open(path)
    assert path.read_bytes() == before


def _damage_page(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:8192] = b"\xff" * 4096
    path.write_bytes(content)


def _with_sql(*statements: str) -> object:
    def change(path: Path) -> None:
        with sqlite3.connect(path) as direct:
            direct.execute("PRAGMA ignore_check_constraints = ON")
            for statement in statements:
                direct.execute(statement)
        direct.close()

    return change


@pytest.mark.parametrize(
    "change",
    [
        _damage_page,
        lambda path: path.write_bytes(path.read_bytes()[:6000]),
        _with_sql("UPDATE person SET role = 'emperor'"),
        _with_sql("UPDATE person SET start_day = 'soon'"),
        _with_sql("UPDATE person SET unit = 'nowhere'"),
        _with_sql("DROP TABLE request"),
        _with_sql("DROP TABLE area", "CREATE TABLE area (id, position, name, kind, x, y, weight, note)"),
        _with_sql("ALTER TABLE request RENAME TO r", "CREATE VIEW request AS SELECT * FROM r"),
        _with_sql("DROP TABLE _sqlite_migrations", "CREATE TABLE _sqlite_migrations (a)"),
        _with_sql("ALTER TABLE area DROP COLUMN note"),
        _with_sql("INSERT INTO rotation VALUES (0, 'A', '2026-12-01', NULL, NULL)"),
        _with_sql("INSERT INTO audit (at, who, action, what, before, after, reason) VALUES ('x','','a','','','','')"),
    ],
)
def test_a_damaged_or_tampered_file_is_refused_in_words(path: Path, change: object) -> None:
    stored(path, small_plan(), Roster.of([on(1)]))
    change(path)
    with pytest.raises(UserError, match="damaged"):
        _read_everything(path)


def _read_everything(path: Path) -> None:
    with PlanFile.open(path) as file:
        file.load()
        file.audit()


def test_a_name_that_looks_like_sql_is_only_a_name(path: Path) -> None:
    person = Person("'; DROP TABLE person; --", "Robert\"');", Role.OFFICER, "CG")
    plan = replace(small_plan(), people=(person,))
    with PlanFile.open(stored(path, plan)) as file:
        assert file.load().plan.people == (person,)


def test_nothing_else_lies_beside_a_closed_file(path: Path) -> None:
    stored(path, small_plan())
    assert list(path.parent.iterdir()) == [path]
