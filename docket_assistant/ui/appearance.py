"""How the window looks, chosen in the menu or in Settings: shown at once, and remembered."""

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.theme import LARGEST, SMALLEST, Appearance


def choose_appearance(desk: Desk, appearance: Appearance) -> None:
    """Change the colours."""
    desk.settings.put("appearance", appearance.value)
    if desk.theme.appearance is not appearance:
        desk.theme.choose(appearance)


def choose_points(desk: Desk, points: float) -> None:
    """Change the size of all text, within what every page has room for; beyond that it is said."""
    wanted = min(float(LARGEST), max(float(SMALLEST), points))
    desk.settings.put("points", f"{wanted:g}")
    if desk.theme.points != wanted:
        desk.theme.resize(wanted)
    elif wanted != points:
        desk.say(f"Text is {wanted:g} points; it can be {SMALLEST} to {LARGEST}.")
