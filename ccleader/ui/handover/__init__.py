"""The room 交接班."""
