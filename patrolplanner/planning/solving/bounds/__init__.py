"""What no roster can undercut, and how it is proven."""
