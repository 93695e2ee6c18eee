"""The text of an HTML page, cut at its tags: nothing is fetched, run or shown.

Only names of tags count, so pages are cut by one pattern whose work grows with the page. The standard
parser is not used: under Python 3.11 it takes minutes on a page of unfinished tags or comments.
"""

import re
from html import unescape

_UNSEEN = frozenset({"head", "script", "style", "template", "title", "noscript"})
_BREAKS = frozenset(
    "blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table tr ul".split()  # noqa: SIM905
)
_LONGEST = 1_000_000
_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]{0,30})(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*>"
    r"|<(?P<end2>/?)(?P<name2>[A-Za-z][A-Za-z0-9]{0,30})[^<>]*>"
    r"|<[!?/][^<>]*>"
)


def html_text(html: str) -> str:
    """The words of the page, a line to each block; what a reader does not see is left out.

    Only the first million characters are read.
    """
    lines = (" ".join(line.split()) for line in "".join(_pieces(html[:_LONGEST])).split("\n"))
    return "\n".join(line for line in lines if line)


def _pieces(html: str) -> list[str]:
    page = _without_comments(html)
    found: list[str] = []
    at, hidden = 0, ""
    for tag in _TAG.finditer(page):
        if not hidden:
            found.append(unescape(page[at : tag.start()]).replace("\n", " "))
        at = tag.end()
        name = (tag["name"] or tag["name2"] or "").lower()
        hidden = _hidden_after(hidden, name, ends=bool(tag["end"] or tag["end2"]))
        if name in _BREAKS:
            found.append("\n")
    if not hidden:
        found.append(unescape(page[at:]).replace("\n", " "))
    return found


def _hidden_after(hidden: str, name: str, *, ends: bool) -> str:
    """The element that hides what follows a tag; empty where it is seen."""
    if hidden:
        return "" if ends and name == hidden else hidden
    return name if name in _UNSEEN and not ends else ""


def _without_comments(html: str) -> str:
    """The page without comments; one that never ends takes the rest with it, as in a browser."""
    kept: list[str] = []
    at = 0
    while (start := html.find("<!--", at)) >= 0:
        kept.append(html[at:start])
        end = html.find("-->", start)
        if end < 0:
            return "".join(kept)
        at = end + 3
    return "".join((*kept, html[at:]))
