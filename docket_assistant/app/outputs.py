"""Files that a job leaves where the user named: never over another file, and twice is as once."""

from contextlib import suppress
from datetime import date
from pathlib import Path

from docket_assistant.documents.files import safe_name, write_atomically


def put_file(out: Path, content: bytes) -> None:
    """Write ``content`` to ``out``; where these very bytes lie there already nothing is done.

    Raises Refused where a file that differs stands there, EnvironmentFailed where it cannot be written.
    """
    with suppress(OSError):
        if out.is_file() and out.stat().st_size == len(content) and out.read_bytes() == content:
            return
    write_atomically(out, content, replaces_sha256=None)


def page_name(title: str, today: date, ending: str = "pdf") -> str:
    """A file name for a page of a day: Filing slip 2009-12-10.pdf."""
    return f"{safe_name(f'{title} {today.isoformat()}')}.{ending}"
