"""What a ripeness check finds: tests, standings, reasons and verdicts, all computed, none stored."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.rules import Citation


class Test(StrEnum):
    """The tests, in the order in which they are asked."""

    __test__ = False  # pytest: not a test class

    DUE = "due"
    LIVE_MODE = "live_mode"
    AFTER_LAST_ROUND = "after_last_round"
    COVERS_ITEM = "covers_item"
    RIGHT_PEOPLE = "right_people"
    IMPASSE = "impasse"
    EFFORTS = "efforts"
    COURT_STEPS = "court_steps"
    DEADLINE = "deadline"
    STATEMENT = "statement"
    AGE = "age"


class Standing(StrEnum):
    """How one test came out."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    NOT_ASKED = "not_asked"


class Verdict(StrEnum):
    """What the log supports for one item, in the order from worst to best."""

    NOT_RIPE = "NOT_RIPE"
    STALE_CONFERRAL = "STALE_CONFERRAL"
    BLOCKED_BY_COURT_STEP = "BLOCKED_BY_COURT_STEP"
    NEEDS_REVIEW = "NEEDS_REVIEW"
    STATEMENT_INCOMPLETE = "STATEMENT_INCOMPLETE"
    RIPE_ON_EFFORTS = "RIPE_ON_EFFORTS"
    RIPE = "RIPE"
    NOT_REQUIRED = "NOT_REQUIRED"
    RESOLVED = "RESOLVED"


READY = frozenset({Verdict.RIPE, Verdict.RIPE_ON_EFFORTS, Verdict.RESOLVED, Verdict.NOT_REQUIRED})
_BADNESS = {verdict: n for n, verdict in enumerate(Verdict)}


def worst(verdicts: "frozenset[Verdict] | set[Verdict]") -> Verdict | None:
    """The worst of several verdicts, by the order of the enum; None of none."""
    return min(verdicts, key=_BADNESS.__getitem__, default=None)


class Reason(StrEnum):
    """Why a test came out as it did; `wording` makes the sentence."""

    RESPONSE_SERVED = "response_served"
    DEFAULT = "default"
    NOT_YET_DUE = "not_yet_due"
    DUE_UNKNOWN = "due_unknown"
    NOT_SERVED = "not_served"
    ANSWER_UNSIGNED = "answer_unsigned"
    WITHDRAWN = "withdrawn"
    RESOLVED = "resolved"
    ACCEPTED = "accepted"
    LIFTED = "lifted"
    NO_CONTACT = "no_contact"
    MODE_NAMED = "mode_named"
    MODE_FREE = "mode_free"
    MODE_NOT_NAMED = "mode_not_named"
    MODE_EXCLUDED = "mode_excluded"
    MODE_UNKNOWN = "mode_unknown"
    WRITTEN_ACCEPTED = "written_accepted"
    WRITTEN_REFUSED = "written_refused"
    WRITTEN_REVIEW = "written_review"
    AFTER_ROUND = "after_round"
    BEFORE_ROUND = "before_round"
    ORDER_UNKNOWN = "order_unknown"
    CONTACT_UNDATED = "contact_undated"
    ROUND_UNDATED = "round_undated"
    MAIL_WITHIN_THREE_DAYS = "mail_within_three_days"
    COVERED = "covered"
    COVERED_IN_GENERAL = "covered_in_general"
    COVERAGE_UNKNOWN = "coverage_unknown"
    COVERAGE_GENERAL = "coverage_general"
    PEOPLE_RIGHT = "people_right"
    PEOPLE_RIGHT_BY_FIRM = "people_right_by_firm"
    PEOPLE_UNKNOWN = "people_unknown"
    PEOPLE_NOT_OURS = "people_not_ours"
    PEOPLE_NOT_THEIRS = "people_not_theirs"
    NO_ACCORD = "no_accord"
    NARROWED = "narrowed"
    LEFT_OPEN = "left_open"
    OUTCOME_UNKNOWN = "outcome_unknown"
    PROMISE_NOT_DUE = "promise_not_due"
    PROMISE_UNDATED = "promise_undated"
    PROMISE_MISSED = "promise_missed"
    PROMISE_MISSED_AND_FOLLOWED_UP = "promise_missed_and_followed_up"
    EFFORTS_ACCEPTED = "efforts_accepted"
    EFFORTS_REFUSED = "efforts_refused"
    EFFORTS_LONE = "efforts_lone"
    EFFORTS_REVIEW = "efforts_review"
    EFFORTS_UNCLEAR = "efforts_unclear"
    STEP_DONE = "step_done"
    STEP_MISSING = "step_missing"
    STEP_WAIT = "step_wait"
    STATEMENT_FILLED = "statement_filled"
    ELEMENT_MISSING = "element_missing"
    FILED_STATEMENT_LACKS = "filed_statement_lacks"
    WITHIN_LAST_DAY = "within_last_day"
    PAST_LAST_DAY = "past_last_day"
    NO_CUTOFF = "no_cutoff"
    CUTOFF_UNCOUNTED = "cutoff_uncounted"
    RECENT = "recent"
    OLD = "old"


