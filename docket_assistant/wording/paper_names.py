"""What the parties, items, order and motion of a paper are called in its sentences."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from docket_assistant.domain.compliance import ComplianceStatement
from docket_assistant.domain.discovery import RequestItem
from docket_assistant.domain.ids import CounselId, ItemId
from docket_assistant.domain.items import ItemKind, ItemToken
from docket_assistant.domain.matter import Side
from docket_assistant.domain.paper_items import PaperItem
from docket_assistant.domain.people import Counsel
from docket_assistant.domain.record import Record
from docket_assistant.wording.days import long_date
from docket_assistant.wording.item_lists import court_list, number_word
from docket_assistant.wording.parties import side_word
from docket_assistant.wording.runs import Gap, Mend, Runs, Text, sentence, stating, told


def tokens_by_item(record: Record) -> dict[ItemId, ItemToken]:
    """The token of every item of a record."""
    return {i.id: token_of(i) for i in record.items}


def token_of(item: RequestItem) -> ItemToken:
    """The token of one item."""
    return ItemToken.parse(f"{item.kind.value}-{item.label}")


def ids(items: Iterable[PaperItem]) -> tuple[str, ...]:
    """Ids of the items themselves."""
    return tuple(item.item for item in items)


@dataclass(frozen=True)
class PaperNames:
    """Names for one paper."""

    statement: ComplianceStatement

    @cached_property
    def tokens(self) -> dict[ItemId, ItemToken]:
        """Tokens by item."""
        return tokens_by_item(self.statement.record)

    @property
    def us(self) -> str:
        """The filing side: Defendants."""
        return side_word(self.statement.record, self.statement.side)

    @property
    def ours(self) -> str:
        """Of the filing side: Defendants'."""
        return side_word(self.statement.record, self.statement.side, possessive=True)

    @property
    def other(self) -> Side:
        """The other side."""
        return self.statement.side.facing

    @property
    def them(self) -> str:
        """The other side: Plaintiff."""
        return side_word(self.statement.record, self.other)

    @property
    def theirs(self) -> str:
        """Of the other side: Plaintiff's."""
        return side_word(self.statement.record, self.other, possessive=True)

    @cached_property
    def alone(self) -> bool:
        """Whether the other side acts without counsel."""
        record, day = self.statement.record, self.statement.as_of
        if any(c.side is self.other and c.of_record_on(day) for c in record.counsel):
            return False
        return any(p.side is self.other and p.self_represented for p in record.parties)

    @property
    def both(self) -> str:
        """Who confers: counsel, or counsel for us and a party that has none."""
        return f"counsel for {self.us} and {self.them}" if self.alone else "counsel"

    @property
    def of_whom(self) -> str:
        """Of whom a conference is one."""
        return f"of {self.both}"

    @property
    def voice(self) -> str:
        """Who speaks for the other side: Plaintiff's counsel, or Plaintiff."""
        return self.them if self.alone else f"{self.theirs} counsel"

    def theirs_do(self, one: str, many: str) -> str:
        """Their voice with its verb: counsel is one; a party without counsel as the caption counts."""
        plural = self.alone and self.them.endswith("s")
        return f"{self.voice} {many if plural else one}"

    def items(self, items: Iterable[PaperItem]) -> str:
        """Items as a court lists them."""
        return court_list(sorted((self.tokens[i.item] for i in items), key=lambda t: t.key), typographic=True)

    def listed(self, items: Iterable[PaperItem], *, capital: bool = False) -> Text:
        """Items as a court lists them, with their facts."""
        own = tuple(items)
        words = self.items(own)
        return told(words[:1].upper() + words[1:] if capital else words, *ids(own))

    @property
    def whole(self) -> Text:
        """How many items the paper is about, with their facts."""
        return told(self.requests(self.total), *ids(self.statement.items))

    def requests(self, count: int) -> str:
        """How many: the seven requests."""
        word = "request" if count == 1 else "requests"
        return f"{number_word(count)} {word}"

    @property
    def total(self) -> int:
        """How many items the paper is about."""
        return len(self.statement.items)

    @property
    def order(self) -> Runs:
        """The order, with its docket number or a gap for it."""
        order = self.statement.order
        number = _ecf(order.ecf_number, "the order", Mend.ORDER_NUMBER)
        words = sentence(
            f"the Order of {long_date(order.signed_on)} (ECF\N{NO-BREAK SPACE}No.\N{NO-BREAK SPACE}",
            number,
            ")",
        )
        return stating(words, order.id)

    @property
    def motion(self) -> Runs:
        """The motion that the order is about, with its docket number or a gap for it; empty for none."""
        motion = self.statement.motion
        if motion is None:
            return ()
        number = _ecf(motion.ecf_number, "the motion", Mend.MOTION_NUMBER)
        whose = side_word(self.statement.record, motion.by, possessive=True)
        words = sentence(
            f" in {whose} {motion.title} (ECF\N{NO-BREAK SPACE}No.\N{NO-BREAK SPACE}", number, ")"
        )
        return stating(words, motion.id)

    def lawyer(self, counsel: CounselId) -> Counsel | None:
        """A lawyer of the file."""
        return next((c for c in self.statement.record.counsel if c.id == counsel), None)

    @property
    def supplements_only(self) -> bool:
        """Whether the paper's items are all interrogatories, so that one speaks of answers."""
        return all(
            t.kind is ItemKind.INTERROGATORY for t in (self.tokens[i.item] for i in self.statement.items)
        )


def _ecf(number: str, what: str, mend: Mend) -> str | Gap:
    return number or Gap("__", "paragraph 1", f"What is the ECF number of {what}?", mend=mend)
