"""When a paper went out: served or sent, which the record keeps apart from its filing."""

from dataclasses import replace
from datetime import date

from docket_assistant.app.acts import act_of_form, refuse_future
from docket_assistant.app.change import Change
from docket_assistant.app.papers.joint import keep_sent
from docket_assistant.domain.errors import InvalidInput, NotFound, Refused
from docket_assistant.domain.ids import MatterId, PaperId
from docket_assistant.domain.paper import PaperKind
from docket_assistant.store.store import Store
from docket_assistant.wording.days import long_date


def record_sent(store: Store, matter: MatterId, paper: PaperId, on: date, today: date) -> Change:
    """Record the day on which a paper was served or sent; of a paper of both sides the file is kept too.

    Raises InvalidInput for a day after ``today`` and for one before the day as of which it was made,
    NotFound for a paper that is not on record.
    """
    refuse_future(on, today, "The service of the paper")
    with store.read() as view:
        joint = any(p.id == paper and p.kind is PaperKind.JOINT_STATEMENT for p in view.record(matter).papers)
    notes: tuple[str, ...] = ()
    if joint:
        try:
            return keep_sent(store, matter, paper, on, today)
        except (Refused, NotFound) as why:
            notes = (f"The file was not kept: {why}",)
    label = "Record paper as served or sent"
    with act_of_form(store, label, matter) as tx:
        made = next((p for p in tx.record().papers if p.id == paper), None)
        if made is None:
            raise NotFound("This paper is not on record.")
        if on < made.made_as_of:
            raise InvalidInput(
                f"The paper was made as of {long_date(made.made_as_of)}, after the day on which it is said"
                " to have gone out; correct the day."
            )
        tx.put(replace(made, sent_on=on))
    return Change(matter, label, fact=paper, notes=notes)
