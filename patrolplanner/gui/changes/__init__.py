"""What happens to a roster after it is made: swaps, who really came, accounts, handovers."""
