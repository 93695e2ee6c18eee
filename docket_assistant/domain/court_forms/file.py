"""What was seen of a district's form, as its file holds it, and the form that follows.

A value that is not named was not seen. It stays open here, and only the form fills it with the plain look.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from docket_assistant.domain.court_forms.form import (
    PLAIN,
    CounselBlock,
    CourtForm,
    FormGroup,
    LengthLimit,
    Margins,
    OrderForm,
    Separator,
    Sheet,
    TitlePlace,
)
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.plain import from_plain

_SURE = 3
_GRADES = (1, 2, 3)
_PLEADING_MARGINS = Margins(top=0.6, bottom=1, left=1.5, right=0.5)
"""Room for 28 lines of 24 points and for their numbers; a choice of layout, not the text of a rule."""
_TEXT_WIDTH = 6.5
_PLEADING_DEPTH = 28 * 24 / 72


@dataclass(frozen=True, slots=True)
class FormSource:
    """One source and the groups that it was seen for."""

    covers: tuple[FormGroup, ...]
    source: str
    seen: str
    """How it was seen: text, quoted in an order, secondary page."""
    confidence: int
    """3: operative words seen; 2: described, partial or older; 1: not verified."""
    dated: str = ""
    """Day or year of the text, as far as the source tells; empty: it bears none."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class SheetSeen:
    """The sheet."""

    kind: Sheet | None = None
    lines: int | None = None
    """The most lines of a page."""
    numbered: bool | None = None
    footer_title: bool | None = None
    page_numbers: str = ""


@dataclass(frozen=True, slots=True)
class TypeSeen:
    """Type; sizes in points."""

    font: str = ""
    """Where a rule names it; of several the one that the file's sizes belong to."""
    size: float | None = None
    quote: float | None = None
    footnote: float | None = None
    says: str = ""


@dataclass(frozen=True, slots=True)
class SpacingSeen:
    """Spacing of the body."""

    lines: float | None = None
    """2: double."""
    single: tuple[str, ...] = ()
    """What may be single spaced."""
    says: str = ""


@dataclass(frozen=True, slots=True)
class MarginsSeen:
    """Inches."""

    top: float | None = None
    bottom: float | None = None
    left: float | None = None
    right: float | None = None
    first_top: float | None = None
    first_bottom: float | None = None
    says: str = ""


@dataclass(frozen=True, slots=True)
class CaptionSeen:
    """The caption."""

    court: tuple[str, ...] = ()
    division: str = ""
    separator: Separator | None = None
    versus: tuple[str, ...] = ()
    """Words seen between the parties; more than one: judges differ, so the matter's own word is printed."""
    roles: bool | None = None
    capital_roles: bool | None = None
    role_words: str = ""
    label: tuple[str, ...] = ()
    """Labels of the number, the first one printed; an empty one: the bare number."""
    initials: str = ""
    """How judges' initials follow the number."""
    examples: tuple[str, ...] = ()
    title: TitlePlace | None = None
    title_says: str = ""
    first_parties_only: bool | None = None
    parties: str = ""
    """When parties may be abbreviated."""
    judge_named: bool | None = None
    says: str = ""


@dataclass(frozen=True, slots=True)
class CounselSeen:
    """Counsel's block."""

    place: CounselBlock | None = None
    court_on_line: int | None = None
    email_under_name: bool | None = None
    contents: tuple[str, ...] = ()
    bar_number: str = ""


@dataclass(frozen=True, slots=True)
class CertificateSeen:
    """The certificate of service where all are served by the court's system."""

    always: bool | None = None
    says: str = ""


@dataclass(frozen=True, slots=True)
class SignatureSeen:
    """How an electronic signature is written; the program never writes one."""

    form: str = ""
    says: str = ""


_NOTHING_OF_ORDERS = OrderForm()


@dataclass(frozen=True, slots=True)
class FormOnFile:
    """Everything that was seen of one district's form."""

    id: str
    district: str
    cites: tuple[str, ...] = ()
    sources: tuple[FormSource, ...] = ()
    sheet: SheetSeen = SheetSeen()
    type: TypeSeen = TypeSeen()
    spacing: SpacingSeen = SpacingSeen()
    margins: MarginsSeen = MarginsSeen()
    caption: CaptionSeen = CaptionSeen()
    counsel: CounselSeen = CounselSeen()
    limits: tuple[LengthLimit, ...] = ()
    not_counted: str = ""
    word_certificate: str = ""
    certificate: CertificateSeen = CertificateSeen()
    signature: SignatureSeen = SignatureSeen()
    proposed_order: OrderForm = _NOTHING_OF_ORDERS
    flattened_pdf: bool | None = None
    judges: tuple[str, ...] = ()
    """Practices of single judges: examples, never applied."""
    unverified: tuple[str, ...] = ()

    def sureness(self, group: FormGroup) -> int | None:
        """The strongest confidence among the sources of a group; None where nothing was seen."""
        return max((s.confidence for s in self.sources if group in s.covers), default=None)


