"""Points that a text wants a paper to recite: met by the record, asked of counsel, or counsel's own."""
