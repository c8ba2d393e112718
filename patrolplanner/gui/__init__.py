"""The window: Qt Widgets over the services. Nothing below knows of it."""

from patrolplanner.gui.constants_kept import keep_constants

keep_constants()
