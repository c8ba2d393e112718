"""What has been published, what it would change to publish now, and the log."""
