"""A judgement as lines that a clerk reads: gaps with reasons, violations by gravity, and how even the load is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.judging.rulebook import title_of
from patrolplanner.planning.model.verdict import Verdict
from patrolplanner.planning.stop import Progress
from patrolplanner.services.checking.judging import Judgement
from patrolplanner.services.checking.problems import ProblemKind, is_muted
from patrolplanner.services.solving.course import near_best
from patrolplanner.translation import interface_language, speaker

MOST_LINES = {Severity.WARN: 40, Severity.SOFT: 15}
"""Longer lists of reminders and wishes are cut, with what was left out; gaps and hard violations never are."""
FAR = 0.1  # of a price that is not proven, from which on a percentage says little

_WORDS = {
    Severity.HARD: translate("cli", "HARD"),
    Severity.WARN: translate("cli", "REMINDER"),
    Severity.SOFT: translate("cli", "BETTER"),
}


def report(judged: Judgement, say: Say) -> Iterator[str]:
    """The lines of a judgement; the heading names the period with its year."""
    verdict = judged.verdict
    heading = translate("cli", "Roster from {first} to {last}")
    yield speaker(interface_language())(heading.fill(first=verdict.period.first, last=verdict.period.last))
    yield from _gaps(judged, say)
    for severity in _WORDS:
        yield from _violations(judged, severity, say)
    counted = translate(
        "cli",
        "{hard} hard {hard:violation|violations}, {warn} {warn:reminder|reminders}, {soft} could be better, "
        "price {price}.",
    )
    counts = judged.problems.counts
    yield say(_missing(verdict))
    yield say(
        counted.fill(
            hard=counts[ProblemKind.HARD],
            warn=counts[ProblemKind.REMINDER],
            soft=counts[ProblemKind.IMPROVABLE],
            price=verdict.price,
        )
    )
    if muted := judged.problems.muted:
        hidden = translate("cli", "{count} {count:kind is|kinds are} hidden by the plan: {titles}.")
        yield say(hidden.fill(count=len(muted), titles=tuple(map(title_of, muted))))
    yield say(_fairness(judged))
    yield from map(say, judged.in_the_way)


def _missing(verdict: Verdict) -> Message:
    if not verdict.shortages:
        return translate("cli", "Every duty has its people.")
    text = translate("cli", "{duties} {duties:duty is|duties are} short of {people} {people:person|people} in all.")
    return text.fill(duties=len(verdict.shortages), people=verdict.open_places)


def _gaps(judged: Judgement, say: Say) -> Iterator[str]:
    """One line a duty, with the reasons and ways out of the sort of people there are fewest of."""
    reports = {(r.gap.duty, r.gap.of): r for r in judged.gaps}
    for short in judged.verdict.shortages:
        scarce = min((reports[g.duty, g.of] for g in short.gaps), key=lambda r: len(r.candidates))
        line = translate("cli", "{gap} {reason}").fill(gap=short.text, reason=scarce.reason)
        yield f"{say(translate('cli', 'GAP'))} {say(line)}"
        for way in scarce.ways_out:
            yield f"    {say(way)}"


def _violations(judged: Judgement, severity: Severity, say: Say) -> Iterator[str]:
    muted = judged.problems.muted
    found = [v for v in judged.verdict.violations if v.severity is severity and not is_muted(v, muted)]
    if severity is Severity.SOFT:
        found.sort(key=lambda v: -v.price)
    shown = found[: MOST_LINES.get(severity, len(found))]
    word = say(_WORDS[severity])
    for v in shown:
        yield f"{word} {v.rule} {say(v.text)}"
    if left := Counter(v.rule for v in found[len(shown) :]):
        rules = tuple(
            translate("cli", "{rule} {count} {count:time|times}").fill(rule=rule, count=count)
            for rule, count in sorted(left.items())
        )
        more = translate("cli", "{word} and {count} more: {rules}")
        yield say(more.fill(word=word, count=left.total(), rules=rules))


def _fairness(judged: Judgement) -> Message:
    said = {
        name: translate("cli", "{least} to {most}, {mean} on average").fill(
            least=f"{s.min:g}", most=f"{s.max:g}", mean=f"{s.mean:.1f}"
        )
        for name, s in judged.fairness._asdict().items()
    }
    text = translate(
        "cli", "Each person: nights {nights}; weekend duties {weekends}; statutory days {holidays}; hours {hours}."
    )
    return text.fill(**said)


def plainly(verdict: Verdict, bound: int | None) -> Message:
    """The outcome of a search as one would say it: what stays open, and whether more time might help."""
    if bound is not None and bound >= verdict.price:
        if not verdict.gaps:
            return translate("cli", "Every place is filled, and the roster cannot get better.")
        text = translate("cli", "{count} {count:place stays|places stay} open; the roster cannot get better.")
        return text.fill(count=verdict.open_places)
    texts = {
        (True, True): translate("cli", "Every place is filled, and the roster can hardly get better."),
        (True, False): translate("cli", "Every place is filled; with more time the roster may get better."),
        (False, True): translate(
            "cli", "{count} {count:place stays|places stay} open; the roster can hardly get better."
        ),
        (False, False): translate(
            "cli", "{count} {count:place stays|places stay} open; with more time the roster may get better."
        ),
    }
    return texts[not verdict.gaps, near_best(verdict.price, bound)].fill(count=verdict.open_places)


def quality(price: int, bound: int | None, seconds: float) -> Message:
    """How good a roster is known to be."""
    spent = f"{seconds:.0f}"
    if bound is None:
        text = translate("cli", "Price {price} after {seconds} s; no bound was proven.")
        return text.fill(price=price, seconds=spent)
    if bound >= price:
        return translate("cli", "Price {price} after {seconds} s; proven best.").fill(price=price, seconds=spent)
    if price - bound > FAR * price:
        # a bound this far off says little of the roster, so no percentage pretends it does
        text = translate(
            "cli",
            "Price {price} after {seconds} s; {bound} of it no roster can avoid, whether the rest can be avoided is "
            "not known.",
        )
        return text.fill(price=price, seconds=spent, bound=bound)
    text = translate("cli", "Price {price} after {seconds} s; no roster can be cheaper than {bound} ({percent} %).")
    return text.fill(price=price, seconds=spent, bound=bound, percent=f"{100 * (price - bound) / price:.1f}")


class ProgressLines:
    """Turns progress into lines, and spares the reader those that say little."""

    PAUSE = 5.0

    def __init__(self) -> None:
        self._gaps: int | None = None
        self._said = 0.0

    def line(self, p: Progress) -> Message | None:
        """A line when the number of missing people changed or nothing was said for a while, else None."""
        if p.gaps == self._gaps and p.seconds - self._said < self.PAUSE:
            return None
        self._gaps, self._said = p.gaps, p.seconds
        known = {"seconds": f"{p.seconds:.0f}", "price": p.price, "gaps": p.gaps}
        if p.bound is None:
            return translate("cli", "{seconds} s: {gaps} {gaps:gap|gaps}, price {price}").fill(**known)
        text = translate("cli", "{seconds} s: {gaps} {gaps:gap|gaps}, price {price} (no roster below {bound})")
        return text.fill(**known, bound=p.bound)
