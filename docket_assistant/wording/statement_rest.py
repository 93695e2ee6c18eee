"""The paper after its tables: what remains, what becomes of the motion and of expenses, the other side."""

from collections.abc import Iterable, Sequence

from docket_assistant.domain.accord import Confirmed, confirming_message
from docket_assistant.domain.compliance import ComplianceStatement
from docket_assistant.domain.counsel_words import Choice, ChoiceKind, ChoiceValue, Sentence, Word
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.motion import StatementElement
from docket_assistant.domain.paper_items import ItemStands, PaperItem
from docket_assistant.wording.days import long_date
from docket_assistant.wording.item_lists import number_word, series
from docket_assistant.wording.paper_names import PaperNames, ids
from docket_assistant.wording.runs import Gap, Mend, Runs, Text, paragraph, sentence, stating, told
from docket_assistant.wording.statement_facts import behind
from docket_assistant.wording.statement_opening import asserted


def confirmed_by(statement: ComplianceStatement, names: PaperNames, exhibit: str) -> Runs:
    """How the terms agreed were confirmed: read back, or acknowledged in writing on a day."""
    agreed = [i for i in statement.items if i.is_accord and i.outcome is not None]
    acknowledged = [i for i in agreed if i.confirmation.standing is Confirmed.ACKNOWLEDGED]
    read_back = [i for i in agreed if i.confirmation.standing is Confirmed.READ_BACK]
    said = []
    if acknowledged:
        days = sorted({i.confirmation.on for i in acknowledged if i.confirmation.on is not None})
        on = f" on {series([long_date(d) for d in days])}" if days else " (date not stated)"
        every = len(acknowledged) == len(agreed)
        what = sentence("them") if every else sentence("those on ", names.listed(acknowledged))
        words = sentence(f"{names.voice} confirmed ", what, f" in writing{on} (Exhibit {exhibit}).")
        replies = (i.confirmation.message for i in acknowledged if i.confirmation.message is not None)
        said.append(stating(words, *dict.fromkeys(replies)))
    if read_back:
        every = len(read_back) == len(agreed)
        what = sentence("They") if every else sentence("Those on ", names.listed(read_back))
        words = sentence(what, " were read back in the conference without correction.")
        said.append(stating(words, *behind(read_back, statement)))
    return paragraph(*said)


def understood_sent(statement: ComplianceStatement, names: PaperNames) -> Runs:
    """What became of the message that set out the terms, where it reached an address of record."""
    said = []
    items = statement.standing(ItemStands.UNDERSTOOD)
    for contact in dict.fromkeys(i.contact.id for i in items if i.contact is not None):
        message = confirming_message(statement.record, contact)
        if message is not None and message.sent_on is not None:
            answered = any(m.answers == message.id for m in statement.record.messages)
            end = "" if answered else f"; no reply as of {long_date(statement.as_of)}"
            sent = f"They were sent on {long_date(message.sent_on)}{end}."
            said.append(sentence(told(sent, message.id)))
    disputed = [i for i in items if i.confirmation.standing is Confirmed.DISPUTED]
    if disputed:
        who = names.theirs_do("disputes", "dispute") if names.alone else f"Counsel for {names.them} disputes"
        words = sentence(f"{who} the terms on ", names.listed(disputed), ".")
        said.append(stating(words, *behind(disputed, statement)))
    return paragraph(*said)


def missed(statement: ComplianceStatement, names: PaperNames) -> tuple[Runs, ...]:
    """Terms agreed whose day passed: a line of their own, never under "no accord"."""
    groups: dict[tuple[object, object], list[PaperItem]] = {}
    for item in statement.standing(ItemStands.MISSED):
        assert item.outcome is not None
        assert item.contact is not None
        groups.setdefault((item.contact.held_on, item.outcome.by), []).append(item)
    return tuple(_missed(items, statement, names) for items in groups.values())


def _missed(items: Sequence[PaperItem], statement: ComplianceStatement, names: PaperNames) -> Runs:
    contact, outcome = items[0].contact, items[0].outcome
    assert contact is not None
    assert outcome is not None
    assert outcome.by is not None
    held = f" on {long_date(contact.held_on)}" if contact.held_on is not None else ""
    words = sentence(
        names.listed(items, capital=True),
        f": agreed{held}, to be served by {long_date(outcome.by)}; "
        f"not received as of {long_date(statement.as_of)}.",
    )
    return stating(words, *behind(items, statement))


