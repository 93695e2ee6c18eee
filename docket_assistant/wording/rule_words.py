"""Words for what rules ask, by the names in their files: elements of the statement, steps before a motion."""

from collections.abc import Mapping

ELEMENTS: Mapping[str, str] = {
    "accord_status": "whether an accord was reached",
    "all_counsel_signatures": "the signatures of all counsel",
    "certificate_of_compliance": "the certificate of compliance",
    "certification_of_duty_to_confer": "the certification that the duty to confer was met",
    "certify_compliance": "the words that the rule was complied with",
    "certify_steps_1_and_2": "the certification of the talk and of the conference with the court",
    "concurrence_requested_not_obtained": "that concurrence was asked for and not given",
    "concurrence_sought": "that concurrence was sought",
    "conference_held": "that a conference was held",
    "conference_narrative": "what was discussed at the conference",
    "conferral_after_latest_response": "that the conference came after the latest response",
    "conferral_after_order": "that the conference came after the order",
    "conferred": "that counsel conferred",
    "conferred_all_disputed_issues": "that counsel conferred on every disputed issue",
    "conferred_or_attempted": "the words that counsel conferred or attempted to confer",
    "correspondence_attached": "the correspondence, attached",
    "details_and_results_per_request": "the details and results for each request",
    "efforts": "the efforts made",
    "explained_nature_and_basis": "that the motion and its basis were explained",
    "extent_ruling_still_needed": "how far a ruling is still needed",
    "extrajudicial_means_exhausted": "that the means short of the court are exhausted",
    "facts_showing_good_faith_conferencing": "the facts that show conferring in good faith",
    "final_position_each_side": "each side's final position on each item",
    "good_faith_assertion": "the good-faith certification",
    "grounds_of_opposition": "the grounds of the opposition",
    "impasse_stated": "that impasse was stated in the talk",
    "issues_identified": "the issues, identified",
    "issues_itemised": "the issues, item by item",
    "issues_resolved": "the issues resolved",
    "issues_unresolved": "the issues not resolved",
    "joint_statement": "the joint statement",
    "joint_title_marking": "that it is joint or agreed, in title and body",
    "last_compromise": "each side's last compromise on each item",
    "lead_counsel_participated": "that lead counsel of each side took part",
    "no_fault_of_movant": "that the attempts failed through no fault of the movant's counsel",
    "not_filed_delivery": "its delivery to chambers in place of filing",
    "opponent_non_cooperation": "that the other side did not cooperate",
    "opposed_or_not": "whether the motion is opposed",
    "order_recital": "the order that asks for the paper",
    "personal_consultation": "that counsel spoke with each other",
    "position_of_opponent": "the other side's position",
    "reason_no_agreement": "why there is no agreement",
    "reason_not_held": "why no conference was held",
    "reasonable_effort": "the reasonable effort made",
    "request_letter_served": "the letter that asked for the conference",
    "results": "the results of the conference",
    "separate_document": "that it stands as a document of its own",
    "sincere_attempts": "the sincere attempts made",
    "sincere_efforts_no_accord": "the words on sincere efforts and no accord",
    "specific_efforts": "the specific efforts made",
    "specific_issues_conferred": "the specific issues on which counsel conferred",
    "steps_taken_with_particularity": "each attorney's steps, with particularity",
    "unable_to_resolve": "that the dispute could not be resolved",
    "video_or_in_person_only": "that the conference was in person or by video",
    "when_and_how_specific": "when and how counsel conferred",
}

STEPS: Mapping[str, str] = {
    "conference_request_letter": "the letter that asks for the conference",
    "court_conference": "the conference with the court",
    "court_conference_before_motion": "the conference with the court",
    "court_conference_request": "the request to the court for a conference",
    "court_contact_before_motion": "contact with the court",
    "court_teleconference_before_motion": "the telephone conference with the court",
    "informal_application_to_magistrate": "the letter or call to the magistrate judge",
    "joint_letter": "the joint letter",
    "joint_statement": "the joint statement",
    "joint_stipulation": "the joint stipulation",
    "motion_papers_exchanged": "the exchange of the motion's papers between counsel, before the talk",
}


def element_words(name: str) -> str:
    """An element of the statement by its name in the rule's file."""
    if name == "location":
        return "its place, in the motion or in a certificate of its own, as the rule has it"
    return ELEMENTS.get(name, name.replace("_", " "))


def step_words(name: str) -> str:
    """A step by its name in the rule or order."""
    return STEPS.get(name, name.replace("_", " "))
