"""Served sets, answers and productions, and what is disputed of them."""