def remains(statement: ComplianceStatement, names: PaperNames, exhibit: str) -> Runs:
    """What remains without accord, what is still discussed, and the operative answers as an exhibit."""
    without = statement.standing(ItemStands.NO_ACCORD)
    narrowed = statement.standing(ItemStands.NARROWED)
    said = []
    if without:
        lead = sentence(_efforts(statement, names), "unable to reach an accord on ")
        said.append(stating(sentence(lead, names.listed(without), "."), *behind(without, statement)))
    if narrowed:
        words = sentence("What remains of ", names.listed(narrowed), " is without accord.")
        said.append(stating(words, *behind(narrowed, statement)))
    still = statement.standing(ItemStands.LEFT_OPEN)
    if still:
        verb = "is" if len(still) == 1 else "are"
        words = sentence(names.listed(still, capital=True), f" {verb} still under discussion.")
        said.append(stating(words, *behind(still, statement)))
    if without:
        said.append(_exhibit(without, statement, exhibit))
    return paragraph(*said)


def _efforts(statement: ComplianceStatement, names: PaperNames) -> Runs:
    if StatementElement.SINCERE_EFFORTS.value not in statement.force.rule.statement_elements:
        return sentence(f"{_capital(names.both)} were ")
    ticked = asserted(statement, Sentence.SINCERE_EFFORTS)
    if ticked:
        return sentence(told("After sincere efforts,", *ticked), f" {names.both} were ")
    gap = Gap(
        "Counsel to confirm: After sincere efforts,",
        "the paragraph on what remains",
        "Does counsel state that sincere efforts were made?",
        mend=Mend.SINCERE_EFFORTS,
    )
    return sentence(gap, f" {names.both} were ")


def choice_on(statement: ComplianceStatement, kind: ChoiceKind, items: Iterable[ItemId]) -> Choice | None:
    """Counsel's latest choice of one kind that covers every one of ``items``."""
    wanted = set(items)
    own = [c for c in statement.record.choices if c.order == statement.order.id and c.kind is kind]
    fitting = [c for c in own if c.items is None or wanted <= set(c.items)]
    return max(fitting, key=lambda c: c.on, default=None)


def _exhibit(without: Sequence[PaperItem], statement: ComplianceStatement, exhibit: str) -> Runs:
    """The operative supplemental answers, offered only where counsel ticked that the motion lacks them."""
    if not supplemental_days(without):
        return ()
    chosen = choice_on(statement, ChoiceKind.EXHIBIT, (i.item for i in without))
    if chosen is None:
        return sentence(
            Gap(
                "counsel to choose: exhibit",
                "the paragraph on what remains",
                "Do the motion's exhibits lack the supplemental answers to these requests?",
                mend=Mend.EXHIBIT,
            )
        )
    word = "this one" if len(without) == 1 else f"these {number_word(len(without))}"
    said = (
        f"The supplemental answers to {word}, which the motion\u2019s exhibits do not "
        f"contain, are Exhibit {exhibit}."
    )
    return (told(said, chosen.id),)


def supplemental_days(items: Iterable[PaperItem]) -> tuple[str, ...]:
    """Days of the supplemental responses that now answer ``items``."""
    last = [i.talk.since_last for i in items if i.talk is not None and i.talk.since_last is not None]
    supplements = {f.other for f in last if f.detail in ("supplemental", "amended") and f.other is not None}
    return tuple(long_date(day) for day in sorted(supplements))


