"""The tables of the journal: swaps, offers, attendance, corrections, handovers, marks of periods, notices put up.

No reference to people, posts and shifts: what happened stays in the journal when they are gone.
"""

from __future__ import annotations

_DUTY = """
        day TEXT NOT NULL CHECK (day = date(day)),
        post TEXT NOT NULL CHECK (post <> ''),
        shift TEXT NOT NULL CHECK (shift <> '')"""

M0002 = f"""
    CREATE TABLE swap (
        number TEXT NOT NULL PRIMARY KEY CHECK (number <> ''),
        position INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('exchange', 'substitute', 'debt')),
        asked TEXT NOT NULL,
        asked_by TEXT NOT NULL,
        reason TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('proposed', 'approved', 'refused', 'withdrawn', 'returned')),
        decided TEXT,
        decided_by TEXT NOT NULL,
        note TEXT NOT NULL,
        returns TEXT NOT NULL
    ) STRICT;
    CREATE TABLE swap_handing (
        swap TEXT NOT NULL REFERENCES swap (number) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        giver TEXT NOT NULL CHECK (giver <> ''),
        taker TEXT NOT NULL CHECK (taker <> '' AND taker <> giver),{_DUTY},
        PRIMARY KEY (swap, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE offer (
        number INTEGER NOT NULL PRIMARY KEY,
        person TEXT NOT NULL CHECK (person <> ''),{_DUTY},
        at TEXT NOT NULL,
        answer TEXT NOT NULL CHECK (answer IN ('offered', 'accepted', 'refused', 'no_answer')),
        note TEXT NOT NULL
    ) STRICT;
    CREATE TABLE attendance (
        number INTEGER NOT NULL PRIMARY KEY,
        person TEXT NOT NULL CHECK (person <> ''),{_DUTY},
        presence TEXT NOT NULL CHECK (presence IN ('came', 'late', 'replaced', 'absent')),
        minutes INTEGER,
        instead TEXT NOT NULL,
        note TEXT NOT NULL
    ) STRICT;
    CREATE TABLE correction (
        number INTEGER NOT NULL PRIMARY KEY,
        person TEXT NOT NULL CHECK (person <> ''),
        day TEXT NOT NULL CHECK (day = date(day)),
        kind TEXT NOT NULL CHECK (kind IN (
            'nights', 'weekends', 'holidays', 'new_year', 'minutes',
            'rest_overtime', 'holiday_overtime', 'time_off_earned', 'time_off_taken')),
        amount INTEGER NOT NULL,
        reason TEXT NOT NULL CHECK (trim(reason) <> ''),
        at TEXT NOT NULL,
        who TEXT NOT NULL
    ) STRICT;
    CREATE TABLE handover (
        number INTEGER NOT NULL PRIMARY KEY,{_DUTY},
        at TEXT NOT NULL,
        situation TEXT NOT NULL,
        orders TEXT NOT NULL
    ) STRICT;
    CREATE TABLE handover_person (
        handover INTEGER NOT NULL REFERENCES handover (number) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        person TEXT NOT NULL CHECK (person <> ''),
        takes INTEGER NOT NULL CHECK (takes IN (0, 1)),
        PRIMARY KEY (handover, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE handover_matter (
        handover INTEGER NOT NULL REFERENCES handover (number) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        text TEXT NOT NULL,
        progress TEXT NOT NULL,
        next TEXT NOT NULL,
        person TEXT NOT NULL,
        PRIMARY KEY (handover, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE handover_equipment (
        handover INTEGER NOT NULL REFERENCES handover (number) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        mark TEXT NOT NULL,
        due INTEGER NOT NULL,
        there INTEGER NOT NULL,
        state TEXT NOT NULL,
        PRIMARY KEY (handover, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE period_mark (
        number INTEGER NOT NULL PRIMARY KEY,
        first_day TEXT NOT NULL CHECK (first_day = date(first_day)),
        last_day TEXT NOT NULL CHECK (last_day = date(last_day)),
        mark TEXT NOT NULL CHECK (mark IN ('draft', 'review', 'archived')),
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        note TEXT NOT NULL,
        CHECK (first_day <= last_day)
    ) STRICT;
"""
"""Statements of the second migration, never edited after a release."""

M0003 = """
    CREATE TABLE issue (
        number INTEGER NOT NULL PRIMARY KEY,
        post TEXT NOT NULL CHECK (post <> ''),
        paper TEXT NOT NULL CHECK (paper <> ''),
        version TEXT NOT NULL,
        printed TEXT NOT NULL,
        at TEXT NOT NULL,
        first_day TEXT NOT NULL CHECK (first_day = date(first_day)),
        last_day TEXT NOT NULL CHECK (last_day = date(last_day)),
        expires TEXT,
        who TEXT NOT NULL,
        removed TEXT
    ) STRICT;
    CREATE TABLE issue_fact (
        issue INTEGER NOT NULL REFERENCES issue (number) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (issue, position)
    ) STRICT, WITHOUT ROWID;
"""
"""Statements of the third migration, never edited after a release."""
