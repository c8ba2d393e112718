"""Writes down what the program says of a plan, so that two versions of it can be laid side by side.

``python -m tests.behaviour OUT`` makes the sample county's plan with its rostered month, publishes it, changes it, and
writes into OUT: the verdict (``check --json``), every export, and the text of every paper. Times of the day the
files were made are left out. ``python -m tests.behaviour OUT PLAN.patrol`` does the same for a plan file that is
there. ``diff -r`` of two such folders is empty when nothing has changed.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pypdfium2

FIRST, LAST = "2026-12-01", "2026-12-31"
BOOK = Path("resources/sample/sample_county.xlsx")
_WHEN = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d+)?)?|\d{1,2} [A-Z][a-z]{2}( \d{4})? \d\d:\d\d")
_STAMP = re.compile(r"DTSTAMP:\S+")
_SECONDS = re.compile(r'"seconds": [\d.]+')


def program(*arguments: str, language: str = "en") -> str:
    """What a command of the program prints, both streams, with its exit status."""
    command = [sys.executable, "-m", "patrolplanner", *arguments]
    surroundings = {"PATROLPLANNER_LANG": language, "PATH": "/usr/bin:/bin", "PATROLPLANNER_HOME": "/nonexistent"}
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=surroundings, check=False)
    return f"{done.stdout}{done.stderr}exit {done.returncode}\n"


def written(out: Path, name: str, text: str) -> None:
    """One text of the record, without times of the clock."""
    for changing, still in ((_SECONDS, '"seconds": 0'), (_WHEN, "WHEN"), (_STAMP, "DTSTAMP")):
        text = changing.sub(still, text)
    (out / name).write_text(text, encoding="utf-8")


def text_of(pdf: Path) -> str:
    """The words of a paper, page by page."""
    document = pypdfium2.PdfDocument(pdf)
    return "\f".join(page.get_textpage().get_text_bounded() for page in document)


def record(plan: Path, out: Path) -> None:
    """Everything the program says of a plan."""
    out.mkdir(parents=True, exist_ok=True)
    span = ("--from", FIRST, "--to", LAST)
    for language in ("en", "zh_CN"):
        written(out, f"check-{language}.json", program("check", str(plan), *span, "--json", language=language))
        written(out, f"check-{language}.txt", program("check", str(plan), *span, language=language))
    written(out, "why.txt", program("why", str(plan), *span))
    written(out, "ledger.txt", program("ledger", str(plan), "--as-of", LAST))
    written(out, "diff.txt", program("diff", str(plan), "--old", "V1"))
    written(out, "boards.txt", program("boards", str(plan)))
    for ending in ("csv", "json", "ics"):
        made = out / f"plan.{ending}"
        written(out, f"export-{ending}.txt", program("export", str(plan), str(made)).replace(str(out), "OUT"))
        written(out, made.name, made.read_text("utf-8-sig"))
    _papers(plan, out, span)
    _books(plan, out)


def _papers(plan: Path, out: Path, span: tuple[str, ...]) -> None:
    names = [line.split("\t")[0] for line in program("print", "--list").splitlines() if "\t" in line]
    for name in names:
        folder = out / "pdf" / name
        folder.mkdir(parents=True)
        said = program("print", str(plan), name, *span, "--out", str(folder), language="zh_CN")
        pages = [f"== {pdf.name}\n{text_of(pdf)}" for pdf in sorted(folder.glob("*.pdf"))]
        written(out, f"paper-{name}.txt", said.replace(str(folder), "OUT") + "\n".join(pages))
    shutil.rmtree(out / "pdf")


def _books(plan: Path, out: Path) -> None:
    """The workbooks, cell by cell."""
    import openpyxl

    for name, more in (("book", ()), ("roster-book", ("--roster", "--from", FIRST, "--to", LAST))):
        made = out / f"{name}.xlsx"
        program("export", str(plan), str(made), *more)
        book = openpyxl.load_workbook(made)
        rows = (f"{s.title}\t" + "\t".join(str(c.value) for c in row) for s in book for row in s.iter_rows())
        written(out, f"{name}.tsv", "\n".join(rows))
        made.unlink()


def sample_plan(path: Path) -> None:
    """The sample county, rostered for a moment, published, with a sick call and a swap after it."""
    program("import", str(BOOK), str(path))
    span = ("--from", FIRST, "--to", LAST)
    program("solve", str(path), *span, "--seconds", "15")
    program("publish", str(path), *span, "--reason", "first")
    program(
        "repair",
        str(path),
        "--away",
        "009006",
        "--from",
        "2026-12-08",
        "--to",
        "2026-12-14",
        "--apply",
        "1",
        "--reason",
        "ill",
    )


def main(out: Path, plan: Path | None = None) -> None:
    """Make the plan when none is named, and record it."""
    out.mkdir(parents=True, exist_ok=True)
    if plan is None:
        plan = out / "sample.patrol"
        sample_plan(plan)
    record(plan, out)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