def motion_and_expenses(statement: ComplianceStatement, names: PaperNames) -> Runs:
    """What becomes of the motion as to each group, and of expenses: counsel's choice, never ours."""
    if statement.motion is None:
        return ()
    agreed = [
        i
        for i in statement.items
        if i.stands
        in (
            ItemStands.AGREED,
            ItemStands.ACCEPTED,
            ItemStands.UNDERSTOOD,
            ItemStands.MISSED,
            ItemStands.WITHDRAWN,
        )
    ]
    rest = [i for i in statement.items if i not in agreed]
    said = []
    if rest:
        words = sentence("The motion remains pending as to ", _which(rest, names, those=True), ".")
        said.append(stating(words, statement.motion.id))
    if agreed:
        lead = sentence("As to ", _which(agreed, names, those=not rest), ": ")
        disposition = _disposition(statement, agreed)
        own = disposition.facts if isinstance(disposition, Text) else (statement.motion.id,)
        said.append(stating(sentence(lead, disposition, "."), *own))
    expenses = choice_on(statement, ChoiceKind.EXPENSES, ())
    gap = Gap(
        "counsel to choose",
        "the paragraph on the motion",
        "What of expenses?",
        tuple(_EXPENSES.values()),
        Mend.EXPENSES,
    )
    of_rule = "Expenses under Rule 37(a)(5): "
    if expenses is not None and expenses.value in _EXPENSES:
        said.append(sentence(told(f"{of_rule}{_EXPENSES[expenses.value]}.", expenses.id)))
    else:
        said.append(sentence(of_rule, gap, "."))
    return paragraph(*said)


def _which(items: Sequence[PaperItem], names: PaperNames, *, those: bool) -> Text:
    if len(items) == names.total:
        return told(f"the {names.requests(names.total)}", *ids(items))
    if len(items) == 1 or those:
        return names.listed(items)
    return told(f"the other {number_word(len(items))}", *ids(items))


_MOTION = {
    ChoiceValue.WITHDRAWN: "the motion is withdrawn",
    ChoiceValue.PENDING_UNTIL_PERFORMANCE: "the motion remains pending until performance",
    ChoiceValue.WITHDRAWN_ON_STIPULATED_ORDER: "the motion is withdrawn on entry of a stipulated order",
}
_EXPENSES = {
    ChoiceValue.AGREED: "agreed",
    ChoiceValue.RESERVED: "reserved",
    ChoiceValue.NOT_SOUGHT: "not sought",
}


def _disposition(statement: ComplianceStatement, items: Sequence[PaperItem]) -> Text | Gap:
    chosen = choice_on(statement, ChoiceKind.MOTION, (i.item for i in items))
    if chosen is not None and chosen.value in _MOTION:
        return told(_MOTION[chosen.value], chosen.id)
    return Gap(
        "counsel to choose",
        "the paragraph on the motion",
        "What becomes of the motion as to the requests with an accord?",
        tuple(_MOTION.values()),
        Mend.MOTION,
    )


_OTHER_SIDE_BLANK = (
    "reviewed this statement and agrees that it is accurate / was sent it on ____; no reply as of ____"
)


def other_side(statement: ComplianceStatement, names: PaperNames) -> Runs:
    """What the other side says of this account, as logged; else a gap."""
    words = [w for w in statement.record.other_side_words if w.order == statement.order.id]
    word = max(words, key=lambda w: w.on, default=None)
    lead = f"{names.voice} "
    if word is None:
        return sentence(
            lead,
            Gap(
                _OTHER_SIDE_BLANK,
                "the last paragraph",
                f"Does {names.voice} agree with this account, or when was it sent?",
                mend=Mend.OTHER_SIDE,
            ),
            ".",
        )
    if word.word is Word.AGREES:
        agrees = names.theirs_do("reviewed this statement and agrees", "reviewed this statement and agree")
        return (told(f"{agrees} that it is accurate.", word.id),)
    if word.word is Word.SENT_NO_REPLY:
        sent = names.theirs_do("was sent it on", "were sent it on")
        end = f"; no reply as of {long_date(statement.as_of)}."
        return (told(f"{sent} {long_date(word.on)}{end}", word.id),)
    how = word.as_follows or Gap(
        "how", "the last paragraph", "How does the other side disagree?", mend=Mend.OTHER_SIDE
    )
    differs = "disagree" if names.alone and names.them.endswith("s") else "disagrees"
    return stating(sentence(f"{lead}reviewed this statement and {differs} as follows: ", how), word.id)


def still_to_take_up(statement: ComplianceStatement, names: PaperNames) -> Runs:
    """For a report: when what is left will be taken up, which only counsel knows."""
    left = statement.standing(ItemStands.NOT_TAKEN_UP, ItemStands.SUPPLEMENTED)
    if not left:
        return ()
    gap = Gap(
        "counsel to state: when",
        "the paragraph on what is left",
        "When will counsel take up the requests that are left?",
        mend=Mend.IN_THE_PAPER,
    )
    return sentence(f"{_capital(names.both)} will take up ", names.listed(left), " ", gap, ".")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
