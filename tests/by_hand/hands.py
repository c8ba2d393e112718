"""Hands on mouse and keyboard: true events of the X server, by its XTEST extension."""

from __future__ import annotations

import ctypes
import subprocess
import time
from collections.abc import Iterable
from ctypes.util import find_library

from tests.by_hand.waiting import wait_until

LEFT, MIDDLE, RIGHT, WHEEL_UP, WHEEL_DOWN = 1, 2, 3, 4, 5
DOUBLE_CLICK = 0.45
"""Seconds after which a second press at the same place is no double click any more (Qt takes 0.4)."""
_NAMES = {
    "ctrl": "Control_L",
    "shift": "Shift_L",
    "alt": "Alt_L",
    "enter": "Return",
    "esc": "Escape",
    "del": "Delete",
    "backspace": "BackSpace",
    "pgup": "Prior",
    "pgdown": "Next",
    "space": "space",
    **{name.lower(): name for name in ("Tab", "Home", "End", "Left", "Right", "Up", "Down", "Insert", "Menu")},
    **{f"f{n}": f"F{n}" for n in range(1, 13)},
}
_LIBRARIES = ("X11", "Xtst")
_UNICODE = 0x01000000
_MULTIMEDIA = 0x10080000
_ROOM = 0x7F
"""The last of the signs that have a keysym of their own number."""


def libraries_missing() -> list[str]:
    return [f"lib{name}" for name in _LIBRARIES if find_library(name) is None]


