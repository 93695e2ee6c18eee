"""The template's styles in the form of a court: size, spacing, the lines of pleading paper."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from docket_assistant.documents.word.measures import GRID, Measures
from docket_assistant.documents.word.package import element, parsed, serialized
from docket_assistant.documents.word.xml import q, w
from docket_assistant.domain.court_forms.form import CourtForm

_DEFAULTS, _PARAGRAPHS, _RUNS = "docDefaults", "pPrDefault", "rPrDefault"
_BODY, _QUOTE, _DROP = "FilingBody", "FilingQuote", "FilingDrop"
_CLOSE = ("FilingCounsel", "FilingCaption")
"""Single spaced on pleading paper, in blocks that fill whole lines of the page."""
_AT_THE_EDGES = ("Header", "Footer", "FilingSpecimen", "FilingFootTitle")
_OWN_HEIGHT = ("FilingEnd", _DROP)
_SIGNED = "FilingSignatureLine"
_AFTER_SPACING = ("ind", "contextualSpacing", "mirrorIndents", "jc", "textAlignment", "outlineLvl")
"""What the schema wants behind the spacing of a paragraph."""


def styled(part: bytes, form: CourtForm) -> bytes:
    """The styles of the template, changed where the court's form differs."""
    root = parsed(part)
    measures = Measures(form)
    _size(root.find(f"{q(_DEFAULTS)}/{q(_RUNS)}/{q('rPr')}"), form.size)
    styles = {str(s.get(q("styleId"))): s for s in root.iter(q("style"))}
    if form.quote_size is not None:
        _size(_part(styles[_QUOTE], "rPr"), form.quote_size)
    if measures.drop:
        _space(styles[_DROP], line=measures.drop, lineRule="exact")
    if form.pleading:
        _pleading(root, styles, measures)
    else:
        _space(styles[_BODY], line=round(form.spacing * 240), lineRule="auto")
    return serialized(root)


def _pleading(root: Element, styles: dict[str, Element], measures: Measures) -> None:
    """Every line of the page is 24 points, and nothing stands between two."""
    default = root.find(f"{q(_DEFAULTS)}/{q(_PARAGRAPHS)}/{q('pPr')}")
    assert default is not None
    _space_in(default, before=0, after=0, line=GRID, lineRule="exact")
    for name, style in _paragraph_styles(styles):
        _on_lines(name, style, measures)
    _thin_table(styles["FilingRuled"])


def _thin_table(style: Element) -> None:
    """What a ruled table adds to the height of its lines is little: every rule moves the rest."""
    for margin in style.iter(q("tblCellMar")):
        for edge in margin:
            if edge.tag in (q("top"), q("bottom")):
                edge.set(q("w"), "0")
    for borders in style.iter(q("tblBorders")):
        for edge in borders:
            edge.set(q("sz"), str(int(edge.get(q("sz"), "0")) // 2))


def _on_lines(name: str, style: Element, measures: Measures) -> None:
    if name in _OWN_HEIGHT:
        return
    if name in _AT_THE_EDGES:
        _space(style, line=240, lineRule="auto")
    elif name in _CLOSE:
        _space(style, before=0, after=0, line=measures.close, lineRule="exact")
    elif name == _SIGNED:
        _space(style, before=GRID, after=0, line=GRID, lineRule="exact")
    elif style.find(f"{q('pPr')}/{q('spacing')}") is not None:
        _space(style, before=0, after=0, line=GRID, lineRule="exact")


def _paragraph_styles(styles: dict[str, Element]) -> Iterator[tuple[str, Element]]:
    yield from ((name, s) for name, s in styles.items() if s.get(q("type")) == "paragraph")


def _size(properties: Element | None, points: float) -> None:
    assert properties is not None
    for tag in ("sz", "szCs"):
        found = properties.find(q(tag))
        if found is None:
            found = element(w(tag))
            properties.append(found)
        found.set(q("val"), str(round(points * 2)))


def _part(style: Element, tag: str) -> Element:
    """The properties of a style; paragraphs' stand before characters'."""
    found = style.find(q(tag))
    if found is None:
        found = element(w(tag))
        characters = style.find(q("rPr"))
        if tag == "pPr" and characters is not None:
            style.insert(list(style).index(characters), found)
        else:
            style.append(found)
    return found


def _space(style: Element, **measures: str | int) -> None:
    _space_in(_part(style, "pPr"), **measures)


def _space_in(properties: Element, **measures: str | int) -> None:
    found = properties.find(q("spacing"))
    if found is None:
        found = element(w("spacing"))
        behind = (n for n, e in enumerate(properties) if e.tag in {q(tag) for tag in _AFTER_SPACING})
        properties.insert(next(behind, len(properties)), found)
    for name, measure in measures.items():
        found.set(q(name), str(measure))
