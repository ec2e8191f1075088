"""Room 考勤排班: who works when, who was there, and the month's end."""
