"""What need not be typed twice: lawyers and parties of the matters on file."""

from docket_assistant.app.new_matter import LawyerBlock
from docket_assistant.store.reading import Reading


def our_blocks(view: Reading) -> tuple[LawyerBlock, ...]:
    """Counsel of our own side, from the newest matter that has any."""
    raise NotImplementedError


def their_block(view: Reading, name_or_email: str) -> LawyerBlock | None:
    """The other side's lawyer of this name, e-mail address or e-mail domain, met last; None: never met."""
    raise NotImplementedError


def their_blocks(view: Reading) -> tuple[LawyerBlock, ...]:
    """Lawyers of other sides, each once, those met last first."""
    raise NotImplementedError


def parties_known(view: Reading) -> tuple[str, ...]:
    """Names of parties, each once, those of the newest matter first."""
    raise NotImplementedError
