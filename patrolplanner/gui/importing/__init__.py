"""Taking workbooks into the open plan: the plan's own, and lists and rosters of any other kind."""
