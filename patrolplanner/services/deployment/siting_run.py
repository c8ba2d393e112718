"""Finds where posts should stand: a good choice at once, then proven, then with its reasons, curve and draws."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from patrolplanner.planning.deployment.choosing import Ints
from patrolplanner.planning.deployment.cover import RINGS
from patrolplanner.planning.deployment.siting import NOBODY, chosen_sites, thrifty
from patrolplanner.planning.deployment.siting_demand import demand_of
from patrolplanner.planning.deployment.siting_queue import asked_task, queue_of
from patrolplanner.planning.deployment.siting_reasons import (
    TrueResponse,
    closed_in,
    farthest_minutes,
    key_gap,
    mean_minutes,
    money_of,
    shares_within,
    true_response,
    worth_of,
)
from patrolplanner.planning.deployment.siting_town import KEY_SECONDS, SitingTown, banded, by_hour
from patrolplanner.planning.deployment.spare_people import spare_people
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.services.deployment.siting_answer import (
    DRAWS,
    MOST_NEW,
    CurveStep,
    KeyMissed,
    PostAnswer,
    SitingAnswer,
    SitingProgress,
    SitingQuestion,
    SitingStage,
    Two,
    check_question,
    fingerprint,
)

if TYPE_CHECKING:
    from patrolplanner.planning.solving.deployment.inquiry import Inquiry
    from patrolplanner.planning.solving.deployment.siting import Sited

_CURVE_SHARE = 0.5
"""Of the time that the choice leaves, what the curve may take; the draws have the rest."""
_CHOOSING_SHARE = 0.6
_AS_MANY = 1_000
"""Calls that one draw stands for, where people in the street stand for calls."""
OnSiting = Callable[[SitingProgress], None]


def site(question: SitingQuestion, stop: StopFlag | None = None, tell: OnSiting | None = None) -> SitingAnswer:
    """The answer; when asked to stop, the best so far. Raises UserError for what cannot be asked."""
    return _Siting(question, stop or StopFlag(), tell).answer()


class _Siting:
    """One question under way."""

    def __init__(self, question: SitingQuestion, stop: StopFlag, tell: OnSiting | None) -> None:
        from patrolplanner.planning.solving.deployment.inquiry import Inquiry

        check_question(question.plan, question.wish)
        self.question, self._stop, self._tell = question, stop, tell
        self.town = SitingTown(question.plan, question.options, question.day.year)
        self.demand = demand_of(self.town, question.calls)
        self.hourly = asked_task(self.town, question.wish, self.demand)
        self.task = banded(self.hourly)
        self._whole = Inquiry(Effort(question.seconds, seed=question.seed), stop)
        now = self.task.existing
        self._best: tuple[float, float, tuple[str, ...]] = (self.task.covered(now), 1.0, self._names(now))
        self._stage = SitingStage.CHOOSING

    def answer(self) -> SitingAnswer:
        from patrolplanner.planning.solving.deployment.siting import site_posts

        inquiry = self._inquiry(_CHOOSING_SHARE, self._heard)
        sited = site_posts(self.task, inquiry)
        choice = thrifty(self.task, sited.numbers)
        self._known(self.task.covered(choice), self._bound(sited), self._names(choice))
        curve = self._curve()
        again, draws = self._draws(choice)
        return self._told(sited, choice, curve, again, draws)

    def _inquiry(self, share: float, tell: Callable[[float, float | None, float | None], None] | None) -> Inquiry:
        from patrolplanner.planning.solving.deployment.inquiry import Inquiry

        seconds = max(0.0, self._whole.seconds_left) * share
        return Inquiry(Effort(seconds, seed=self.question.seed), self._stop, tell, most=True)

    # -- telling --------------------------------------------------------------------------------------

    def _heard(self, _seconds: float, value: float | None, bound: float | None) -> None:
        if value is not None and value >= 0:  # below 0 it pays for what cannot be, and is no share
            open_ = 1.0 if bound is None else max(0.0, bound - value)
            self._known(min(1.0, value), min(1.0, value + open_), self._best[2])

    def _known(self, covered: float, bound: float, chosen: tuple[str, ...]) -> None:
        self._best = covered, bound, chosen
        self._say()

    def _say(self) -> None:
        if self._tell is not None:
            self._tell(SitingProgress(self._stage, self._whole.spent, *self._best))

    def _bound(self, sited: Sited) -> float:
        """What no choice that keeps what this one keeps reaches more than."""
        return min(1.0, self.task.covered(sited.numbers) + max(0.0, sited.bound - sited.value))

    def _names(self, choice: Ints) -> tuple[str, ...]:
        return tuple(self.town.spots[place].id for place, _ in chosen_sites(choice))

    # -- beside the choice ----------------------------------------------------------------------------

    def _curve(self) -> tuple[CurveStep, ...]:
        from patrolplanner.planning.solving.deployment.siting import curve

        self._stage = SitingStage.CURVE
        self._say()
        most = min(MOST_NEW, sum(not spot.stands for spot in self.town.spots))
        steps = []
        for new, sited in enumerate(curve(self.task, most, self._inquiry(_CURVE_SHARE, None))):
            choice = thrifty(self.task, sited.numbers)
            steps.append(CurveStep(new, self._people(choice), self.task.covered(choice)))
        return tuple(steps)

    def _draws(self, choice: Ints) -> tuple[tuple[int, ...], int]:
        from patrolplanner.planning.solving.deployment.siting import came_back

        self._stage = SitingStage.DRAWING
        self._say()
        again, done = came_back(self.task, choice, self.demand.calls or _AS_MANY, DRAWS, self._inquiry(1.0, None))
        return tuple(int(n) for n in again), done

    # -- the answer -----------------------------------------------------------------------------------

    def _told(
        self, sited: Sited, choice: Ints, curve: tuple[CurveStep, ...], again: tuple[int, ...], draws: int
    ) -> SitingAnswer:
        task, now, question = self.task, self.task.existing, self.question
        spare = spare_people(self.town, question.day)
        candidates = {site.id for site in question.plan.sites}
        open_to = [spot.id in candidates for spot in self.town.spots if not spot.stands]
        return SitingAnswer(
            question.wish,
            tuple(self._post(choice, place, again[place]) for place, _ in chosen_sites(choice)),
            tuple(self.town.spots[n].name for n in closed_in(task, choice)),
            task.covered(choice),
            task.covered(now),
            self._bound(sited),
            sited.proven,
            shares_within(self.hourly, choice, RINGS),
            shares_within(self.hourly, now, RINGS),
            self._people(choice),
            self._people(now),
            spare.for_kiosks,
            spare.no_night,
            money_of(task, choice),
            tuple(self._post(now, place, 0) for place, _ in chosen_sites(now)),
            curve,
            draws,
            self._missed(choice),
            tuple(s.name for n, s in enumerate(self.town.spots) if s.required and choice[n] == NOBODY),
            self.demand.calls,
            self.town.is_straight,
            fingerprint(question.plan, question.calls),
            mean_minutes(task, choice),
            farthest_minutes(task, choice, [self.town.place_of(area) for area, _ in self.town.areas]),
            self._response(choice),
            sum(open_to),
            len(open_to) - sum(open_to),
        )

    def _response(self, choice: Ints) -> TrueResponse | None:
        queue = queue_of(self.town, self.question.wish)
        return None if queue is None else true_response(self.hourly, queue, choice, RINGS)

    def _people(self, choice: Ints) -> Two:
        found = self.task.people(choice)
        return float(found[0]), float(found[1])

    def _post(self, choice: Ints, place: int, again: int) -> PostAnswer:
        spot, way = self.town.spots[place], self.town.ways[choice[place]]
        worth = worth_of(self.hourly, choice, place)
        return PostAnswer(
            spot.id,
            spot.name,
            way.option,
            way.name,
            spot.stands,
            way.people,
            0.0 if spot.stands else spot.cost,
            worth.total,
            by_hour(worth.by_hour),
            tuple(dict.fromkeys(self.town.place_name(n) for n in worth.places)),
            "" if worth.next_best is None else self.town.spots[worth.next_best].name,
            worth.lost_there,
            again,
        )

    def _missed(self, choice: Ints) -> tuple[KeyMissed, ...]:
        """The key areas that are not reached in a minute at some hour."""
        found = []
        for area in self.town.key_areas(self.question.wish):
            hours, nearest, seconds = key_gap(self.hourly, choice, self.town.place_of(area), KEY_SECONDS)
            if hours:
                name = "" if nearest is None else self.town.spots[nearest].name
                found.append(KeyMissed(area.name, hours, name, seconds / 60))
        return tuple(found)
