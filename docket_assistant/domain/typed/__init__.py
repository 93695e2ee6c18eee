"""Dates, hours and minutes as people type them."""
