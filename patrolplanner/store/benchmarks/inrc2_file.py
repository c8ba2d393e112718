"""Reads the text files of the second nurse rostering competition and tells what is wrong with them.

An instance is a folder with a scenario ``Sc-NAME.txt``, histories ``H0-NAME-K.txt`` and weeks ``WD-NAME-K.txt``, and a
choice among them: ``NAME_1_6-2-9-1`` is history 1 and the weeks 6, 2, 9 and 1 in this order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypeVar

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.store.benchmarks.text_lines import TextLine, lines_of, shown

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
ANY, NONE = "Any", "None"
MOST_WEEKS, LONGEST_RUN, MOST_DAYS = 52, 34, 400
"""Weeks of a scenario; days that a history may go back, so that rules see all of them; days of a limit."""

_VALUE, _COUNT, _LINES = "value", "count", "lines"
_SCENARIO = {
    "SCENARIO": _VALUE,
    "WEEKS": _VALUE,
    "SKILLS": _COUNT,
    "SHIFT_TYPES": _COUNT,
    "FORBIDDEN_SHIFT_TYPES_SUCCESSIONS": _LINES,
    "CONTRACTS": _COUNT,
    "NURSES": _COUNT,
}
_HISTORY = {"HISTORY": _LINES, "NURSE_HISTORY": _LINES}
_WEEK = {"WEEK_DATA": _LINES, "REQUIREMENTS": _LINES, "SHIFT_OFF_REQUESTS": _COUNT}
"""The headings of each kind of file: with a value behind them, lines under them, or both, where it is their number."""
_INSTANCE = re.compile(r"(.+)_(\d+)_(\d+(?:-\d+)*)", re.ASCII)

_NO_SKILL = translate("benchmarks", "there is no skill {name} under SKILLS.")
_NO_SHIFT = translate("benchmarks", "there is no shift {name} under SHIFT_TYPES.")
_NO_CONTRACT = translate("benchmarks", "there is no contract {name} under CONTRACTS.")
_NO_NURSE = translate("benchmarks", "there is nobody {name} under NURSES.")
_NO_DAY = translate("benchmarks", "{name} is none of Mon, Tue, Wed, Thu, Fri, Sat and Sun.")

_T = TypeVar("_T")


class Range(NamedTuple):
    """From the least to the most that something should be."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class NurseContract:
    """What is asked of people of one kind: duties in all, days of work and of rest running, weekends."""

    total: Range
    work: Range
    rest: Range
    weekends: int
    complete: bool


@dataclass(frozen=True, slots=True)
class Nurse:
    """A person's contract and skills."""

    contract: str
    skills: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NurseScenario:
    """What holds in all weeks. ``shifts`` have the days of it running, ``barred`` what may not come the day after."""

    name: str
    weeks: int
    skills: tuple[str, ...]
    shifts: dict[str, Range]
    barred: dict[str, tuple[str, ...]]
    contracts: dict[str, NurseContract]
    nurses: dict[str, Nurse]


@dataclass(frozen=True, slots=True)
class Before:
    """A person's days before the first: duties and weekends worked so far, the shift of the day before (None: off),
    and for how many days that shift, work or rest have lasted."""

    duties: int
    weekends: int
    last: str | None
    same: int
    work: int
    rest: int


class OffRequest(NamedTuple):
    """A shift (None: any duty) that somebody would not have on a day of the week, 0 a Monday."""

    nurse: str
    shift: str | None
    day: int


