"""Orders, motions, filings and judges' practices."""
