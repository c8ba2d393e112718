"""Papers in the window: what to print, its preview, and the way to the printer."""
