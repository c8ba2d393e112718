"""Takes what can be read of a damaged plan file into a new one, with a list of what could not.

Rows come from the pages of the file; those that are missing or wrong, from the newest backup copy that is whole. What
refers to something that is gone, or makes no sense, is left out. The steps that can be undone are never taken over.
"""

from __future__ import annotations

import shutil
import sqlite3
import stat
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from patrolplanner.domain.errors import InvalidValue, UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.store.backups import copy_into, made_at
from patrolplanner.store.checksums import Writing, columns_of, keep_sums, sum_of
from patrolplanner.store.codecs import Codec
from patrolplanner.store.damage import newest_whole
from patrolplanner.store.decoding import Flaw, decoded, file_tables, table_said
from patrolplanner.store.exchange.replacing import replacing
from patrolplanner.store.faults import as_sentences, reading
from patrolplanner.store.fields import LEDGER, ROSTER, SHEETS
from patrolplanner.store.journal_rows import JOURNAL
from patrolplanner.store.page_rows import PageRows, columns_ever, rows_in
from patrolplanner.store.plan_lock import PlanLock
from patrolplanner.store.plan_states import PLAN_THEN, read_past
from patrolplanner.store.rows import read_plan
from patrolplanner.store.schema import APPLICATION_ID
from patrolplanner.store.soundness import bring_up_to_date, refuse_wrong_values
from patrolplanner.store.tables import Records, Row, SqlTable, stored_in
from patrolplanner.store.version_rows import AUDIT

_TORN = translate("recovery", "{table}: some of its pages cannot be read; {taken} {taken:row was|rows were} read")
_ALTERED = translate(
    "recovery", "{table}: a letter or a number has changed by itself in one of its {rows} {rows:row|rows}"
)
_FROM_COPY = translate("recovery", "{table}, row {row}: is missing in the file and was taken from the copy of {at}")
_MENDED = translate("recovery", "{table}, row {row}: {column} was {found}; the row was taken from the copy of {at}")
_DIFFERS = translate("recovery", "{table}, row {row}: is not as in the copy of {at}; look whether it is right")
_MARKED = translate("recovery", "{table}, row {row}: {column} cannot be read whole, {found} was taken; put it right")
_WRONG = translate("recovery", "{table}, row {row}: {column} was {found} and not {right}; the row was left out")
_REFUSED = translate("recovery", "{table}, row {row}: contradicts other rows, and was left out")
_DANGLING = translate("recovery", "{table}, row {row}: names a {other} that is gone, and was left out")
_SENSELESS = translate("recovery", "{table}, row {row}: makes no sense ({problem}), and was left out")
_FORGOTTEN = translate("recovery", "the plan as it was before its last changes cannot be read, and was left out")
_NOTHING = translate("recovery", "Nothing of a plan can be read in {file}; open a backup copy of it.")
_EXISTS = translate("plan file", "{file} exists already; open it, or choose another name.")


@dataclass(frozen=True, slots=True)
class Recovery:
    """How many rows are in the new file, what could not be taken as it was, and the backup copy that helped."""

    rows: int
    losses: tuple[Message, ...]
    copy: Path | None


def recover(path: Path, target: Path, who: str, now: datetime) -> Recovery:
    """Make a new plan file of what can be read of a damaged one, which stays as it is.

    Raises UserError when somebody has it open, when the new one is there already, or when there is nothing to be read.
    """
    with as_sentences(target):
        if target.exists():
            raise UserError(_EXISTS.fill(file=target.name))
    PlanLock.take(path, who).release()
    with reading(path):
        found = rows_in(_content(path))
    if not any(found.rows.values()):
        raise UserError(_NOTHING.fill(file=path.name))
    copy = newest_whole(path)
    with closing(_fresh()) as made:
        with _unprotected(made):
            losses = [*_filled(made, found, _CopyRows.of(copy))]
            losses += _mended(made)
        rows = sum(sum_of(made, name, columns).rows for name, columns in columns_of(made).items())
        with made:
            _note(made, path, who, now)
            losses += _past_kept(made)
            keep_sums(made)
        refuse_wrong_values(made)
        with replacing(target) as unfinished:
            copy_into(made, unfinished)
    return Recovery(rows, tuple(losses), copy)


