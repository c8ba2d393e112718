"""Where to stand and how much is seen: streets as a network, what is reached in time, who is seen in the street."""
