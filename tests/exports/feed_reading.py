"""Feeds as programs read them: validated by their schemas, their pages followed from link to link."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from lxml import etree, html

from generator.exports.feeds import feeds
from generator.model import Site
from generator.settings import Licence, Settings
from tests.making import make_edition
from tests.render.sites import SETTINGS

PUBLIC = replace(SETTINGS, site_url="https://esempio.it/storia/", licence=Licence("CC BY 4.0", "https://cc.example/by"))
"""A site whose address is known."""
HERE = Path(__file__).parent
ATOM = "{http://www.w3.org/2005/Atom}"
SCHEMATRON = "{http://www.ascc.net/xml/schematron}"
_GRAMMAR = etree.parse(HERE / "atom.rng")
_RELAX_NG = etree.RelaxNG(_GRAMMAR)
_SCHEMA = json.loads((HERE / "json_feed.schema.json").read_text("utf-8"))


def feeds_of(site: Site, settings: Settings = SETTINGS) -> dict[str, bytes]:
    return {file.path: file.data for file in feeds(make_edition(site, settings))}


def atom_faults(data: bytes) -> list[str]:
    """What RFC 4287's grammar says of a document, its Schematron rules included."""
    root = etree.fromstring(data)
    faults = [] if _RELAX_NG.validate(root) else [str(fault) for fault in _RELAX_NG.error_log]
    names = {"atom": ATOM[1:-1]}
    for rule in _GRAMMAR.iter(f"{SCHEMATRON}rule"):
        for node in root.xpath(f"//{rule.get('context')}", namespaces=names):
            faults += [one.text for one in rule if not node.xpath(f"boolean({one.get('test')})", namespaces=names)]
    return faults


def json_faults(data: bytes) -> list[str]:
    return [fault.message for fault in Draft202012Validator(_SCHEMA).iter_errors(json.loads(data))]


def links(root: etree._Element, rel: str) -> list[str]:
    return [str(link.get("href")) for link in root.findall(f"{ATOM}link") if link.get("rel") == rel]


def atom_pages(files: Mapping[str, bytes], path: str) -> list[etree._Element]:
    """The documents of a feed, from the first, by `next`."""
    found, at = [], path
    while at:
        found.append(etree.fromstring(files[at]))
        after = links(found[-1], "next")
        at = posixpath.join(posixpath.dirname(at), after[0]) if after else ""
    return found


def json_pages(files: Mapping[str, bytes], path: str) -> list[dict[str, Any]]:
    """The documents of a feed, from the first, by `next_url`."""
    found, at = [], path
    while at:
        found.append(json.loads(files[at]))
        after = found[-1].get("next_url", "")
        at = posixpath.join(posixpath.dirname(at), after) if after else ""
    return found


def entries(pages: list[etree._Element]) -> list[etree._Element]:
    return [entry for page in pages for entry in page.findall(f"{ATOM}entry")]


def text_of(element: etree._Element, tag: str) -> str:
    return element.findtext(f"{ATOM}{tag}") or ""


def content_of(entry: etree._Element) -> html.HtmlElement:
    """The escaped HTML of an entry, as a browser takes it."""
    return html.fragment_fromstring(text_of(entry, "content"), create_parent="div")
