"""Rostering by search: one plan in the window, many at once, and the engine on public test sets."""
