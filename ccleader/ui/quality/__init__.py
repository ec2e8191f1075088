"""The room 质检: checks of calls, what they come to, how they are drawn and how they are graded."""
