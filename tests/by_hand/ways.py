"""Ways through the program that several tests go: roster automatically, dates, files, papers."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from tests.by_hand.clerk import Clerk
from tests.by_hand.person import Thing, middle
from tests.by_hand.waiting import wait_until

_DATE = re.compile(r"\d{4}-\d\d-\d\d$")


def date_fields(clerk: Clerk) -> list[Thing]:
    """The lines that hold a date, from the left and the top."""
    lines = (t for t in clerk.seen(takes="text", kind="QLineEdit") if _DATE.match(t.text))
    return sorted(lines, key=lambda t: (t.rect[1] // 20, t.rect[0]))


def write_date(clerk: Clerk, nth: int, day: date) -> None:
    """Write a date over what a field holds."""
    fields = wait_until(lambda: found if len(found := date_fields(clerk)) > nth else None, f"date field {nth}")
    clerk.click_thing(fields[nth])
    clerk.key("ctrl+a")
    clerk.type(f"{day:%Y-%m-%d}")
    clerk.key("tab")


def begin_search(clerk: Clerk, seconds: int = 2) -> None:
    """F9, so many seconds, go."""
    clerk.key("f9")
    clerk.find("开始排班", takes="button", on=True)
    clerk.write("时间", str(seconds), kind="QSpinBox")
    clerk.click("开始排班")


def take_over(clerk: Clerk) -> bool:
    """Wait for the end of the search and take over what was found; False when nothing better was."""
    clerk.find("采用", takes="button")
    clerk.settled()
    better = bool(clerk.seen("采用", takes="button", on=True))
    if better:
        clerk.click("采用")
    else:
        clerk.click("保留原班表")
    wait_until(lambda: "SolveDialog" not in [w["kind"] for w in clerk.windows()], "the end of the dialog")
    clerk.settled()
    return better


def roster_automatically(clerk: Clerk) -> bool:
    """Search as usual and take over what is found, if anything better is."""
    begin_search(clerk)
    return take_over(clerk)


def name_file(clerk: Clerk, path: Path) -> None:
    """Write a file's name into the file dialog and press Enter."""
    clerk.find("fileNameEdit", takes="text")
    clerk.key("ctrl+a")
    clerk.type(str(path))
    clerk.key("enter")


def bring_up(clerk: Clerk, text: str, view: Thing) -> None:
    """Turn the wheel over a list until a line is in view: from where it stands to its end, then from the top."""
    for down in (True, False):
        before = None
        while (shown := clerk.cells(view)["cells"]) != before:
            if any(text in words for _row, _column, words, _rect in shown):
                return
            before = shown
            clerk.hands.wheel(*middle(view.rect), down=down)
            clerk.settled()


def save_as_pdf(clerk: Clerk, paper: str, path: Path) -> None:
    """Choose a paper by words of its title, and keep it."""
    clerk.open_page("打印", "papers")
    bring_up(clerk, paper, clerk.find("表格材料", takes="view"))
    clerk.click_text(paper)
    clerk.click("另存为PDF")
    name_file(clerk, path)
    wait_until(path.exists, f"the file {path.name}")
    clerk.running.settle()
