"""Papers: what the record calls for, how one is drawn, written and sent, and what no longer matches."""
