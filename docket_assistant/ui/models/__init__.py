"""Read-only models: they show what they are given."""
