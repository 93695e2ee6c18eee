"""Matters: opened, headed, looked over, closed."""
