"""What a built page may hold: data for the gate. Whatever is not listed here is refused.

The theme's own inline scripts are known by their SHA-256. After an upgrade of the theme run `make theme-scripts`: it
builds a small site, prints every inline script that is new and its hash. Read the script before you enter the hash.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


THEME_SCRIPTS = {
    "2d0f3c0412792abce6db78ac3a2f1abac4e7e6ec4704975ee09516cae9716e87": "__md_scope: keeps the reader's choices",
    "0eb10c249dbdb0beef225a10ce5cbe55418cc4a7014cc208f8e7d6ed8f00906e": "palette: light or dark before the first paint",
    "ffcc0f7735fdab434d257c80e65cec2e88d716991e69757185b7e450e41a5b2f": "opens the content tab that the address names",
}

ELEMENTS = _words("""
    html head meta link body header footer main nav section article aside div span p a h1 h2 h3 h4 h5 h6 hgroup
    ul ol li dl dt dd blockquote q cite figure figcaption img hr br wbr pre code kbd samp var
    em strong b i u s del ins mark small sub sup abbr dfn time data address bdi bdo ruby rb rp rt
    table caption colgroup col thead tbody tfoot tr th td
    details summary dialog form fieldset legend label input button select option optgroup output progress meter
    svg path g circle ellipse rect line polyline polygon text tspan
""")
"""Elements that neither run nor load anything by themselves (`meta`, `link`, `form`, `input` are looked at closer);
`script` and `title`, whose text is no markup, the reader knows itself."""

REFUSED_ATTRIBUTES = _words("""
    style srcdoc srcset imagesrcset action formaction formmethod formtarget formenctype ping background http-equiv is
""")
"""Attributes no page of ours needs; `on…` handlers are refused by their first letters."""

SHOWN_ATTRIBUTES = _words("title alt content placeholder value label summary abbr")
"""Attributes that are only ever shown: a «javascript:» in them is a word. `aria-…` and `data-…` are the same."""

LOADING_ATTRIBUTES = _words("src poster data manifest archive longdesc xlink:href")
"""Addresses the browser fetches, or may fetch, by itself."""

PAINT_ATTRIBUTES = _words("fill stroke filter mask clip-path marker marker-start marker-mid marker-end cursor")
"""Attributes of a drawing that may take what they paint with from an address."""

PAINT = r"(?:url\(#[\w-]+\))?[^(\\]*+"
"""What stands in them: words, and what the page itself defines; no other function, no escape."""

LINK_SCHEMES = frozenset({"http", "https", "mailto"})

IDLE_RELATIONS = _words("canonical prev next alternate feed author license me help")
"""`<link rel>` that only states something; every other relation fetches."""

THEME_FORMS = frozenset({"md-header__option"})
"""The palette, by class; it sends nothing anywhere."""

SEARCH_FORMS = frozenset({"cr-search", "cr-search cr-box"})
"""Ours, by class: on the page of results and in the header."""

SEARCH_ADDRESS = r"\./|(?:\.\./)*cerca/|/(?:(?:[\w.~-]|%[0-9A-Fa-f]{2})+/)*cerca/"
"""Where they lead: the page of results of this site (on that page itself `./`)."""

INPUT_TYPES = frozenset({"", "checkbox", "radio", "text", "search"})

RESERVED_NAME = r"__(?:drawer|search|toc|palette(?:_\d+)?|nav_\d+(?:_\d+)*(?:_label)?|tabbed_\d+(?:_\d+)*)"
"""Ids and names the theme's scripts look for; on anything else a leading `__` could shadow them."""

RESERVED_NAME_ELEMENTS = frozenset({"input", "label", "nav"})

CONFIG_KEYS = frozenset({"annotate", "base", "features", "search", "tags", "translations", "version"})
"""What the theme's `__config` block holds."""

CONTENT_SECURITY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{hashes}; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; "
    "form-action 'self'"
)
"""The policy every page is published under, the hashes of its inline scripts left open. WebAssembly is for the search,
`data:` for the theme's icons; the one form leads to the search's own page. Nothing about who may frame a page: the site
offers pages for that, and a reader of a public page has nothing that a click could give away."""
