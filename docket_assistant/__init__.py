"""Docket Assistant: what a discovery dispute still requires, by when, and what counsel may truthfully say."""
