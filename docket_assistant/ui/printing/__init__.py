"""Paper and PDF: printed pages laid out, drawn, and the acts that every page has."""
