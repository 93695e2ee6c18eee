"""What a finished paper must not show, and words that counsel may regret."""