def form_on_file(table: Mapping[str, object], where: str) -> FormOnFile:
    """What a file holds, from its parsed TOML table.

    Raises InvalidInput naming the file and the field where something is missing, unknown or wrong.
    """
    found = from_plain(FormOnFile, table, where)
    for said in _mistakes(found):
        raise InvalidInput(f"{where}: {said}")
    return found


def form_from(seen: FormOnFile) -> CourtForm:
    """The form: what was seen, and the plain look where nothing was."""
    caption, counsel, sheet = seen.caption, seen.counsel, seen.sheet
    pleading = sheet.kind is Sheet.PLEADING
    graded = {group: seen.sureness(group) for group in FormGroup}
    return CourtForm(
        id=seen.id,
        cite="; ".join(seen.cites) or PLAIN.cite,
        sheet=sheet.kind or PLAIN.sheet,
        lines=sheet.lines or PLAIN.lines,
        numbered=pleading and sheet.numbered is True,
        font=seen.type.font or PLAIN.font,
        size=seen.type.size or PLAIN.size,
        quote_size=seen.type.quote,
        footnote_size=seen.type.footnote or PLAIN.footnote_size,
        spacing=seen.spacing.lines or PLAIN.spacing,
        margins=_margins(seen.margins, _PLEADING_MARGINS if pleading else PLAIN.margins),
        separator=caption.separator or PLAIN.separator,
        versus=caption.versus[0] if len(caption.versus) == 1 else "",
        number_label=caption.label[0] if caption.label else PLAIN.number_label,
        number_examples=caption.examples,
        roles=caption.roles is not False,
        capital_roles=caption.capital_roles is True,
        court_lines=caption.court,
        first_parties_only=caption.first_parties_only is True,
        judge_named=caption.judge_named is True,
        title_place=caption.title or PLAIN.title_place,
        counsel_block=counsel.place or PLAIN.counsel_block,
        email_under_name=counsel.email_under_name is True,
        court_on_line=counsel.court_on_line or PLAIN.court_on_line,
        bar_number_form=counsel.bar_number,
        footer_title=sheet.footer_title is True,
        certificate_always=seen.certificate.always,
        judge_line=seen.proposed_order.judge_line,
        proposed_order=seen.proposed_order,
        flattened_pdf=seen.flattened_pdf,
        limits=seen.limits,
        not_counted=seen.not_counted,
        word_certificate=seen.word_certificate,
        notes=tuple(_notes(seen)),
        unverified=seen.unverified,
        assumed=tuple(g for g in PLAIN.assumed if graded[g] is None),
        partly=tuple(_open(seen)),
        unsure=tuple(g for g, grade in graded.items() if grade is not None and grade < _SURE),
        sources=tuple(map(_source, seen.sources)),
    )


def _margins(seen: MarginsSeen, plain: Margins) -> Margins:
    def inches(found: float | None, fallback: float) -> float:
        return fallback if found is None else found

    return Margins(
        inches(seen.top, plain.top),
        inches(seen.bottom, plain.bottom),
        inches(seen.left, plain.left),
        inches(seen.right, plain.right),
        seen.first_top,
        seen.first_bottom,
    )


def _open(seen: FormOnFile) -> Iterable[str]:
    """Values that were not seen in groups of which something was."""
    margins, caption = seen.margins, seen.caption
    parts: tuple[tuple[FormGroup, str, object], ...] = (
        (FormGroup.TYPE, "the family of the type", seen.type.font),
        (FormGroup.TYPE, "the size of the type", seen.type.size),
        (FormGroup.TYPE, "the size of footnotes", seen.type.footnote),
        (FormGroup.SPACING, "the spacing of the body", seen.spacing.lines),
        (FormGroup.MARGINS, "the margin above", margins.top),
        (FormGroup.MARGINS, "the margin below", margins.bottom),
        (FormGroup.MARGINS, "the margin at the left", margins.left),
        (FormGroup.MARGINS, "the margin at the right", margins.right),
        (FormGroup.CAPTION, "the lines of the court\u2019s name", caption.court),
        (FormGroup.CAPTION, "the column between parties and number", caption.separator),
        (FormGroup.CAPTION, "what stands before the number", caption.label),
        (FormGroup.CAPTION, "what the parties are called", caption.role_words),
        (FormGroup.CAPTION, "the place of the title", caption.title),
        (FormGroup.COUNSEL_BLOCK, "the place of counsel\u2019s block", seen.counsel.place),
    )
    for group, named, found in parts:
        if not found and seen.sureness(group) is not None:
            yield named


