"""The program in a process of its own, watched: no fault window, no word on its error output, a good end."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.by_hand.program import PORT
from tests.by_hand.screen import Screen
from tests.by_hand.waiting import PATIENCE, wait_until
from tests.source_tree import ROOT

LOG = "patrolplanner.log"


class Fault(AssertionError):
    """The program has done what it must never do."""


@dataclass(frozen=True)
class Home:
    """The surroundings of a user: settings, documents, temporary files."""

    folder: Path

    def __post_init__(self) -> None:
        for folder in (self.data, self.temporary, self.documents):
            folder.mkdir(parents=True, exist_ok=True)

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def temporary(self) -> Path:
        return self.folder / "tmp"

    @property
    def documents(self) -> Path:
        return self.folder / "Documents"

    def environment(self) -> dict[str, str]:
        return {
            "HOME": str(self.folder),
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "XDG_CACHE_HOME": str(self.folder / "cache"),
            "PATROLPLANNER_HOME": str(self.data),
            "TMPDIR": str(self.temporary),
        }


class Running:
    """One run of the program, from its start to its end."""

    def __init__(
        self, screen: Screen, home: Home, *arguments: str | Path, language: str = "zh_CN", scale: str = ""
    ) -> None:
        self.screen, self.home = screen, home
        self._number = len(list(home.temporary.glob("errors*")))
        self._errors = home.temporary / f"errors{self._number}.txt"
        self._socket = home.temporary / f"port{self._number}"
        environment = {
            **screen.environment(),
            **home.environment(),
            PORT: str(self._socket),
            "PATROLPLANNER_LANG": language,
            "PYTHONFAULTHANDLER": "1",
            "PYTHONIOENCODING": "utf-8",
            **({"QT_SCALE_FACTOR": scale} if scale else {}),
        }
        with self._errors.open("wb") as errors:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.by_hand.program", *map(str, arguments)],
                cwd=ROOT,
                env=environment,
                stdout=subprocess.DEVNULL,
                stderr=errors,
            )
        self._before = screen.hands.pressed
        """What the hands pressed before this run; the program counts from nought."""
        self._end: socket.socket | None = None
        self._read = b""
        self._said = 0

    # -- questions ------------------------------------------------------------------------------------

    def ask(self, question: str, **about: Any) -> Any:
        """What the port answers, once the program has done all that came before."""
        end = self._connected()
        end.sendall(json.dumps({"ask": question, **about}).encode() + b"\n")
        while b"\n" not in self._read:
            try:
                came = end.recv(1 << 20)
            except OSError as error:
                self._gone(f"{error}")
            if not came:
                self._gone("the port is closed")
            self._read += came
        line, self._read = self._read.split(b"\n", 1)
        answer = json.loads(line)
        if isinstance(answer, dict) and "port_is_wrong" in answer:
            raise RuntimeError(answer["port_is_wrong"])
        return answer

    def _connected(self) -> socket.socket:
        if self._end is None:
            end = socket.socket(socket.AF_UNIX)
            end.settimeout(PATIENCE)

            def reached() -> bool:
                self.check_alive()
                try:
                    end.connect(str(self._socket))
                except OSError:
                    return False
                return True

            wait_until(reached, "the program's window")
            self._end = end
        return self._end

    def _gone(self, why: str) -> None:
        if self.process.poll() is None and "closed" not in why:
            os.kill(self.process.pid, signal.SIGABRT)  # its last words say where it hangs
        status = self.process.wait()
        raise Fault(f"the program is gone ({why}), exit status {status}\n{self.errors()}")

    # -- watching -------------------------------------------------------------------------------------

    def settle(self, *, quiet: bool = True, patience: float = PATIENCE) -> None:
        """Wait until the program has seen all keys and buttons pressed and, if ``quiet``, has no work under way."""
        pressed = self.screen.hands.pressed - self._before

        def rested() -> bool:
            rest = self.ask("rest")
            if rest["fault"]:
                raise Fault(f"a fault window:\n{rest['fault']}\n{self.log()}")
            return rest["pressed"] >= pressed and not (quiet and rest["busy"])

        wait_until(rested, "the program is at rest and has seen every key and button", patience)
        self.check()

    def missed(self) -> None:
        """Keys and buttons that went elsewhere, such as to the window manager, are not waited for."""
        self._before = self.screen.hands.pressed - self.ask("rest")["pressed"]

    def check(self) -> None:
        """Nothing has been said on the error output, no fault is in the log."""
        if errors := self.errors():
            raise Fault(f"on the error output:\n{errors}\n{self.log()}")
        if " ERROR " in (log := self.log()):
            raise Fault(f"in the log:\n{log}")

    def check_alive(self) -> None:
        if (status := self.process.poll()) is not None:
            raise Fault(f"the program has ended, exit status {status}\n{self.errors()}\n{self.log()}")

    def errors(self) -> str:
        return self._errors.read_text(encoding="utf-8", errors="replace")

    def log(self) -> str:
        log = self.home.data / LOG
        return log.read_text(encoding="utf-8") if log.exists() else ""

    # -- the end --------------------------------------------------------------------------------------

    def ended(self) -> None:
        """It ends by itself, well."""
        if self._end is not None:
            self._end.close()
            self._end = None
        status = self.process.wait(PATIENCE)
        self.check()
        if status != 0:
            raise Fault(f"exit status {status}\n{self.log()}")

    def kill(self) -> None:
        """The power goes."""
        if self._end is not None:
            self._end.close()
            self._end = None
        self.process.kill()
        self.process.wait()
