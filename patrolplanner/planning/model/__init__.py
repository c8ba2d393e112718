"""What judge and search work on: the instance as arrays, counters over pairs, limits, and rules that state them."""
