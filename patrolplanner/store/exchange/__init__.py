"""Doors to other programs: the plan workbook, the roster as CSV, everything as JSON."""