class Hands:
    """Moves the mouse and presses keys; counts what it pressed, so that the program can say when it has seen it."""

    def __init__(self, display: str) -> None:
        self._x, self._test = (ctypes.CDLL(find_library(name)) for name in _LIBRARIES)
        self._declare()
        self._display = self._x.XOpenDisplay(display.encode())
        if not self._display:
            raise RuntimeError(f"no display {display}")
        self.name = display
        self.pressed = 0
        """Keys and buttons pressed so far."""
        self.at = (0, 0)
        self._last = (0.0, (-1, -1))
        self._spare = self._spare_codes()
        self._lent: dict[int, int] = {}
        """Keysyms that no key of the layout has, with the keycode lent to each."""

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)

    def has_manager(self) -> bool:
        """Whether a window manager says that it is there."""
        atom = self._x.XInternAtom(self._display, b"WM_S0", 0)
        return bool(self._x.XGetSelectionOwner(self._display, atom))

    # -- mouse ----------------------------------------------------------------------------------------

    def move(self, x: int, y: int) -> None:
        self.at = (x, y)
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, 0)
        self._flush()

    def click(self, x: int, y: int, *, button: int = LEFT, keys: Iterable[str] = (), times: int = 1) -> None:
        """Press and release at a place, with keys held; never by accident a double click."""
        if self._last[1] == (x, y):
            time.sleep(max(0.0, self._last[0] + DOUBLE_CLICK - time.monotonic()))
        held = [self._hold(key) for key in keys]
        self.move(x, y)
        for _ in range(times):
            self.press(button)
            self.release(button)
        for code in reversed(held):
            self._key(code, down=False)
        self._last = (time.monotonic(), (x, y))

    def press(self, button: int = LEFT) -> None:
        self.pressed += 1
        self._test.XTestFakeButtonEvent(self._display, button, 1, 0)
        self._flush()

    def release(self, button: int = LEFT) -> None:
        self._test.XTestFakeButtonEvent(self._display, button, 0, 0)
        self._flush()

    def drag(self, start: tuple[int, int], end: tuple[int, int], keys: Iterable[str] = (), steps: int = 8) -> None:
        """Press at one place, go to the other in steps and let go there."""
        held = [self._hold(key) for key in keys]
        self.move(*start)
        self.press()
        for n in range(1, steps + 1):
            self.move(start[0] + (end[0] - start[0]) * n // steps, start[1] + (end[1] - start[1]) * n // steps)
        self.release()
        for code in reversed(held):
            self._key(code, down=False)

    def wheel(self, x: int, y: int, down: bool, keys: Iterable[str] = ()) -> None:
        held = [self._hold(key) for key in keys]
        self.move(x, y)
        self.press(WHEEL_DOWN if down else WHEEL_UP)
        self.release(WHEEL_DOWN if down else WHEEL_UP)
        for code in reversed(held):
            self._key(code, down=False)

    # -- keyboard -------------------------------------------------------------------------------------

    def key(self, combination: str) -> None:
        """A key alone or with others held, such as ``ctrl+shift+s``; the plus sign itself is ``plus``."""
        *held, last = combination.split("+")
        codes = [self._hold(name) for name in held]
        self._stroke(self._keysym(last))
        for code in reversed(codes):
            self._key(code, down=False)

    def learn(self, text: str) -> None:
        """Put signs on keys before anybody needs them: a layout that changes later disturbs the window manager."""
        for sign in text:
            self._code(_keysym_of(sign))

    def type(self, text: str) -> None:
        """Type a text sign by sign, Chinese ones too, as if the keyboard had them."""
        for sign in text:
            self._stroke(_keysym_of(sign))

    def _stroke(self, keysym: int) -> None:
        code, shift = self._code(keysym)
        if shift:
            self._hold("shift")
        self._key(code, down=True)
        self._key(code, down=False)
        if shift:
            self._key(self._code(self._keysym("shift"))[0], down=False)

    def _hold(self, name: str) -> int:
        code, _ = self._code(self._keysym(name))
        self._key(code, down=True)
        return code

    def _key(self, code: int, *, down: bool) -> None:
        self.pressed += down
        self._test.XTestFakeKeyEvent(self._display, code, int(down), 0)
        self._flush()

    def _keysym(self, name: str) -> int:
        if len(name) == 1:
            return _keysym_of(name)
        found = self._x.XStringToKeysym(_NAMES.get(name.lower(), name).encode())
        if not found:
            raise ValueError(f"no key {name}")
        return int(found)

    def _code(self, keysym: int) -> tuple[int, bool]:
        """The keycode of a sign, and whether Shift is held for it."""
        if keysym in self._lent:
            return self._lent[keysym], False
        code = self._x.XKeysymToKeycode(self._display, keysym)
        if code and self._x.XkbKeycodeToKeysym(self._display, code, 0, 0) == keysym:
            return int(code), False
        if code and self._x.XkbKeycodeToKeysym(self._display, code, 0, 1) == keysym:
            return int(code), True
        return self._lend(keysym), False

    def _lend(self, keysym: int) -> int:
        """Give a sign that the layout does not have a key that has none; the oldest gives way when all are lent."""
        if len(self._lent) == len(self._spare):
            self._lent.pop(next(iter(self._lent)))
        code = next(c for c in self._spare if c not in self._lent.values())
        self._lent[keysym] = code
        both = (ctypes.c_ulong * 2)(keysym, keysym)
        self._x.XChangeKeyboardMapping(self._display, code, 2, both, 1)
        self._flush()
        return code

    def _spare_codes(self) -> list[int]:
        """Keys without a sign, and those of keyboards for music and mail."""
        first = {code: self._x.XkbKeycodeToKeysym(self._display, code, 0, 0) for code in range(9, 255)}
        return [code for code, keysym in first.items() if not keysym or keysym >= _MULTIMEDIA]

    # -- clipboard ------------------------------------------------------------------------------------

    def put_on_clipboard(self, text: str) -> None:
        """What another program has copied."""
        subprocess.run(
            ["xclip", "-display", self.name, "-selection", "clipboard"],
            input=text.encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
        )
        wait_until(lambda: self.clipboard() == text, "the text on the clipboard")

    def clipboard(self) -> str:
        """What another program would paste."""
        command = ["xclip", "-display", self.name, "-selection", "clipboard", "-o"]
        return subprocess.run(command, capture_output=True, check=False).stdout.decode()

    # -- the X library --------------------------------------------------------------------------------

    def _flush(self) -> None:
        self._x.XSync(self._display, 0)

    def _declare(self) -> None:
        x, pointer = self._x, ctypes.c_void_p
        x.XOpenDisplay.restype, x.XOpenDisplay.argtypes = pointer, [ctypes.c_char_p]
        x.XCloseDisplay.argtypes = [pointer]
        x.XSync.argtypes = [pointer, ctypes.c_int]
        x.XInternAtom.restype, x.XInternAtom.argtypes = ctypes.c_ulong, [pointer, ctypes.c_char_p, ctypes.c_int]
        x.XGetSelectionOwner.restype, x.XGetSelectionOwner.argtypes = ctypes.c_ulong, [pointer, ctypes.c_ulong]
        x.XStringToKeysym.restype, x.XStringToKeysym.argtypes = ctypes.c_ulong, [ctypes.c_char_p]
        x.XKeysymToKeycode.restype, x.XKeysymToKeycode.argtypes = ctypes.c_ubyte, [pointer, ctypes.c_ulong]
        x.XkbKeycodeToKeysym.restype = ctypes.c_ulong
        x.XkbKeycodeToKeysym.argtypes = [pointer, ctypes.c_ubyte, ctypes.c_int, ctypes.c_int]
        x.XChangeKeyboardMapping.argtypes = [pointer, ctypes.c_int, ctypes.c_int, pointer, ctypes.c_int]
        fake = ctypes.c_ulong
        self._test.XTestFakeKeyEvent.argtypes = [pointer, ctypes.c_uint, ctypes.c_int, fake]
        self._test.XTestFakeButtonEvent.argtypes = [pointer, ctypes.c_uint, ctypes.c_int, fake]
        self._test.XTestFakeMotionEvent.argtypes = [pointer, ctypes.c_int, ctypes.c_int, ctypes.c_int, fake]


def _keysym_of(sign: str) -> int:
    number = ord(sign)
    if sign == "\n":
        return 0xFF0D
    if sign == "\t":
        return 0xFF09
    return number if number < _ROOM or 0xA0 <= number <= 0xFF else _UNICODE + number
