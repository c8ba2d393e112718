"""The search that knows nothing of the trade: exact models of parts of an instance, and how to choose the parts."""
