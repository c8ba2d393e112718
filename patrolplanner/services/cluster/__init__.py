"""Rostering of many plans on other machines: a plan as numbers, the cluster they go to, and who works there."""
