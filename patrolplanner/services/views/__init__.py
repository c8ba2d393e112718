"""What pages show at a glance: figures, whereabouts, the map, what is found by searching."""
