"""Forms, one page each and one a file; ``docket_assistant.ui.places`` lists them."""
