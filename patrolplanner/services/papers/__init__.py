"""Papers to print: what each one shows, and who makes it."""
