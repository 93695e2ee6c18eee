"""Words with lettered parts, cut into those parts where each stands on lines of its own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_PART = re.compile(r"^\s*\(?([a-z]|[ivx]{1,5})[.)]\s+", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands before the first part, and each part with its letter."""

    lead: str
    parts: Mapping[str, str]

    def whole(self, letter: str) -> str:
        """A part with what stands before all of them."""
        return "\n".join(filter(None, (self.lead, self.parts[letter])))


def parts_of(text: str) -> Parts:
    """The parts of a text: the first (a), (b) and so on; a letter that comes again is of the part before."""
    marks: list[tuple[str, int]] = []
    for found in _PART.finditer(text):
        letter = found[1].lower()
        if letter not in {known for known, _ in marks}:
            marks.append((letter, found.start()))
    starts = [start for _, start in marks]
    cuts = zip(marks, [*starts[1:], len(text)], strict=False)
    parts = {letter: text[start:end].strip() for (letter, start), end in cuts}
    return Parts(text[: marks[0][1]].strip() if marks else text.strip(), parts)
