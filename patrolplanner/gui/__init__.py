"""The window: Qt Widgets over the services. Nothing below knows of it."""

from patrolplanner.gui.runtime.constants_kept import keep_constants
from patrolplanner.gui.runtime.quiet_end import end_quietly
from patrolplanner.gui.runtime.unread_sources import leave_unread

leave_unread()
keep_constants()
end_quietly()
