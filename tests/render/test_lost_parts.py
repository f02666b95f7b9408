"""A year or month of a timeline that shrinks, a letter of a list, a crossing: their addresses lead on, to the place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Page, Registry, Site
from generator.render.addresses import folder
from tests.making import render_pages
from tests.render.reading import broken_links
from tests.render.sites import PUTIN, REGISTRY, SETTINGS, many, site
from tests.render.test_lists import library
from tests.render.test_split import SOURCE, on, pages

DATES = [f"2025-{n % 12 + 1:02}-{n // 12 + 1:02}" for n in range(60)]


def parts(made: dict[str, Page]) -> tuple[str, ...]:
    return tuple(folder(path) for path, page in made.items() if page.part)


def leads(made: dict[str, Page]) -> dict[str, str]:
    return {folder(path): str(page.front["redirect"]) for path, page in made.items() if "redirect" in page.front}


def shrunk(whole: Site, published: tuple[str, ...], split_events: int) -> dict[str, Page]:
    return pages(replace(whole, published_parts=published), split_events)


def test_a_year_and_a_month_lead_to_their_place_on_the_page_that_tells_everything() -> None:
    whole = many(300)
    published = parts(pages(whole, 20))
    assert "attori/vladimir-putin/2024/06/parte-2" in published and "cronologia/2024/06" in published
    assert "attori/vladimir-putin" not in published and "attori" not in published
    found = leads(shrunk(whole, published, 400))
    assert found["attori/vladimir-putin/2024/06"] == "../../#giugno-2024"
    assert found["attori/vladimir-putin/2024/06/parte-2"] == "../../../#giugno-2024"
    assert found["attori/vladimir-putin/2024"] == "../#2024"
    assert found["cronologia/2024/06"] == "../#giugno-2024", "the page of the year tells it"
    assert "cronologia/2024" not in found


def test_what_had_no_date_and_what_had_no_month_lead_to_their_headings() -> None:
    few = site([SOURCE], on(*DATES[:13], "2025", None))
    undated = ("attori/vladimir-putin/senza-data", "attori/vladimir-putin/senza-data/parte-2")
    vague = ("attori/vladimir-putin/2025/senza-mese", "cronologia/2025/senza-mese")
    made = shrunk(few, (*undated, *vague, "accadde-oggi/senza-mese"), 100)
    assert leads(made) == {
        undated[0]: "../#senza-data-certa",
        undated[1]: "../../#senza-data-certa",
        vague[0]: "../../#2025-senza-un-mese-preciso",
        vague[1]: "../#2025-senza-un-mese-preciso",
        "accadde-oggi/senza-mese": "../",
    }
    assert broken_links(list(made.values())) == [], "every id is there"


def test_where_a_year_is_listed_whole_its_months_lead_to_the_year() -> None:
    few = site([SOURCE], on(*DATES[:7]))
    found = leads(shrunk(few, ("attori/vladimir-putin/2025/06", "cronologia/2025/06"), 100))
    assert found["attori/vladimir-putin/2025/06"] == "../../#2025"
    assert found["cronologia/2025/06"] == "../"


def test_a_timeline_that_is_still_cut_leads_to_the_part_that_is_left() -> None:
    whole = many(300)
    found = leads(shrunk(whole, parts(pages(whole, 20)), 100))
    assert found["attori/vladimir-putin/2024/06/parte-2"] == "../"
    assert "attori/vladimir-putin/2024/06" not in found
    assert found["attori/vladimir-putin/2025/01"] == "../#gennaio-2025"


def test_what_is_there_needs_nothing_and_what_grows_again_gets_its_address_back() -> None:
    whole = many(300)
    published = parts(pages(whole, 100))
    assert leads(shrunk(whole, published, 100)) == {}
    again = shrunk(many(300), parts(shrunk(whole, published, 400)) + published, 100)
    assert leads(again) == {} and set(published) <= set(parts(again))


def test_a_part_of_an_actor_under_an_old_id_leads_to_the_new_one() -> None:
    whole = many(300)
    renamed = replace(PUTIN, former_ids=("putin",))
    whole = replace(whole, registry=Registry((renamed, *REGISTRY.actors[1:]), REGISTRY.topics))
    published = tuple(part.replace("vladimir-putin", "putin") for part in parts(pages(whole, 100)))
    assert leads(shrunk(whole, published, 100))["attori/putin/2024/06"] == "../../../vladimir-putin/2024/06/"
    assert leads(shrunk(whole, published, 400))["attori/putin/2024/06"] == "../../../vladimir-putin/#giugno-2024"


def test_an_actor_without_a_page_and_a_crossing_lead_to_what_is_left() -> None:
    found = leads(shrunk(many(3), ("attori/belta/2024", "attori/vladimir-putin/temi/oreshnik/2024/06"), 100))
    assert found == {
        "attori/belta/2024": "../../",
        "attori/vladimir-putin/temi/oreshnik/2024/06": "../../../../#2024",
    }


def test_parts_of_lists_lead_to_the_list() -> None:
    whole = library(60)
    published = parts(pages(whole, 1))
    assert {part.split("/")[0] for part in published} == {
        *("accadde-oggi", "articoli", "attori", "correzioni", "cronologia", "eventi", "temi")
    }
    made = shrunk(whole, published, 100)
    found = leads(made)
    assert found["articoli/per-data/2023"] == "../../#dicembre-2023"
    assert found["articoli/per-data/2023/02"] == "../../../#febbraio-2023"
    assert found["correzioni/2023"] == "../"
    assert found["eventi/2023/04"] == "../../#2023"
    assert found["accadde-oggi/03"] == "../#marzo" and found["accadde-oggi/03/14"] == "../../#g-03-14"
    assert all(found[part] == "../../" for part in published if part.startswith("attori/a-z/") and part.count("/") == 2)
    assert set(published) <= {folder(path) for path in made}
    assert broken_links(list(made.values())) == [], "every id is there"


@pytest.mark.parametrize("part", ["eventi/2025", "temi/x/2025", "articoli/per-data/9999/13", "cronologia/0044-ac/99"])
def test_a_line_of_something_that_never_was_leads_somewhere_all_the_same(part: str) -> None:
    made = render_pages(replace(many(3), published_parts=(part,)), SETTINGS)
    assert broken_links(made) == [] and folder(made[-1].path) == part
