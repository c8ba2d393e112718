"""The window: Qt Widgets over the services. Nothing below knows of it."""