def _notes(seen: FormOnFile) -> Iterable[str]:
    """What is said beside the values, each with what it is about."""
    told = (
        ("Type", seen.type.says),
        ("Spacing", seen.spacing.says),
        ("May be single spaced", ", ".join(seen.spacing.single)),
        ("Margins", seen.margins.says),
        ("Page numbers", seen.sheet.page_numbers),
        ("Division", seen.caption.division),
        ("Between the parties", " or ".join(seen.caption.versus)),
        ("Roles", seen.caption.role_words),
        ("Before the number", " or ".join(label or "nothing" for label in seen.caption.label)),
        ("Judges' initials", seen.caption.initials),
        ("Title", seen.caption.title_says),
        ("Parties", seen.caption.parties),
        ("Caption", seen.caption.says),
        ("Counsel's block", ", ".join(seen.counsel.contents)),
        ("Certificate of service", seen.certificate.says),
        ("Electronic signature", ". ".join(filter(None, (seen.signature.form, seen.signature.says)))),
        ("Proposed order", seen.proposed_order.says),
    )
    yield from (f"{about}: {said}" for about, said in told if said)
    yield from (f"A judge of the court: {said}" for said in seen.judges)


def _source(source: FormSource) -> str:
    covers = ", ".join(group.value.replace("_", " ") for group in source.covers)
    dated = f", {source.dated}" if source.dated else ""
    note = f"; {source.note}" if source.note else ""
    return f"{source.source} ({covers}: {source.seen}{dated}, {source.confidence} of 3{note})"


def _mistakes(seen: FormOnFile) -> Iterable[str]:
    """What the types allow and a file must not say, each as the end of a sentence."""
    if not seen.sources:
        yield "it names no source; a form is not shipped without one."
    for source in seen.sources:
        if source.confidence not in _GRADES:
            yield f"confidence must be 1, 2 or 3, not {source.confidence}."
        if not source.source or not source.seen or not source.covers:
            yield "a source must say what it is, how it was seen and what it covers."
    for group in _told(seen):
        if seen.sureness(group) is None:
            yield f"it has values of {group} and no source that covers them."
    yield from _measures(seen)
    yield from _page(seen)


def _measures(seen: FormOnFile) -> Iterable[str]:
    sizes = (seen.type.size, seen.type.quote, seen.type.footnote)
    yield from (f"a size of {s:g} points; 8 to 16 are meant." for s in sizes if s and not 8 <= s <= 16)
    lines = seen.spacing.lines
    if lines is not None and not 1 <= lines <= 3:
        yield f"{lines:g} lines of spacing; 1 to 3 are meant."
    for limit in seen.limits:
        if limit.pages is None and limit.words is None and not limit.says:
            yield f"the limit of a {limit.what} says neither pages nor words."
    if (seen.counsel.court_on_line or 1) > 1 and seen.counsel.place is not CounselBlock.TOP_LEFT:
        yield "the court's name stands below line 1 only where counsel stands above it."


def _page(seen: FormOnFile) -> Iterable[str]:
    if seen.sheet.kind is Sheet.PLEADING and seen.sheet.lines not in (None, PLAIN.lines):
        yield f"pleading paper of {seen.sheet.lines} lines; only one of 28 can be drawn."
    margins = form_from(seen).margins
    if abs(8.5 - margins.left - margins.right - _TEXT_WIDTH) > 0.01:
        yield "left and right margins must leave a line of 6.5 inches, for which tables are drawn."
    if seen.sheet.kind is Sheet.PLEADING and 11 - margins.top - margins.bottom < _PLEADING_DEPTH:
        yield "margins above and below leave no room for 28 lines of 24 points."
    sides = (margins.top, margins.bottom, margins.first_top or 1, margins.first_bottom or 1)
    if not all(0.4 <= m <= 3 for m in sides):
        yield "a margin above or below is less than 0.4 or more than 3 inches."


def _told(seen: FormOnFile) -> Iterable[FormGroup]:
    """Groups of which the file says anything."""
    parts: tuple[tuple[FormGroup, object, object], ...] = (
        (FormGroup.SHEET, seen.sheet, SheetSeen()),
        (FormGroup.TYPE, seen.type, TypeSeen()),
        (FormGroup.SPACING, seen.spacing, SpacingSeen()),
        (FormGroup.MARGINS, seen.margins, MarginsSeen()),
        (FormGroup.CAPTION, seen.caption, CaptionSeen()),
        (FormGroup.COUNSEL_BLOCK, seen.counsel, CounselSeen()),
        (FormGroup.LIMITS, (seen.limits, seen.not_counted, seen.word_certificate), ((), "", "")),
        (FormGroup.CERTIFICATE, seen.certificate, CertificateSeen()),
        (FormGroup.SIGNATURE, seen.signature, SignatureSeen()),
        (FormGroup.PROPOSED_ORDER, seen.proposed_order, OrderForm()),
    )
    yield from (group for group, found, nothing in parts if found != nothing)
