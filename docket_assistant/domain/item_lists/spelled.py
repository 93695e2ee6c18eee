"""Item numbers spelled in words, as in "Interrogatory One", become numbers."""

from docket_assistant.domain.item_lists.words import CARDINALS, Lex, Lexeme

_JOINS = frozenset({Lex.COMMA, Lex.AND, Lex.DASH, Lex.THROUGH})
_AHEAD = frozenset({Lex.MARK, *_JOINS})
_BEHIND = frozenset(
    {*_JOINS, Lex.SEMI, Lex.STOP, Lex.COLON, Lex.CLOSE, Lex.OPEN, Lex.PART, Lex.OF, Lex.LIMIT}
)


def with_spelled_numbers(found: list[Lexeme]) -> list[Lexeme]:
    """The lexemes with each spelled number that names an item turned into a number.

    It does so behind a noun, or behind such a number and a separator, where a list could go on after it:
    "Interrogatories One and Two", but not "requests one week later" or "Set Two".
    """
    read: list[Lexeme] = []
    naming = False
    for place, lexeme in enumerate(found):
        ends = place + 1 == len(found) or found[place + 1].lex in _BEHIND
        counts = (
            place + 2 < len(found) and found[place + 2].lex in {Lex.UNIT, Lex.WORD} and _repeats(found, place)
        )
        if lexeme.lex is Lex.CARDINAL and naming and ends and not counts:
            number = CARDINALS.index(lexeme.text.lower()) + 1
            read.append(lexeme._replace(lex=Lex.NUM, number=str(number)))
            continue
        repeated = lexeme.lex is Lex.PART and naming
        naming = lexeme.lex is Lex.NOUN or (naming and lexeme.lex in _AHEAD) or repeated
        read.append(lexeme)
    return read


def _repeats(found: list[Lexeme], place: int) -> bool:
    """Whether figures in brackets repeat the number just spelled, as in "five (5)"."""
    behind = found[place + 1]
    return behind.lex is Lex.PART and behind.parts[0].isdigit()
