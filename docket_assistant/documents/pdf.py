"""A paper as PDF, by the office program that is on the machine: flat, with bookmarks from its headings."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from docket_assistant.domain.errors import EnvironmentFailed

_SECONDS = 90
_MAC = Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
_WINDOWS = (r"C:\Program Files\LibreOffice\program\soffice.exe",)
_FLAT = (
    'pdf:writer_pdf_Export:{"ExportFormFields":{"type":"boolean","value":"false"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"},'
    '"UseTaggedPDF":{"type":"boolean","value":"true"}}'
)
"""Without form fields, which some courts refuse; tagged, for readers who cannot see it."""
NONE_FOUND = (
    "No program that makes PDF from Word files was found; open the paper in Word and save it as PDF there,"
    " or install LibreOffice."
)


def office_program() -> Path | None:
    """LibreOffice, where it is installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found is not None:
        return Path(found)
    places = (
        [_MAC] if sys.platform == "darwin" else [Path(p) for p in _WINDOWS] if sys.platform == "win32" else []
    )
    return next((place for place in places if place.is_file()), None)


def pdf_of(word_file: Path) -> bytes:
    """The paper as PDF; the program runs with a profile of its own and is ended after a minute and a half.

    Raises EnvironmentFailed with the sentence that says why there is none.
    """
    program = office_program()
    if program is None:
        raise EnvironmentFailed(NONE_FOUND)
    with tempfile.TemporaryDirectory(prefix="docket-pdf-") as folder:
        profile = (Path(folder) / "profile").as_uri()
        command = [str(program), f"-env:UserInstallation={profile}", "--headless", "--norestore"]
        command += ["--convert-to", _FLAT, "--outdir", folder, str(word_file)]
        again = "open the paper and save it as PDF there."
        try:
            subprocess.run(command, check=True, timeout=_SECONDS, capture_output=True)  # noqa: S603
        except subprocess.TimeoutExpired:
            raise EnvironmentFailed(
                f"LibreOffice made no PDF of {word_file.name} within {_SECONDS} seconds; {again}"
            ) from None
        except (OSError, subprocess.CalledProcessError):
            raise EnvironmentFailed(
                f"LibreOffice could not make a PDF of {word_file.name}; {again}"
            ) from None
        made = Path(folder) / f"{word_file.stem}.pdf"
        if not made.is_file():
            raise EnvironmentFailed(f"LibreOffice made no PDF of {word_file.name}; {again}")
        return made.read_bytes()
