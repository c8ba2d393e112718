"""Where to stand and where to walk: streets as a network, what is reached and who is seen in time, the best sites."""
