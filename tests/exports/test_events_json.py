"""The events file says what the pages say."""

from __future__ import annotations

import json
from typing import Any

from generator.exports.events_json import events_json
from generator.model import Site
from tests.building import REGISTRY, article
from tests.making import make_edition, render_pages
from tests.render.reading import built, url
from tests.render.sites import SETTINGS, rich
from tests.render.test_corrections import corrected
from tests.timelines.test_group import event


def rows_of(site: Site) -> list[dict[str, Any]]:
    file, *_ = events_json(make_edition(site, SETTINGS))
    assert file.path == "dati/eventi.json"
    rows: list[dict[str, Any]] = json.loads(file.text)
    return rows


def test_every_event_once_with_its_evidence() -> None:
    rows = rows_of(
        Site(REGISTRY, (article("Testo.", id_="a"),), (event("e-1", "2025-03", "ue"), event("e-2", None)), (), {})
    )
    assert [(row["id"], row["edtf"], row["printed"]) for row in rows] == [
        ("e-1", "2025-03", "marzo 2025"),
        ("e-2", None, "Senza data certa"),
    ]
    assert rows[0]["url"] == "articoli/a/#e-1"
    assert rows[0]["reports"][0]["sentence"] == "Frase."


def test_addresses_lead_to_pages_of_the_site_and_to_ids_on_them() -> None:
    site = rich()
    ids = {url(page.path): built(page).values("id") for page in render_pages(site, SETTINGS)}
    for row in rows_of(site):
        for address in (row["url"], *(report["url"] for report in row["reports"])):
            path, _, anchor = address.partition("#")
            assert not anchor or anchor in ids[f"/{path}"], address
            assert f"/{path}" in ids, address


def test_who_says_what_and_where_sources_differ() -> None:
    raid = next(row for row in rows_of(rich()) if row["id"] == "e-raid")
    said = [(claim["actor"], claim["name"], claim["stance"]) for r in raid["reports"] for claim in r["claims"]]
    assert said == [
        ("russia", None, "afferma"), ("tass", None, "riporta"), (None, "ministero della Difesa russo", "conferma"),
        (None, None, "riporta"), ("ucraina", None, "smentisce"), ("russia", None, "afferma"),
    ]  # fmt: skip
    assert [report["status"] for report in raid["reports"]] == ["avvenuto", "riportato", "contestato"]
    assert raid["divergences"][1] == {
        "kind": "number",
        "about": "droni",
        "values": [{"value": "91", "articles": ["raid"]}, {"value": "81", "articles": ["novgorod"]}],
    }
    assert [(link["id"], link["role"]) for link in raid["involved"]][:3] == [
        ("russia", "protagonista"), ("ucraina", "protagonista"), ("vladimir-putin", "citato"),
    ]  # fmt: skip
    assert (raid["actors"], raid["joined"], raid["url"]) == (["russia", "ucraina"], "rule", "eventi/e-raid/")
    assert raid["former_ids"] == ["e-raid-due", "e-raid-tre", "e-attacco-vecchio"]


def test_the_quoted_words_of_a_claim_stand_in_its_article() -> None:
    site = rich()
    texts = {article.id: article.text for article in site.articles}
    claims = [(r["article"], claim) for row in rows_of(site) for r in row["reports"] for claim in r["claims"]]
    assert len(claims) > 6
    for of, claim in claims:
        assert texts[of][claim["start"] : claim["end"]] == claim["quote"]


def test_corrections_and_the_articles_that_declare_them() -> None:
    rows = {row["id"]: row["corrections"] for row in rows_of(corrected())}
    assert rows["e-call"] == [
        {"date": "2026-03-03", "text": "la telefonata fu di sera, non di mattina", "articles": ["prima", "seconda"]},
        {"date": "2026-04-08", "text": "è durata 40 minuti", "articles": ["seconda"]},
    ]
    assert rows["e-poi"] == []
