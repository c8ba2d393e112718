"""How soon two hundred plan files are on the county screen, and how soon another hour is.

``python -m tests.bench.bench_county_screen FOLDER``; `tests.county_files` makes the folder.
"""

from __future__ import annotations

import statistics
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

from patrolplanner.services.county.board import county_now
from patrolplanner.services.county.reading import read_county
from patrolplanner.services.solving.peak_memory import peak_memory

AT = datetime(2026, 12, 5, 9, 0)
TIMES = 5


def main(arguments: list[str]) -> int:
    folder, opened, hours = Path(arguments[0]), [], []
    for _ in range(TIMES):
        begun = time.perf_counter()
        files = read_county(folder, AT.date(), AT)
        county_now(files, AT)
        opened.append(time.perf_counter() - begun)
    for n in range(24 * 7):
        begun = time.perf_counter()
        county_now(files, AT + timedelta(hours=n))
        hours.append((time.perf_counter() - begun) * 1000)
    sys.stdout.write(
        f"{len(files.stations)} stations, {len(files.unread)} unread: open {min(opened):.2f} s "
        f"(median {statistics.median(opened):.2f}), an hour {statistics.median(hours):.1f} ms "
        f"(most {max(hours):.1f}), memory {peak_memory() or 0:.0f} MB\n"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
