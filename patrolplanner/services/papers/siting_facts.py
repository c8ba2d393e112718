"""What the report on sites says, counted from a plan: nothing is solved here, so that printing takes seconds."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from patrolplanner.documents.internal.siting_report_facts import (
    ChoiceFacts,
    HotLine,
    IncidentFacts,
    KioskFacts,
    ScenarioFacts,
    SeenFacts,
    SiteFacts,
    StateFacts,
    StreetLine,
    TownFacts,
)
from patrolplanner.documents.internal.town_map import MapLine, MapMark, TownMap
from patrolplanner.domain.incident_weights import kind_weights
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period
from patrolplanner.domain.posts import PostStatus
from patrolplanner.domain.sites import AS_NOW, Scenario, ScenarioWish, SiteState
from patrolplanner.planning.deployment.choosing import Ints
from patrolplanner.planning.deployment.cover import RINGS
from patrolplanner.planning.deployment.incident_calls import calls_of
from patrolplanner.planning.deployment.incident_counts import IncidentCounts, heat_steps
from patrolplanner.planning.deployment.scenario_numbers import ScenarioNumbers
from patrolplanner.planning.deployment.siting import chosen_sites
from patrolplanner.planning.deployment.siting_demand import demand_of
from patrolplanner.planning.deployment.siting_reasons import shares_within, worth_of
from patrolplanner.planning.deployment.siting_town import SitingTown, by_hour
from patrolplanner.planning.deployment.spare_people import spare_people
from patrolplanner.planning.deployment.town_reach import TownReach
from patrolplanner.planning.deployment.town_watch import lowest, step_of
from patrolplanner.services.deployment.scenario_seen import ScenariosSeen, scenarios_seen
from patrolplanner.services.deployment.siting_answer import fingerprint
from patrolplanner.services.deployment.usual_options import options_of
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.services.views.incident_views import by_kind, hot_streets, incidents_said

_MOST_HOT, _MOST_LOW = 10, 6
_HEAT = (
    translate("siting report", "no incidents"),
    translate("siting report", "last third of the incidents"),
    translate("siting report", "second third"),
    translate("siting report", "first third: most gathered"),
)
_SEEN = (
    translate("siting report", "under 5 % see police"),
    translate("siting report", "5 to 25 %"),
    translate("siting report", "25 to 45 %"),
    translate("siting report", "45 to 65 %"),
    translate("siting report", "65 % and more"),
)
_KINDS = (translate("siting report", "street, lane"), translate("siting report", "main road"))
_SORTS = {
    "post": translate("siting report", "existing kiosk"),
    "new": translate("siting report", "proposed post"),
    "site": translate("siting report", "other candidate site"),
    "area": translate("siting report", "key area"),
}


class SitingFacts:
    """Counts for one job; what several chapters need is made once."""

    def __init__(self, job: PrintJob) -> None:
        self.job, self.plan = job, job.plan
        self.day = job.now.date()
        self.town = SitingTown(job.plan, options_of(job.plan, job.say), job.period.first.year)
        self.counts = IncidentCounts.of(job.plan)
        self.calls = calls_of(job.plan)

    @cached_property
    def fingerprint(self) -> str:
        return fingerprint(self.plan, self.calls)

    @cached_property
    def scenario(self) -> Scenario | None:
        """The one that is proposed: kept last."""
        return max(self.plan.scenarios, key=lambda s: s.made, default=None)

    @cached_property
    def numbers(self) -> ScenarioNumbers | None:
        """By what the proposed scenario asks; None where there is neither a kiosk nor a site on the map."""
        if not self.town.spots:
            return None
        asked = ScenarioWish() if self.scenario is None else self.scenario.asked
        return ScenarioNumbers(self.town, demand_of(self.town, self.calls), asked)

    # -- 1 to 3 ---------------------------------------------------------------------------------------

    def town_facts(self) -> TownFacts:
        network, plan = self.town.network, self.plan
        placed = [post for post in plan.posts if post.x is not None]
        return TownFacts(
            len(plan.streets),
            network.segments,
            float(network.length.sum()) / 1000,
            sum(len(part) for part in network.parts[1:]),
            len(self.town.areas),
            sum(post.status is PostStatus.EXISTING for post in placed),
            sum(post.status is PostStatus.PLANNED for post in placed),
            len(plan.sites),
            self.town.is_straight,
        )

    def incident_facts(self) -> IncidentFacts:
        counts = self.counts
        hot = hot_streets(counts, self.town.network, _MOST_HOT)
        there = counts.on_segments()
        picture = self._map(heat_steps(there), _HEAT, self._kiosk_marks()) if there.sum() else None
        taken = {b.id: sum(i.batch == b.id for i in self.plan.incidents) for b in self.plan.incident_batches}
        return IncidentFacts(
            len(counts.incidents),
            counts.located,
            int((counts.hour < 0).sum()),
            counts.dates,
            tuple(tuple(row) for row in counts.by_hour_and_weekday().tolist()),
            tuple((kind, count, kind_weights(self.plan)[kind]) for kind, count in by_kind(counts).items()),
            tuple(HotLine(s.name, s.count, 1000 * s.count / max(1.0, s.metres), s.hour) for s in hot),
            counts.concentration(),
            counts.stays(),
            incidents_said(counts),
            tuple((b.source or b.id, taken[b.id], b.left_out) for b in self.plan.incident_batches),
            picture,
        )

    def state_facts(self) -> StateFacts:
        town, roster, period = self.town, self.job.stored.roster, self.job.period
        index = town.index(roster, period)
        rings = TownReach(self.plan, town).shares_by_hour(roster, period)
        picture = None if town.is_straight else self._map(tuple(step_of(index.all_day)), _SEEN, self._kiosk_marks())
        low = lowest(town.listed(index), _MOST_LOW)
        return StateFacts(
            Period(*period),
            tuple(rings),
            tuple(index.town.tolist()),
            index.whole,
            tuple(StreetLine(one.name, one.index, one.target) for one in low),
            () if self.numbers is None else self._kiosks(self.numbers, self.numbers.now, {}),
            town.settings,
            picture,
            index.carded,
        )

    # -- 4 to 8 ---------------------------------------------------------------------------------------

    def site_facts(self) -> tuple[SiteFacts, ...]:
        chosen = set() if self.scenario is None else {post.place for post in self.scenario.chosen}
        found = []
        for site in self.plan.sites:
            taken = site.id in chosen and site.state is not SiteState.STRUCK
            alone = 0.0 if self.numbers is None else self.numbers.alone(site.id)
            found.append(SiteFacts(site.name, site.state, site.cost, site.note, taken, alone))
        return tuple(found)

    def scenario_facts(self) -> tuple[ScenarioFacts, ...]:
        return tuple(self._scenario(one) for one in sorted(self.plan.scenarios, key=lambda s: s.made))

    def _scenario(self, one: Scenario) -> ScenarioFacts:
        answered, trial = one.answered, one.trial
        tried = None if trial.first is None or trial.last is None else Period(trial.first, trial.last)
        standing = {post.id for post in self.town.kiosks}
        return ScenarioFacts(
            one.name,
            sum(post.place not in standing for post in one.chosen),
            one.asked.minutes,
            one.asked.rings,
            answered.covered,
            answered.bound,
            answered.proven,
            (answered.one, answered.three, answered.five),
            (answered.officers, answered.auxiliaries),
            answered.money,
            trial.gaps,
            trial.least,
            tried,
            self._seen.get(one.name),
        )

    @cached_property
    def _all_seen(self) -> ScenariosSeen | None:
        return scenarios_seen(self.plan, self.plan.scenarios, self.job.period, self.job.say)

    @cached_property
    def _seen(self) -> Mapping[str, float | None]:
        """Of each scenario by its name."""
        if self._all_seen is None:
            return {}
        names = (scenario.name for scenario in self.plan.scenarios)
        return dict(zip(names, self._all_seen.each, strict=True))

    def seen_facts(self) -> SeenFacts | None:
        return None if self._all_seen is None else SeenFacts(self._all_seen.now, self._all_seen.formula)

    def choice_facts(self) -> ChoiceFacts | None:
        """None where nobody has kept a scenario. Raises UserError where it is about places the plan has no more."""
        scenario, numbers = self.scenario, self.numbers
        if scenario is None or numbers is None:
            return None
        task, choice, now = numbers.task, numbers.choice(scenario.chosen), numbers.now
        again = {post.place: post.again for post in scenario.chosen}
        spare = spare_people(self.town, self.day)
        reliefs = [self.town.reliefs[role] for role in ("officers", "auxiliaries")]
        return ChoiceFacts(
            self._scenario(scenario),
            self._kiosks(numbers, choice, again),
            numbers.closed(choice),
            self._changed(scenario),
            task.covered(choice),
            task.covered(now),
            shares_within(task, choice, RINGS),
            shares_within(task, now, RINGS),
            numbers.people(choice),
            numbers.people(now),
            spare.for_kiosks,
            spare.no_night,
            (reliefs[0].hours_a_year, reliefs[1].hours_a_year),
            (
                (reliefs[0].leave, reliefs[0].training, reliefs[0].sick),
                (reliefs[1].leave, reliefs[1].training, reliefs[1].sick),
            ),
            numbers.further(choice),
            scenario.answered.draws,
            numbers.calls,
            scenario.made,
            scenario.inputs,
            scenario.inputs == self.fingerprint,
        )

    def _changed(self, scenario: Scenario) -> tuple[str, ...]:
        standing = {post.id: post.name for post in self.town.kiosks}
        return tuple(standing[c.place] for c in scenario.chosen if c.option != AS_NOW and c.place in standing)

    def _kiosks(self, numbers: ScenarioNumbers, choice: Ints, again: dict[str, int]) -> tuple[KioskFacts, ...]:
        found = []
        for place, option in chosen_sites(choice):
            spot, way = self.town.spots[place], self.town.ways[option]
            worth = worth_of(numbers.task, choice, place)
            found.append(
                KioskFacts(
                    spot.id,
                    spot.name,
                    way.name,
                    spot.stands,
                    way.people,
                    0.0 if spot.stands else spot.cost,
                    worth.total,
                    by_hour(worth.by_hour),
                    tuple(dict.fromkeys(self.town.place_name(n) for n in worth.places)),
                    "" if worth.next_best is None else self.town.spots[worth.next_best].name,
                    worth.lost_there,
                    spot.at,
                    again.get(spot.id, 0),
                    len(way.on[0]) if way.on else 0,
                )
            )
        return tuple(found)

    # -- maps -----------------------------------------------------------------------------------------

    def sites_map(self) -> TownMap | None:
        if self.town.is_straight:
            return None
        steps = tuple(2 if arterial else 1 for arterial in self.town.network.arterial.tolist())
        words = {1: _KINDS[0], 2: _KINDS[1]}
        return self._map(steps, words, (*self._kiosk_marks(), *self._site_marks()))

    def _map(
        self, steps: tuple[int, ...], words: dict[int, Message] | tuple[Message, ...], marks: tuple[MapMark, ...]
    ) -> TownMap:
        lines = tuple(
            MapLine(tuple((x, y) for x, y in line.tolist()), step)
            for line, step in zip(self.town.network.lines, steps, strict=True)
        )
        numbered = dict(enumerate(words)) if isinstance(words, tuple) else words
        legend = tuple((step, numbered[step]) for step in sorted(numbered, reverse=True))
        sorts = tuple((sort, text) for sort, text in _SORTS.items() if any(m.sort == sort for m in marks))
        return TownMap(lines, marks, legend, sorts)

    def _kiosk_marks(self) -> tuple[MapMark, ...]:
        return tuple(MapMark(spot.at, "post", spot.name) for spot in self.town.spots if spot.stands)

    def _site_marks(self) -> tuple[MapMark, ...]:
        """The proposed posts with their numbers in the report, the other sites, and key areas."""
        choice = self.choice_facts()
        new = {} if choice is None else {post.place: n for n, post in enumerate(choice.new, start=1)}
        marks = [
            MapMark(spot.at, "new" if spot.id in new else "site", spot.name, new.get(spot.id, 0))
            for spot in self.town.spots
            if not spot.stands
        ]
        marks += [MapMark(at, "area", area.name) for area, at in self.town.areas]
        return tuple(marks)
