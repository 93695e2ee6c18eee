"""Slips of typing: one letter more, less or other, or two that changed places."""


def is_near(typed: str, name: str, *, begun: bool) -> bool:
    """Whether ``typed`` is ``name`` with one slip; where it is only begun, the beginning of it.

    What is spelled as the name is no slip.
    """
    if typed == name or (begun and name.startswith(typed)):
        return False
    if not begun:
        return _one_slip(typed, name)
    lengths = (len(typed) - 1, len(typed), len(typed) + 1)
    return any(_one_slip(typed, name[:length]) for length in lengths if length <= len(name))


def _one_slip(one: str, other: str) -> bool:
    """Whether one edit turns the first into the second."""
    if abs(len(one) - len(other)) > 1:
        return False
    alike = 0
    while alike < min(len(one), len(other)) and one[alike] == other[alike]:
        alike += 1
    rest, more = one[alike:], other[alike:]
    if len(one) == len(other):
        return rest[1:] == more[1:] or (rest[:2] == more[1::-1] and rest[2:] == more[2:])
    return rest[1:] == more or rest == more[1:]
