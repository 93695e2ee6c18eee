"""Files for and from other programs: the open matter format, calendars, messages."""
