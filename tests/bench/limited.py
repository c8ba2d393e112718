"""What keeps the engine from its targets, with the curves and what was tried, by group of rows: text for RESULTS.md."""

LIMITED = {
    "curtois60": (
        "20 (50 people, 182 days): a roster of 5179 after 20 s, the bound 4769 after 40 s; the dive that makes 4769 "
        "of it needs 80 s of CPU and more, so it is the longer runs that have it.",
    ),
    "curtois600": (
        "6 and 7 stand one unit above the best known value. 6: 1952 after 6 s, 1951 after 9 to 118 s, then nothing "
        "up to 600 s; the linear program over all rows is worth 1949.0. 7: 1058 after 27 s, 1057 after 56 s, then "
        "nothing; the program is worth 1054.1. A dive settles rows one after another, and the few rosters that are "
        "one unit better are not where the program's fractions point.",
        "Tried: exact choices among all rows near everybody's cheapest. For 6 SCIP finds the optimum 1950 among the "
        "22 200 rows within half a unit in 65 s (HiGHS: 180 s), but in other runs, with other prices of equal "
        "worth, 1951 is the best of 18 700; for 7 the 14 200 rows within half a unit make nothing better (proven in "
        "120 s), and 38 000 gave no answer in 280 s. Such choices are part of the search now, after 15, 60 and 240 "
        "dives in vain. Dives that may end at the same price: no gain on 6 and 7 in 120 s.",
    ),
    "inrc2": (
        "Made on half to two thirds of a core at a load of 22 to 27. The next week is guessed at the average of the "
        "days seen; what a week loses because the next one asks for something else is what is missing: the static "
        "optimum is 8 to 14 % lower than these rosters, the best of nine teams 5 %. Chance moves a result by about "
        "50. On n030w4_1_6-7-5-3 and n040w4_0_2-0-6-1 most stages were proven, and time was left over.",
        "Tried: the weeks seen as guesses for all later weeks (1975 and 2075 on the two of n030w4), averages for all "
        "later weeks (1915 and 2050), a dearer least cover in the guess (1930 and 2480). Not tried: several guesses at "
        "once, and a price for ending the week in a state that goes on badly. See tests/bench/notes/stages.md.",
    ),
    "complete": (
        "In rows with a load above 2 each worker had half a core or less; seconds are those of the clock. In CPU "
        "seconds of both workers the first whole roster of the joined posts takes 4 (60 people), 14 (300) and 65 "
        "(1000).",
    ),
    "proven": (
        "Plans without a gap that nobody can fill are the hard ones: one gap is worth a hundred times everything "
        "else. 60 people, seed 3, price / bound: 3 s 27390 / 4092, 12 s 9267 / 7230, 25 s 8432 / 7247, 43 s 8152, "
        "58 s 8144; with weekends, days off and rounded shares counted 30 s of CPU prove 7861, and 7879 is all that "
        "counts can know of this plan (3.2 % of 8144). 300 people, seed 3: 51094 / 40326 after 25 s, 42530 / 40879 "
        "after 300 s.",
        "What is left at 60 people: nobody's sequence of days fits the fewest duties of each sort exactly. 24 "
        "people held to the numbers of the counts (two duties moved) came to 106 less for hours, but 15 more for "
        "weekends, 320 more for standing at one post four weeks running and 180 for sequences; the search from "
        "there ended at 8158. Rules of sequences and of posts (120 of the 8144) are not in the bound. At 300 people "
        "the counts of groups above 100 people end 1 to 4 % below their best.",
        "Tried without gain: parts of 5 and 20 times the work at the end of the search, CP-SAT on a whole group of "
        "10 people (7 proven of 133), HiGHS on the counts, CP-SAT's other ways of bounding, a hint from the roster.",
    ),
    "limits": (
        "These rows were made on about a third of a core, so what is open is what that third did not come to: 8 people "
        "over 364 days were complete after 10 s in another run, with one worker at load 12. Every search ended within "
        "0.9 s of what was asked for; beside it come starting, laying out, judging, explaining gaps and writing.",
    ),
    "siting": (
        "Beats have the bound of as many centres without equal loads, so what is open is partly what equal loads cost.",
    ),
}
