"""Court papers: plain facts to paragraphs, tables and gaps, and those to a Word file."""