def _content(path: Path) -> bytes:
    """The file, after its journal if a save broke off: SQLite does that with a copy."""
    if stat.S_ISCHR(path.stat().st_mode) or stat.S_ISBLK(path.stat().st_mode):
        return b""  # such as /dev/zero, which has no end
    with tempfile.TemporaryDirectory() as folder:
        aside = Path(folder) / "aside.patrol"
        shutil.copyfile(path, aside)
        journal = path.with_name(f"{path.name}-journal")
        if journal.exists():
            shutil.copyfile(journal, f"{aside}-journal")
            with suppress(sqlite3.Error, UnicodeDecodeError), closing(sqlite3.connect(aside)) as connection:
                connection.execute("BEGIN EXCLUSIVE")
            # a torn journal may say that the file had any number of pages
            if aside.stat().st_size > path.stat().st_size + journal.stat().st_size:
                return path.read_bytes()
        return aside.read_bytes()


def _fresh() -> sqlite3.Connection:
    """An empty plan in memory."""
    made = sqlite3.connect(":memory:")
    made.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    bring_up_to_date(made, 0)
    return made


@contextmanager
def _unprotected(made: sqlite3.Connection) -> Iterator[None]:
    """Rows that are never changed or removed may be, while they are put together."""
    guards = made.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        made.execute(f"DROP TRIGGER {name}")
    yield
    for _, text in guards:
        made.execute(text)


class _CopyRows:
    """The rows of a backup copy by table and key; none without a copy."""

    def __init__(self, at: datetime | None, rows: Mapping[SqlTable, Mapping[Row, Row]]) -> None:
        self.at = at
        self._rows = rows

    @classmethod
    def of(cls, path: Path | None) -> _CopyRows:
        if path is None:
            return cls(None, {})
        found: dict[SqlTable, dict[Row, Row]] = {}
        for table, rows in rows_in(path.read_bytes()).rows.items():
            cells = (tuple(decoded(table, file_tables()[table], row)[0]) for row in rows)
            found[table] = {row[: table.key]: row for row in cells}
        return cls(made_at(path), found)

    def rows(self, table: SqlTable) -> Mapping[Row, Row]:
        return self._rows.get(table, {})


def _filled(made: sqlite3.Connection, found: PageRows, copy: _CopyRows) -> Iterator[Message]:
    """Put the rows into the tables; gives what could not be put in as it was."""
    for table, codecs in file_tables().items():
        rows: dict[Row, Row] = {}
        for raw in found.rows[table]:
            row, said = _judged(table, codecs, raw, copy)
            yield from said
            if row is not None:
                rows.setdefault(row[: table.key], row)
        right = found.sums.get(table.name)
        if table in found.torn:
            yield _TORN.fill(table=table_said(table.name), taken=len(rows))
        missing = table in found.torn if right is None else right.rows > len(rows)
        for key in sorted(copy.rows(table).keys() - rows.keys(), key=str) if missing else ():
            rows[key] = copy.rows(table)[key]
            yield _FROM_COPY.fill(table=table_said(table.name), row=_key(key), at=copy.at)
        yield from _stored(made, table, rows.values())
        sums = (sum_of(made, table.name, columns) for columns in columns_ever()[table.name])
        if right is not None and table not in found.torn and right not in sums:
            yield from _unlike(table, rows, copy)


def _judged(table: SqlTable, codecs: Sequence[Codec], raw: Row, copy: _CopyRows) -> tuple[Row | None, list[Message]]:
    """The row as it can be stored, None where it cannot, and what is to be said of it."""
    cells, flaws = decoded(table, codecs, raw)
    if not flaws:
        return tuple(cells), []
    kept = copy.rows(table).get(tuple(cells[: table.key]))
    if kept is not None:
        return kept, [_said(_MENDED, flaw, at=copy.at) for flaw in flaws]
    if _only_marked(table, codecs, raw, cells):
        return tuple(cells), [_said(_MARKED, flaw) for flaw in flaws]
    return None, [_said(_WRONG, flaw) for flaw in flaws]


def _said(text: Message, flaw: Flaw, **more: object) -> Message:
    return text.fill(**flaw._asdict(), **more)


def _only_marked(table: SqlTable, codecs: Sequence[Codec], raw: Row, cells: Sequence[Any]) -> bool:
    """Whether all that is wrong are letters of texts that cannot be read; a key of others must be whole."""
    whole = decoded(table, codecs, raw[: table.key] + tuple(cells[table.key :]))
    return not whole[1]


