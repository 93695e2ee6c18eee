"""Reads the lexemes of an item list into groups of numbers: a small state machine, no guesses."""

from collections.abc import Callable

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.item_lists.cursor import ENDS, RANGES, SEPARATORS, Cursor
from docket_assistant.domain.item_lists.entries import EntryReader
from docket_assistant.domain.item_lists.ranges import Group
from docket_assistant.domain.item_lists.words import Lex, Lexeme, Unread
from docket_assistant.domain.items import ItemKind

_BARE = frozenset({*ENDS, *RANGES, Lex.NUM, Lex.MARK, Lex.ALL, Lex.EXCEPT, Lex.BUT, Lex.FOR, Lex.OPEN})
"""What may stand ahead of numbers that have no noun at all."""


_LEADS_ON = frozenset(
    {"with", "respect", "by", "in", "as", "is", "are", "at", "on", "namely", "including", "specifically"}
    | {"limited to", "only as to", "only limited to", "but limited to", "but only as to"}
    | {"answer", "answers", "response", "responses", "compel", "under", "regarding", "concerning"}
)
"""Words that may stand ahead of "Nos." without naming what the numbers are of."""


class Grammar:
    """One reading of one text; the results are its groups, its warnings and what it left."""

    def __init__(self, cursor: Cursor) -> None:
        self.groups: list[Group] = []
        self.cursor = cursor
        self.entries = EntryReader(cursor)
        self._handlers: dict[Lex, Callable[[], None]] = {
            Lex.NOUN: self._noun,
            Lex.GENERIC: self._generic,
            Lex.MARK: self._mark,
            Lex.NUM: self._num,
            Lex.REF: self._leave,
            Lex.SUBPART: self._subparts_ahead,
            Lex.ORDINAL: self._set_ahead,
            Lex.SET: self._set_ahead,
            Lex.ALL: self._all,
            Lex.BUT: self._exclusion,
            Lex.EXCEPT: self._exclusion,
            Lex.FOREIGN: self._foreign,
            Lex.OPEN: self._open,
            Lex.WORD: self._word,
            Lex.SEMI: self._clause_end,
            Lex.STOP: self._sentence_end,
        }
        self._kind: ItemKind | None = None
        """Kind of the noun that numbers without one belong to."""
        self._listed: ItemKind | None = None
        """Kind of the last noun that had numbers."""
        self._idle: tuple[int, Lexeme] | None = None
        """A noun just passed that had no numbers, and the place behind it."""
        self._set, self._set_end = "", 0
        self._everything = False
        self._bare = True
        self._recent: tuple[int, Group] | None = None
        """The last group of this sentence and the place behind it."""

    @property
    def warnings(self) -> list[str]:
        """Sentences on what the reader should look at."""
        return self.entries.warnings

    @property
    def left(self) -> list[Unread]:
        """Numbers in the text that were not read as items."""
        return self.entries.left

    def run(self) -> None:
        """Reads the whole text."""
        while self.cursor.lex() is not Lex.END:
            self._bare = self._bare and self.cursor.lex() in _BARE
            handler = self._handlers.get(self.cursor.lex())
            if handler is None:
                self.cursor.take()
            else:
                handler()
        self.entries.leave_waiting_parts()

    def _noun(self) -> None:
        noun = self.cursor.take()
        self._warn_of_idle(noun)
        if self._idle is not None and self._idle[0] > self._set_end and not self._says_again(noun):
            self._set = ""  # it named the set of the noun before
        self._kind, self._idle = self._kind_named(noun), (self.cursor.at, noun)
        self.cursor.skip(Lex.COLON, Lex.DASH)
        if self.cursor.lists_behind_comma():
            self.cursor.take()
        if self.cursor.lex() is Lex.NUM and self.cursor.lex(1) is not Lex.UNIT:
            self._list()

    def _says_again(self, noun: Lexeme) -> bool:
        """Whether "Request" only repeats the set's noun: "Requests for Production, Request No. 4"."""
        if self._idle is None or noun.kind is not ItemKind.REQUEST:
            return False
        of_set = self._idle[1].kind in {ItemKind.PRODUCTION, ItemKind.ADMISSION}
        return (
            of_set and self._idle[0] == self.cursor.at - 2 and self.cursor.see(self._idle[0]).lex is Lex.COMMA
        )

    def _kind_named(self, noun: Lexeme) -> ItemKind | None:
        return self._idle[1].kind if self._idle is not None and self._says_again(noun) else noun.kind

    def _warn_of_idle(self, noun: Lexeme) -> None:
        """Says so when "Interrogatories and Requests Nos. 4 and 5" gives numbers to the second noun only."""
        behind = self.cursor.at - 2
        if self._idle is None or self._idle[0] != behind or self.cursor.see(behind).lex is not Lex.AND:
            return
        if self.cursor.numbered(self.cursor.at - 1) and self._idle[1].kind is not noun.kind:
            self.warnings.append(
                f"“{self._idle[1].text}” has no numbers of its own; only “{noun.text}” was read with them."
            )

    def _generic(self) -> None:
        self.cursor.take()
        self._kind = None
        if self.cursor.lex() is Lex.NUM and self.cursor.lex(1) is not Lex.UNIT:
            self._list()

    def _mark(self) -> None:
        before = self.cursor.see(self.cursor.at - 1) if self.cursor.at else None
        self.cursor.take()
        self.cursor.skip(Lex.OPEN)
        if self.cursor.lex() is not Lex.NUM:
            return
        pointing = before is not None and before.lex in {Lex.WORD, Lex.LIMIT}
        if before is not None and pointing and before.text.lower() not in _LEADS_ON:
            self.warnings.append(
                f"“{before.text}” stands ahead of No. {self.cursor.see().text}: check what the number is of."
            )
        self._list(loose=before is not None and before.lex in {Lex.AND, Lex.SEMI, Lex.COMMA})

    def _num(self) -> None:
        if self.cursor.see().kind is not None:
            self._list()
        elif self._bare:
            self._bare_list()
        else:
            self._leave()

    def _bare_list(self) -> None:
        """Numbers alone; words right behind them make them something else: "12(b)(6) motion"."""
        start, count = self.cursor.at, len(self.groups)
        self._list()
        if len(self.groups) > count and self.groups[-1].kind is None and self._names_something_else(start):
            self.groups.pop()
            self._recent = None
            read = (self.cursor.see(place) for place in range(start, self.cursor.at))
            for lexeme in read:
                if lexeme.lex is Lex.NUM:
                    self.entries.leave(lexeme)

    def _names_something_else(self, start: int) -> bool:
        """Whether the numbers just read belong to the words behind them or label them: "1. RFP No. 3"."""
        words = {Lex.WORD, Lex.NOUN, Lex.ORDINAL, Lex.GENERIC}
        label = self.cursor.at == start + 1 and self.cursor.lex() in {Lex.STOP, Lex.CLOSE}
        return self.cursor.lex(1 if label else 0) in words

    def _leave(self) -> None:
        self.entries.leave(self.cursor.take())

    def _open(self) -> None:
        behind_noun = self._idle is not None and self._idle[0] == self.cursor.at
        holds = self.cursor.holds_list(self.cursor.at)
        self.cursor.take()
        if behind_noun and holds and self.cursor.lex() is Lex.NUM:
            self._list()

    def _subparts_ahead(self) -> None:
        start = self.cursor.take().start
        parts = self.entries.part_series()
        self.entries.leave_waiting_parts()
        self.entries.waiting_place = (start, self.cursor.see(self.cursor.at - 1).end)
        self.entries.waiting_parts = parts
        if self.cursor.lex() is not Lex.OF:
            self.entries.leave_waiting_parts()

    def _set_ahead(self) -> None:
        words, self.cursor.at = self.cursor.set_name()
        if words:
            self._set, self._set_end = words, self.cursor.at

    def _all(self) -> None:
        self.cursor.take()
        self._everything = True

    def _foreign(self) -> None:
        """Skips the numbers of a docket entry, an exhibit, a rule: they are no items."""
        self.cursor.take()
        self.cursor.skip(Lex.MARK)
        while self.cursor.lex() in {Lex.NUM, Lex.REF}:
            self._leave()
            after = self.cursor.at + 1 if self.cursor.lex() in RANGES else None
            after = after or self.cursor.after_separators(self.cursor.at)
            if self.cursor.see(after).lex in {Lex.NUM, Lex.REF}:
                self.cursor.at = after

    def _clause_end(self) -> None:
        self.cursor.take()
        self._set, self._everything = "", False

    def _sentence_end(self) -> None:
        self._clause_end()
        self._kind, self._idle, self._recent = self._listed, None, None
        self.entries.leave_waiting_parts()

    def _list(self, *, loose: bool = False) -> None:
        group = Group(self._kind, self._set, loose=loose)
        self._set, self._everything = "", False
        self.entries.read_list(group)
        self._tail(group)
        if group.entries:
            self.groups.append(group)
            self._kind = self._listed = group.kind
            self._recent = (self.cursor.at, group)

    def _tail(self, group: Group) -> None:
        """What stands behind the numbers: their set, whom they are directed to, how they were limited."""
        marked = 0
        while True:
            lex, place = self.cursor.lex(), self.cursor.at
            if lex is Lex.OF or self._in_set():
                self._of_clause(group)
            elif lex is Lex.LIMIT or (lex is Lex.COMMA and self.cursor.lex(1) is Lex.LIMIT):
                self.cursor.skip(Lex.COMMA)
                marked = self._remark(group, marked)
            elif lex is Lex.COMMA and self.cursor.lex(1) in {Lex.ORDINAL, Lex.SET}:
                self._set_behind(group)
            if self.cursor.at == place:
                return

    def _in_set(self) -> bool:
        """Whether "in" or "from" leads to a set by its name: "in Plaintiff's First Set of Requests"."""
        if self.cursor.see().text.lower() not in {"in", "from"}:
            return False
        words, noun, _ = self.cursor.set_noun()
        return bool(words) and noun is not None

    def _remark(self, group: Group, marked: int) -> int:
        end = self.cursor.remark_end()
        self.entries.note_numbers(self.cursor.at, end)
        self.entries.add_span(group, marked, self.cursor.at, end)
        self.cursor.at = end
        behind = len(group.entries)
        self.entries.go_on(group)
        return behind

    def _of_clause(self, group: Group) -> None:
        words, noun, end = self.cursor.set_noun()
        if not words and noun is None:
            return
        self.cursor.at = end
        group.set_words = words or group.set_words
        kind = None if noun is None else self.cursor.see(noun).kind
        if kind is None or group.kind is kind or kind is ItemKind.REQUEST:
            return
        if group.loose or group.kind in {None, ItemKind.REQUEST}:
            group.kind = kind
        elif noun is not None and kind is not ItemKind.SUBPOENA:
            self.warnings.append(
                f"The numbers were read by the noun ahead of them, not by “{self.cursor.see(noun).text}”."
            )

    def _set_behind(self, group: Group) -> None:
        start = self.cursor.at
        self.cursor.at += 1
        words, end = self.cursor.set_name()
        leads_on = (
            self.cursor.see(end).lex in {Lex.OF, Lex.NOUN} or self.cursor.see(end - 1).lex is Lex.ORDINAL
        )
        self.cursor.at = start if leads_on or not words else end
        if self.cursor.at == end:
            group.set_words = words

    def _exclusion(self) -> None:
        """Takes "all but No. 6" from the known items, "Nos. 1-10, except No. 6" from the list before."""
        start, word = self.cursor.at, self.cursor.take()
        self._everything = self._everything or word.text.lower().startswith("all ")
        if word.lex is Lex.BUT and not self._everything:
            self._warn_of_but()
            return
        while self.cursor.lex() in {Lex.FOR, Lex.TO}:
            self.cursor.take()
        if self.cursor.lex() not in {Lex.NOUN, Lex.MARK, Lex.NUM} or self._counts():
            return
        named = self._take_noun()
        if self.cursor.lex() is not Lex.NUM:
            return
        taken = Group(self._kind)
        self.entries.read_list(taken)
        self._take_out(taken, self._list_before(start), named=named)

    def _counts(self) -> bool:
        return self.cursor.lex() is Lex.NUM and self.cursor.lex(1) is Lex.UNIT

    def _warn_of_but(self) -> None:
        if self.cursor.starts_items(self.cursor.at) and self.cursor.lex() is not Lex.NUM:
            self.warnings.append(
                "“but” stands ahead of an item: check whether the item is meant or excepted."
            )

    def _word(self) -> None:
        word = self.cursor.take().text.lower()
        if (
            word in {"neither", "nor"}
            and self.cursor.lex() is Lex.NOUN
            and self.cursor.numbered(self.cursor.at)
        ):
            self.warnings.append(f"“{word}” stands ahead of an item: check whether the item is meant.")

    def _take_noun(self) -> bool:
        named = self.cursor.lex() is Lex.NOUN and self.cursor.numbered(self.cursor.at)
        if named:
            self._kind = self.cursor.take().kind
        self.cursor.skip(Lex.MARK)
        return named

    def _list_before(self, start: int) -> Group | None:
        """The list that ends where an exception starts, but for a comma or a bracket.

        "Nos. 1-10, all but No. 6" takes from the list; "and all but No. 6" begins another.
        """
        if self._recent is None:
            return None
        between = range(self._recent[0], start)
        joins = {Lex.COMMA, Lex.OPEN, Lex.ALL if self._everything else Lex.AND}
        near = all(self.cursor.see(place).lex in joins for place in between)
        return self._recent[1] if near else None

    def _take_out(self, taken: Group, before: Group | None, *, named: bool) -> None:
        minus = [raw for entry in taken.entries for raw in entry]
        if before is not None:
            before.minus.extend(minus)
            return
        following = self.cursor.after_separators(self.cursor.at)
        other = self.cursor.see(following).lex is Lex.NOUN and self.cursor.numbered(following)
        if named and other and self.cursor.lex() in SEPARATORS - {Lex.SEMI}:
            raise InvalidInput(
                f"It is not clear whether “{self.cursor.see(following).text}” is excepted too: "
                "write the items out, or put a semicolon ahead of what is not excepted."
            )
        self.groups.append(Group(self._kind, self._set, minus=minus, everything=True))
        self._everything = False
