"""Keys of the actions that can be done anywhere: as they come, or as the user chose them."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence

from docket_assistant.ui.settings import Settings

PAGE_KEYS = frozenset(
    {
        "Ctrl+Alt+E", "Ctrl+Alt+G", "Ctrl+Alt+K", "Ctrl+Alt+N", "Ctrl+Alt+O", "Ctrl+Alt+P", "Ctrl+Alt+S",
        "Ctrl+Alt+W",
        "Ctrl+B", "Ctrl+Backspace", "Ctrl+Del", "Ctrl+F", "Ctrl+G", "Ctrl+J", "Ctrl+P", "Ctrl+PgDown",
        "Ctrl+PgUp", "Ctrl+Return", "Ctrl+Shift+A", "Ctrl+Shift+B", "Ctrl+Shift+Backspace",
        "Ctrl+Shift+Del", "Ctrl+Shift+F", "Ctrl+Shift+G", "Ctrl+Shift+H", "Ctrl+Shift+J",
        "Ctrl+Shift+K", "Ctrl+Shift+L", "Ctrl+Shift+O", "Ctrl+Shift+R", "Ctrl+Shift+Return",
        "Ctrl+Shift+S", "Ctrl+Shift+T", "Ctrl+Shift+U", "Ctrl+Shift+X", "Ctrl+Shift+Y", "F2",
    }
)  # fmt: skip
"""Keys that pages give to what can be done there alone: none of them may be chosen for anywhere."""


class Shortcut:
    """The key of one action."""

    __slots__ = ("apply", "default", "key", "menu", "text")

    def __init__(self, menu: str, text: str, default: str, key: str, apply: Callable[[str], object]) -> None:
        self.menu = menu
        self.text = text
        self.default = default
        self.key = key
        self.apply = apply

    @property
    def is_changed(self) -> bool:
        """Whether the user chose another than the one that it comes with."""
        return self.key != self.default


class Shortcuts:
    """Every action that can be done anywhere, with its key; what is chosen is kept between starts."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.every: list[Shortcut] = []

    def take(self, menu: str, text: str, default: str, apply: Callable[[str], object]) -> None:
        """Take an action in; it gets the key that was chosen for it, else its own."""
        key = self._settings.get(_setting(text)) or default
        self.every.append(Shortcut(menu, text, default, key, apply))
        apply(key)

    def choose(self, shortcut: Shortcut, typed: str) -> None:
        """Give an action another key, at once.

        Raises InvalidInput for what is no key, or one that is typed into fields; Refused where it is taken.
        """
        from docket_assistant.domain.errors import Refused
        from docket_assistant.wording.shortcuts import page_key_words, taken_words

        key = _read(typed)
        other = next((one for one in self.every if one.key == key and one is not shortcut), None)
        if other is not None:
            raise Refused(taken_words(key, other.text))
        if key in PAGE_KEYS and key != shortcut.default:
            raise Refused(page_key_words(key))
        self._give(shortcut, key)

    def reset(self, shortcut: Shortcut) -> None:
        """Give an action the key that it comes with; raises Refused where another has it now."""
        self.choose(shortcut, shortcut.default)

    def reset_all(self) -> None:
        """Give every action the key that it comes with."""
        for shortcut in self.every:
            self._give(shortcut, shortcut.default)

    def _give(self, shortcut: Shortcut, key: str) -> None:
        shortcut.key = key
        self._settings.put(_setting(shortcut.text), key if shortcut.is_changed else "")
        shortcut.apply(key)


def _setting(text: str) -> str:
    return f"key of {text}"


def _read(typed: str) -> str:
    """The key as it is written everywhere."""
    from docket_assistant.domain.errors import InvalidInput, Refused
    from docket_assistant.wording.shortcuts import alt_letter_words, bare_words

    key = QKeySequence(typed.strip()).toString()
    if not key or "," in key.removesuffix(","):
        raise InvalidInput(bare_words())
    *held, last = key.replace("++", "+Plus").split("+")
    is_function = len(last) > 1 and last[0] == "F" and last[1:].isdecimal()
    if not is_function and not {"Ctrl", "Alt", "Meta"} & set(held) and key != "?":
        raise InvalidInput(bare_words())
    if held == ["Alt"] and len(last) == 1 and last.isalpha():
        raise Refused(alt_letter_words(key))
    return key
