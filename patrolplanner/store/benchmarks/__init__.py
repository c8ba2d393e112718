"""Public test instances of the rostering literature, translated into plans and back."""
