"""The room 扣分: the month's points and warnings, all records, how even-handed, and the rulebooks."""
