"""Somebody is away, a duty is added, a post is closed: proposals to mend the roster, and whom to call."""
