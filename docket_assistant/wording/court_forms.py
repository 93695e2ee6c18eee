"""The form of a court's papers in words: what was seen, what stands in, and how sure each is."""

from collections.abc import Iterator

from docket_assistant.domain.court_forms.form import (
    CounselBlock,
    CourtForm,
    FormGroup,
    LengthLimit,
    Separator,
    TitlePlace,
)
from docket_assistant.wording.item_lists import series

_GROUPS = {
    FormGroup.SHEET: "sheet and page numbers",
    FormGroup.TYPE: "type",
    FormGroup.SPACING: "spacing",
    FormGroup.MARGINS: "margins",
    FormGroup.CAPTION: "caption",
    FormGroup.COUNSEL_BLOCK: "counsel\u2019s block",
    FormGroup.LIMITS: "limits of length",
    FormGroup.CERTIFICATE: "certificate of service",
    FormGroup.SIGNATURE: "electronic signature",
    FormGroup.PROPOSED_ORDER: "proposed order",
    FormGroup.PDF: "PDF",
    FormGroup.RULES: "rules of form",
}
_SEPARATORS = {
    Separator.PARENTHESIS: "a column of )",
    Separator.COLON: "a column of :",
    Separator.STAR: "a column of *",
    Separator.SECTION: "a column of \N{SECTION SIGN}",
    Separator.BOX: "a rule beside and beneath the parties",
    Separator.DASHES: "a dashed line ending in X above and below the parties",
}
_SPACING = {1.0: "single", 1.5: "one and a half lines", 2.0: "double"}
_CERTIFICATES = {
    True: "on every paper",
    False: "none where all are served by the court\u2019s system",
    None: "as Fed. R. Civ. P. 5(d)(1)(B) has it",
}
_YES = {True: "yes", False: "no"}


def group_words(group: FormGroup) -> str:
    """What a group of the form holds."""
    return _GROUPS[group]


def assumed_words(form: CourtForm) -> str:
    """What nothing was seen of; empty: of everything something was."""
    named = [*map(group_words, form.assumed), *form.partly]
    if not named:
        return ""
    return f"Nothing was seen of {series(named)}: a plain federal look stands in. Look at its rules."


def unsure_words(form: CourtForm) -> str:
    """What was seen, but not for sure; empty: nothing of that kind."""
    if not form.unsure:
        return ""
    return (
        f"Seen in a secondary, partial or older source only: {series(list(map(group_words, form.unsure)))}."
    )


def form_lines(form: CourtForm) -> Iterator[str]:
    """What papers of the court look like, a line a group, each with how far it is known."""
    for group, said in _values(form):
        yield f"{said[:1].upper()}{said[1:]}{_known(form, group)}"
    yield from (f"{limit_words(limit)}{_known(form, FormGroup.LIMITS)}" for limit in form.limits)
    if form.not_counted:
        yield f"Not counted: {form.not_counted}"
    if form.word_certificate:
        yield f"Certified of length or type: {form.word_certificate}"


def source_lines(form: CourtForm) -> Iterator[str]:
    """What the sources say besides, what was not confirmed, and the sources."""
    yield from form.notes
    if form.number_examples:
        yield f"Numbers as the court printed them: {'; '.join(form.number_examples)}"
    yield from (f"Not verified: {said}" for said in form.unverified)
    yield from (f"Source: {said}" for said in form.sources)


def limit_words(limit: LengthLimit) -> str:
    """A limit with its condition: Limit of a reply: 10 pages (tables not counted)."""
    counts = [f"{limit.pages} pages" if limit.pages else "", f"{limit.words:,} words" if limit.words else ""]
    told = " or ".join(filter(None, counts))
    says = (f" ({limit.says})" if told else limit.says) if limit.says else ""
    return f"Limit of a {limit.what.value}: {told}{says}"


def _known(form: CourtForm, group: FormGroup) -> str:
    if group in form.assumed:
        return " (nothing seen: stands in)"
    return " (not sure)" if group in form.unsure else ""


def _values(form: CourtForm) -> Iterator[tuple[FormGroup, str]]:
    yield FormGroup.SHEET, _sheet(form)
    yield FormGroup.TYPE, _type(form)
    if not form.pleading:
        yield FormGroup.SPACING, f"spacing: {_SPACING.get(form.spacing, f'{form.spacing:g} lines')}"
    yield FormGroup.MARGINS, _margins(form)
    yield FormGroup.CAPTION, _caption(form)
    yield FormGroup.COUNSEL_BLOCK, _counsel(form)
    yield FormGroup.CERTIFICATE, f"certificate of service: {_CERTIFICATES[form.certificate_always]}"
    if FormGroup.PROPOSED_ORDER not in form.assumed:
        yield FormGroup.PROPOSED_ORDER, _order(form)
    if form.flattened_pdf is not None:
        yield FormGroup.PDF, f"PDF without fields to fill in: {_YES[form.flattened_pdf]}"


def _sheet(form: CourtForm) -> str:
    lines = ""
    if form.pleading:
        numbered = "numbered" if form.numbered else "not numbered: no rule that asks for numbers was seen"
        lines = f", {form.lines} lines of 24 points, {numbered}"
    foot = "; the title stands at the foot of each page" if form.footer_title else ""
    return f"{'pleading' if form.pleading else 'plain'} paper{lines}{foot}"


def _type(form: CourtForm) -> str:
    quotes = f", quotations {form.quote_size:g}" if form.quote_size else ""
    return f"type: {form.font} at {form.size:g} points{quotes}, footnotes {form.footnote_size:g}"


def _margins(form: CourtForm) -> str:
    sides = form.margins
    named = (("above", sides.top), ("below", sides.bottom), ("left", sides.left), ("right", sides.right))
    if len({inches for _, inches in named}) == 1:
        told = f"{sides.top:g} inch all round"
    else:
        told = ", ".join(f"{inches:g} {side}" for side, inches in named) + " (inches)"
    above = [f"{sides.first_top:g} above"] if sides.first_top else []
    below = [f"{sides.first_bottom:g} below"] if sides.first_bottom else []
    first = f"; the first page {' and '.join([*above, *below])}" if above or below else ""
    return f"margins: {told}{first}"


def _caption(form: CourtForm) -> str:
    parts = [_SEPARATORS[form.separator]]
    parts.append(
        f"the number after \u201c{form.number_label}\u201d" if form.number_label else "the bare number"
    )
    roles = "roles in capitals" if form.capital_roles else "with roles"
    parts.append(roles if form.roles else "no roles")
    if form.first_parties_only:
        parts.append("the first party of each side alone")
    if form.judge_named:
        parts.append("the judge by name")
    where = "under the number" if form.title_place is TitlePlace.IN_CAPTION else "below"
    return f"caption: {', '.join(parts)}; the title {where}"


def _counsel(form: CourtForm) -> str:
    if form.counsel_block is CounselBlock.END:
        told = "at the end"
    else:
        line = (
            f", the court\u2019s name on line {form.court_on_line} or below" if form.court_on_line > 1 else ""
        )
        told = f"at the top left of the first page{line}"
    bar = f"; bar number: {form.bar_number_form}" if form.bar_number_form else ""
    return f"counsel\u2019s block: {told}{bar}"


def _order(form: CourtForm) -> str:
    order = form.proposed_order
    told = (
        ("a document of its own", order.separate),
        ("a copy to edit", order.editable),
        ("a line for the judge\u2019s signature", form.judge_line),
    )
    named = [f"{what}: {_YES[known]}" for what, known in told if known is not None]
    return f"proposed order: {', '.join(named) or 'as the sources below say'}"
