"""Errors a user can do something about. Everything else is a fault of the program."""

from patrolplanner.domain.messages import Message

LONGEST_SAID = 60
"""Characters of a cell that a sentence about it repeats."""


class PlannerError(Exception):
    """An error whose message is shown to the user as it is, but for texts in it that are longer than a sentence."""

    longest = 400
    """Characters; paths are repeated whole."""

    def __init__(self, message: Message) -> None:
        self.message = message.shortened(self.longest)
        super().__init__(str(self.message))


class InvalidValue(PlannerError):
    """A value that makes no sense on its own, such as a negative number of people."""

    longest = LONGEST_SAID


class UserError(PlannerError):
    """A file, a printer or a call that cannot be used as it is."""


class ReasonWanted(UserError):
    """The change needs a reason and has none; with one it can be asked for again."""
