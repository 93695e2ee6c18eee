"""The program itself: its store, journal, trash, drafts, log, version and sample."""
