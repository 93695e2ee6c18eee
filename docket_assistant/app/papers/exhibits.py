"""The exhibits of a paper in the order in which counsel put them; their letters follow it.

The order is counsel's word for the paper and is kept as one: in the journal, undone with it. A file is named
in it by its digest, so that a copy of the matter has the same order.
"""

from collections.abc import Sequence
from datetime import date

from docket_assistant.app.acts import act_of_form
from docket_assistant.app.attachments import files_about
from docket_assistant.app.change import Change
from docket_assistant.app.ids import new_id
from docket_assistant.domain.errors import NotFound
from docket_assistant.domain.ids import MatterId, PaperAnswerId
from docket_assistant.domain.office import Attachment
from docket_assistant.domain.paper_words import PaperAnswer
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store

_QUESTION = "exhibits_in_order"
_LABEL = "Put exhibits in order"


def exhibits_of(record: Record, paper: str) -> tuple[Attachment, ...]:
    """Files attached to a paper, as counsel ordered them; those attached since come last."""
    kept = _kept(record, paper)
    places = {digest: at for at, digest in enumerate(kept.answer.split() if kept is not None else ())}
    files = files_about(record, paper)
    return tuple(sorted(files, key=lambda one: places.get(one.sha256, len(places))))


def order_exhibits(store: Store, matter: MatterId, paper: str, order: Sequence[str], today: date) -> Change:
    """Keep the order of a paper's exhibits, by the ids of the files; the same order changes nothing.

    Raises NotFound where the paper is not on record.
    """
    with act_of_form(store, _LABEL, matter) as tx:
        record = tx.record()
        found = next((one for one in record.papers if one.id == paper), None)
        if found is None:
            raise NotFound("The paper is not on the record any more.")
        now = exhibits_of(record, paper)
        places = {attached: at for at, attached in enumerate(order)}
        wanted = sorted(now, key=lambda one: places.get(str(one.id), len(places)))
        if list(now) != wanted:
            kept = _kept(record, paper)
            own = kept.id if kept is not None else PaperAnswerId(new_id("paper_answer"))
            digests = " ".join(one.sha256 for one in wanted)
            tx.put(PaperAnswer(own, found.kind, _QUESTION, digests, today, paper))
    return Change(matter, _LABEL, undoable=tx.act is not None)


def _kept(record: Record, paper: str) -> PaperAnswer | None:
    return next((a for a in record.paper_answers if (a.about, a.question) == (paper, _QUESTION)), None)
