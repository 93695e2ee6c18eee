"""How wide Times New Roman sets text, in twentieths of a point; characters it lacks are taken as wide.

The widths are those of the regular face; an em has 2048 units.
"""

import unicodedata

_GROUPS = {
    369: "'",
    410: "|¦",
    512: " ,.·",
    551: "ίιϊ",
    565: "ª",
    569: "/:;\\ijltìíîïĩīĭįıĵĺļłţŧſіїј",
    614: "²³¹",
    635: "º",
    682: "!()-I[]`fr¡¨´¸ÌÍÎÏĨĪĬĮİŕŗřΙΪІЇ‘’",
    704: "ŀ",
    717: "•",
    797: "JsĴśŝşšЈѕ",
    809: "з",
    811: "ς",
    819: "°",
    823: "τ",
    832: "ľ",
    836: '"',
    840: "гѓ",
    848: "ζ",
    860: "έε",
    875: "ť",
    879: "эє",
    895: "т",
    905: "γ",
    909: "?acez¿àáâãäåçèéêëāăąćĉċčēĕėęěźżžχаесѐё“”",
    913: "ξ",
    926: "ν",
    928: "¶",
    934: "ь",
    942: "я",
    961: "^",
    965: "δ",
    967: "в",
    981: "θ",
    983: "{}",
    989: "ђ",
    993: "λ",
    995: "кќ",
    1013: "ŋ",
    1014: "ΰυϋύ",
    1022: "ρл",
    1024: "#$*0123456789_bdghknopquvxy¢£¤¥§«¯»ßðñòóôõöøùúûüýþÿđĝğġģĥħķĸńņňōŏőũūŭůűųŷοόорухћў–†‡€",
    1026: "З",
    1030: "ч",
    1032: "κ",
    1034: "π",
    1042: "βбд",
    1059: "ъ",
    1071: "ήη",
    1073: "άα",
    1096: "ийнпцѝџ",
    1098: "μ",
    1104: "σ",
    1108: "~",
    1124: "±÷",
    1131: "ĳ",
    1139: "FPSÞŚŜŞŠΡЅР",
    1155: "+<=>¬×",
    1176: "БЬ",
    1180: "µ",
    1182: "φ",
    1184: "ΓЃГ",
    1192: "Σ",
    1237: "ŉ",
    1251: "ELTZÈÉÊËĒĔĖĘĚĹĻĽĿŁŢŤŦŹŻŽΕΖΤЀЁЕТ",
    1282: "ψ",
    1296: "м",
    1317: "ΔΞ",
    1324: "ď",
    1327: "ф",
    1331: "Ч",
    1348: "ωώ",
    1352: "ЄЭ",
    1366: "BCRÇæĆĈĊČŔŖŘΒЌВКСЯ",
    1376: "ы",
    1389: "Л",
    1397: "Д",
    1415: "ж",
    1437: "Ŋ",
    1446: "Ъ",
    1450: "ЎУ",
    1451: "Ĳ",
    1479: "ADGHKNOQUVXYwÀÁÂÃÄÅÐÑÒÓÔÕÖØÙÚÛÜÝĀĂĄĎĐĜĞĠĢĤĦĶŃŅŇŌŎŐœŨŪŬŮŰŲŵŶŸΑΗΘΚΝΟΠΥΧΫЍЏАИЙНОПХЦ",
    1481: "њ",
    1485: "Λ",
    1489: "љ",
    1497: "Φ",
    1511: "Ψ",
    1518: "Ћ",
    1522: "Ω",
    1530: "ю",
    1536: "¼½¾",
    1540: "Ђ",
    1556: "©®",
    1577: "шщ",
    1593: "&m",
    1618: "Ф",
    1706: "%",
    1786: "ЉЊЫ",
    1821: "MÆŒΜМ",
    1835: "Ж",
    1886: "@",
    1933: "WŴ",
    1954: "№",
    2007: "™",
    2048: "—…",
    2066: "ШЩ",
    2105: "Ю",
}
_UNITS = {character: width for width, group in _GROUPS.items() for character in group}
_EM = 2048
_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def width(text: str, *, points: float = 12) -> float:
    """The width of ``text`` in twentieths of a point, set in one line."""
    return sum(map(_units, text)) * points * 20 / _EM


def _units(character: str) -> int:
    known = _UNITS.get(character)
    if known is not None:
        return known
    if character == _NO_BREAK_SPACE:
        return _UNITS[" "]
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Mn", "Me"):
        return 0
    return _EM * 3 // 2 if ord(character) > 0xFFFF else _EM


def wrapped(text: str, most: float, *, points: float = 12) -> tuple[str, ...]:
    """The lines of ``text``, none wider than ``most``; broken at blanks, in a word only if it is wider.

    A blank at which a line breaks belongs to no line.
    """
    most = most * 12 / points
    return tuple(line for part in text.split("\n") for line in _wrapped(part, most))


def _wrapped(text: str, most: float) -> list[str]:
    lines = [""]
    for position, word in enumerate(text.split(" ")):
        longer = f"{lines[-1]} {word}" if position else word
        if width(longer) <= most:
            lines[-1] = longer
            continue
        pieces = _pieces(word, most)
        lines = [*lines, *pieces] if position else pieces
    return lines


def _pieces(word: str, most: float) -> list[str]:
    """A word cut where it must be; never before a mark that belongs to the character before it."""
    pieces = [""]
    for character in word:
        if _units(character) and width(pieces[-1] + character) > most and pieces[-1]:
            pieces.append("")
        pieces[-1] += character
    return pieces
