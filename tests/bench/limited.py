"""What keeps the engine from its targets on county plans, with the curves and what was tried: text for RESULTS.md."""

LIMITED = {
    "complete": (
        "Seconds are those of the clock: in rows with a load above 2 each worker had half a core or less, and a roster "
        "that is a hundred gaps short was still being laid down. In CPU seconds of both workers the first whole roster "
        "of the joined posts takes 4 (60 people), 14 (300) and 65 (1000: 39 gaps, at least 39, 70 s after the start at "
        "load 5). On the posts themselves that was 46 after 94 s and 42 at the end; dealing has been mended since and "
        "makes 39 or 40 of the same roster.",
    ),
    "proven": (
        "60 people, seed 3, quiet machine, price / bound: 3 s 27390 / 4092, 12 s 9267 / 7230, 25 s 8432 / 7247, 43 s "
        "8152, 58 s 8144 / 7247. That was before weekends, days off and rounded shares were counted: with them 30 s of "
        "CPU prove 7861, and 7879 is all that counts can know of this plan (3.5 and 3.2 % of 8144). At load 3 the same "
        "minute ends at 8241 / 7828 (5.0 %). 300 people, seed 1, 120 s: 48766 beside 6 gaps, counts 44702.",
        "What is left: nobody's sequence of days fits the fewest duties of each sort exactly. 24 people held to the "
        "numbers of the counts (two duties moved) came to 106 less for hours, but 15 more for weekends, 320 more for "
        "standing at one post four weeks running and 180 for sequences; the search from there ended at 8158. Rules of "
        "sequences and of posts (120 of the 8144) are not in the bound; counts of groups above 100 people end 1 to 4 % "
        "below their best.",
        "Tried without gain: parts of 5 and 20 times the work at the end of the search, CP-SAT on a whole group of 10 "
        "people (7 proven of 133), HiGHS on the counts, CP-SAT's other ways of bounding, a hint from the roster.",
    ),
    "overload": (
        "300 people: 284 missing after 25 s of CPU, at least 232 after 60 s of CPU for the bound alone (a row at load "
        "11 does not get so far and knows 108). Two of the three groups are solved to their bound (0 and "
        "108). In the third, officers lead three shifts of eight hours, and each post without one misses four. 44 "
        "posts are left empty; what people's own months allow proves 31 (19 with one price for all duties, none by the "
        "linear relaxation, which halves nights and mornings after).",
        "CP-SAT on the officers of that group alone, without those they lead, leaves 39 posts empty after 30 s from "
        "nothing: some 20 of the 284 are the search's. Parts of twenty times the work around gaps brought nothing, nor "
        "did CP-SAT choosing among the 3000 months of the bound (176 gaps in 60 s, as in the roster).",
    ),
}
