"""What happens to a roster after it is made: swaps, replacement, attendance, accounts, handovers."""
