"""The guide in a window of its own, and the key that opens it where somebody is."""
