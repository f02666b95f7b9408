"""FollowTheMoney entities: schemata, properties and dates are that model's, as its release 4.11 has them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from generator.exports.follow_the_money import follow_the_money
from generator.model import Actor, Registry, Site
from generator.render.escape import plain
from generator.settings import Settings
from tests.exports.hostile import HOSTILE, hostile_corpus
from tests.exports.hostile_site import by_text, hostile_site
from tests.making import make_edition
from tests.render.sites import CALL, SETTINGS, article, event, report, rich, site, small

AT_HOME = replace(SETTINGS, site_url="https://esempio.it/crono/")
_THING = {"name", "alias", "summary", "description", "wikidataId", "sourceUrl", "keywords", "proof", "modifiedAt", "publisher"}  # fmt: skip
_INTERVAL = {"startDate", "endDate", "date", "summary", "description", "recordId", "sourceUrl", "proof", "modifiedAt"}
PROPERTIES = {
    "Person": {*_THING, "position"}, "Organization": _THING, "PublicBody": _THING, "LegalEntity": _THING,
    "Article": {*_THING, "title", "fileName", "author", "publishedAt", "language"},
    "Event": {*_THING, *_INTERVAL, "location", "involved"},
    "Documentation": {*_INTERVAL, "document", "entity", "role"},
    "UnknownLink": {*_INTERVAL, "subject", "object", "role"},
}  # fmt: skip
"""What each schema may hold, by followthemoney/schema/*.yaml; a subset, so that a slip of ours shows."""
REQUIRED = {
    "Article": {"name", "fileName"},
    "Documentation": {"document", "entity"},
    "UnknownLink": {"subject", "object"},
}
LEGAL = {"Person", "Organization", "PublicBody", "LegalEntity"}
RANGES = {
    "involved": LEGAL,
    "document": {"Article"},
    "entity": {"Event"},
    "proof": {"Article"},
    "subject": LEGAL,
    "object": LEGAL,
}
_ID = re.compile(r"[0-9a-zA-Z](?:[0-9a-zA-Z.\-]*[0-9a-zA-Z])?")
_PREFIX = re.compile(r"[12]\d{3}(?:-\d\d(?:-\d\d)?)?")


def entities(made: Site, settings: Settings = AT_HOME) -> dict[str, dict[str, Any]]:
    (file,) = follow_the_money(make_edition(made, settings))
    assert file.path == "dati/ftm.jsonl"
    found = [json.loads(line) for line in file.text.split("\n")[:-1]]
    assert len({one["id"] for one in found}) == len(found)
    return {one["id"]: one for one in found}


def dates(value: str | None) -> dict[str, list[str]]:
    own = article("a", "2025-12-31", CALL)
    made = entities(site([own], [event("e-1", [report(own, CALL, value)])]))["esempio.it.evento.e-1"]["properties"]
    return {name: made[name] for name in ("date", "startDate", "endDate") if name in made}


def parts() -> Site:
    registry = Registry((Actor("russia", "Russia", "country"), Actor("cremlino", "Cremlino", "institution", parent="russia",
                                                                     qid="Q133274", aliases=("il Cremlino",))))  # fmt: skip
    return site([], [], registry)


@pytest.mark.parametrize(
    "made", [small(), rich(), parts(), hostile_site(HOSTILE)], ids=["small", "rich", "parts", "hostile"]
)
@pytest.mark.parametrize("settings", [SETTINGS, AT_HOME], ids=["nowhere", "at home"])
def test_entities_are_those_of_the_model(made: Site, settings: Settings) -> None:
    found = entities(made, settings)
    for one in found.values():
        properties, schema = one["properties"], one["schema"]
        assert set(one) == {"id", "schema", "properties"}
        assert _ID.fullmatch(one["id"])
        assert set(properties) <= PROPERTIES[schema]
        assert REQUIRED.get(schema, {"name"}) <= set(properties)
        assert all(isinstance(value, str) and value for values in properties.values() for value in values)
        for name in {"date", "startDate", "endDate", "publishedAt", "modifiedAt"} & set(properties):
            assert all(_PREFIX.fullmatch(value) for value in properties[name])
        for name, schemata in RANGES.items():
            assert {found[id_]["schema"] for id_ in properties.get(name, ())} <= schemata
        assert all(value.startswith(("https://", "http://")) for value in properties.get("sourceUrl", ()))


@pytest.mark.parametrize(("value", "expected"), [
    ("2025-12-30", {"date": ["2025-12-30"]}), ("2025-12-30TEV", {"date": ["2025-12-30"]}),
    ("2025-12-31T15:30", {"date": ["2025-12-31"]}), ("2025-12-28TNI", {"startDate": ["2025-12-28"], "endDate": ["2025-12-29"]}),
    ("2025-03", {"date": ["2025-03"]}), ("2025", {"date": ["2025"]}),
    ("2025-SU", {"startDate": ["2025-06"], "endDate": ["2025-08"]}), ("197X", {"startDate": ["1970"], "endDate": ["1979"]}),
    ("2025-05-03/2025-06", {"startDate": ["2025-05-03"], "endDate": ["2025-06"]}),
    ("2014/..", {"startDate": ["2014"]}), ("../2014-05", {"endDate": ["2014-05"]}),
    ("2025-03~", {}), ("2025-12-30?", {}), ("-0043-03-15", {}), ("0800", {}), (None, {}),
])  # fmt: skip
def test_dates_are_prefixes_no_more_precise_than_told(value: str | None, expected: dict[str, list[str]]) -> None:
    assert dates(value) == expected


def test_what_an_event_is_and_who_documents_it() -> None:
    found = entities(rich())
    raid = found["esempio.it.evento.e-raid"]["properties"]
    assert raid["name"] == ["L’attacco alla residenza di Valdai (contestato)"]
    assert raid["involved"] == ["esempio.it.attore.russia", "esempio.it.attore.ucraina"]
    assert raid["proof"] == [f"esempio.it.articolo.{name}" for name in ("raid", "novgorod", "smentita")]
    assert raid["summary"][0].startswith("notte tra il 28 e il 29 dicembre 2025. Contestato.")
    assert not {"date", "startDate", "endDate"} & set(raid), "its sources tell different dates"
    assert any(said.startswith("Le fonti non concordano. Data: ") for said in raid["description"])
    told = [one["properties"] for one in found.values() if one["schema"] == "Documentation"]
    assert len(told) == sum(len({report.article for report in event_.reports}) for event_ in rich().events)
    assert found["esempio.it.attore.donald-trump"]["properties"]["position"] == [
        "presidente degli Stati Uniti", "candidato repubblicano"]  # fmt: skip


def test_an_institution_is_part_of_another_actor() -> None:
    found = entities(parts(), SETTINGS)
    link = found["cronistoria.parte.cremlino.russia"]
    assert link["properties"] == {"subject": ["cronistoria.attore.cremlino"], "object": ["cronistoria.attore.russia"],
                                  "role": ["fa parte di"]}  # fmt: skip
    assert found["cronistoria.attore.cremlino"] == {
        "id": "cronistoria.attore.cremlino", "schema": "PublicBody",
        "properties": {"name": ["Cremlino"], "alias": ["il Cremlino"], "wikidataId": ["Q133274"]}}  # fmt: skip


def test_ids_last_when_the_site_moves() -> None:
    moved = replace(SETTINGS, site_url="https://nuovo.it/", tag="esempio.it,2024")
    assert set(entities(rich(), moved)) == set(entities(rich()))


@pytest.mark.parametrize("strings", [HOSTILE, hostile_corpus], ids=["own", "corpus"])
def test_hostile_text_is_read_back_as_it_was(strings: object) -> None:
    texts: tuple[str, ...] = strings() if callable(strings) else strings  # type: ignore[assignment]
    made = hostile_site(texts)
    found = entities(made)
    for text, told in by_text(made, texts):
        one = found[f"esempio.it.evento.{told.id}"]["properties"]
        assert one["name"] == [plain(text)]
        assert one["location"] == [plain(text)]
        article_ = found[one["proof"][0]]["properties"]
        assert article_["title"] == article_["publisher"] == article_["author"] == [plain(text)]
