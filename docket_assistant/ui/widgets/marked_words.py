"""Words marked where they stand in a text, as with a highlighter, and brought into view."""

import re
from collections.abc import Iterable, Sequence

from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

Span = tuple[int, int]


def places_of(text: str, quotes: Iterable[str]) -> tuple[Span | None, ...]:
    """Where each quote stands, however its lines are broken; the same quote again is looked for behind."""
    behind: dict[str, int] = {}
    found: list[Span | None] = []
    for quote in quotes:
        words = " ".join(quote.split())
        pattern = r"\s+".join(map(re.escape, words.split()))
        place = re.compile(pattern).search(text, behind.get(words, 0)) if words else None
        if place is not None:
            behind[words] = place.end()
        found.append(place.span() if place is not None else None)
    return tuple(found)


def mark_words(box: QPlainTextEdit, spans: Sequence[Span], ground: str) -> None:
    """Mark spans of the box's text; earlier marks go."""
    text, marks = box.toPlainText(), []
    for span in spans:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = _cursor(box, text, span)
        mark.format.setBackground(QColor(ground))
        marks.append(mark)
    box.setExtraSelections(marks)


def show_words(box: QPlainTextEdit, span: Span) -> None:
    """Select a span and bring it into view in the box."""
    box.setTextCursor(_cursor(box, box.toPlainText(), span))
    box.centerCursor()


def _cursor(box: QPlainTextEdit, text: str, span: Span) -> QTextCursor:
    start, end = (len(text[:at].encode("utf-16-le")) // 2 for at in span)  # Qt counts halves of characters
    cursor = QTextCursor(box.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor
