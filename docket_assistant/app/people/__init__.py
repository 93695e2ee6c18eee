"""Lawyers and parties: typed once, guarded, remembered."""
