"""The frame of the window: its pages, menus, top bar, search and the first page."""
