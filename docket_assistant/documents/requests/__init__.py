"""Requests, answers and positions as papers set them out, item by item."""
