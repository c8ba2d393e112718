"""The window: Qt Widgets over the services. Nothing below knows of it."""

from patrolplanner.gui.constants_kept import keep_constants
from patrolplanner.gui.quiet_end import end_quietly
from patrolplanner.gui.unread_sources import leave_unread

leave_unread()
keep_constants()
end_quietly()
