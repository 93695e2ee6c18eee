"""Tabs of the matter page, one a file; ``docket_assistant.ui.places`` lists them."""
