"""Dates: counted, listed, checked by a second person, moved, and left as a calendar file."""
