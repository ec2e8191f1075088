"""The settings room: who leads, the shifts, codes, needs, meetings, days and rules of the centre."""
