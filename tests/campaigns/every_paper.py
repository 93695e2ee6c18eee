"""Write every paper of four matters as Word files, and as pictures where LibreOffice is at hand.

python tests/campaigns/every_paper.py OUT
"""

import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from docket_assistant import resources
from docket_assistant.app.papers.family import NothingToSay, ask, drawn, offers
from docket_assistant.documents.pdf import office_program, pdf_of
from docket_assistant.documents.word.write_docx import write
from docket_assistant.domain.as_of import record_as_of
from tests.documents.family.four_matters import matters


def main() -> int:
    """Write the papers, and say of each how many gaps and facts it has."""
    out = Path(sys.argv[1])
    base = resources.read_bytes("templates/court-base.docx")
    for name, (record, day) in matters().items():
        folder = out / name
        folder.mkdir(parents=True, exist_ok=True)
        for offer in offers(record_as_of(record, day)):
            kind = offer.paper.kind
            try:
                model = drawn(ask(record, kind, offer.subject.fact, day))
            except NothingToSay as why:
                print(f"{name:16} {kind.value:24} nothing to say: {why}")
                continue
            path = folder / f"{kind.value} {offer.subject.fact or 'matter'}.docx"
            path.write_bytes(write(model, base))
            print(f"{name:16} {kind.value:24} {len(model.gaps):3} gaps {len(model.facts):3} facts")
            if office_program() is not None:
                _pictures(path)
    return 0


def _pictures(path: Path) -> None:
    pdf = path.with_suffix(".pdf")
    pdf.write_bytes(pdf_of(path))
    program = shutil.which("pdftoppm")
    if program is not None:
        subprocess.run([program, "-r", "60", "-png", str(pdf), str(path.with_suffix(""))], check=True)


if __name__ == "__main__":
    sys.exit(main())
