"""A person before the program: looks for what is on the screen and acts there with mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from tests.by_hand.hands import LEFT
from tests.by_hand.running import Running
from tests.by_hand.waiting import wait_until

Rect = list[int]


def middle(rect: Rect) -> tuple[int, int]:
    return rect[0] + rect[2] // 2, rect[1] + rect[3] // 2


@dataclass(frozen=True)
class Thing:
    """A widget as it is seen."""

    id: int
    kinds: list[str]
    name: str
    object: str
    text: str
    tip: str
    rect: Rect
    on: bool
    checked: bool | None
    window: int
    parent: int
    buddy: int | None
    tabs: list[Any]
    takes: str


class Person:
    """What everybody can do; what belongs to one page is in the module of that page."""

    def __init__(self, running: Running) -> None:
        self.running = running
        self.hands = running.screen.hands

    # -- looking --------------------------------------------------------------------------------------

    def look(self) -> list[Thing]:
        return [Thing(**w) for w in self.running.ask("screen")["widgets"]]

    def windows(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.running.ask("screen")["windows"]
        return found

    def front(self) -> dict[str, Any]:
        """The window that takes keys and clicks."""
        return wait_until(lambda: next((w for w in self.windows() if w["active"]), None), "a window in front")

    def plan(self) -> dict[str, Any]:
        """What the open plan holds; the first one's of several."""
        found: dict[str, Any] = wait_until(lambda: next(filter(None, self.running.ask("plan")), None), "a plan")
        return found

    def seen(
        self, words: str = "", *, kind: str = "", takes: str = "", anywhere: bool = False, **more: Any
    ) -> list[Thing]:
        """What is called so, in the window in front: by its text, name, tooltip or the label before it.

        What is called exactly so comes first, then from the top and the left.
        """
        things, front = self.look(), self.front()["id"]
        labels = {t.buddy for t in things if t.buddy and words and _called(t.text, words)}
        found = [
            t
            for t in things
            if (not kind or kind in t.kinds)
            and (not takes or t.takes == takes)
            and (not words or t.id in labels or any(_called(x, words) for x in (t.text, t.name, t.tip, t.object)))
            and all(getattr(t, name) == value for name, value in more.items())
            and (anywhere or t.window == front)
        ]
        return sorted(found, key=lambda t: (words not in (t.name, t.text), t.rect[1], t.rect[0]))

    def find(self, words: str = "", *, nth: int = 0, **more: Any) -> Thing:
        """The first (or nth) thing of that kind, as soon as there is one."""

        before: list[Thing | None] = [None]

        def there() -> Thing | None:
            found = self.seen(words, **more)
            last, before[0] = before[0], found[nth] if len(found) > nth else None
            return before[0] if before[0] is not None and last is not None and before[0].rect == last.rect else None

        return wait_until(there, f"“{words}” {more or ''} at rest on the screen")

    def texts(self) -> str:
        """All that can be read at the moment."""
        return "\n".join(t.text for t in self.look() if t.text)

    def reads(self, words: str) -> None:
        """Wait until a text is on the screen, however its parts are spaced."""
        wait_until(lambda: words.replace(" ", "") in self.texts().replace(" ", ""), f"the words “{words}”")

    # -- acting ---------------------------------------------------------------------------------------

    def settled(self) -> None:
        """After every step: all of it has arrived, and nothing is wrong."""
        self.running.settle()

    def click(
        self, words: str = "", *, button: int = LEFT, keys: Iterable[str] = (), times: int = 1, **which: Any
    ) -> None:
        """Click on something that is called so and can be clicked."""
        which = {"on": True, **which}
        if not which.get("takes") and not which.get("kind"):
            which["takes"] = "button"
        self.click_thing(self._within_reach(words, **which), button=button, keys=keys, times=times)

    def _within_reach(self, words: str, **which: Any) -> Thing:
        """Something that is called so, once nothing lies over it: a page may still be making room for a sentence."""
        return wait_until(
            lambda: next((t for t in [self.find(words, **which)] if self._is_at(t, middle(t.rect))), None),
            f"“{words}” within reach",
        )

    def _is_at(self, thing: Thing, place: tuple[int, int]) -> bool:
        return thing.id in self.running.ask("at", x=place[0], y=place[1])

    def click_thing(self, thing: Thing, *, button: int = LEFT, keys: Iterable[str] = (), times: int = 1) -> None:
        x, y = middle(thing.rect)
        assert self._is_at(thing, (x, y)), f"{thing} is covered by something else"
        self.click_at(x, y, button=button, keys=keys, times=times)

    def click_at(self, x: int, y: int, *, button: int = LEFT, keys: Iterable[str] = (), times: int = 1) -> None:
        self.hands.click(x, y, button=button, keys=keys, times=times)
        self.settled()

    def key(self, *combinations: str) -> None:
        for combination in combinations:
            self.hands.key(combination)
            self.settled()

    def type(self, text: str) -> None:
        self.hands.type(text)
        self.settled()

    def write(self, words: str, text: str, **which: Any) -> None:
        """Put a text into a field in place of what it holds."""
        self.click_thing(self._within_reach(words, **{"takes": "text", "on": True, **which}))
        self.key("ctrl+a")
        self.type(text)

    def paste(self, text: str) -> None:
        self.hands.put_on_clipboard(text)
        self.key("ctrl+v")

    # -- menus ----------------------------------------------------------------------------------------

    def choose(self, *path: str) -> None:
        """Walk through the menus of the window, or of the menu that is open, by words that entries begin with."""
        menu = next((t for t in self.seen(takes="menu")), None)
        if menu is None:
            menu = self.find(kind="QMenuBar")
        for depth, words in enumerate(path):
            entry = self._entry(menu.id, words)
            assert entry["on"], f"{words} cannot be chosen"
            self.click_at(*middle(entry["rect"]))
            if depth + 1 < len(path):
                before = menu.id
                menu = wait_until(
                    lambda before=before: next(
                        (t for t in self.seen(takes="menu", anywhere=True) if t.id != before), None
                    ),
                    f"the menu {words}",
                )

    def entries(self) -> list[str]:
        """What the menu that is open offers."""
        menu = self.find(takes="menu")
        return [entry["text"] for entry in self.running.ask("menu", id=menu.id)]

    def _entry(self, menu: int, words: str) -> dict[str, Any]:
        def there() -> dict[str, Any] | None:
            return next((e for e in self.running.ask("menu", id=menu) if e["text"].startswith(words)), None)

        return wait_until(there, f"“{words}” in the menu")

    # -- lists and tables -----------------------------------------------------------------------------

    def cells(self, view: Thing) -> dict[str, Any]:
        found: dict[str, Any] = self.running.ask("cells", id=view.id)
        return found

    def click_text(self, text: str, *, times: int = 1, **which: Any) -> None:
        """Click on the cell or the line of a list that says so."""

        def there() -> Rect | None:
            for view in self.seen(**{"takes": "view", **which}):
                for _row, _column, words, rect in self.cells(view)["cells"]:
                    if text in words:
                        return rect
            return None

        self.click_at(*middle(self._still(there, f"a line with “{text}”")), times=times)

    def _still(self, place: Callable[[], Rect | None], what: str) -> Rect:
        """Where something is, once it does not move any more."""
        before: list[Rect | None] = [None]

        def rests() -> Rect | None:
            last, before[0] = before[0], place()
            return before[0] if before[0] == last else None

        return wait_until(rests, what)

    def pick(self, words: str, entry: str, **which: Any) -> None:
        """Choose an entry of a choice box."""
        self.click(words, **{"takes": "choice", **which})
        self.click_text(entry, kind="QAbstractItemView")

    def tab(self, title: str) -> None:
        """Bring a tab to the front."""

        def there() -> Rect | None:
            return next((box for bar in self.seen(takes="tabs") for text, box in bar.tabs if text == title), None)

        self.click_at(*middle(wait_until(there, f"the tab {title}")))

    # -- the end --------------------------------------------------------------------------------------

    def quit(self) -> None:
        self.front()  # where another program has just ended, the keyboard comes back in its own time
        self.hands.key("ctrl+q")
        self.running.ended()


def _called(text: str, words: str) -> bool:
    return text.replace("&", "").strip().rstrip(":：").startswith(words)
