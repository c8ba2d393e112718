"""A plan that is open: its document, its history, its file and its copies."""
