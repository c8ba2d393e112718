"""How a plan begins: the sample, the guided set-up, and rotations to choose from."""
