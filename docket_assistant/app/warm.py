"""What is made ready beside the window, so that nobody's first act waits for it."""

from docket_assistant.store.rows import repositories


def warm() -> None:
    """Compile the statements of every noun."""
    for repository in repositories().values():
        repository.compile()
