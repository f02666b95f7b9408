"""The events file says what the pages say."""

from __future__ import annotations

import json

from generator.exports import render_exports
from generator.model import Site
from tests.building import REGISTRY, article
from tests.timelines.test_group import event


def test_every_event_once_with_its_evidence() -> None:
    site = Site(REGISTRY, (article("Testo.", id_="a"),), (event("e-1", "2025-03", "ue"), event("e-2", None)), (), {})
    (file,) = render_exports(site)
    rows = json.loads(file.text)
    assert file.path == "dati/eventi.json"
    assert [(row["id"], row["edtf"], row["printed"]) for row in rows] == [
        ("e-1", "2025-03", "marzo 2025"),
        ("e-2", None, "Senza data certa"),
    ]
    assert rows[0]["url"] == "articoli/a/#e-1"
    assert rows[0]["reports"][0]["sentence"] == "Frase."
