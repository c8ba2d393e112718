"""A screen of our own: an X server without a monitor and a window manager, alive as long as somebody looks at it."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.by_hand.hands import Hands, libraries_missing
from tests.by_hand.stations import AUXILIARIES, OFFICERS
from tests.by_hand.waiting import wait_until

NEEDED = ("Xvfb", "openbox", "xclip")
USUAL = (1366, 768)
SIGNS = "".join(sorted({*"".join(OFFICERS + AUXILIARIES), *"白夜休病年甲云岭县公安局城关派出所家中有事"}))
"""What is typed of Chinese; a sign that is missing here can be typed as well, only slower."""

_MANAGER = """<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
  <desktops><number>1</number><popupTime>0</popupTime></desktops>
  <keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>
  <mouse>
    <dragThreshold>8</dragThreshold>
    <context name="Client">
      <mousebind button="Left" action="Press"><action name="Focus"/><action name="Raise"/></mousebind>
      <mousebind button="Right" action="Press"><action name="Focus"/><action name="Raise"/></mousebind>
    </context>
    <context name="Titlebar">
      <mousebind button="Left" action="Press"><action name="Focus"/><action name="Raise"/></mousebind>
    </context>
    <context name="Close"><mousebind button="Left" action="Click"><action name="Close"/></mousebind></context>
  </mouse>
</openbox_config>
"""
"""The window manager keeps Alt+F4 and the cross for itself, and nothing else: every other key is the program's."""


def lacking() -> str:
    """Why there can be no screen of our own here; empty when there can."""
    if not sys.platform.startswith("linux"):
        return "an X server without a monitor is for Linux only"
    missing = [name for name in NEEDED if shutil.which(name) is None] + libraries_missing()
    return f"missing: {', '.join(missing)} (sh .ci/system-packages tests)" if missing else ""


@dataclass(frozen=True)
class Screen:
    """A display with its window manager, and the hands that act on it."""

    display: str
    size: tuple[int, int]
    folder: Path
    hands: Hands

    def environment(self) -> dict[str, str]:
        """What a program has to know to appear here; nothing of the user's own desktop is left."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "XDG_", "DBUS_", "WAYLAND_"))}
        runtime = self.folder / "runtime"
        runtime.mkdir(mode=0o700, exist_ok=True)
        return {**kept, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": str(runtime)}


@contextlib.contextmanager
def screen(folder: Path, size: tuple[int, int] = USUAL) -> Iterator[Screen]:
    """A screen on the first display number that is free."""
    folder.mkdir(parents=True, exist_ok=True)
    settings = folder / "openbox.xml"
    settings.write_text(_MANAGER, encoding="utf-8")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size[0]}x{size[1]}x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    manager = None
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise RuntimeError(f"Xvfb has not started, its exit status is {server.wait()}")
        display = f":{number}"
        hands = Hands(display)
        manager = subprocess.Popen(
            ["openbox", "--sm-disable", "--config-file", str(settings)],
            env={**os.environ, "DISPLAY": display, "XDG_CACHE_HOME": str(folder / "cache")},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_until(hands.has_manager, "a window manager")
        hands.learn(SIGNS)
        yield Screen(display, size, folder, hands)
        hands.close()
    finally:
        for process in (manager, server):
            if process is not None:
                process.terminate()
                process.wait()
