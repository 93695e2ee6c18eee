"""Reads what others wrote: sent and received messages."""
