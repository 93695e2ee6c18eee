"""The law as pure values and functions: no Qt, SQL, Word, files, clock or logging."""
