"""How soon and how well county plans are rostered: complete when, gaps, price, bound, memory.

``python -m tests.bench.bench_county SECONDS WORKBOOK...`` from the top of the repository; each workbook is imported
and its December 2026 rostered in a process of its own. Workbooks come from ``../shared/bench/county.py``.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from datetime import date, datetime
from pathlib import Path

MONTH = date(2026, 12, 1), date(2026, 12, 31)
HEAD = (
    f"{'plan':14}{'complete':>10}{'gaps':>6}{'price':>12}{'bound':>12}{'%':>7}{'best':>8}{'wall':>7}{'cpu':>7}{'MB':>7}"
)


def measured(book: Path, seconds: float) -> dict[str, float | int | str | None]:
    """One solve, from reading the plan to the judged roster."""
    from patrolplanner.domain.plan import Period
    from patrolplanner.planning.stop import Effort, Progress
    from patrolplanner.services.solving.auto_fill import FillRequest, auto_fill
    from patrolplanner.services.solving.peak_memory import peak_memory
    from patrolplanner.store.exchange.workbook_in import read_workbook

    imported = read_workbook(book)
    begun, worked = time.monotonic(), time.process_time()
    seen: list[tuple[float, Progress]] = []
    request = FillRequest(imported.plan, imported.roster, Period(*MONTH), now=datetime(2026, 11, 30))
    filled = auto_fill(request, Effort(seconds, 2, 1), on_progress=lambda p: seen.append((time.monotonic() - begun, p)))
    gaps = sum(g.missing for g in filled.verdict.gaps)
    complete = [t for t, p in seen if p.broken == 0 and p.gaps <= gaps + 1]
    bound = filled.bound or 0
    return {
        "plan": book.stem,
        "complete": round(complete[0], 1) if complete else None,
        "gaps": gaps,
        "hard": len(filled.verdict.hard),
        "price": filled.verdict.price,
        "bound": bound,
        "percent": round(100 * (filled.verdict.price - bound) / max(1, bound), 2),
        "best": round(filled.best_seconds, 1),
        "wall": round(time.monotonic() - begun, 1),
        "cpu": round(time.process_time() - worked, 1),
        "memory": round(peak_memory() or 0),
        "curve": json.dumps([(round(t, 1), p.price, p.bound, p.gaps) for t, p in seen[:: max(1, len(seen) // 12)]]),
    }


def main(arguments: list[str]) -> int:
    """Print a row a workbook; ends with 1 when a hard rule is broken."""
    if arguments[0] == "--one":
        sys.stdout.write(json.dumps(measured(Path(arguments[2]), float(arguments[1]))) + "\n")
        return 0
    seconds, broken = arguments[0], 0
    sys.stdout.write(HEAD + "\n")
    for book in arguments[1:]:
        command = [sys.executable, "-m", "tests.bench.bench_county", "--one", seconds, book]
        row = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1])
        broken += row["hard"]
        sys.stdout.write(
            f"{row['plan']:14}{row['complete'] or '-':>10}{row['gaps']:>6}{row['price']:>12}{row['bound']:>12}"
            f"{row['percent']:>7}{row['best']:>8}{row['wall']:>7}{row['cpu']:>7}{row['memory']:>7}\n"
            f"    {row['curve']}\n"
        )
        sys.stdout.flush()
    return 1 if broken else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
