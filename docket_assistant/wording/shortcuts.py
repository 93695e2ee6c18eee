"""What stands in the way of a key that the user chose."""


def taken_words(key: str, action: str) -> str:
    """Another action has the key."""
    name = action.removesuffix("...")
    return f"{key} is the key of \u201c{name}\u201d. Choose another, or change that one first."


def page_key_words(key: str) -> str:
    """A page has the key."""
    return f"{key} is used by what can be done on some pages. Choose another."


def alt_letter_words(key: str) -> str:
    """Alt with a letter belongs to menus and buttons."""
    return f"{key} opens a menu or presses a button: Alt with a letter is theirs. Choose another."


def bare_words() -> str:
    """No key, or one that would be typed into a field."""
    return "Press a key together with Ctrl or Alt, or one from F1 to F12; any other is typed into fields."
