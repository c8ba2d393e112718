"""The stations of a county beside each other, and what is done by several of them together."""
