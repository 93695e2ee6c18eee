"""`items`: reads an item list as lawyers write it."""

import argparse
import sys

from docket_assistant.cli.frame import Answer, Context, Json
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.item_lists.reader import read_items
from docket_assistant.wording.item_lists import court_list


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command's place in the parser."""
    parser = commands.add_parser("items", help="reads an item list as lawyers write it")
    parser.add_argument("text", metavar="TEXT", help="the list, or - for standard input")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, _context: Context) -> Answer:
    """Read the list and write it back in court style."""
    found = read_items(_standard_input() if args.text == "-" else args.text)
    text = court_list(found.tokens, plain=True)
    answer: Json = {
        "tokens": [str(t) for t in found.tokens],
        "text": text,
        "qualifiers": [{"tokens": [str(t) for t in q.tokens], "words": q.words} for q in found.qualifiers],
        "warnings": list(found.warnings),
    }
    return Answer(answer, lambda: [text, f"{len(found.tokens)} items", *found.warnings])


def _standard_input() -> str:
    """Standard input as UTF-8, whatever the system takes it for."""
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        return sys.stdin.read()
    try:
        return str(stream.read(), "utf-8-sig")
    except UnicodeDecodeError:
        raise InvalidInput("Standard input is not UTF-8; save the list as UTF-8 text.") from None
