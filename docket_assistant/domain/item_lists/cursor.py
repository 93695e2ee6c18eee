"""A place in the lexemes of an item list, and what can be seen from there."""

from itertools import takewhile

from docket_assistant.domain.item_lists.words import Lex, Lexeme

SEPARATORS = frozenset({Lex.COMMA, Lex.SEMI, Lex.AND})
ENDS = frozenset({Lex.COMMA, Lex.SEMI, Lex.AND, Lex.STOP, Lex.END, Lex.CLOSE})
RANGES = frozenset({Lex.DASH, Lex.THROUGH, Lex.TO})
_REMARK_ENDS = frozenset({Lex.SEMI, Lex.STOP, Lex.END, Lex.CLOSE, Lex.EXCEPT})
_SET_REACH = 6
_CLAUSE_REACH = 12
_LONGEST_NUMBER = 3
"""A number of four figures behind a comma may be a year."""


class Cursor:
    """Reads lexemes one by one and looks ahead without taking; looking never goes far twice."""

    def __init__(self, text: str, found: list[Lexeme]) -> None:
        self.text = text
        self.found = [*found, Lexeme(Lex.END, len(text), len(text), "")]
        self.at = 0
        self._closes = self._pairs()

    def _pairs(self) -> dict[int, int]:
        pairs: dict[int, int] = {}
        waiting: list[int] = []
        for place, lexeme in enumerate(self.found):
            if lexeme.lex is Lex.OPEN:
                waiting.append(place)
            elif lexeme.lex is Lex.CLOSE and waiting:
                pairs[waiting.pop()] = place
        return pairs

    def see(self, place: int | None = None) -> Lexeme:
        """The lexeme at a place, by default the next one."""
        return self.found[min(self.at if place is None else place, len(self.found) - 1)]

    def lex(self, ahead: int = 0) -> Lex:
        """What lies some lexemes ahead."""
        return self.see(self.at + ahead).lex

    def take(self) -> Lexeme:
        """The next lexeme, which is then behind."""
        lexeme = self.see()
        self.at += 1
        return lexeme

    def skip(self, *kinds: Lex) -> None:
        """Takes the next lexeme if it is of these."""
        if self.lex() in kinds:
            self.at += 1

    def after_separators(self, place: int) -> int:
        """The first place from here on that is no separator."""
        while self.see(place).lex in SEPARATORS:
            place += 1
        return place

    def closing(self, place: int) -> int | None:
        """Where the bracket opened at a place is closed."""
        return self._closes.get(place)

    def counted(self, place: int) -> bool:
        """Whether the number at a place counts something: 14 days, three or 3 other requests."""
        after = self.see(place + 1)
        same_line = "\n" not in self.text[self.see(place).end : after.start]
        return after.lex is Lex.UNIT or (
            after.lex is Lex.NOUN and same_line and self.see(place - 1).lex in SEPARATORS
        )

    def numbered(self, place: int) -> bool:
        """Whether the noun at a place has its numbers right behind it."""
        place += 1
        if self.see(place).lex is Lex.COLON:
            place += 1
        return self.see(place).lex in {Lex.NUM, Lex.MARK} or self.holds_list(place)

    def holds_list(self, place: int) -> bool:
        """Whether the bracket at a place opens the numbers of a list and not a remark."""
        if self.see(place).lex is not Lex.OPEN:
            return False
        after = self.see(place + 2).lex
        return self.see(place + 1).lex is Lex.MARK or (
            self.see(place + 1).lex is Lex.NUM and after in SEPARATORS | RANGES
        )

    def lists_behind_comma(self) -> bool:
        """Whether a comma and two or more numbers come next: "Requests, 3-6"; years are none."""
        number, after = self.see(self.at + 1), self.see(self.at + 2).lex
        if self.lex() is not Lex.COMMA or number.lex is not Lex.NUM or len(number.number) > _LONGEST_NUMBER:
            return False
        further = self.see(self.after_separators(self.at + 2)).lex is Lex.NUM
        return after in RANGES or (after in SEPARATORS and further)

    def names_set(self, first: int, end: int) -> bool:
        """Whether a stretch is the name of a set and no more: "First Set", "Set Two"."""
        pair = [self.see(place).lex for place in range(first, end)]
        return pair in ([Lex.ORDINAL, Lex.SET], [Lex.SET, Lex.CARDINAL], [Lex.SET, Lex.NUM])

    def starts_items(self, place: int) -> bool:
        """Whether items, and not the rest of a remark, start at a place."""
        lex = self.see(place).lex
        if lex is Lex.NOUN:
            return self.numbered(place)
        return lex is Lex.MARK or (lex is Lex.NUM and not self.counted(place))

    def words(self, first: int, end: int) -> str:
        """The text from one place up to another, in one line, its first known word mended."""
        if end <= first:
            return ""
        head = self.see(first)
        rest = self.text[head.end : self.see(end - 1).end]
        return " ".join((head.text + rest).split()).rstrip(" ,:-")

    def remark_end(self) -> int:
        """Where a remark such as "directed to Plaintiff Jones" ends: where the sentence or items resume.

        A noun with numbers that no separator sets apart stays in the remark ("as stated in Request No. 7")
        unless it begins a line.
        """
        place, cut = self.at + 1, -_SET_REACH
        while self.see(place).lex not in _REMARK_ENDS:
            after = self.after_separators(place)
            if after > place:
                if self.starts_items(after) and not self.goes_on_counting(place, after):
                    return place
                place, cut = after, place
            elif self.see(place).lex is Lex.NOUN and self.numbered(place) and place - cut <= _SET_REACH:
                return cut
            elif self.see(place).lex is Lex.NOUN and self.begins_line(place):
                return place
            else:
                place = self._past(place)
        return place

    def goes_on_counting(self, place: int, after: int) -> bool:
        """Whether a number behind separators goes on a remark's own, as in "the years 2018 and 2019"."""
        return self.see(after).lex is Lex.NUM and self.see(place - 1).lex in {Lex.NUM, Lex.REF}

    def begins_line(self, place: int) -> bool:
        """Whether a lexeme is the first of its line."""
        return "\n" in self.text[self.see(place - 1).end : self.see(place).start]

    def touching(self, place: int) -> bool:
        """Whether no space parts a lexeme from the two before it: "2-b"."""
        near = (self.see(place - 2), self.see(place - 1), self.see(place))
        return near[0].end == near[1].start and near[1].end == near[2].start

    def names_items(self, first: int, end: int) -> bool:
        """Whether a stretch names items with their numbers."""
        return any(self.see(place).lex is Lex.NOUN and self.numbered(place) for place in range(first, end))

    def _past(self, place: int) -> int:
        closed = self.closing(place)
        return place + 1 if closed is None else closed + 1

    def set_noun(self) -> tuple[str, int | None, int]:
        """Set words, the place of a noun and the end of a clause "of Plaintiff's Second Set of ..."."""
        words, noun, place = "", None, self.at + 1
        for place in range(self.at + 1, self.at + _CLAUSE_REACH):
            lexeme = self.see(place)
            if lexeme.lex in {Lex.WORD, Lex.FOR, Lex.OF, Lex.LETTER, Lex.ALL}:
                continue
            if lexeme.lex is Lex.ORDINAL and not words:
                words = f"{lexeme.text.capitalize()} Set"
            elif lexeme.lex is Lex.SET and self.see(place + 1).lex in {Lex.CARDINAL, Lex.NUM}:
                return f"Set {self.see(place + 1).text.capitalize()}", None, place + 2
            elif lexeme.lex is not Lex.SET:
                noun = place if lexeme.lex is Lex.NOUN and not self.numbered(place) else None
                break
        return words, noun, (place if noun is None else place + 1)

    def set_name(self) -> tuple[str, int]:
        """The name of a set at the next lexeme and where it ends; empty if there is none.

        "First Set", "Second Interrogatory", "Set Two", "Set 2"; an ordinal far from a noun names no set.
        """
        first, second = self.see(), self.see(self.at + 1)
        if first.lex is Lex.SET:
            place = self.at + (2 if second.lex is Lex.MARK else 1)
            number = self.see(place)
            if number.lex in {Lex.CARDINAL, Lex.NUM} and not number.parts:
                return f"Set {number.text.capitalize()}", place + 1
            return "", self.at + 1
        reach = [self.see(place).lex for place in range(self.at + 1, self.at + _SET_REACH)]
        near = list(takewhile(lambda lex: lex not in ENDS, reach))
        named = Lex.SET in near[:2] or Lex.NOUN in near
        return (f"{first.text.capitalize()} Set" if named else ""), self.at + (
            2 if second.lex is Lex.SET else 1
        )
