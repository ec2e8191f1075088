"""One file per step; a step never uses today's mapped classes."""
