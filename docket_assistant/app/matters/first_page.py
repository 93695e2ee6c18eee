"""The first page: matters to show before the record can be loaded."""

from docket_assistant.store.first_page import FirstRow, first_matters, is_claimed

__all__ = ["FirstRow", "first_matters", "is_claimed"]
