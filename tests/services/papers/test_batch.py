"""Everything of a month in one folder: numbered, listed, stopped without halves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from patrolplanner.domain.demands import Demand, Team
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.papers.batch import BatchOrder, BatchReport, Far, print_batch, steps_of
from patrolplanner.services.papers.catalogue import PAPERS
from patrolplanner.translation import speaker
from tests.documents.pdf_reading import read
from tests.documents.station import KIOSK, NIGHT, december, on
from tests.services.papers.test_forms import NOW, stored

WEEK = Period(december(14), december(17))
SECOND = replace(KIOSK, id="P02", name="富市:广场/岗亭")
FIRST_ONLY = stored(posts=(KIOSK, SECOND, replace(KIOSK, id="P03", name="内部岗", public_board=False)))
PLAN = replace(FIRST_ONLY, roster=Roster.of([*FIRST_ONLY.roster, *(on("2", n, NIGHT, "P02") for n in range(14, 18))]))


def made(folder: Path, order: BatchOrder | None = None, stop: StopFlag | None = None) -> tuple[BatchReport, list[Far]]:
    heard: list[Far] = []
    order = order or BatchOrder(PLAN, WEEK)
    return print_batch(order, folder, speaker("zh_CN"), NOW, stop or StopFlag(), heard.append), heard


def test_every_usual_paper_has_a_file_or_a_reason_and_all_are_listed(tmp_path: Path) -> None:
    report, heard = made(tmp_path / "优盘" / "十二月")
    steps = steps_of(BatchOrder(PLAN, WEEK))
    assert [far.step for far in heard] == steps
    assert {far.total for far in heard} == {len(steps)}
    assert len(report.written) + len(report.empty) >= len(steps)
    assert not report.failed
    assert not report.stopped
    names = [path.name for _, path in report.written]
    assert [name[:3] for name in names] == [f"{n:03}" for n in range(1, len(names) + 1)]
    assert sorted(path.name for path in (tmp_path / "优盘" / "十二月").iterdir()) == ["000_目录.txt", *sorted(names)]
    apart = {name for name, paper in PAPERS.items() if paper.apart is not None}
    assert {step.paper for step in steps} == PAPERS.keys() - apart
    assert {"notice-a3", "swap-slip-blank", "handover", "patrol-log", "person-sheet"} <= apart
    assert report.contents is not None
    content = report.contents.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    listed = content.decode("utf-8-sig")
    assert all(name in listed for name in names)
    assert "无内容可印" in listed
    for name in apart:  # what is not there is named, with the way to it
        assert f"print 方案文件 {name} --from 2026-12-14 --to 2026-12-17" in listed, name
    assert "\r\n" in listed


def test_posts_are_in_the_names_in_letters_that_every_system_takes(tmp_path: Path) -> None:
    report, _ = made(tmp_path, BatchOrder(PLAN, WEEK, papers=("notice", "handover")))
    names = [path.name for _, path in report.written]
    assert names == [
        "001_岗亭公示栏_A4_P01城北菜市岗亭_2026-12-14_2026-12-17.pdf",
        "002_岗亭公示栏_A4_P02富市_广场_岗亭_2026-12-14_2026-12-17.pdf",
        "003_交接班登记表_A4_P01城北菜市岗亭_2026-12-14_2026-12-17.pdf",
    ]
    assert "P02" in [step.post for step, _ in report.empty], "nobody comes there before the next evening"


def test_the_notices_of_all_days_are_one_file_a_post(tmp_path: Path) -> None:
    report, _ = made(tmp_path, BatchOrder(PLAN, WEEK, papers=("notice",)))
    first, second = (read(path.read_bytes()) for _, path in report.written)
    assert (len(first), len(second)) == (3, 4)  # nobody serves at the first post on the 17th
    assert [f"2026年12月{day}日" in page.text for day, page in zip(range(14, 17), first, strict=True)] == [True] * 3
    assert all("P02" in page.text for page in second)
    assert "警号 2" in first[0].text
    assert "编号 F3" in first[2].text


def test_a_post_without_people_has_no_notice_of_the_dates_and_the_list_says_so(tmp_path: Path) -> None:
    report, _ = made(tmp_path, BatchOrder(FIRST_ONLY, WEEK, papers=("notice",)))
    assert [step.post for step, _ in report.written] == ["P01"]
    assert [step.post for step, _ in report.empty] == ["P02"]
    assert report.contents is not None
    assert "这些日期无人上岗" in report.contents.read_text("utf-8-sig")


def test_the_list_says_which_dates_and_which_sizes_are_not_there(tmp_path: Path) -> None:
    asked = (Demand("P01", "D", Team(least=1)),)
    some = replace(PLAN, plan=replace(PLAN.plan, demands=asked), roster=Roster.of([on("1", 14), on("1", 16)]))
    report, _ = made(tmp_path, BatchOrder(some, WEEK, papers=("notice",)))
    assert report.contents is not None
    listed = report.contents.read_text("utf-8-sig")
    assert "P01 城北菜市岗亭：2026年12月15日、12月17日 尚未排班，未出当日公示。" in listed
    report, _ = made(tmp_path, BatchOrder(some, WEEK))
    assert report.contents is not None
    _, _, apart = report.contents.read_text("utf-8-sig").partition("以下不在其中")
    assert "岗亭公示栏（A3）" in apart
    assert "岗亭公示栏（A4）" in apart


def test_posts_can_be_chosen(tmp_path: Path) -> None:
    report, _ = made(tmp_path, BatchOrder(PLAN, WEEK, posts=("P02",), papers=("notice", "notice-week", "handover")))
    assert {step.post for step, _ in report.written} == {"P02"}
    with pytest.raises(UserError, match="P99"):
        steps_of(BatchOrder(PLAN, WEEK, posts=("P99",)))
    with pytest.raises(UserError, match="poster"):
        steps_of(BatchOrder(PLAN, WEEK, papers=("poster",)))


def test_a_stop_keeps_whole_files_and_says_that_papers_are_missing(tmp_path: Path) -> None:
    stop = StopFlag()

    def heard(far: Far) -> None:
        if far.step.number == 3:
            stop.set()

    order = BatchOrder(PLAN, WEEK, papers=("notice", "notice-week", "notice-crew"))
    report = print_batch(order, tmp_path, speaker("zh_CN"), NOW, stop, heard)
    assert report.stopped
    assert [step.number for step, _ in report.written] == [1, 2, 3]
    assert all(path.read_bytes().rstrip().endswith(b"%%EOF") for _, path in report.written)
    assert report.contents is not None
    assert "中途停止" in report.contents.read_text("utf-8-sig")


def test_a_file_that_is_in_the_way_is_named_and_keeps_no_other_back(tmp_path: Path) -> None:
    (tmp_path / "001_一周带班民警公示_A4_P01城北菜市岗亭_2026-12-14_2026-12-17.pdf" / "x").mkdir(parents=True)
    report, _ = made(tmp_path, BatchOrder(PLAN, WEEK, papers=("notice-week",)))
    assert [step.post for step, _ in report.failed] == ["P01"]
    assert [step.post for step, _ in report.written] == ["P02"]
    assert report.contents is not None
    assert "未能写出" in report.contents.read_text("utf-8-sig")


def test_a_folder_that_cannot_be_made_and_dates_beyond_the_calendar_are_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UserError, match="is a file; name a folder"):
        made(tmp_path / "file")
    far = Period(december(1).replace(year=2150), december(2).replace(year=2150))
    with pytest.raises(UserError, match="1902 to 2099"):
        made(tmp_path / "new", BatchOrder(PLAN, far))
    assert not (tmp_path / "new").exists()
