"""Captions and sets as the window names them."""

import pytest

from docket_assistant.domain.items import ItemKind
from docket_assistant.wording.captions import eased
from docket_assistant.wording.sets import set_title


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("JOHNNY BRISCOE", "Johnny Briscoe"),
        ("ST. LOUIS COUNTY", "St. Louis County"),
        ("ACME HOLDINGS, LLC", "Acme Holdings, LLC"),
        ("UNITED STATES OF AMERICA", "United States of America"),
        ("O'BRIEN-SMITH", "O'Brien-Smith"),
        ("J.B. HUNT TRANSPORT", "J.B. Hunt Transport"),
        ("McDonald and Sons", "McDonald and Sons"),
    ],
)
def test_capitals_are_eased_only_where_all_are_capitals(printed: str, shown: str) -> None:
    assert eased(printed) == shown


@pytest.mark.parametrize(
    ("ordinal", "title"),
    [
        (1, "First Set of Interrogatories"),
        (10, "Tenth Set of Interrogatories"),
        (11, "11th Set of Interrogatories"),
        (21, "21st Set of Interrogatories"),
        (112, "112th Set of Interrogatories"),
    ],
)
def test_a_set_is_named_by_its_place_and_kind(ordinal: int, title: str) -> None:
    assert set_title(ItemKind.INTERROGATORY, ordinal) == title
