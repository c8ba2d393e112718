"""Dialogs: what a panel on the page cannot show."""