@dataclass(frozen=True, slots=True)
class WeekData:
    """What a week asks for: people by shift and skill, least and optimal from Monday to Sunday, and requests.

    No file has ``hoped``: people by shift, skill and the price of each one short, where a week is guessed.
    """

    needs: dict[tuple[str, str], tuple[Range, ...]]
    off: tuple[OffRequest, ...] = ()
    hoped: Mapping[tuple[str, str, int], tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Inrc2Instance:
    """A scenario with what was before and the weeks in order; ``numbers`` are those of the week files.

    ``data_set`` is the name in the names of files, which need not be that of the scenario.
    """

    data_set: str
    scenario: NurseScenario
    history: int
    before: dict[str, Before]
    weeks: tuple[WeekData, ...]
    numbers: tuple[int, ...]

    @property
    def name(self) -> str:
        """The instance's name, such as ``n030w4_1_6-2-9-1``."""
        return f"{self.data_set}_{self.history}_{'-'.join(map(str, self.numbers))}"


def read_folder(path: Path) -> Inrc2Instance:
    """Read an instance: a data set's folder (history 0, weeks 0, 1, 2 and so on), or ``NAME_1_6-2-9-1`` in or beside
    it. Raises UserError with the line and what would be right for anything that does not fit."""
    chosen = None if path.is_dir() else _INSTANCE.fullmatch(path.name)
    folder = path if path.is_dir() else _folder_of(path, chosen)
    name = _name_in(folder) if chosen is None else chosen[1]
    scenario = _scenario(folder / f"Sc-{name}.txt")
    history = 0 if chosen is None else int(chosen[2])
    numbers = tuple(range(scenario.weeks)) if chosen is None else tuple(int(n) for n in chosen[3].split("-"))
    if len(numbers) != scenario.weeks:
        text = translate("benchmarks", "{name} names {found} {found:week|weeks}; a roster of {scenario} has {count}.")
        raise UserError(text.fill(name=path.name, found=len(numbers), scenario=name, count=scenario.weeks))
    read = {n: _week(folder / f"WD-{name}-{n}.txt", scenario) for n in sorted(set(numbers))}
    return Inrc2Instance(
        name,
        scenario,
        history,
        _before(folder / f"H0-{name}-{history}.txt", scenario),
        tuple(read[n] for n in numbers),
        numbers,
    )


# -- files ----------------------------------------------------------------------------------------------


def _folder_of(path: Path, chosen: re.Match[str] | None) -> Path:
    """The data set's folder that an instance's name lies in or beside."""
    if chosen is None:
        text = translate(
            "benchmarks",
            "{name} is neither a folder with a data set nor an instance of one, such as n030w4_1_6-2-9-1.",
        )
        raise UserError(text.fill(name=path.name))
    for folder in (path.parent, path.parent / chosen[1]):
        if (folder / f"Sc-{chosen[1]}.txt").is_file():
            return folder
    text = translate("benchmarks", "There is no file Sc-{name}.txt, neither in {folder} nor in a folder {name} there.")
    raise UserError(text.fill(name=chosen[1], folder=path.parent.name or "."))


def _name_in(folder: Path) -> str:
    found = sorted(folder.glob("Sc-*.txt"))
    if len(found) != 1:
        text = translate(
            "benchmarks", "The folder {folder} has {count} {count:file|files} Sc-NAME.txt; a data set has one."
        )
        raise UserError(text.fill(folder=folder.name, count=len(found)))
    return found[0].stem.removeprefix("Sc-")


class _HeadedLines(NamedTuple):
    """A heading's line, what stands behind its ``=``, and the lines under it."""

    line: TextLine
    value: str
    lines: list[TextLine]


def _sections(path: Path, headings: Mapping[str, str]) -> dict[str, _HeadedLines]:
    """What stands under each heading: as many lines as it says, where it says a number."""
    found: dict[str, _HeadedLines] = {}
    current: _HeadedLines | None = None
    for line in lines_of(path):
        name, _, value = (part.strip() for part in line.text.partition("="))
        if name in headings:
            if name in found:
                raise line.wrong(translate("benchmarks", "{name} comes a second time.").fill(name=name))
            current = found[name] = _HeadedLines(line, value, [])
        elif current is None:
            text = translate("benchmarks", "{text} comes before the first heading, which would be {heading}.")
            raise line.wrong(text.fill(text=shown(line.text), heading=next(iter(headings))))
        else:
            current.lines.append(line)
    for name, kind in headings.items():
        if name not in found:
            text = translate("benchmarks", "{file} says nothing under {name}; an instance of this set needs it.")
            raise UserError(text.fill(file=path.name, name=name))
        section = found[name]
        if kind == _VALUE and section.lines:
            raise section.lines[0].wrong(translate("benchmarks", "nothing belongs under {name}.").fill(name=name))
        if kind == _COUNT and section.line.whole(section.value) != len(section.lines):
            text = translate("benchmarks", "{name} announces {count} {count:entry|entries}; {found} follow.")
            raise section.line.wrong(text.fill(name=name, count=int(section.value), found=len(section.lines)))
    return found


def _of_scenario(section: _HeadedLines, before_it: int, name: str) -> None:
    """The line under a heading that names the scenario, with so many fields before it."""
    line = section.lines[0] if len(section.lines) == 1 else section.line
    fields = line.text.split() if section.lines else []
    if len(section.lines) != 1 or len(fields) != before_it + 1 or fields[-1] != name:
        right = f"0 {name}" if before_it else name
        raise line.wrong(translate("benchmarks", "one line {right} belongs under this heading.").fill(right=right))
    if before_it and fields[0] != "0":
        text = translate("benchmarks", "a history of week {week} is not one before the first week, which is 0.")
        raise line.wrong(text.fill(week=shown(fields[0])))


def _by_name(lines: Iterable[TextLine], read: Callable[[TextLine, list[str]], _T]) -> dict[str, _T]:
    """Entries by the name in front, which is new each time."""
    found: dict[str, _T] = {}
    for line in lines:
        fields = line.text.split()
        found[line.new_id(fields[0], found, (ANY, NONE))] = read(line, fields)
    return found


# -- scenario -------------------------------------------------------------------------------------------


def _scenario(path: Path) -> NurseScenario:
    sections = _sections(path, _SCENARIO)
    name, weeks = sections["SCENARIO"], sections["WEEKS"]
    skills = tuple(_by_name(sections["SKILLS"].lines, lambda line, _: line.fields(("skill",), None)))
    shifts = _by_name(sections["SHIFT_TYPES"].lines, _shift)
    contracts = _by_name(sections["CONTRACTS"].lines, _contract)
    nurses = _by_name(sections["NURSES"].lines, lambda line, fields: _nurse(line, fields, contracts, skills))
    if not name.value:
        raise name.line.wrong(translate("benchmarks", "the scenario has no name."))
    for heading, some in (("SKILLS", skills), ("SHIFT_TYPES", shifts), ("NURSES", nurses)):
        if not some:
            raise sections[heading].line.wrong(translate("benchmarks", "at least one must follow."))
    barred: dict[str, tuple[str, ...]] = {}
    for line in sections["FORBIDDEN_SHIFT_TYPES_SUCCESSIONS"].lines:
        first, count, *then = line.fields(("shift", "number"), None, more=True)
        if line.known(first, shifts, _NO_SHIFT) in barred:
            raise line.wrong(translate("benchmarks", "the id {id} stands twice.").fill(id=shown(first)))
        barred[first] = _names(line, count, then, shifts, _NO_SHIFT)
    long = weeks.line.whole(weeks.value, 1, MOST_WEEKS)
    return NurseScenario(name.value, long, skills, shifts, barred, contracts, nurses)


def _shift(line: TextLine, fields: list[str]) -> Range:
    return _running(line, line.fields(("shift", "days running"), None)[1])


def _contract(line: TextLine, fields: list[str]) -> NurseContract:
    _, total, work, rest, weekends, complete = line.fields(
        ("contract", "duties", "days of work running", "days off running", "weekends", "complete weekends"), None
    )
    return NurseContract(
        _range(line, total),
        _running(line, work),
        _running(line, rest),
        line.whole(weekends, 0, MOST_WEEKS),
        bool(line.whole(complete, 0, 1)),
    )


def _nurse(line: TextLine, fields: list[str], contracts: Collection[str], skills: Collection[str]) -> Nurse:
    _, contract, count, *held = line.fields(("nurse", "contract", "number", "skills"), None, more=True)
    line.whole(count, 1)
    return Nurse(line.known(contract, contracts, _NO_CONTRACT), _names(line, count, held, skills, _NO_SKILL))


def _names(line: TextLine, count: str, names: list[str], known: Collection[str], unknown: Message) -> tuple[str, ...]:
    """A list as long as announced, of known names."""
    if len(names) != line.whole(count):
        said = translate("benchmarks", "{count} {count:name is|names are} announced; {found} follow.")
        raise line.wrong(said.fill(count=line.whole(count), found=len(names)))
    return tuple(line.known(name, known, unknown) for name in names)


def _running(line: TextLine, text: str) -> Range:
    """How many days running: one is allowed in any case."""
    found = _range(line, text)
    line.whole(str(found.most), 1, MOST_DAYS)
    return found


def _range(line: TextLine, text: str) -> Range:
    parts = text[1:-1].split(",") if text.startswith("(") and text.endswith(")") else []
    if len(parts) != len(Range._fields):
        said = translate("benchmarks", "{text} should read {right}.")
        raise line.wrong(said.fill(text=shown(text), right="(minimum,maximum)"))
    least, most = (line.whole(part, 0, MOST_DAYS) for part in parts)
    if most < least:
        said = translate("benchmarks", "the maximum {most} is less than the minimum {least}.")
        raise line.wrong(said.fill(most=most, least=least))
    return Range(least, most)


# -- history and weeks ----------------------------------------------------------------------------------


def _before(path: Path, scenario: NurseScenario) -> dict[str, Before]:
    sections = _sections(path, _HISTORY)
    _of_scenario(sections["HISTORY"], 1, scenario.name)
    found: dict[str, Before] = {}
    for line in sections["NURSE_HISTORY"].lines:
        names = ("nurse", "duties", "weekends", "last shift", "days of it", "days of work", "days off")
        nurse, duties, weekends, last, *days = line.fields(names, None)
        if line.known(nurse, scenario.nurses, _NO_NURSE) in found:
            raise line.wrong(translate("benchmarks", "the id {id} stands twice.").fill(id=shown(nurse)))
        same, work, rest = (line.whole(n, 0, LONGEST_RUN) for n in days)
        shift = None if last == NONE else line.known(last, scenario.shifts, _NO_SHIFT)
        if not (same == work == 0 < rest if shift is None else 0 < same <= work and not rest):
            text = translate(
                "benchmarks",
                "after {shift} come days of it, at least as many days of work and no days off, or after None days off "
                "alone; {same}, {work} and {rest} are not that.",
            )
            raise line.wrong(text.fill(shift=shown(last), same=same, work=work, rest=rest))
        found[nurse] = Before(line.whole(duties), line.whole(weekends, 0, MOST_WEEKS), shift, same, work, rest)
    if missing := [nurse for nurse in scenario.nurses if nurse not in found]:
        text = translate("benchmarks", "nothing is said of {name}.")
        raise sections["NURSE_HISTORY"].line.wrong(text.fill(name=missing[0]))
    return found


def _week(path: Path, scenario: NurseScenario) -> WeekData:
    sections = _sections(path, _WEEK)
    _of_scenario(sections["WEEK_DATA"], 0, scenario.name)
    needs: dict[tuple[str, str], tuple[Range, ...]] = {}
    for line in sections["REQUIREMENTS"].lines:
        shift, skill, *people = line.fields(("shift", "skill", *DAYS), None)
        key = line.known(shift, scenario.shifts, _NO_SHIFT), line.known(skill, scenario.skills, _NO_SKILL)
        if key in needs:
            raise line.wrong(translate("benchmarks", "the id {id} stands twice.").fill(id=shown(" ".join(key))))
        needs[key] = tuple(_range(line, text) for text in people)
    for key in ((shift, skill) for shift in scenario.shifts for skill in scenario.skills):
        if key not in needs:
            text = translate("benchmarks", "nothing is said of {name}.")
            raise sections["REQUIREMENTS"].line.wrong(text.fill(name=" ".join(key)))
    return WeekData(needs, tuple(_off(line, scenario) for line in sections["SHIFT_OFF_REQUESTS"].lines))


def _off(line: TextLine, scenario: NurseScenario) -> OffRequest:
    nurse, shift, day = line.fields(("nurse", "shift", "day"), None)
    return OffRequest(
        line.known(nurse, scenario.nurses, _NO_NURSE),
        None if shift == ANY else line.known(shift, scenario.shifts, _NO_SHIFT),
        DAYS.index(line.known(day, DAYS, _NO_DAY)),
    )
