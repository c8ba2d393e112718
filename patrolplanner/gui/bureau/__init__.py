"""Many stations rostered at once."""
