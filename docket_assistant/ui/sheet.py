"""The style sheet: grounds, borders and radii by object name or role; no fonts."""

from docket_assistant.ui.palettes import Colors, Tone

_RADIUS_FIELD = 8
_RADIUS_CARD = 10


def sheet_of(c: Colors, line: int) -> str:
    """The sheet for one set of colours; ``line`` is the height of a line of text in pixels."""
    pad = max(4, line // 3)
    side = max(16, line)
    return f"""
QMainWindow, QWidget#page, QWidget#frame, QScrollArea, QWidget#scrolled {{ background: {c.window}; }}
QWidget#side {{ background: {c.side}; border-right: 1px solid {c.hairline}; }}
QFrame#card {{ background: {c.card}; border: 1px solid {c.hairline}; border-radius: {_RADIUS_CARD}px; }}
QFrame#line {{ background: {c.row_line}; border: none; }}
QFrame#rule {{ background: {c.hairline}; border: none; }}
QFrame#messages {{ background: {c.card}; border: 1px solid {c.border}; border-radius: {_RADIUS_CARD}px; }}
QLabel {{ color: {c.text}; background: transparent; }}
QLabel[role="muted"] {{ color: {c.muted}; }}
QLabel[role="problem"] {{ color: {c.pills[Tone.RED][0]}; }}
QLabel[role="amber"] {{ color: {c.pills[Tone.AMBER][0]}; }}
QLabel[role="green"] {{ color: {c.pills[Tone.GREEN][0]}; }}
QLabel[role="private"] {{ color: {c.private_border}; }}
QLineEdit, QPlainTextEdit, QComboBox {{
  background: {c.card}; color: {c.text}; border: 1px solid {c.border}; border-radius: {_RADIUS_FIELD}px;
  padding: {pad}px {pad + 4}px; selection-background-color: {c.selection}; selection-color: {c.text};
  placeholder-text-color: {c.muted};
}}
QComboBox {{ padding-right: 8px; }}
QComboBox::drop-down {{ border: none; width: {line + 6}px; }}
QComboBox QAbstractItemView {{
  background: {c.card}; color: {c.text}; border: 1px solid {c.border}; outline: none;
  selection-background-color: {c.selection}; selection-color: {c.text};
}}
QPlainTextEdit[role="private"] {{ background: {c.private_ground}; border-color: {c.private_border}; }}
QLineEdit[role="wrong"], QPlainTextEdit[role="wrong"] {{ border: 1px solid {c.pills[Tone.RED][0]}; }}
QPushButton {{
  background: {c.card}; color: {c.text}; border: 1px solid {c.border}; border-radius: {_RADIUS_FIELD}px;
  padding: {pad}px {pad + 8}px;
}}
QPushButton:hover {{ background: {c.window}; }}
QPushButton:pressed {{ background: {c.selection}; }}
QPushButton[role="primary"] {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; }}
QPushButton[role="link"] {{
  background: transparent; color: {c.link}; border: none; padding: 2px 2px; text-align: left;
}}
QPushButton[role="key"] {{
  background: transparent; color: {c.muted}; border: none; padding: 0; text-align: left;
}}
QPushButton[role="search"] {{ color: {c.muted}; text-align: left; padding: {pad}px {pad + 4}px; }}
QToolButton#place {{
  border: none; border-radius: 6px; color: {c.text}; background: transparent; text-align: left;
  padding: {pad + 2}px {pad + 4}px;
}}
QToolButton#place:checked {{ background: {c.selection}; }}
QToolButton#place:hover {{ background: {c.selection}; }}
QCheckBox, QRadioButton {{ color: {c.text}; spacing: 8px; background: transparent; }}
QTableView, QListView {{
  background: {c.card}; color: {c.text}; border: none; outline: none; gridline-color: {c.row_line};
  selection-background-color: {c.selection}; selection-color: {c.text};
}}
QHeaderView {{ background: {c.card}; border: none; }}
QHeaderView::section {{
  background: {c.card}; color: {c.muted}; border: none; border-bottom: 1px solid {c.hairline};
  padding: {pad}px 8px; text-align: left;
}}
QTableView::item {{ border-bottom: 1px solid {c.row_line}; padding: 0 8px; }}
QTableView::item:selected {{ background: {c.selection}; color: {c.text}; }}
QMenuBar {{ background: {c.window}; color: {c.text}; }}
QMenuBar::item {{ padding: 4px 10px; background: transparent; }}
QMenuBar::item:selected {{ background: {c.selection}; }}
QMenu {{ background: {c.card}; color: {c.text}; border: 1px solid {c.border}; padding: 4px; }}
QMenu::item {{ padding: {pad}px {side + 8}px {pad}px {side}px; }}
QMenu::item:selected {{ background: {c.selection}; color: {c.text}; }}
QMenu::item:disabled {{ color: {c.muted}; }}
QMenu::separator {{ height: 1px; background: {c.row_line}; margin: 4px 8px; }}
QToolTip {{ background: {c.card}; color: {c.text}; border: 1px solid {c.border}; padding: 4px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {c.hairline}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 36px; }}
QScrollBar::handle:horizontal {{ min-width: 36px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {c.border}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: transparent; }}
QTabBar::scroller {{ width: {2 * line}px; }}
QTabBar QToolButton {{ background: {c.card}; border: 1px solid {c.border}; border-radius: 6px; }}
"""
