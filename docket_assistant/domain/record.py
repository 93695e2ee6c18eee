"""The record of a matter: every fact that the file holds about it, as one value."""

from dataclasses import dataclass

from docket_assistant.domain.answered import ItemAnswer, ItemReview, Production
from docket_assistant.domain.conferral import Attempt, Conferral, ItemOutcome, Message
from docket_assistant.domain.counsel_words import Assertion, Choice, OtherSideWord, Override, RuleRead
from docket_assistant.domain.discovery import Extension, RequestItem, RequestSet, Response, Rewording
from docket_assistant.domain.dispute import Acceptance, DisputedItem, Withdrawal
from docket_assistant.domain.matter import Matter
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.office import Attachment, DateCheck, TimeEntry
from docket_assistant.domain.order import CourtOrder, CourtStep, Duty, Filing
from docket_assistant.domain.paper import Paper
from docket_assistant.domain.paper_words import ItemPosition, PaperAnswer
from docket_assistant.domain.people import Counsel, Party

Noun = (
    Party
    | Counsel
    | RequestSet
    | RequestItem
    | Response
    | Rewording
    | Extension
    | DisputedItem
    | Withdrawal
    | Acceptance
    | Conferral
    | ItemOutcome
    | Attempt
    | Message
    | Motion
    | CourtOrder
    | Duty
    | Filing
    | CourtStep
    | Assertion
    | Choice
    | OtherSideWord
    | RuleRead
    | Override
    | Paper
    | ItemAnswer
    | Production
    | ItemReview
    | Attachment
    | DateCheck
    | TimeEntry
    | PaperAnswer
    | ItemPosition
)
"""A fact of its own in the record; the matter itself heads it."""


@dataclass(frozen=True, slots=True)
class Record:
    """All facts of one matter; each tuple in the order in which the facts were recorded."""

    matter: Matter
    parties: tuple[Party, ...] = ()
    counsel: tuple[Counsel, ...] = ()
    sets: tuple[RequestSet, ...] = ()
    items: tuple[RequestItem, ...] = ()
    responses: tuple[Response, ...] = ()
    rewordings: tuple[Rewording, ...] = ()
    extensions: tuple[Extension, ...] = ()
    disputed_items: tuple[DisputedItem, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
    acceptances: tuple[Acceptance, ...] = ()
    conferrals: tuple[Conferral, ...] = ()
    outcomes: tuple[ItemOutcome, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    messages: tuple[Message, ...] = ()
    motions: tuple[Motion, ...] = ()
    orders: tuple[CourtOrder, ...] = ()
    duties: tuple[Duty, ...] = ()
    filings: tuple[Filing, ...] = ()
    court_steps: tuple[CourtStep, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    choices: tuple[Choice, ...] = ()
    other_side_words: tuple[OtherSideWord, ...] = ()
    rules_read: tuple[RuleRead, ...] = ()
    overrides: tuple[Override, ...] = ()
    papers: tuple[Paper, ...] = ()
    answers: tuple[ItemAnswer, ...] = ()
    productions: tuple[Production, ...] = ()
    reviews: tuple[ItemReview, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    date_checks: tuple[DateCheck, ...] = ()
    time_entries: tuple[TimeEntry, ...] = ()
    paper_answers: tuple[PaperAnswer, ...] = ()
    positions: tuple[ItemPosition, ...] = ()
