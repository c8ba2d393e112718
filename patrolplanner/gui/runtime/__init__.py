"""What the running program needs below its windows: work on threads, memory, a quiet end."""
