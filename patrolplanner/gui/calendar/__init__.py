"""The page of the calendar: the year at a glance, and what each day is."""
