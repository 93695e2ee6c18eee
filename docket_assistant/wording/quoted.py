"""Words of another paper in a sentence, exactly as they are on record."""

_ENDS = (".", "!", "?")


def quoted(words: str) -> str:
    """The words in quotation marks, as they stand but for line breaks."""
    said = " ".join(words.split())
    return f"\N{LEFT DOUBLE QUOTATION MARK}{said}\N{RIGHT DOUBLE QUOTATION MARK}"


def quoted_end(words: str) -> str:
    """The same at the end of a sentence: the period stands outside where the words bring none."""
    return quoted(words) + ("" if words.rstrip().endswith(_ENDS) else ".")
