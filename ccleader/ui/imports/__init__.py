"""The import room: reports in, with everything shown before it is written."""
