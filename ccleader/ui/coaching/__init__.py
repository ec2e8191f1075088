"""The room 辅导: the board of all cycles, and the form of one."""
