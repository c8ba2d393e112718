"""The guided set-up of a new plan: a few questions, each of which may be skipped."""
