"""Errors a user can do something about. Everything else is a fault of the program."""

from patrolplanner.domain.messages import Message


class PlannerError(Exception):
    """An error whose message is shown to the user as it is."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


class InvalidValue(PlannerError):
    """A value that makes no sense on its own, such as a negative number of people."""


class UserError(PlannerError):
    """A file, a printer or a call that cannot be used as it is."""


class ReasonWanted(UserError):
    """The change needs a reason and has none; with one it can be asked for again."""
