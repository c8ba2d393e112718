"""Questions that are answered exactly: smallest changes, locks in conflict, what would fill a gap."""
