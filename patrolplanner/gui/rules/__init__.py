"""The rules of a plan as people set them: a list by severity, and a form for the numbers of one."""
