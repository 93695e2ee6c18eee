"""What was read in a paste of requests and answers: how much, and why words were not placed."""

WHY_NOT = {
    "before": "It stands before the first request or answer.",
    "section": "A part of its own: title, definitions, instructions or general objections.",
    "closing": "Signature, verification or certificate of service.",
    "no_request": "An answer that names no request and follows none. Put a heading in front of it.",
    "other_kind": "Its heading names another kind of request: choose that set, and paste again.",
    "not_in_set": "The set has no such item.",
    "no_paper": "An answer: choose the paper that it stands in.",
    "other_paper": "An answer of another round, which is not on file: record that paper first.",
    "twice": "Other words for the same stand before it.",
}
"""By the reason's own name."""
REMARKS = {
    "label_differs": "its heading names another request",
    "several_headings": "has two headings of an answer",
}
PARTS_TOGETHER = "its lettered parts are not told apart"


def counted(count: int, noun: str) -> str:
    """A count with its noun: 1 answer, 24 answers."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def read_words(requests: int, answers: int, left: int, furniture: int) -> str:
    """What was read: 25 requests and 24 answers; 2 passages not placed; 3 lines of the page left out."""
    parts = [f"{counted(requests, 'request')} and {counted(answers, 'answer')} read"]
    if left:
        parts.append(f"{counted(left, 'passage')} not placed")
    if furniture:
        parts.append(f"{counted(furniture, 'line')} of the page left out (its number, the court's stamp)")
    return "; ".join(parts) + "."


def against_file(new: str, on_file: str) -> str:
    """How words stand to those on file: new, the same, or in their place."""
    if not new:
        return ""
    if not on_file:
        return "new"
    return "same as on file" if new == on_file else "replaces the words on file"
