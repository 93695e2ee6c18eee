"""A paper as a Word file: styles, tables, parts, the same bytes for the same paper."""