def _unlike(table: SqlTable, rows: Mapping[Row, Row], copy: _CopyRows) -> Iterator[Message]:
    """A sum that does not agree says which table; the copy may say which rows to look at."""
    yield _ALTERED.fill(table=table_said(table.name), rows=len(rows))
    there = copy.rows(table)
    for key, row in rows.items():
        if key in there and there[key] != row:
            yield _DIFFERS.fill(table=table_said(table.name), row=_key(key), at=copy.at)


def _stored(made: sqlite3.Connection, table: SqlTable, rows: Iterable[Row]) -> Iterator[Message]:
    places = ", ".join("?" for _ in table.columns)
    sql = f"INSERT INTO {table.name} ({', '.join(table.columns)}) VALUES ({places})"
    for row in rows:
        try:
            made.execute(sql, row)
        except (sqlite3.IntegrityError, OverflowError):
            yield _REFUSED.fill(table=table_said(table.name), row=_key(row[: table.key]))


def _mended(made: sqlite3.Connection) -> list[Message]:
    """Leave out what refers to nothing and what makes no sense, until everything does."""
    losses: list[Message] = []
    while more := [*_loose(made), *_senseless(made)]:
        losses += more
    return losses


def _loose(made: sqlite3.Connection) -> Iterator[Message]:
    tables = {table.name: table for table in file_tables()}
    links = {
        (table.name, link): (there, column, other or tables[there].columns[0])
        for table in tables.values()
        for link, _, there, column, other, *_ in made.execute(f"PRAGMA foreign_key_list({table.name})").fetchall()
    }
    broken = {(row[0], row[3]) for row in made.execute("PRAGMA foreign_key_check")}
    for name, link in sorted(broken):
        there, column, other = links[name, link]
        where = f"{column} IS NOT NULL AND {column} NOT IN (SELECT {other} FROM {there})"
        for row in _dropped(made, tables[name], where):
            yield _DANGLING.fill(table=table_said(name), row=_key(row[: tables[name].key]), other=table_said(there))


def _dropped(made: sqlite3.Connection, table: SqlTable, where: str, values: Sequence[object] = ()) -> list[Row]:
    return Writing(made).remove(table, where, values)


def _senseless(made: sqlite3.Connection) -> Iterator[Message]:
    """Records whose values contradict each other go with all their entries."""
    for records in (*(sheet for sheet in SHEETS if sheet not in (ROSTER, LEDGER)), *JOURNAL):
        tables = [table for table, _ in records.codecs()]
        for row in records.main.read(made):
            problem = _problem(made, records, tables, row)
            if problem is not None:
                key = row[0]
                for table in tables:
                    _dropped(made, table, f"{table.columns[0]} = ?", (key,))
                yield _SENSELESS.fill(table=table_said(records.table), row=_key((key,)), problem=problem)


def _problem(
    made: sqlite3.Connection, records: Records[Any], tables: Sequence[SqlTable], row: Row
) -> Message | str | None:
    def rows_of(table: SqlTable) -> list[Row]:
        if table == records.main:
            return [row]
        sql = f"SELECT {', '.join(table.columns)} FROM {table.name} WHERE {table.columns[0]} = ? ORDER BY {table.order}"
        return made.execute(sql, (row[0],)).fetchall()

    try:
        records.read(rows_of)
    except InvalidValue as error:
        return error.message
    except ValueError as error:
        return str(error)
    return None


def _past_kept(made: sqlite3.Connection) -> list[Message]:
    """The plan as it was hangs on the present one; where that has lost a row it cannot be told any more."""
    try:
        read_past(PLAN_THEN.read(made), read_plan(stored_in(made)))
    except ValueError:
        return [_FORGOTTEN] if _dropped(made, PLAN_THEN, "TRUE") else []
    return []


def _note(made: sqlite3.Connection, path: Path, who: str, now: datetime) -> None:
    """The log of the new plan says where it comes from."""
    last = made.execute("SELECT coalesce(MAX(number), 0) FROM audit").fetchone()[0]
    row = (last + 1, now.isoformat(), who, "recover", "", "", "", path.name)
    made.execute(f"INSERT INTO audit ({', '.join(AUDIT.columns)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)


def _key(key: Row) -> str:
    return ", ".join(map(str, key))
