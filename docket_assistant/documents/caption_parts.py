"""The caption of a matter's papers: court lines, parties and number, in the form of the court."""

from collections.abc import Iterable, Iterator

from docket_assistant.documents.model import Caption, PartyLines
from docket_assistant.domain.court_forms.form import CourtForm
from docket_assistant.domain.matter import Matter, Side
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.domain.record import Record
from docket_assistant.wording.parties import role_words, side_word
from docket_assistant.wording.statement_titles import court_lines

_OWN_LABELS = ("no", "case", "civ", "c.a.", "cause", "mdl", "docket")
_USUAL_VERSUS = "v."
_IN_RE = "in re"
_FURTHER = (PartyRole.INTERVENOR, PartyRole.THIRD_PARTY)
_TITLED = ("judge", "hon", "chief", "magistrate", "senior", "district")


def caption_of(record: Record, district: str, form: CourtForm) -> Caption:
    """The caption; ``district`` is the district's name for the court lines."""
    matter = record.matter
    return Caption(
        court_lines=(*form.court_lines, *([matter.division.upper()] if matter.division else []))
        if form.court_lines
        else court_lines(district, matter.division),
        first=party_lines(record, Side.PLAINTIFF, form),
        versus=_versus(matter, form),
        second=party_lines(record, Side.DEFENDANT, form),
        number=labelled(matter.number, form.number_label),
        more=tuple(_more(matter, form)),
        further=tuple(_further(record, form)),
    )


def labelled(number: str, label: str) -> str:
    """The number with its label; a number that brings one keeps it."""
    brings = number.lower().startswith(_OWN_LABELS) or not label
    return number if brings else f"{label} {number}"


def party_lines(record: Record, side: Side, form: CourtForm) -> PartyLines:
    """One side of the caption: its parties in their order, as papers print them.

    In a matter named In re nobody is called a plaintiff, and no side across is named that has no party.
    """
    parties = [p for p in record.parties if p.side is side]
    names = _names(parties, form, et_al=side in record.matter.et_al)
    in_re = any(_is_in_re(p.name) for p in record.parties)
    alone = in_re and (not names or any(_is_in_re(name) for name in names))
    return PartyLines(names, "" if alone or _each_has_own(parties) else _role(side_word(record, side), form))


def _each_has_own(parties: list[Party]) -> bool:
    """Whether every party stands under a role of its own, so that the side's is nobody's."""
    return bool(parties) and all(p.own_role for p in parties)


def _further(record: Record, form: CourtForm) -> Iterator[PartyLines]:
    """Intervenors and third parties, each kind under its word or each party under its own."""
    for role in _FURTHER:
        parties = [p for p in record.parties if p.role is role]
        if parties:
            word = "" if _each_has_own(parties) else role_words(role)[1 if len(parties) > 1 else 0]
            yield PartyLines(_names(parties, form, et_al=False), _role(word, form))


def _role(word: str, form: CourtForm) -> str:
    if not form.roles:
        return ""
    return word.upper() if form.capital_roles else word


def _names(parties: Iterable[Party], form: CourtForm, *, et_al: bool) -> tuple[str, ...]:
    shown = sorted(parties, key=lambda p: p.position)
    if form.first_parties_only and len(shown) > 1:
        shown, et_al = shown[:1], True
    names = [f"{p.prints}{', et al.' if et_al and p is shown[-1] else ''}" for p in shown]
    roles = [_role(p.own_role, form) for p in shown]
    return tuple(f"{name},\n{role}" if role else name for name, role in zip(names, roles, strict=True))


def _versus(matter: Matter, form: CourtForm) -> str:
    """The matter's own word where it is not the usual one, else what the court's captions have."""
    return matter.versus if matter.versus != _USUAL_VERSUS else form.versus or matter.versus


def _more(matter: Matter, form: CourtForm) -> Iterator[str]:
    yield from (line.strip() for line in matter.caption_more.splitlines() if line.strip())
    judge = matter.presiding_judge.strip()
    if form.judge_named and judge:
        yield judge if judge.lower().startswith(_TITLED) else f"Judge {judge}"


def _is_in_re(name: str) -> bool:
    return name.casefold().startswith(_IN_RE)
