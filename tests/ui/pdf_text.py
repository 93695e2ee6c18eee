"""Reads back what a PDF of Qt's says: the texts of each page, and which fonts are in the file.

No reader of PDF files is among the tests' packages; this one knows no more of the format than Qt writes.
"""

import re
import zlib

_OBJECT = re.compile(rb"(\d+) 0 obj(.*?)endobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\nendstream", re.DOTALL)
_SHOWN = re.compile(rb"/F(\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)> Tj|(ET)\b")
_RANGE = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]{4})> (?:<([0-9A-F]+)>|\[([^\]]*)\])")


class Pdf:
    """One file."""

    def __init__(self, content: bytes) -> None:
        assert content.startswith(b"%PDF")
        self._objects = {int(m[1]): m[2] for m in _OBJECT.finditer(content)}
        kids = next(o for o in self._objects.values() if b"/Type /Pages" in o)
        listed = re.search(rb"/Kids\s*\[([^\]]*)\]", kids)
        assert listed is not None
        self._pages = [self._objects[int(n)] for n in re.findall(rb"(\d+) 0 R", listed[1])]

    @property
    def pages(self) -> list[str]:
        """The texts of each page, one drawn text a line."""
        return [self._texts(page) for page in self._pages]

    @property
    def sizes(self) -> set[tuple[float, float]]:
        """Widths and heights of the pages, in points."""
        found = (re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\s*\]", page) for page in self._pages)
        return {(float(box[1]), float(box[2])) for box in found if box is not None}

    @property
    def fonts_not_embedded(self) -> list[bytes]:
        """Descriptors of fonts without the font itself."""
        told = [o for o in self._objects.values() if b"/Type /FontDescriptor" in o]
        assert told
        return [o for o in told if b"/FontFile" not in o]

    def _stream(self, number: int) -> bytes:
        told = self._objects[number]
        found = _STREAM.search(told)
        assert found is not None
        return zlib.decompress(found[1]) if b"/FlateDecode" in told else found[1]

    def _texts(self, page: bytes) -> str:
        contents = re.search(rb"/Contents (\d+) 0 R", page)
        assert contents is not None
        letters: dict[int, str] = {}
        lines, line = [], ""
        for font, glyphs, _end in _SHOWN.findall(self._stream(int(contents[1]))):
            if font:
                letters = self._letters(int(font))
            elif glyphs:
                codes = (int(glyphs[n : n + 4], 16) for n in range(0, len(glyphs), 4))
                line += "".join(letters.get(code, "?") for code in codes)
            else:
                lines.append(line)
                line = ""
        return "\n".join(lines).replace("\t", " ")  # Qt names the glyph of a blank after the tab

    def _letters(self, font: int) -> dict[int, str]:
        """What each glyph of a font says."""
        named = re.search(rb"/ToUnicode (\d+) 0 R", self._objects[font])
        assert named is not None
        found: dict[int, str] = {}
        for first, last, start, several in _RANGE.findall(self._stream(int(named[1]))):
            codes = range(int(first, 16), int(last, 16) + 1)
            if start:
                found |= {code: chr(int(start, 16) + n) for n, code in enumerate(codes)}
            else:
                told = re.findall(rb"<([0-9A-F]+)>", several)
                found |= {
                    c: bytes.fromhex(t.decode()).decode("utf-16-be")
                    for c, t in zip(codes, told, strict=False)
                }
        return found
