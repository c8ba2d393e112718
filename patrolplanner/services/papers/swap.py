"""Slips for changes of duty: what the journal and the roster say on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from patrolplanner.documents.sheets import A5_PAIR, Sheet, Stamp
from patrolplanner.documents.shift_codes import times
from patrolplanner.domain.duties import Duty, DutyKey
from patrolplanner.domain.errors import PlannerError, UserError
from patrolplanner.domain.journal import Handing, Swap, SwapKind, SwapState
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import duty_said
from patrolplanner.domain.plan import Period, months_of
from patrolplanner.domain.roster import Pair
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.dates.duty_making import duties_of
from patrolplanner.planning.indicators.tallies import tally
from patrolplanner.planning.judging.judge import judge
from patrolplanner.services.changes.swapping import STATES, Hand, check, with_handings
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.papers.paper import Paper, empty_form
from patrolplanner.services.papers.print_job import PrintJob, dates_in_name

if TYPE_CHECKING:
    from patrolplanner.documents.internal.swap_slip import SlipFacts, SlipPerson

BLANKS = 2
"""Empty slips on the sheet that is put on the pile."""

_KINDS = (SwapKind.EXCHANGE, SwapKind.SUBSTITUTE, SwapKind.DEBT)
_RANGE_OF_NIGHTS = 14
_NOT_IN_PLAN = translate("swap slip", "no longer in the plan")


def _slips(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.swap_slip import swap_slips

    calendar_for(job.plan, *job.period)
    wanted = [swap for swap in job.stored.journal.swaps if _touches(swap, job)]
    if not wanted:
        message = translate("swap slip", "No slip changes a duty of these dates; empty forms are a paper of their own.")
        raise UserError(message)
    slips = [_Slip(job, swap).facts() for swap in wanted]
    made = swap_slips(slips, job.organisation, sheet, job.stamp(), job.say)
    yield dates_in_name(job.period), made


def _blank(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.swap_slip import SlipFacts, swap_slips

    calendar_for(job.plan, *job.period)
    stamp = Stamp("", job.now, job.who)
    yield "", swap_slips([SlipFacts()] * BLANKS, job.organisation, sheet, stamp, job.say)


def _touches(swap: Swap, job: PrintJob) -> bool:
    duties = [handing.duty for handing in swap.handings]
    people, only = job.plan.people_by_id, replace(job.only, posts=())
    mine = not only.named or any(only.is_among(people[id_]) for id_ in swap.people if id_ in people)
    return mine and any(duty.day in job.period and (not job.posts or duty.post in job.posts) for duty in duties)


class _Slip:
    """One slip in the making: the roster after it, whether that has happened or only would."""

    def __init__(self, job: PrintJob, swap: Swap) -> None:
        self.job, self.swap, self.say = job, swap, job.say
        stored = job.stored
        self.plan = stored.plan
        self.document = Document(stored.plan, stored.roster, stored.last_period, stored.journal)
        self.people = stored.plan.people_by_id
        self.shifts = stored.plan.shifts_by_code
        self.known = all(
            h.duty.shift in self.shifts and {h.giver, h.taker} <= self.people.keys() for h in swap.handings
        )
        done = all(Pair(h.taker, h.duty) in stored.roster.pairs for h in swap.handings)
        self.after = stored.roster if done else with_handings(stored.roster, swap.handings)

    def facts(self) -> SlipFacts:
        from patrolplanner.documents.internal.swap_slip import RETURN, SlipFacts

        swap = self.swap
        first = swap.handings[0]
        sides = (first.giver, first.taker)
        given = [h for h in swap.handings if (h.giver, h.taker) == sides]
        taken = [h for h in swap.handings if (h.taker, h.giver) == sides]
        more = [h for h in swap.handings if h not in given and h not in taken]
        return SlipFacts(
            number=swap.number,
            kind=RETURN if swap.returns else _KINDS.index(swap.kind),
            asked=swap.asked,
            asked_by=swap.asked_by,
            applicant=self._person(first.giver),
            other=self._person(first.taker),
            given=tuple(self._duty(h.duty) for h in given),
            taken=tuple(self._duty(h.duty) for h in taken),
            more=tuple(self._more(h) for h in more),
            reason=swap.reason,
            checks=tuple(self._checks()),
            state=self._state(),
            decision=self._decision(),
        )

    def _person(self, id_: str) -> SlipPerson:
        from patrolplanner.documents.internal.swap_slip import SlipPerson

        person = self.people.get(id_)
        return SlipPerson(person.name if person else id_, id_, person.team if person else "")

    def _duty(self, key: DutyKey) -> str:
        said = self.say(duty_said(self.plan, key))
        shift = self.plan.shift_of(key) if key.shift in self.shifts else None
        return f"{said} {times(shift, self.say)}" if shift else said

    def _more(self, handing: Handing) -> str:
        giver, taker = (self._person(id_).name for id_ in (handing.giver, handing.taker))
        return f"{giver} → {taker}　{self._duty(handing.duty)}"

    def _state(self) -> str:
        state = self.say(STATES[self.swap.state])
        return f"{state}　{self.swap.returns}" if self.swap.returns else state

    def _decision(self) -> str:
        """What was decided and when, with room for the hand of who decided: the log knows an account, not a leader."""
        swap = self.swap
        if swap.decided is None:
            return ""
        moment = self.say(translate("swap slip", "{moment}").fill(moment=swap.decided))
        leader = next((p.name for p in self.plan.people if swap.decided_by in (p.name, p.id)), "")
        signed = self.say(translate("swap slip", "Signature: {name}").fill(name=leader or "＿" * 6))
        said = "　".join(part for part in (self.say(STATES[swap.state]), moment, swap.note) if part)
        return f"{said}\n{signed}"

    # -- what the system looks at --------------------------------------------------------------------------

    def _checks(self) -> Iterator[tuple[str, str]]:
        from patrolplanner.documents.internal.swap_slip import CHECKED

        if not self.known:
            yield self.say(CHECKED[0]), self.say(_NOT_IN_PLAN)
            return
        found = (self._qualified(), self._rest(), self._nights(), self._hours(), self._gaps())
        yield from ((self.say(name), text) for name, text in zip(CHECKED, found, strict=True))

    def _qualified(self) -> str:
        """The sentences of the check while it waits; a decided slip passed it then."""
        if self.swap.state is not SwapState.PROPOSED:
            return self.say(translate("swap slip", "checked when it was written and when it was decided"))
        job = self.job
        try:
            found = check(self.document, self.swap.handings, Hand("", job.now, job.stored.published))
        except PlannerError as error:
            return self.say(error.message)
        if not found.refusals:
            return self.say(translate("swap slip", "nothing stands against it"))
        return self.say(translate("swap slip", "{reasons}").fill(reasons=found.refusals))

    def _takers(self) -> dict[str, list[Duty]]:
        found: dict[str, list[Duty]] = {}
        for handing in self.swap.handings:
            found.setdefault(handing.taker, []).append(self._in_time(handing.duty))
        return found

    def _in_time(self, key: DutyKey) -> Duty:
        return self.plan.duty_of(key)

    def _duties_near(self, person: str, day: Duty, days: int) -> list[Duty]:
        around = timedelta(days=days)
        near = self.after.between(day.key.day - around, day.key.day + around)
        mine = (a.pair.duty for a in near.assignments if a.pair.person == person and a.pair.duty.shift in self.shifts)
        return sorted((self._in_time(key) for key in mine), key=lambda duty: duty.start)

    def _rest(self) -> str:
        """The shortest rest beside the duties that each takes."""
        parts = []
        for person, duties in self._takers().items():
            rests = [rest for duty in duties for rest in self._rests(person, duty)]
            shown = f"{min(rests):g}" if rests else self.say(translate("swap slip", "more than two days"))
            parts.append(f"{self.people[person].name} {shown}")
        return "　".join(parts)

    def _rests(self, person: str, duty: Duty) -> Iterator[float]:
        for other in self._duties_near(person, duty, 2):
            if other.end <= duty.start:
                yield round((duty.start - other.end).total_seconds() / 3600, 1)
            elif other.start >= duty.end:
                yield round((other.start - duty.end).total_seconds() / 3600, 1)

    def _nights(self) -> str:
        """The longest run of nights that a taken duty stands in."""
        parts = []
        for person, duties in self._takers().items():
            longest = 0
            for duty in duties:
                nights = {d.key.day for d in self._duties_near(person, duty, _RANGE_OF_NIGHTS) if d.is_night}
                run = int(duty.is_night)
                for step in (-1, 1):
                    day = duty.key.day + timedelta(days=step)
                    while run and day in nights:
                        run, day = run + 1, day + timedelta(days=step)
                longest = max(longest, run)
            parts.append(f"{self.people[person].name} {longest}")
        return "　".join(parts)

    def _hours(self) -> str:
        period = months_of(h.duty.day for h in self.swap.handings)
        found = tally(self.plan, calendar_for(self.plan, *period), self.after, period)
        return "　".join(f"{self.people[p].name} {found[p].minutes / 60:g}" for p in self.swap.people)

    def _gaps(self) -> str:
        """How many are on each duty, beside how many it asks for."""
        return self.say(translate("swap slip", "{posts}").fill(posts=tuple(self._gap(h.duty) for h in self._once())))

    def _once(self) -> list[Handing]:
        return list({h.duty: h for h in self.swap.handings}.values())

    def _gap(self, key: DutyKey) -> Message:
        there = sum(a.pair.duty == key for a in self.after.between(key.day, key.day).assignments)
        day = Period(key.day, key.day)
        if missing := judge(self.plan, day, self.after).missing.get(key, 0):
            return translate("swap slip", "{missing} missing at {post}").fill(missing=missing, post=key.post)
        asked = {duty.key: duty.team.places for duty in duties_of(self.plan, calendar_for(self.plan, *day), day)}
        return translate("swap slip", "none ({there} of {least})").fill(there=there, least=asked.get(key, 0))


PAPERS = (
    Paper("swap-slips", translate("printing", "slips for changes of duty, two A5 on A4"), A5_PAIR, _slips),
    empty_form(
        "swap-slip-blank", translate("printing", "empty slips for changes of duty, two A5 on A4"), A5_PAIR, _blank
    ),
)
