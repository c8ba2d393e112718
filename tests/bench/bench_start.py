"""How long a user waits: from starting the process to the first window, and from opening a plan to its page.

``python -m tests.bench.bench_start [PLAN.patrol ...] [--times 5]`` starts a new process for every figure, with a user
folder of its own, without a screen where there is none. Plans are copied before they are opened. Beside
seconds of the clock stand those of the processor (cpu), which a busy machine makes hardly any longer.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_CHILD = "--child"
_MOMENTS = ("shown", "opened", "judged")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("plans", nargs="*", type=Path)
    parser.add_argument("--times", type=int, default=5)
    chosen = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _report("command line, --version", [_version() for _ in range(chosen.times)])
    _report("first window", [_started() for _ in range(chosen.times)])
    for plan in chosen.plans:
        figures = [_started(plan) for _ in range(chosen.times)]
        _report(f"{plan.stem}: window with the plan", figures)


def _version() -> dict[str, float]:
    """The command line, from the start of the process to its end."""
    before, begun = os.times(), time.time()
    subprocess.run([sys.executable, "-m", "patrolplanner", "--version"], stdout=subprocess.DEVNULL, check=True)
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return {"ended": time.time() - begun, "cpu": cpu}


def _started(plan: Path | None = None) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PATROLPLANNER_HOME": folder}
        arguments = [sys.executable, "-m", "tests.bench.bench_start", _CHILD]
        if plan is not None:
            shutil.copy(plan, folder)
            arguments.append(str(Path(folder) / plan.name))
        begun = time.time()
        output = subprocess.run(arguments, env=environment, capture_output=True, text=True, check=True).stdout
    found = {}
    for line in output.splitlines():
        name, _, value = line.partition(" ")
        found[name] = float(value) - (begun if name in _MOMENTS else 0)
    return found


def _report(title: str, figures: list[dict[str, float]]) -> None:
    for name in figures[0]:
        values = sorted(f[name] for f in figures)
        unit = "MB" if name == "memory" else "s"
        middle, worst = statistics.median(values), values[-1]
        sys.stdout.write(f"{title:40}{name:10}{middle:8.2f} {unit}   worst {worst:.2f}\n")


def _child(arguments: list[str]) -> None:
    """As `run` does, but says when things are on the screen."""
    from PySide6.QtWidgets import QApplication

    from patrolplanner.gui.app import Program
    from patrolplanner.gui.runtime import jobs
    from patrolplanner.gui.runtime.process import delete_what_waits
    from patrolplanner.services.solving.peak_memory import peak_memory

    app = QApplication(sys.argv[:1])
    window = Program(app).new_window()
    app.processEvents()
    window.grab()
    sys.stdout.write(f"shown {time.time()}\ncpu {time.process_time()}\n")
    if arguments:
        window.open_path(Path(arguments[0]))
        app.processEvents()
        window.grab()
        sys.stdout.write(f"opened {time.time()}\n")
        context = window.workspace.context
        while context.verdict is None and context.checking_refused is None:
            app.processEvents()
            time.sleep(0.002)
        sys.stdout.write(f"judged {time.time()}\n")
    sys.stdout.write(f"memory {peak_memory() or 0}\n")
    sys.stdout.flush()
    window.close()
    jobs.finish_all()
    delete_what_waits()


if __name__ == "__main__":
    if _CHILD in sys.argv:
        _child([a for a in sys.argv[1:] if a != _CHILD])
    else:
        main()
