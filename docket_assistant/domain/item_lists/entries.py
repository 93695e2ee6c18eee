"""Reads one run of numbers in an item list: numbers, subparts, ranges, and what to leave out."""

import re

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.item_lists.cursor import ENDS, RANGES, SEPARATORS, Cursor
from docket_assistant.domain.item_lists.ranges import (
    Group,
    Raw,
    Span,
    follows,
    goes_deeper,
    number_range,
    part_range,
)
from docket_assistant.domain.item_lists.words import Lex, Lexeme, Unread
from docket_assistant.domain.items import ItemKind

_MOST_ITEMS = 10_000
_PARTS = frozenset({Lex.PART, Lex.LETTER})


class EntryReader:
    """Reads numbers into the entries of a group; never takes a number that could be something else."""

    def __init__(self, cursor: Cursor) -> None:
        self.cursor = cursor
        self.warnings: list[str] = []
        self.left: list[Unread] = []
        self.waiting_parts: list[tuple[str, ...]] = []
        """Subparts named ahead of their number: "subsection (i) of Interrogatory No. 3"."""
        self.waiting_place = (0, 0)
        self._count = 0

    def read_list(self, group: Group) -> None:
        """Reads the list whose first number is next."""
        self._entry(group)
        self.go_on(group)

    def go_on(self, group: Group) -> None:
        """Reads on while separators lead to further numbers or subparts."""
        while True:
            place = self.cursor.after_separators(self.cursor.at)
            between = self.cursor.found[self.cursor.at : place]
            if self.cursor.see(place).lex is Lex.MARK and self.cursor.see(place + 1).lex is Lex.NUM:
                place += 1
            if not self._takes(group, between, place):
                self._refuse_open_end(group, place)
                self._note_stray_part(between, place)
                return
            last = group.entries[-1] if group.entries else None
            self.cursor.at = place
            if self._dropped(group, between):
                continue
            self._check_shared(group, last)
            self._entry(group)

    def _takes(self, group: Group, between: list[Lexeme], place: int) -> bool:
        """Whether what stands at a place belongs to the list, be it only to be left out with a warning."""
        lexeme = self.cursor.see(place)
        if lexeme.kind is ItemKind.WHOLE_SET:
            return bool(between) and self.cursor.see(place + 1).lex in ENDS
        if lexeme.lex is Lex.NUM:
            return not self.cursor.counted(place)
        if lexeme.lex not in _PARTS or not between or not group.entries:
            return False
        return self._shares(group.entries[-1][-1], between, place)

    def _refuse_open_end(self, group: Group, place: int) -> None:
        if self.cursor.see(place).lex is Lex.OPEN_END and group.entries:
            raise InvalidInput(
                f"“{self.cursor.see(place).text}” behind {group.entries[-1][-1].label} does not say where "
                "the list ends: write its last number."
            )

    def note_numbers(self, first: int, end: int) -> None:
        """Numbers of a remark that stand as items would: they are not read, and said."""
        for place in range(first + 1, end):
            behind = self.cursor.see(place - 1).lex in SEPARATORS
            if behind and self.cursor.see(place).lex is Lex.NUM and not self.cursor.counted(place):
                self.leave(self.cursor.see(place))

    def _note_stray_part(self, between: list[Lexeme], place: int) -> None:
        """A subpart whose number is not clear is left, and said: "No. 3, b and c"."""
        lexeme, after = self.cursor.see(place), self.cursor.see(place + 1).lex
        lone = lexeme.lex is Lex.LETTER and lexeme.text not in {"a", "A", "I"} and after in ENDS
        joined = between and all(separator.lex is not Lex.SEMI for separator in between)
        if joined and (lone or lexeme.lex is Lex.PART):
            self.leave(lexeme)

    def leave(self, lexeme: Lexeme) -> None:
        """Leaves out what is no item, and keeps where it stands."""
        self.left.append(Unread(lexeme.text, lexeme.start, lexeme.end))

    def leave_waiting_parts(self) -> None:
        """Subparts whose number never came are left, and said."""
        for parts in self.waiting_parts:
            self.left.append(Unread("subpart " + "".join(f"({part})" for part in parts), *self.waiting_place))
        self.waiting_parts = []

    def _shares(self, previous: Raw, between: list[Lexeme], place: int) -> bool:
        """Whether a subpart without number belongs to the number before: "3(b) and (c)", "3b and c"."""
        lexeme, after = self.cursor.see(place), self.cursor.see(place + 1).lex
        if not previous.parts or any(separator.lex is Lex.SEMI for separator in between):
            return False
        if lexeme.lex is Lex.LETTER:
            return follows(lexeme.text.lower(), previous.parts[-1]) and after in ENDS | RANGES | {Lex.OPEN}
        digits = lexeme.parts[0].isdigit()
        return digits == previous.parts[-1].isdigit() and after is not Lex.NOUN

    def _dropped(self, group: Group, between: list[Lexeme]) -> bool:
        """Leaves out, with a warning, a number that falls back at a place where no item would stand."""
        number = self.cursor.see()
        if number.lex is not Lex.NUM or not group.entries or number.kind is not None:
            return False
        before = group.entries[-1][-1]
        if before.kind is ItemKind.WHOLE_SET:
            return False
        if number.parts or float(number.number) > float(before.number):
            self._warn_if_unseparated(before, number, between)
            self._warn_of_thousands(before, number, between)
            return False
        reason = self._intruder(number, between)
        if reason:
            self.warnings.append(f"“{number.text}” behind {before.label} was left out: {reason}.")
            self.cursor.take()
        return bool(reason)

    def _warn_if_unseparated(self, before: Raw, number: Lexeme, between: list[Lexeme]) -> None:
        if not between and self.cursor.see(self.cursor.at - 1).lex is not Lex.MARK:
            self.warnings.append(
                f"Nothing stands between {before.label} and {number.text}: check that both are items."
            )

    def _warn_of_thousands(self, before: Raw, number: Lexeme, between: list[Lexeme]) -> None:
        """A comma without a space ahead of three figures may stand inside one number: 1,234."""
        touching = len(between) == 1 and between[0].lex is Lex.COMMA and between[0].end == number.start
        if touching and re.fullmatch("[0-9]{3}", number.text) and int(number.text) > 2 * float(before.number):
            self.warnings.append(f"{before.label},{number.text} was read as two items: check it.")

    def _intruder(self, number: Lexeme, between: list[Lexeme]) -> str:
        behind = self.cursor.see(self.cursor.at + 1)
        if not between:
            return "no comma sets it apart, so it may be a line number"
        comma = between[0]
        touching = comma.start == self.cursor.see(self.cursor.at - 2).end and comma.end == number.start
        following = self.cursor.after_separators(self.cursor.at + 1)
        last = self.cursor.see(following).lex is not Lex.NUM and behind.lex not in RANGES
        if comma.lex is Lex.COMMA and touching and last:
            return "it looks like a footnote mark; write it again with a space ahead if it is an item"
        label = behind.lex is Lex.STOP and self.cursor.see(self.cursor.at + 2).lex is Lex.WORD
        if label and any(separator.lex is Lex.SEMI for separator in between):
            return "it looks like the label of the next paragraph"
        return ""

    def _check_shared(self, group: Group, last: list[Raw] | None) -> None:
        if group.shared_parts and last is not None and self.cursor.lex() is Lex.NUM:
            raise InvalidInput(
                f"It is not clear whether the subparts named ahead of {last[0].number} belong to "
                f"{self.cursor.see().text} too: write each item with its subparts, as 3(a), 3(b) and 4(a)."
            )

    def _entry(self, group: Group) -> None:
        """One number, or subpart of the number before, with all that belongs to it."""
        lexeme = self.cursor.take()
        if lexeme.lex is Lex.NUM:
            self._warn_of_letter_for_figure(lexeme)
            kind = lexeme.kind or self._kind_before(group)
            raw = self._spaced_parts(Raw(kind, lexeme.number, lexeme.parts))
        else:
            before = group.entries[-1][-1]
            parts = lexeme.parts or (lexeme.text.lower(),)
            raw = before._replace(parts=(*before.parts[:-1], *parts))
        entry = self._range(raw) or [raw]
        entry = self._subparts(entry) or self._ahead(group, entry)
        self._count += len(entry)
        if self._count > _MOST_ITEMS:
            raise InvalidInput(f"The text lists more than {_MOST_ITEMS:,} items: read it in smaller pieces.")
        group.entries.append(entry)
        self._behind(group)

    def _warn_of_letter_for_figure(self, lexeme: Lexeme) -> None:
        """A capital O or I right behind figures may be a figure that the text layer misread."""
        if re.search("[0-9][OI]$", lexeme.text):
            label = Raw(None, lexeme.number, lexeme.parts).label
            figures = lexeme.number + ("0" if lexeme.text.endswith("O") else "1")
            self.warnings.append(f"“{lexeme.text}” was read as {label}: check that it is not {figures}.")

    @staticmethod
    def _kind_before(group: Group) -> ItemKind | None:
        """In a list of tokens a number without a letter goes on with the letter before."""
        kind = group.entries[-1][-1].kind if group.entries else None
        return None if kind is ItemKind.WHOLE_SET else kind

    def _spaced_parts(self, raw: Raw) -> Raw:
        """Subparts set apart from their number by a space: "3 (b)", "12 (b) (ii)"."""
        while self.cursor.lex() is Lex.PART and not self._remark_in_part():
            parts = self.cursor.take().parts
            if raw.parts and not goes_deeper(parts[0], raw.parts[-1]):
                raise InvalidInput(
                    f"It is not clear whether ({parts[0]}) lies inside {raw.label} or beside it: "
                    f"write {raw.label}({parts[0]}), or put a comma between them."
                )
            raw = raw._replace(parts=(*raw.parts, *parts))
        return raw

    def _remark_in_part(self) -> bool:
        """Figures in brackets behind a space repeat a count, as in five (5), and name no subpart."""
        return self.cursor.see().parts[0].isdigit()

    def _range(self, first: Raw) -> list[Raw]:
        """The items of a range whose first end is just read; empty if there is none."""
        sign, place = self.cursor.lex(), self.cursor.at + 1
        if sign not in RANGES or first.kind is ItemKind.WHOLE_SET:
            return []
        if self.cursor.see(place).lex is Lex.NOUN and sign is not Lex.TO:
            place += 1
        if self.cursor.see(place).lex is Lex.MARK:
            place += 1
        end = self.cursor.see(place)
        if end.lex is Lex.NUM or (end.lex in _PARTS and first.parts and sign is not Lex.TO):
            self.cursor.at = place + 1
            found = self._expand(first, end)
            self._refuse_chain(found)
            return found
        if end.lex in _PARTS and sign is Lex.DASH and self.cursor.touching(place):
            self.cursor.at = place + 1
            return [first._replace(parts=end.parts or (end.text.lower(),))]
        if sign is Lex.THROUGH or (sign is Lex.DASH and end.lex in ENDS):
            raise InvalidInput(f"The range that starts at {first.label} has no end: write both numbers.")
        return []

    def _expand(self, first: Raw, end: Lexeme) -> list[Raw]:
        if end.lex is Lex.NUM:
            return number_range(first, self._spaced_parts(Raw(end.kind, end.number, end.parts)))
        return part_range(first, end.parts or (end.text.lower(),))

    def _refuse_chain(self, found: list[Raw]) -> None:
        if self.cursor.lex() in {Lex.DASH, Lex.THROUGH} and self.cursor.lex(1) is Lex.NUM:
            raise InvalidInput(
                f"The range {found[0].label}-{found[-1].label} goes on with another dash: write two ranges."
            )

    def _subparts(self, entry: list[Raw]) -> list[Raw]:
        """Subparts named behind their number: "No. 3, subparts b and c"; empty if there are none."""
        place = self.cursor.at
        if (
            self.cursor.see(place).lex in {Lex.COMMA, Lex.OPEN, Lex.AND}
            or self.cursor.see(place).text == "'s"
        ):
            place += 1
        if self.cursor.see(place).lex is not Lex.SUBPART:
            return []
        bracket, start = self.cursor.lex() is Lex.OPEN, self.cursor.at
        self.cursor.at = place + 1
        parts = self.part_series()
        if not parts or self.cursor.lex() is Lex.OF:
            self.cursor.at = start
            return []
        if bracket:
            self.cursor.skip(Lex.CLOSE)
        whole = entry[-1]
        return [*entry[:-1], *(whole._replace(parts=(*whole.parts, *more)) for more in parts)]

    def _ahead(self, group: Group, entry: list[Raw]) -> list[Raw]:
        if not self.waiting_parts:
            return entry
        parts, self.waiting_parts = self.waiting_parts, []
        group.shared_parts = True
        return [raw._replace(parts=(*raw.parts, *more)) for raw in entry[:1] for more in parts] + entry[1:]

    def part_series(self) -> list[tuple[str, ...]]:
        """Subparts behind the word "subparts": "(b)", "b and c", "b-d"; empty if none follow."""
        if self.cursor.lex() is Lex.NUM:
            raise InvalidInput(
                f"Subpart {self.cursor.see().text} has to stand with its number: write it as 3(1) or 3(a)."
            )
        found: list[tuple[str, ...]] = []
        while True:
            place = self.cursor.after_separators(self.cursor.at)
            if not self._is_part(place, first=not found) or (bool(found) == (place == self.cursor.at)):
                return found
            self.cursor.at = place
            found.extend(self._part_or_range())

    def _is_part(self, place: int, *, first: bool) -> bool:
        lexeme, after = self.cursor.see(place), self.cursor.see(place + 1).lex
        if lexeme.lex is Lex.PART:
            return first or after is not Lex.NOUN
        return lexeme.lex is Lex.LETTER and (first or after in ENDS | RANGES | {Lex.OF})

    def _part_or_range(self) -> list[tuple[str, ...]]:
        lexeme = self.cursor.take()
        parts = lexeme.parts or (lexeme.text.lower(),)
        if self.cursor.lex() in RANGES and self.cursor.lex(1) in _PARTS:
            self.cursor.take()
            end = self.cursor.take()
            inner = part_range(Raw(None, "", parts), end.parts or (end.text.lower(),))
            return [raw.parts for raw in inner]
        return [parts]

    def _behind(self, group: Group) -> None:
        """A footnote's mark, "inclusive" and a remark in brackets, behind an entry."""
        if self.cursor.lex() is Lex.FOOTNOTE:
            mark = self.cursor.take().text
            self.warnings.append(
                f"“{mark}” behind {group.entries[-1][-1].label} is a footnote mark and was left out."
            )
        if self.cursor.lex() is Lex.PART and self._remark_in_part():
            repeat = self.cursor.take()
            if repeat.parts != (group.entries[-1][-1].number,):
                self.leave(repeat)
        self._note_loose_letter(group)
        if self.cursor.lex() is Lex.COMMA and self.cursor.lex(1) is Lex.INCLUSIVE:
            self.cursor.take()
        self.cursor.skip(Lex.INCLUSIVE)
        if self.cursor.lex() is Lex.OPEN and self.cursor.lex(1) is not Lex.EXCEPT:
            self._bracket(group)

    def _note_loose_letter(self, group: Group) -> None:
        """A letter that a space sets apart from its number may be its subpart: "No. 6 a, b and c"."""
        letter, after = self.cursor.see(), self.cursor.lex(1)
        if letter.lex is Lex.LETTER and after in ENDS | RANGES:
            label = group.entries[-1][-1].label
            meant = f"{label}({letter.text.lower()})"
            self.warnings.append(
                f"“{letter.text}” behind {label} was not read: write {meant} if it is meant."
            )

    def _bracket(self, group: Group) -> None:
        start = self.cursor.at
        end = self.cursor.closing(start)
        self.cursor.at = start + 1
        if self.cursor.lex() is Lex.INCLUSIVE and end == start + 2:
            self.cursor.at = end + 1
            return
        if end is None:
            label = group.entries[-1][-1].label
            self.warnings.append(f"The bracket after {label} is not closed: the rest was read as its limit.")
            end = self._open_end()
        if self._is_footnote(start, end):
            label = group.entries[-1][-1].label
            self.warnings.append(
                f"“[{self.cursor.see(start + 1).text}]” behind {label} was taken as a footnote mark."
            )
        first = len(group.entries) - 1
        if self.cursor.names_set(start + 1, end):
            first = self._since_last_set(group, first)
        self.add_span(group, first, start + 1, end)
        self.cursor.at = end
        self.cursor.skip(Lex.CLOSE)

    @staticmethod
    def _since_last_set(group: Group, last: int) -> int:
        """From which entry on a set named in brackets holds: all since the set before that parts the list.

        "3 and 4 (First Set) and 1 and 2 (Second Set)"; a lone one is said of the last entry.
        """
        before = group.sets_until
        group.sets_until = last + 1
        for place, span in enumerate(group.spans):
            if before and span.end == before:
                group.spans[place] = span._replace(first=min(span.first, group.set_from))
        group.set_from = before
        return before or last

    def _is_footnote(self, start: int, end: int) -> bool:
        """Whether a bracket holds a lone number: "8[1]"."""
        lone = end == start + 2 and self.cursor.see(start + 1).lex is Lex.NUM
        return lone and self.cursor.text[self.cursor.see(start).start] == "["

    def _open_end(self) -> int:
        place = self.cursor.at
        while self.cursor.see(place).lex not in {Lex.SEMI, Lex.END}:
            place += 1
        return place

    def add_span(self, group: Group, entry: int, first: int, end: int) -> None:
        """Keeps the words of a remark with the entries from one on; items that it names are not read."""
        words = self.cursor.words(first, end)
        if not words:
            return
        group.spans.append(Span(entry, len(group.entries), words))
        if self.cursor.names_items(first, end):
            self.warnings.append(f"Items named in “{words}” were not read: it was taken as a remark.")
