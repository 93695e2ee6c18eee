"""Disputes: items by verdict, and for the chosen ones every test with what it rests on."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from docket_assistant.app.discovery.disputes import groups_in, lanes
from docket_assistant.app.matters.overview import ItemGroup
from docket_assistant.domain.counsel_words import Override
from docket_assistant.domain.findings import Finding, Standing
from docket_assistant.domain.ids import ItemId
from docket_assistant.ui.cards.dispute_forms import DisputeForms
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.facts_tab import FactsTab, long_title
from docket_assistant.ui.matter_prints import dispute_prints
from docket_assistant.ui.page import Command, clear
from docket_assistant.ui.palettes import Tone
from docket_assistant.ui.places import Place
from docket_assistant.ui.statuses import standing_status, verdict_status
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.facts_grid import notes_shown
from docket_assistant.ui.widgets.item_table import ItemTable
from docket_assistant.ui.widgets.labels import Words, line
from docket_assistant.ui.widgets.lanes import Lanes
from docket_assistant.ui.widgets.pill import Pill, Status, pill_size
from docket_assistant.ui.widgets.rows import RowWords, row_of
from docket_assistant.ui.widgets.wrap_row import WrapRow
from docket_assistant.wording.contacts import items_words
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.findings import (
    assumption_sentence,
    finding_sentence,
    next_sentence,
    verdict_words,
    warning_sentence,
)
from docket_assistant.wording.overrides import override_sentence
from docket_assistant.wording.standing import items_word
from docket_assistant.wording.tests_asked import finding_basis, test_words

if TYPE_CHECKING:
    from docket_assistant.app.ripeness import Ripeness

_EMPTY = (
    "Items that the propounder does not accept as answered stand here, each with the tests that a motion to"
    " compel is held to. A court first asks whether counsel talked about this item after its latest response."
)


class DisputesTab(FactsTab):
    """The verdict on every disputed item, and why."""

    name = "disputes"
    help = (
        "Disputed items, grouped where they stand alike. The pills filter by verdict. For the items that "
        "are looked at every test is shown, with what it rests on, its date and the rule; then what would "
        "come next. Mark several rows with Shift or Ctrl, and an act takes them all.\n\n"
        "Where you read a verdict otherwise, override it and choose why: both readings stand side by side, "
        "and yours goes into no paper and no print.\n\n"
        "Whether a motion is in order is for counsel and the court. The program says what the log "
        "supports, and what it lacks."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._detail = QVBoxLayout()
        self._groups: tuple[ItemGroup, ...] = ()
        self._forms = DisputeForms(self, self.chosen_items)
        self._prints = dispute_prints(self, desk)

    def arrive(self, fact: str) -> None:
        """An item is to be shown, whatever the filter hid; of an override the first that it is about."""
        override = next((o for o in self.ripeness.record.overrides if o.id == fact), None)
        self.look_at(fact if override is None else str(override.items[0]))
        self.look_at("", "lane")

    # Drawing

    def draw(self, ripeness: "Ripeness", _fact: str) -> None:
        """Acts, filter, items, and the tests of the items that are looked at."""
        self._groups = groups_in(ripeness, self.looked_at("lane"))
        self.rows.addWidget(self._acts())
        self._form_card()
        if not self._groups:
            card = Card("Nothing is in dispute")
            card.add(Words(_EMPTY, role="muted", wrap=True))
            name = "Record the responses that put items in dispute"
            card.add(Button("Record responses", self._to("answers"), name=name))
            self.rows.addWidget(card)
        else:
            self.rows.addWidget(self._lanes())
            self._draw_items()
        self.rows.addStretch(1)

    def _acts(self) -> WrapRow:
        row = WrapRow()
        row.add(Words("Disputed items", Type.SECTION))
        acts = (
            ("Mark as disputed", "mark", "Ctrl+Shift+B"),
            ("Accept the response", "accept", "Ctrl+Shift+A"),
            ("Withdraw items", "withdraw", "Ctrl+Shift+X"),
            ("Override the verdict", "override", "Ctrl+Shift+O"),
        )
        for words, form, key in acts:
            if self._groups or form == "mark":
                row.add(Button(words, partial(self.open_form, form), role="link", tip=key))
        row.add(
            Button("Log a conferral", self._to("conferral"), tip="Ctrl+L", name="Log a conferral on them")
        )
        return row

    def _form_card(self) -> None:
        card = Card()
        self.form_in(card, self._forms.by_name())
        if card.body.count():
            self.rows.addWidget(card)

    def _lanes(self) -> Lanes:
        found = lanes(self.ripeness)
        every = sum(count for _, count in found)
        options = [("", Status(f"All {every}", Tone.GREY, "list"), f"All, {items_word(every)}")]
        for verdict, count in found:
            name = f"{verdict_words(verdict)}, {items_word(count)}"
            options.append((verdict.value, verdict_status(verdict, count), name[:1].upper() + name[1:]))
        lane = self.looked_at("lane")
        shown = lane if lane in {value for value, _, _ in options} else ""
        filters = Lanes(self.desk.theme, options, shown)
        filters.chosen.connect(self._choose_lane)
        return filters

    def _choose_lane(self, lane: str) -> None:
        self.look_at(lane, "lane")
        self.redraw()

    def _draw_items(self) -> None:
        card = Card()
        card.setAccessibleName("Disputed items by group")
        card.body.setContentsMargins(10, 6, 10, 8)
        table = ItemTable(self.desk.theme, self.ripeness, self._groups, reasons=False)
        self.cap(table.table, len(self._groups))
        table.table.choose(self._groups.index(self.chosen()))
        ids = [str(group.items[0]) for group in self._groups]
        self.let_mark(table.table, ids, self._tell_marked)
        card.add(table)
        self._marked_words = Words("", role="muted", wrap=True)
        card.add(self._marked_words)
        self._tell_marked()
        prints = QHBoxLayout()
        prints.setContentsMargins(6, 0, 6, 0)
        prints.setSpacing(12)
        prints.addStretch(1)
        for button in self._prints.buttons():
            prints.addWidget(button)
        card.body.addLayout(prints)
        self.rows.addWidget(card)
        self._detail = QVBoxLayout()
        self.rows.addLayout(self._detail)
        self._show(self.chosen())
        table.looked_at.connect(lambda at: self._choose(self._groups[at]))

    def chosen(self) -> ItemGroup:
        """The group that is looked at."""
        item = self.looked_at()
        return next((g for g in self._groups if ItemId(item) in g.items), self._groups[0])

    def chosen_items(self) -> tuple[ItemId, ...]:
        """The items of the rows that are marked, else of the one looked at; none where there is none."""
        marked = [group for group in self._groups if str(group.items[0]) in self.marked]
        if len(marked) > 1:
            return tuple(item for group in marked for item in group.items)
        return self.chosen().items if self._groups else ()

    def _tell_marked(self) -> None:
        several = len(self.marked) > 1
        words = f"{items_word(len(self.chosen_items()))} chosen: one act takes them all."
        self._marked_words.setText(words if several else "")
        self._marked_words.setVisible(several)

    def _choose(self, group: ItemGroup) -> None:
        self.look_at(str(group.items[0]))
        self._show(group)

    # The tests of one group

    def _show(self, group: ItemGroup) -> None:
        ripeness, verdict = self.ripeness, group.verdict
        card = Card(items_words(group.items, ripeness.record))
        long_title(card)
        card.head.addWidget(Pill(verdict_status(verdict.verdict), self.desk.theme.colors))
        card.head.addWidget(Button("History", self._history, role="link", name="History of this item"))
        modes = ripeness.assessment.force.rule.qualifying_modes
        following = next_sentence(verdict.next, ripeness.record, modes)
        card.add(Words(f"Next: {following}", Type.LEAD, wrap=True, select=True))
        for override in group.overrides:
            card.add(line())
            card.add(row_of(self._overridden(override), self.desk.theme.colors))
            if override.private_notes:
                words = "Private: stays here, never printed"
                card.add(notes_shown(words, override.private_notes, private=True))
        for finding in verdict.findings:
            card.add(line())
            card.add(self._test(finding))
        if verdict.assumptions or verdict.warnings:
            card.add(line())
        for assumed in verdict.assumptions:
            card.add(Words(f"Assumed: {assumption_sentence(assumed)}", role="muted", wrap=True, select=True))
        for warn in verdict.warnings:
            card.add(Words(f"Note: {warning_sentence(warn)}", role="muted", wrap=True, select=True))
        clear(self._detail)
        self._detail.addWidget(card)

    def _overridden(self, override: Override) -> RowWords:
        """What counsel reads otherwise, for which items, and the way to take it back."""
        of = f"For {items_words(override.items, self.ripeness.record)}. In no paper and no print."
        back = partial(self.remove, "overrides", override.id)
        said = override_sentence(override)
        return RowWords(docket_date(override.on), "", said, of, act="Take back", run=back, unprinted=True)

    def _test(self, finding: Finding) -> QWidget:
        """How it came out, what is asked, what was found, and what that rests on."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 3, 0, 3)
        row.setSpacing(12)
        frame = QWidget()
        frame.setFixedWidth(max(pill_size(standing_status(s).word).width() for s in Standing))
        inner = QHBoxLayout(frame)
        inner.setContentsMargins(0, 0, 0, 0)
        pill = Pill(standing_status(finding.standing), self.desk.theme.colors)
        inner.addWidget(pill, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(frame, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Words(test_words(finding.test), Type.LEAD, wrap=True))
        sentence = finding_sentence(finding, self.ripeness.record)
        words.addWidget(Words(sentence, wrap=True, select=True))
        basis = finding_basis(finding)
        if basis:
            words.addWidget(Words(basis, Type.SECONDARY, role="muted", wrap=True, select=True))
        row.addLayout(words, 1)
        return holder

    # What can be done

    def _history(self) -> None:
        if self._groups:
            item = ItemId(self.looked_at())
            fact = item if item in self.chosen().items else self.chosen().items[0]
            self.desk.go(Place("item-history", self.matter, fact=fact))

    def _ask_override(self) -> None:
        if self._groups:
            self.open_form("override")
        else:
            self.desk.say("Nothing is in dispute, so there is no verdict to override.")

    def _to(self, page: str) -> Callable[[], None]:
        return lambda: self.desk.go(Place(page, self.matter))

    def commands(self) -> tuple[Command, ...]:
        """What can be done with the items that are looked at."""
        return (
            Command("Mark items as disputed", lambda: self.open_form("mark"), "Ctrl+Shift+B"),
            Command("Accept the response on items", lambda: self.open_form("accept"), "Ctrl+Shift+A"),
            Command("Withdraw items", lambda: self.open_form("withdraw"), "Ctrl+Shift+X"),
            Command("Override the verdict on items", self._ask_override, "Ctrl+Shift+O"),
            Command("History of the chosen item", self._history, "Ctrl+Shift+Y"),
            *self._prints.commands(),
        )
