"""What can be changed in a plan: functions from one document to the next."""
