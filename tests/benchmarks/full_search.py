"""A store of many matters with items, filled by plain inserts, and the index made from it."""

import random
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from docket_assistant.domain.conferral import Conferral, Direction, Message, Mode
from docket_assistant.domain.discovery import RequestItem, RequestSet
from docket_assistant.domain.ids import (
    ConferralId,
    CounselId,
    ItemId,
    MatterId,
    MessageId,
    MotionId,
    OrderId,
    PartyId,
    SetId,
)
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.matter import Matter, Side
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.order import CourtOrder
from docket_assistant.domain.people import Counsel, Party, PartyRole
from docket_assistant.store.connect import connect
from docket_assistant.store.rows import AnyNoun, repositories
from docket_assistant.store.search_index import rebuild
from docket_assistant.store.sql import insertion
from docket_assistant.store.tables import FACT, table_name

_COMMON = (
    "all documents that relate to the and of or by any state with each person who has knowledge identify"
    " describe including communications between plaintiff defendant agreement records policy payment"
    " treatment medical wages contract invoice e-mail meeting produced response objection burden privilege"
)
_HEADS = "bar bel bris cald car dal den fair fen gar gold ham har hol jar ken lan mal mar nor pem ral sher"
_MIDDLES = "a e i o u an en in on er ar el ing"
_TAILS = "co coe by den field ford ham ker land ley man mond ner ridge sen son ston ton ville well wick worth"
_FIRST = "Ann Carl Dana Eli Faye Glen Hana Ivan June Kurt Lena Milo Nora Omar Paul Rosa Seth Tara Vera Walt"
_DAY = date(2020, 1, 6)


def _names(head: str, middle: str, tail: str) -> list[str]:
    return [f"{a}{b}{c}".capitalize() for a in head.split() for b in middle.split() for c in tail.split()]


SURNAMES = _names(_HEADS, _MIDDLES, _TAILS)


def facts_of(n: int, items: int) -> Iterator[AnyNoun]:
    """A matter, its people, and its items in two sets."""
    draw = random.Random(n)  # noqa: S311  # the same facts at every run
    matter, party = MatterId(f"m{n}"), PartyId(f"m{n}-p")
    day = _DAY + timedelta(n % 2000)
    yield Matter(matter, "moed", f"4:{20 + n % 7:02}-CV-{n:05} (CEJ)", Side.PLAINTIFF)
    first, last = draw.choice(_FIRST.split()), draw.choice(SURNAMES)
    yield Party(party, f"{first} {last}".upper(), PartyRole.PLAINTIFF)
    other = f"{draw.choice(SURNAMES)} County" if n % 2 else f"{draw.choice(SURNAMES)} Holdings, LLC"
    yield Party(PartyId(f"m{n}-q"), other.upper(), PartyRole.DEFENDANT, 1)
    for side in (Side.PLAINTIFF, Side.DEFENDANT):
        name = f"{draw.choice(_FIRST.split())} {draw.choice(SURNAMES)}"
        yield Counsel(CounselId(f"m{n}-c-{side.value}"), name, side, firm=f"{draw.choice(SURNAMES)} Law")
    kinds = (ItemKind.INTERROGATORY, ItemKind.PRODUCTION)
    sets = [SetId(f"m{n}-s{at}") for at in (0, 1)]
    for at, kind in enumerate(kinds):
        yield RequestSet(sets[at], kind, 1, (party,), (PartyId(f"m{n}-q"),), day)
    for at in range(items):
        text = " ".join((*draw.choices(_COMMON.split(), k=24), draw.choice(SURNAMES)))
        label, position = str(at // 2 + 1), at // 2
        yield RequestItem(ItemId(f"m{n}-i{at}"), sets[at % 2], label, position, kinds[at % 2], text)
    said = " ".join(draw.choices(_COMMON.split(), k=60))
    for at in range(3):
        yield Conferral(ConferralId(f"m{n}-t{at}"), Mode.TELEPHONE, day, said=said, private_notes=said[:80])
        yield Message(MessageId(f"m{n}-e{at}"), Direction.SENT, Mode.EMAIL, day, text=said)
    yield Motion(MotionId(f"m{n}-mo"), Side.PLAINTIFF, day)
    yield CourtOrder(OrderId(f"m{n}-o"), day, text=said)


def fill_items(path: Path, matters: int, items: int) -> None:
    """Fill an empty store with ``matters`` of ``items`` each, the index included."""
    known = repositories()
    fact = insertion(FACT)
    with closing(connect(path, "rw")) as link:
        link.execute("PRAGMA foreign_keys=OFF")
        link.execute("PRAGMA synchronous=OFF")
        link.execute("BEGIN IMMEDIATE")
        for n in range(matters):
            for place, noun in enumerate(facts_of(n, items)):
                known[type(noun)].insert(link, f"m{n}", n if isinstance(noun, Matter) else place, noun)
                link.execute(fact, [noun.id, f"m{n}", table_name(type(noun))])
        rebuild(link)
        link.execute("COMMIT")
        link.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