@dataclass(frozen=True, slots=True)
class Finding:
    """One test asked of one contact (or of the item itself), with the fact it rests on."""

    test: Test
    standing: Standing
    reason: Reason
    on: date | None = None
    """Date of the fact."""
    record: str = ""
    """Id of the fact in the record."""
    other: date | None = None
    """A second date that the reason compares with, such as the round's."""
    detail: str = ""
    """A word that the sentence needs: a mode, an element, a step."""
    citation: Citation | None = None


class Warn(StrEnum):
    """Warnings beside a verdict; house readings carry no citation and stand in no paper."""

    SERVICE_METHOD_UNKNOWN = "service_method_unknown"
    NOT_VERIFIED = "not_verified"
    SET_UNSIGNED = "set_unsigned"
    RULE_NOT_CERTAIN = "rule_not_certain"
    JUDGE_DEPENDENT = "judge_dependent"
    OLD_TALK = "old_talk"
    FEW_ATTEMPTS = "few_attempts"
    NO_TELEPHONE_ATTEMPT = "no_telephone_attempt"
    SHORT_WAIT = "short_wait"
    KNOWN_AWAY = "known_away"
    ADDRESS_NOT_VERIFIED = "address_not_verified"
    WRONG_ADDRESS = "wrong_address"
    EFFORTS_ONLY = "efforts_only"
    LAST_DAY_FROM_MEMORY = "last_day_from_memory"
    NO_CUTOFF = "no_cutoff"
    RULE_NOT_READ = "rule_not_read"
    OVERRIDDEN = "overridden"
    UNCONFIRMED_UNDERSTANDING = "unconfirmed_understanding"
    POINT_NOT_VERIFIED = "point_not_verified"
    NO_LOCAL_RULE = "no_local_rule"
    RULE_EXEMPTS = "rule_exempts"
    EXEMPTION_MAY_APPLY = "exemption_may_apply"
    SEQUENCE_NOT_TESTED = "sequence_not_tested"


class Assumed(StrEnum):
    """Assumptions that a verdict carries; each can be replaced by a fact."""

    DISPUTE_SINCE_FIRST_RESPONSE = "dispute_since_first_response"
    SUPPLEMENT_TOUCHES_ALL = "supplement_touches_all"
    RESPONSE_COVERS_ALL = "response_covers_all"
    DISCOVERY_JUDGE_IS_PRESIDING = "discovery_judge_is_presiding"


class NextAct(StrEnum):
    """The cheapest next act."""

    ASK_FOR_RESPONSE_DATE = "ask_for_response_date"
    ASK_FOR_SIGNATURE = "ask_for_signature"
    WAIT_FOR_RESPONSE = "wait_for_response"
    TALK = "talk"
    TALK_ABOUT_LATEST = "talk_about_latest"
    COMPLETE_TALK = "complete_talk"
    WAIT_FOR_PROMISE = "wait_for_promise"
    STIPULATE_OR_MOVE = "stipulate_or_move"
    FOLLOW_UP = "follow_up"
    ASK_PROMISE_DATE = "ask_promise_date"
    KEEP_TALKING = "keep_talking"
    DO_STEP = "do_step"
    WAIT_AFTER_STEP = "wait_after_step"
    COMPLETE_STATEMENT = "complete_statement"
    DECIDE = "decide"
    MOVE_ON_EFFORTS = "move_on_efforts"
    MOVE = "move"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Next:
    """The cheapest next act, with the date and the detail that it needs."""

    act: NextAct
    by: date | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ItemVerdict:
    """The verdict on one item as of one day, with every finding behind it."""

    item: ItemId
    round: int
    """Rounds answered: 0 served, 1 first response or default, 2 a supplement, and so on."""
    verdict: Verdict
    findings: tuple[Finding, ...]
    """The headline first."""
    late: bool | None
    """A flag beside the verdict: past the last day to move; None where that day cannot be counted."""
    warnings: tuple[Warn, ...]
    assumptions: tuple[Assumed, ...]
    next: Next
    governing: str = ""
    """Id of the contact that governs, where one does."""

    def told_of(self, item: ItemId) -> "ItemVerdict":
        """The same verdict on another item of equal facts; written out, as thousands are made."""
        return ItemVerdict(
            item,
            self.round,
            self.verdict,
            self.findings,
            self.late,
            self.warnings,
            self.assumptions,
            self.next,
            self.governing,
        )
