"""What a pasted caption or signature block says, for the forms."""

from docket_assistant.app.districts import districts
from docket_assistant.intake.caption_text import CaptionText, read_caption
from docket_assistant.intake.signature_text import SignatureText, read_signature

__all__ = ["CaptionText", "SignatureText", "caption_of_text", "signature_of"]


def caption_of_text(text: str) -> CaptionText:
    """Read a pasted caption against the table of districts; what it does not say stays empty."""
    return read_caption(text, districts().values())


def signature_of(text: str) -> SignatureText:
    """Read a pasted signature block; what it does not say stays empty."""
    return read_signature(text)
