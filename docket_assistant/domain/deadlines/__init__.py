"""What counts a deadline: its texts, its walk over days, its readings, its working."""
