"""The window: Qt Widgets over the services. Nothing below knows of it."""

from patrolplanner.gui.runtime.process import end_quietly, keep_constants, leave_unread

leave_unread()
keep_constants()
end_quietly()
