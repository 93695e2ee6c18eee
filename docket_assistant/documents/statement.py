"""The paper that an order asks for, as paragraphs, tables and gaps, made only from its plain facts."""

from docket_assistant.documents.caption_parts import caption_of
from docket_assistant.documents.model import (
    Block,
    Continued,
    Exhibit,
    Numbered,
    PaperModel,
    Runs,
    Signing,
)
from docket_assistant.documents.service_certificate import certificate_of_service
from docket_assistant.documents.signature import author_of, signature_block, signature_of
from docket_assistant.documents.statement_tables import (
    attempts_table,
    standing_table,
    terms_table,
    understood_table,
    with_terms,
)
from docket_assistant.domain.accord import Confirmed
from docket_assistant.domain.compliance import ComplianceStatement, Variant
from docket_assistant.domain.counsel_words import ChoiceKind
from docket_assistant.domain.court_forms.form import PLAIN, CourtForm
from docket_assistant.domain.paper_items import ItemStands
from docket_assistant.wording.days import long_date
from docket_assistant.wording.item_lists import series
from docket_assistant.wording.paper_names import PaperNames, ids
from docket_assistant.wording.runs import paragraph, sentence, stating, told
from docket_assistant.wording.statement_facts import behind, short_of_a_talk
from docket_assistant.wording.statement_opening import opening, people
from docket_assistant.wording.statement_rest import (
    choice_on,
    confirmed_by,
    missed,
    motion_and_expenses,
    other_side,
    remains,
    still_to_take_up,
    supplemental_days,
    understood_sent,
)
from docket_assistant.wording.statement_titles import title_lines
from docket_assistant.wording.statement_variants import after_its_date, earlier, is_joint, joining


def statement_paper(
    statement: ComplianceStatement, district: str, form: CourtForm = PLAIN, points: tuple[Runs, ...] = ()
) -> PaperModel:
    """The whole paper in a court's form; ``district`` is the district's name for the court lines.

    ``points`` are paragraphs for what the order or an adopted practice wants told beside the rest.
    """
    names = PaperNames(statement)
    blocks, exhibits = _Body(statement, names).build(points)
    joint = is_joint(statement)
    matter = statement.record.matter
    return PaperModel(
        caption=caption_of(statement.record, district, form),
        title_lines=title_lines(statement, names),
        blocks=(*blocks, *_both_sign(statement)) if joint else blocks,
        signature=None if joint else signature_of(statement),
        exhibits=exhibits,
        certificate=certificate_of_service(statement.record, statement.side, statement.as_of, form),
        specimen=matter.specimen,
        author=author_of(statement),
        made_as_of=statement.as_of,
        form=form,
    )


def _both_sign(statement: ComplianceStatement) -> tuple[Signing, ...]:
    """A place for each side to sign; nothing is signed for either."""
    theirs = signature_block(statement.record, statement.side.facing, statement.as_of)
    return (
        Signing(signature_of(statement).lines, "Respectfully submitted,"),
        Signing(theirs.lines),
    )


class _Body:
    """The numbered paragraphs in order; exhibits get their letters as they come."""

    def __init__(self, statement: ComplianceStatement, names: PaperNames) -> None:
        self._statement, self._names = statement, names
        self._blocks: list[Block] = []
        self._exhibits: list[Exhibit] = []

    def build(self, points: tuple[Runs, ...] = ()) -> tuple[tuple[Block, ...], tuple[Exhibit, ...]]:
        statement, names = self._statement, self._names
        self._numbered(earlier(statement))
        self._numbered(paragraph(opening(statement, names), after_its_date(statement)))
        if statement.variant is Variant.ATTEMPTED:
            self._attempted()
        else:
            self._numbered(people(statement, names))
            if statement.variant is Variant.INCOMPLETE:
                self._report()
            else:
                self._terms()
        for runs in points:
            self._numbered(runs)
        self._numbered(motion_and_expenses(statement, names))
        self._numbered(joining(statement, names))
        if not is_joint(statement):
            self._numbered(other_side(statement, names))
        return tuple(self._blocks), tuple(self._exhibits)

    def _numbered(self, runs: Runs) -> None:
        if runs:
            self._blocks.append(Numbered(runs))

    def _continued(self, runs: Runs) -> None:
        if runs:
            self._blocks.append(Continued(runs))

    def _mark(self) -> str:
        return chr(ord("A") + len(self._exhibits))

    def _attempted(self) -> None:
        statement, names = self._statement, self._names
        if statement.attempts or statement.written or statement.messages:
            self._numbered((told("What counsel did is this.", *short_of_a_talk(statement)),))
            self._blocks.append(attempts_table(statement, names))
        words = sentence("The requests are ", names.listed(statement.items), ".")
        self._numbered(stating(words, *ids(statement.items)))
        self._agreed()

    def _report(self) -> None:
        statement, names = self._statement, self._names
        words = sentence("The ", names.whole, " stand as follows.")
        self._numbered(stating(words, *ids(statement.items)))
        self._blocks.append(standing_table(statement, names))
        self._confirmed()
        self._understood()
        self._missed()
        self._numbered(still_to_take_up(statement, names))

    def _agreed(self) -> None:
        table = terms_table(self._statement, self._names)
        if table.rows:
            own = behind(with_terms(self._statement), self._statement)
            self._numbered((told("The terms agreed are these.", *own),))
            self._blocks.append(table)
            self._confirmed()

    def _terms(self) -> None:
        self._agreed()
        self._understood()
        self._missed()
        self._remains()

    def _confirmed(self) -> None:
        statement = self._statement
        mark = self._mark()
        said = confirmed_by(statement, self._names, mark)
        self._continued(said)
        days = {
            i.confirmation.on
            for i in statement.items
            if i.is_accord and i.confirmation.standing is Confirmed.ACKNOWLEDGED and i.confirmation.on
        }
        if days:
            on = series([long_date(day) for day in sorted(days)])
            self._exhibits.append(Exhibit(mark, f"Confirmation in writing by {self._names.voice}, {on}"))

    def _understood(self) -> None:
        table = understood_table(self._statement, self._names)
        if not table.rows:
            return
        words = f"Counsel for {self._names.us} understood that these terms were agreed."
        own = behind(self._statement.standing(ItemStands.UNDERSTOOD), self._statement)
        self._numbered((told(words, *own),))
        self._blocks.append(table)
        self._continued(understood_sent(self._statement, self._names))

    def _missed(self) -> None:
        for line in missed(self._statement, self._names):
            self._numbered(line)

    def _remains(self) -> None:
        statement, names = self._statement, self._names
        mark = self._mark()
        self._numbered(remains(statement, names, mark))
        without = statement.standing(ItemStands.NO_ACCORD)
        days = supplemental_days(without)
        if without and days and choice_on(statement, ChoiceKind.EXHIBIT, (i.item for i in without)):
            title = f"Supplemental answers to {names.items(without)}, {series(list(days))}"
            self._exhibits.append(Exhibit(mark, title))
