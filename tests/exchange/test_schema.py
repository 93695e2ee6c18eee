import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from docket_assistant.domain.record import Record
from docket_assistant.domain.references import NOUNS
from docket_assistant.exchange.matter_format import write_matter
from tests.exchange.records import records

PUBLISHED = Path("resources/schema/matter.schema.json")
SCHEMA = json.loads(PUBLISHED.read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


@pytest.fixture(scope="module")
def make_schema() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_schema", "packaging/make_schema.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_published_schema_is_what_the_nouns_say(make_schema: ModuleType) -> None:
    assert PUBLISHED.read_bytes().decode() == make_schema.schema_text()
    assert make_schema.main(["--check"]) == 0


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_sample_is_valid() -> None:
    VALIDATOR.validate(json.loads(Path("resources/sample/briscoe.json").read_bytes()))


@settings(deadline=None, max_examples=40)
@given(records())
def test_what_is_written_is_valid(record: Record) -> None:
    VALIDATOR.validate(json.loads(write_matter(record)))


def test_every_field_says_what_it_is_and_what_it_may_be_used_for() -> None:
    classes = [d for d in SCHEMA["$defs"].values() if d["type"] == "object"]
    fields = [field for definition in classes for field in definition["properties"].values()]

    assert len(fields) > 200
    assert all(field["description"].strip() for field in fields)
    assert {field["x-kind"] for field in fields} == {"fact", "position", "private"}
    assert all(definition["additionalProperties"] is False for definition in [*classes, SCHEMA])
    assert set(NOUNS) | {"matter", "schema"} == set(SCHEMA["properties"])


def test_the_words_beside_a_field_in_the_source_are_its_description() -> None:
    conferral = SCHEMA["$defs"]["Conferral"]["properties"]

    assert conferral["private_notes"]["x-kind"] == "private"
    assert conferral["said"]["x-kind"] == "position"
    assert conferral["minutes"]["description"].startswith("Length as entered, in minutes")
    assert conferral["held_on"]["description"] == "Day on which it was held."


@pytest.mark.parametrize(
    "wrong",
    [
        {"conferrals": [{"id": "c", "mode": "pigeon"}]},
        {"conferrals": [{"id": "c"}]},
        {"conferrals": [{"id": "c d", "mode": "telephone"}]},
        {"conferrals": [{"id": "c", "mode": "telephone", "starts_at": "9:30"}]},
        {"verdicts": []},
        {"schema": "docket-matter/2"},
    ],
)
def test_what_is_refused_on_reading_is_not_valid(wrong: dict[str, object]) -> None:
    plain = {**json.loads(Path("resources/sample/briscoe.json").read_bytes()), **wrong}

    assert not VALIDATOR.is_valid(plain)
