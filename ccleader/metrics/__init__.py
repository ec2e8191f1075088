"""Figures: plain values in, frozen values out; no SQL, no Qt, no files, no clock."""
