"""Records: the only SQL. Every function takes a session first and returns frozen rows."""
