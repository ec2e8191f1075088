"""The room of briefings and notices."""
