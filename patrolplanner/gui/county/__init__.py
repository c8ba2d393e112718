"""The stations of a county beside each other, and what several of them do together."""
