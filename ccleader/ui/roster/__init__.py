"""Room 花名册: who is in the group."""
