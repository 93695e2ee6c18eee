"""Draws a paper by a template of the firm: docxtpl in a sandbox, nothing undefined and everything escaped.

A template is somebody's file and may be broken or hostile: it gets no loader, no function, few filters, no
arithmetic that makes long texts, and a limit on its loops. What goes wrong is one sentence, and no file.
"""

import re
from collections.abc import Iterable
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from docket_assistant.documents.firm.fields import FIELDS, ItemWords, TooManyTurns, values_of
from docket_assistant.documents.firm.package import checked_package
from docket_assistant.documents.model import PaperModel
from docket_assistant.documents.word.package import core_properties, packed, parsed, parts_of, serialized
from docket_assistant.documents.word.xml import q
from docket_assistant.domain.errors import InvalidInput

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

_FILTERS = ("upper", "lower", "title", "capitalize", "length", "first", "last", "join", "default", "trim")
_TESTS = ("defined", "equalto", "eq", "ne", "odd", "even")
_CORE = "docProps/core.xml"
_DOCUMENT = "word/document.xml"


@cache
def environment() -> "SandboxedEnvironment":
    """The sandbox in which every template runs."""
    from jinja2 import StrictUndefined
    from jinja2.exceptions import SecurityError
    from jinja2.sandbox import SandboxedEnvironment

    class _Sandbox(SandboxedEnvironment):
        intercepted_binops = frozenset({"*", "**", "%", "+", "//", "/"})

        def call_binop(self, _context: Any, operator: str, _left: Any, _right: Any) -> Any:  # noqa: ANN401
            raise SecurityError(f"a template may not calculate ({operator})")

        def is_safe_callable(self, _obj: Any) -> bool:  # noqa: ANN401  # nothing is called but filters
            return False

        def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ANN401
            plain = not attr.startswith("_") and not callable(value)
            return plain and super().is_safe_attribute(obj, attr, value)

    made = _Sandbox(undefined=StrictUndefined, autoescape=True)
    made.globals.clear()
    made.filters = {name: made.filters[name] for name in _FILTERS}
    made.tests = {name: made.tests[name] for name in _TESTS}
    return made


def draw_by_template(paper: PaperModel, items: Iterable[ItemWords], template: bytes) -> bytes:
    """The Word file of a paper in the firm's form; the same bytes for the same paper and template.

    Raises InvalidInput with one sentence where the template is broken, hostile or asks for what there is not.
    """
    checked_package(template)
    parts = parts_of(_filled(paper, items, template))
    parts[_DOCUMENT] = _renumbered(parts[_DOCUMENT])
    parts[_CORE] = core_properties(paper)
    return packed(parts)


def _filled(paper: PaperModel, items: Iterable[ItemWords], template: bytes) -> bytes:
    from docxtpl import DocxTemplate
    from jinja2.exceptions import SecurityError, TemplateError, TemplateSyntaxError, UndefinedError
    from lxml.etree import LxmlError

    try:
        document = DocxTemplate(BytesIO(template))
        document.render(values_of(paper, items), environment())
        out = BytesIO()
        document.save(out)
    except TemplateSyntaxError as wrong:
        raise InvalidInput(f"A tag of the template is not whole: {_plain(wrong.message)}.") from None
    except UndefinedError as wrong:
        known = ", ".join(FIELDS)
        raise InvalidInput(
            f"The template asks for a field that there is not: {_plain(wrong.message)}. There are {known}."
        ) from None
    except SecurityError as wrong:
        raise InvalidInput(f"The template tries what no template may: {_plain(wrong.message)}.") from None
    except (TooManyTurns, RecursionError, MemoryError):
        raise InvalidInput("The loops of the template go on without end; mend or remove them.") from None
    except (
        TemplateError,
        LxmlError,
        KeyError,
        TypeError,
        ValueError,
        AttributeError,
        ArithmeticError,
    ) as wrong:
        raise InvalidInput(f"The template could not be filled: {_plain(str(wrong))}.") from None
    return out.getvalue()


def _plain(message: str | None) -> str:
    """What an error says, without the XML around it, in one short line."""
    words = " ".join(re.sub(r"<[^>]*>", " ", message or "no reason was given").split())
    return words[:160].rstrip(". ") or "no reason was given"


def _renumbered(part: bytes) -> bytes:
    """The document with a number of its own for each control and mark: parts were drawn one by one."""
    root = parsed(part)
    for number, properties in enumerate(root.iter(q("sdtPr")), 1):
        own = properties.find(q("id"))
        if own is not None:
            own.set(q("val"), str(number))
        tag = properties.find(q("tag"))
        if tag is not None and str(tag.get(q("val"))).startswith("gap-"):
            tag.set(q("val"), f"gap-{number}")
    return serialized(root)
