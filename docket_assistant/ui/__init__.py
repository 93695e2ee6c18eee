"""The window: pages over the same jobs that the command line does."""
