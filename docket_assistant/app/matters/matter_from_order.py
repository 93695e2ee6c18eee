"""A matter proposed from the text of an order: every value beside its words, accepted one by one.

What the order does not say is not proposed: whose side we are on, the lawyers, what was agreed.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from docket_assistant.app.acts import refuse_future
from docket_assistant.app.change import Change
from docket_assistant.app.ids import new_id
from docket_assistant.app.matters.new_matter import side_of
from docket_assistant.app.matters.whole_matters import add_record
from docket_assistant.app.orders.order_record import Missing, record_from
from docket_assistant.app.orders.order_text import ProposedDuty, propose_duties
from docket_assistant.domain.districts import District, district_named
from docket_assistant.domain.matter import Side
from docket_assistant.domain.order_texts.facts import FactKind, ProposedFact
from docket_assistant.domain.order_texts.items import items_named
from docket_assistant.domain.order_texts.story import read_story
from docket_assistant.domain.order_texts.times import days_named
from docket_assistant.domain.people import PartyRole
from docket_assistant.domain.references import check_record
from docket_assistant.intake.caption_text import CaptionText, read_caption
from docket_assistant.store.store import Store

__all__ = ["FactKind", "ProposedFact", "ProposedMatter", "accept", "read_order_as_matter"]

_BODY = re.compile(
    r"\n[ \t\r]*\n(?=[^\n]{0,40}\b(?:before\s+the\s+court|comes?\s+before|pending|on\s+\w+\s+\d|the\s+court"
    r"|plaintiff|defendant)[^\n]{60})",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"^[ \t]*((?:AMENDED |MINUTE |OPINION |MEMORANDUM |TEXT |LETTER |SCHEDULING |DISCOVERY )*"
    r"(?:AND |OPINION AND )?ORDER)\b",
    re.MULTILINE,
)
_PLACE = r"(?!\w+day\b)(?-i:[A-Z][A-Za-z .]{2,30},\s*[A-Z][A-Za-z .]{2,20},?\s+)"
"""The place ahead of the day: "Dated: New York, New York"."""
_SIGNED = re.compile(
    r"(?:\b(?:dated|signed|entered|done|so\s+ordered|(?-i:ORDERED))(?:\s+and\s+\w+)?\s*[:,]?\s*"
    rf"(?:(?:at|in)\s+[^\n;\d]{{3,60}}?,?\s*|{_PLACE})?(?:on\s+)?(?:this\s+)?"
    r"|^[ \t]*date(?:\s*:|[ \t]{2})[ \t]*"
    r"|\b(?:signed|ordered|order\s+signed)\s+by\b(?:(?!modified)[^\n;]){0,100}?\bon\s+)"
    r"(?=(?:the\s+)?(?:\w+day,?\s+)?(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))",
    re.IGNORECASE | re.MULTILINE,
)
_JUDGE_NAME = (
    r"(?P<name>[A-Z][\w'’-]*\.?(?:[ \t]+(?!(?:Magistrate|District|United|Chief|Senior|Judge)\b)"
    r"(?:[A-Z]\.|[A-Z][\w'’-]+)){1,3}(?:,?[ \t]+Jr\.?)?)"
)
_JUDGES = (
    re.compile(
        r"\b(?:(?:Chief |Senior |United States |U\.S\. |Magistrate |District )*Judge|Hon\.|Honorable)[ \t]+"
        + _JUDGE_NAME
    ),
    re.compile(
        rf"(?:^|(?<=[ \t]))(?:s/[ \t]*)?{_JUDGE_NAME}[ \t]*(?:,[ \t]*|,?[ \t]*\n[ \t]*)"
        r"(?i:(?:chief |senior )?(?:united states|u\. ?s\.) (?:chief )?(?:district|magistrate) judge)\b",
        re.MULTILINE,
    ),
)
"""A judge by name behind the title, or ahead of it as in a signature."""
_VERSUS = re.compile(r"^\W*(?:vs?\.?|versus|against)\W*(?:\s{3}.*)?$|\svs?\.\s", re.IGNORECASE | re.MULTILINE)
_LONG_LINE = re.compile(r"^[ \t]*[A-Z][^\n]{70,}", re.MULTILINE)
_GAP = re.compile(r"\S[ \t]{3,}\S")
_COMMAND = re.compile(
    r"\b(?:IT\s+IS|IT\s+IS\s+HEREBY|IT\s+IS\s+FURTHER|HEREBY)\s+(?:HEREBY\s+|FURTHER\s+)?ORDERED\b"
)
_NEAR = 12
_PARAGRAPH = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class ProposedMatter:
    """What an order says of its matter."""

    text: str
    facts: tuple[ProposedFact, ...]
    """In the order of the text; each may be accepted or left."""
    duties: tuple[ProposedDuty, ...] = ()
    """The duty of each fact of that kind, by its group: duty-1 is the first."""
    our_side: Side | None = None
    """For whom we act: no order says it, counsel does."""

    def of(self, kind: FactKind) -> tuple[ProposedFact, ...]:
        """The facts of one kind."""
        return tuple(fact for fact in self.facts if fact.kind is kind)

    @property
    def several(self) -> frozenset[Side]:
        """Sides that are more than one party by the caption."""
        named = [side_of(PartyRole(str(fact.value))) for fact in self.of(FactKind.PARTY_ROLE)]
        et_al = {Side(str(fact.value)) for fact in self.of(FactKind.ET_AL)}
        return frozenset({side for side in named if named.count(side) > 1} | et_al)

    def duty(self, fact: ProposedFact) -> ProposedDuty:
        """The duty that a fact of its group is about."""
        return self.duties[int(fact.group.removeprefix("duty-")) - 1]

    def words(self, fact: ProposedFact) -> str:
        """The words that state a fact."""
        return self.text[fact.start : fact.end]


def read_order_as_matter(text: str, districts: Iterable[District]) -> ProposedMatter:
    """The facts that a pasted order states of its matter, each with its words."""
    known = tuple(districts)
    head = _head(text)
    caption = read_caption(head, known)
    names = [(name, Side.PLAINTIFF) for name in caption.first]
    names += [(name, Side.DEFENDANT) for name in caption.second]
    duties = propose_duties(text, Side.OTHER, names)
    facts = [
        *_caption_facts(text, head, caption, known),
        *read_story(text, names),
        *items_named(text),
        *_order_facts(text),
    ]
    for n, duty in enumerate(duties, 1):
        group = f"duty-{n}"
        facts.append(ProposedFact(FactKind.DUTY, duty.duty.what.value, duty.start, duty.end, group))
        if duty.who_said and (at := _before(text, duty.who_words, duty.start)) is not None:
            facts.append(ProposedFact(FactKind.DUTY_WHO, duty.duty.who.value, *at, group))
        if duty.time_span is not None:
            when = duty.duty.fixed_on or f"{duty.duty.period or ''} {duty.duty.unit.value}".strip()
            facts.append(ProposedFact(FactKind.DUTY_TIME, when, *duty.time_span, group))
    ordered = sorted(facts, key=lambda f: (f.start, f.end))
    return ProposedMatter(text, tuple(ordered), duties)


def accept(
    store: Store,
    proposed: ProposedMatter,
    chosen: Iterable[int],
    our_side: Side,
    today: date,
    *,
    court: str = "",
    number: str = "",
    signed_on: date | None = None,
    draft: str = "",
) -> Change:
    """Open a matter of the chosen facts, given by their places in ``proposed.facts``, in one act.

    Counsel says whose side we are on, and the court, the number and the order's day where it names none.
    Raises InvalidInput where a side has no party, where a chosen fact wants another that was not chosen,
    and for a day after ``today``.
    """
    kept = [proposed.facts[n] for n in sorted(set(chosen))]
    for fact in kept:
        if isinstance(fact.value, date) and fact.kind is not FactKind.DUTY_TIME:
            refuse_future(fact.value, today, f"“{proposed.words(fact)}”")
    missing = Missing(court.strip(), number.strip(), signed_on)
    record, notes = record_from(
        proposed.text, kept, [d.duty for d in proposed.duties], our_side, missing, new_id
    )
    check_record(record)
    matter = add_record(store, record, "Open matter from an order", draft)
    return Change(matter, "Open matter from an order", notes=notes)


def _head(text: str) -> str:
    """The caption and what stands above the body; nothing where the text begins with the order itself."""
    stops = (_BODY.search(text), next(filter(_is_prose, _LONG_LINE.finditer(text)), None))
    stop = min((found.start() for found in stops if found is not None), default=len(text))
    titles = [found.start() for found in _TITLE.finditer(text, 0, stop)]
    if not titles and stop == len(text):
        return ""
    versus = _VERSUS.search(text, 0, stop)
    beyond = versus.end() if versus is not None else 0
    return text[: next((at for at in titles if at >= beyond), stop)]


def _is_prose(line: re.Match[str]) -> bool:
    """Whether a long line is running text: small letters, and no gap as between two columns."""
    small = sum(letter.islower() for letter in line[0])
    return small > len(line[0]) / 2 and _GAP.search(line[0]) is None


def _before(text: str, words: str, at: int) -> tuple[int, int] | None:
    """Where words stand last before a place, or right behind it."""
    start = text.rfind(words, 0, at + len(words) + 1) if words else -1
    start = text.find(words, at) if start < 0 and words else start
    return (start, start + len(words)) if start >= 0 else None


def _caption_facts(
    text: str, head: str, caption: CaptionText, districts: Sequence[District]
) -> Iterator[ProposedFact]:
    court = district_named(head or text, districts)
    if court is not None and caption.court in ("", court.district.id):
        yield ProposedFact(FactKind.COURT, court.district.id, court.start, court.end)
    named = (
        (FactKind.DIVISION, caption.division),
        (FactKind.NUMBER, caption.number),
        (FactKind.VERSUS, caption.versus),
        *((FactKind.JUDGE, initials) for initials in caption.judge_initials[:1]),
    )
    for kind, value in named:
        if value and (found := re.search(re.escape(value), head, re.IGNORECASE)) is not None:
            yield ProposedFact(kind, value, *found.span())
    yield from _party_facts(head, caption)
    for side in caption.et_al:
        places = [m.span() for m in re.finditer(r"\bet\.?\s+al\b\.?", head, re.IGNORECASE)]
        if places:
            yield ProposedFact(FactKind.ET_AL, side.value, *places[0 if len(places) == 1 else -1])


def _party_facts(head: str, caption: CaptionText) -> Iterator[ProposedFact]:
    for names, role in ((caption.first, caption.first_role), (caption.second, caption.second_role)):
        for name in names:
            found = re.search(r"\s+".join(map(re.escape, name.split())), head)
            if found is None:
                continue
            group = f"party-{name}"
            yield ProposedFact(FactKind.PARTY, name, *found.span(), group)
            said = re.search(rf"\b{role.value}s?\b", head[found.end() :], re.IGNORECASE) if role else None
            if role is not None and said is not None:
                at = found.end()
                yield ProposedFact(FactKind.PARTY_ROLE, role.value, at + said.start(), at + said.end(), group)


def _order_facts(text: str) -> Iterator[ProposedFact]:
    title = _TITLE.search(text)
    if title is not None:
        yield ProposedFact(
            FactKind.ORDER_TITLE, title[1].title().replace("And", "and"), *title.span(1), "order"
        )
    judge = next((found for pattern in _JUDGES if (found := pattern.search(text))), None)
    if judge is not None:
        yield ProposedFact(FactKind.JUDGE, judge["name"], *judge.span("name"))
    signed = _signed(text)
    if signed is not None:
        yield ProposedFact(FactKind.ORDER_SIGNED_ON, signed[2], signed[0], signed[1], "order")
    yield from _operative(text)


def _signed(text: str) -> tuple[int, int, date] | None:
    """The day behind "Dated this" or "signed by", the last of several."""
    days = days_named(text)
    leads = [found.end() for found in _SIGNED.finditer(text)]
    found = [d for d in days if any(0 <= d[0] - lead <= _NEAR for lead in leads)]
    return found[-1] if found else None


def _operative(text: str) -> Iterator[ProposedFact]:
    """The paragraphs that say "IT IS ORDERED"."""
    start = 0
    for stop in (*(m.span() for m in _PARAGRAPH.finditer(text)), (len(text), len(text))):
        if _COMMAND.search(text, start, stop[0]):
            yield ProposedFact(FactKind.ORDER_TEXT, text[start : stop[0]].strip(), start, stop[0], "order")
            return
        start = stop[1]
