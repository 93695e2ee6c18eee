"""The layers of the rule on conferral, nearest first.

An order in this case beats the standing order of the judge who hears discovery, that beats the
district's rule, that beats Fed. R. Civ. P. 37(a)(1). Later orders beat earlier ones of the same layer,
and none counts before its date. The layer that lost is kept, so that it can be shown as overridden.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from docket_assistant.domain.checklists import Checklist, in_force, with_points
from docket_assistant.domain.conferral import Mode
from docket_assistant.domain.ids import ItemId, OrderId
from docket_assistant.domain.matter import Matter
from docket_assistant.domain.order import ConferralTerms, CourtOrder, OrderLayer
from docket_assistant.domain.rule_parts import Exemption
from docket_assistant.domain.rules import FALLBACK, Citation, ConferralRule, CourtConference


class LayerKind(StrEnum):
    """Where a layer comes from."""

    FEDERAL_RULE = "federal_rule"
    RULE = "rule"
    STANDING_ORDER = "standing_order"
    ORDER_IN_CASE = "order_in_case"


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer that says something on conferral, and the points on which a nearer one beat it."""

    kind: LayerKind
    order: OrderId | None
    on: date | None
    """Day of the order, or on which the rule's text was seen where it bears one."""
    overridden: tuple[str, ...] = ()
    cite: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class RuleInForce:
    """The rule with every order's terms laid over it, as of a day."""

    rule: ConferralRule
    steps: tuple[str, ...]
    last_day_to_move: date | None
    last_day_from: OrderId | None
    lifting: tuple[CourtOrder, ...]
    """Orders that lift the conference or ask for it again, the nearest last."""
    layers: tuple[Layer, ...]
    mode_order: CourtOrder | None
    """The order that set the modes, where one did."""
    excluding: CourtOrder | None = None
    """The order that named modes which do not do, where one did."""
    on_writing: CourtOrder | None = None
    """The order that says whether a writing alone does, where one does."""
    exempted: Exemption | None = None
    """The exemption in the local rule by which the federal rule alone governs."""
    possible_exemption: Exemption | None = None
    """One that may apply, where the record does not hold what it hangs on."""
    checklists: tuple[Checklist, ...] = ()
    """Checklists that count: of the district's own rule, and of practices that counsel adopted."""

    @property
    def certified(self) -> ConferralRule:
        """The rule with the points that the checklists want of the certificate beside its own."""
        return with_points(self.rule, self.checklists)

    def lifts(self, item: ItemId) -> bool:
        """Whether an order lifts conferral for ``item``."""
        return self.lifting_order(item) is not None

    def lifting_order(self, item: ItemId) -> CourtOrder | None:
        """The order that lifts it: the nearest that speaks of the item, unless that one asks for it again."""
        for order in reversed(self.lifting):
            named = order.terms.lifted_items
            if named is None or item in named:
                return order if order.terms.lifted else None
        return None

    @property
    def citation(self) -> Citation:
        """What a finding on modes cites: the order that set them, else the rule."""
        return self.rule.citation if self.mode_order is None else _cited(self.mode_order)

    @property
    def exclusion_citation(self) -> Citation:
        """What a finding that a mode does not do cites: the order that says so, else as for modes."""
        return self.citation if self.excluding is None else _cited(self.excluding)

    @property
    def writing_citation(self) -> Citation:
        """What a finding on a writing cites: the order that says so, else the rule."""
        return self.rule.citation if self.on_writing is None else _cited(self.on_writing)


def _cited(order: CourtOrder) -> Citation:
    return Citation(f"Order of {order.signed_on.isoformat()}", "", order.id)


