"""Cards and small forms within a page: one fact, or one thing to type."""
