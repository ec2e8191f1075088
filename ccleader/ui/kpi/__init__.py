"""The room 指标: what really changed, and how the agents compare."""
