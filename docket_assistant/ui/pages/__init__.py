"""Pages of the window, one a file; ``docket_assistant.ui.places`` lists them."""