def rule_in_force(
    rule: ConferralRule,
    matter: Matter,
    orders: Iterable[CourtOrder],
    checklists: Iterable[Checklist] = (),
) -> RuleInForce:
    """Lay the terms of ``orders`` (already those of the day) over the district's rule.

    Those of ``checklists`` that count are kept beside it: what each layer wants is wanted together.
    """
    inner = sorted(orders, key=lambda o: (o.layer is OrderLayer.IN_CASE, o.signed_on))
    standing = RuleInForce(
        rule,
        _rule_steps(rule),
        matter.last_day_for_discovery_motions,
        None,
        (),
        (_layer_of_rule(rule),),
        None,
    )
    for order in inner:
        if order.terms != ConferralTerms():
            standing = _laid_over(standing, order)
    return replace(standing, checklists=in_force(checklists, rule, inner))


def _layer_of_rule(rule: ConferralRule) -> Layer:
    kind = LayerKind.FEDERAL_RULE if rule.id == FALLBACK else LayerKind.RULE
    return Layer(kind, None, rule.text_seen, (), rule.cite, rule.citation.source)


def _rule_steps(rule: ConferralRule) -> tuple[str, ...]:
    """Steps of the district: those it names, else the conference that it requires."""
    if rule.steps or rule.court_conference is not CourtConference.REQUIRED:
        return rule.steps
    return ("court_conference",)


def _laid_over(under: RuleInForce, order: CourtOrder) -> RuleInForce:
    terms = order.terms
    rule = _rule_over(under.rule, terms)
    steps = [s for s in under.steps if s not in terms.lifts_steps]
    steps += [s for s in terms.requires_steps if s not in steps]
    new_day = terms.last_day_to_move
    return replace(
        under,
        rule=rule,
        steps=tuple(steps),
        last_day_to_move=new_day or under.last_day_to_move,
        last_day_from=order.id if new_day else under.last_day_from,
        lifting=under.lifting if terms.lifted is None else (*under.lifting, order),
        layers=(*_marked(under.layers, terms), _layer(order)),
        mode_order=order if terms.qualifying_modes is not None else under.mode_order,
        excluding=order if terms.non_qualifying_modes is not None else under.excluding,
        on_writing=order if terms.written_alone is not None else under.on_writing,
    )


def _rule_over(rule: ConferralRule, terms: ConferralTerms) -> ConferralRule:
    if terms.qualifying_modes is not None:
        rule = replace(rule, qualifying_modes=terms.qualifying_modes)
    if terms.non_qualifying_modes is not None:
        rule = replace(rule, non_qualifying_modes=tuple(m.value for m in terms.non_qualifying_modes))
    if terms.written_alone is not None:
        rule = replace(rule, written_alone=terms.written_alone)
    if terms.attempts_suffice is not None:
        rule = replace(rule, attempts_suffice=terms.attempts_suffice)
    return rule


def _layer(order: CourtOrder) -> Layer:
    in_case = order.layer is OrderLayer.IN_CASE
    kind = LayerKind.ORDER_IN_CASE if in_case else LayerKind.STANDING_ORDER
    judge = f" ({order.judge})" if order.judge else ""
    cite = f"{'Order' if in_case else 'Standing order'} of {order.signed_on.isoformat()}{judge}"
    return Layer(kind, order.id, order.signed_on, (), cite, order.source)


def _marked(layers: tuple[Layer, ...], terms: ConferralTerms) -> tuple[Layer, ...]:
    """Layers below an order, marked with the points on which it beats them."""
    points = _points(terms)
    return tuple(replace(la, overridden=tuple(dict.fromkeys((*la.overridden, *points)))) for la in layers)


def _points(terms: ConferralTerms) -> tuple[str, ...]:
    said = {
        "modes": terms.qualifying_modes is not None or terms.non_qualifying_modes is not None,
        "writing": terms.written_alone is not None,
        "efforts": terms.attempts_suffice is not None,
        "conferral": terms.lifted is not None,
        "steps": bool(terms.lifts_steps),
        "last day to move": terms.last_day_to_move is not None,
    }
    return tuple(point for point, beaten in said.items() if beaten)


def accepts_live(rule: ConferralRule, mode: Mode) -> bool | None:
    """Whether the rule accepts a live mode; None where it names others but not this one."""
    if mode.value in rule.non_qualifying_modes:
        return False
    if mode in rule.qualifying_modes or not rule.qualifying_modes:
        return True
    return None
