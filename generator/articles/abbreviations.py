"""Words whose full stop ends no sentence (data)."""

from __future__ import annotations

ALWAYS = frozenset(
    """
    sig sigg sig.ra dott dr dr.ssa dott.ssa prof prof.ssa proff avv ing arch geom rag on onn sen dep min mons card don
    gen col cap ten magg amm brig cav comm uff rev s ss ven st ste san mr mrs ms jr
    art artt lett par n nn nr num vol voll p pp pag pagg fig figg tab cfr v vd vs es cit all cod
    proc civ pen trib cass sez ord ric sent reg racc tel fax cell int ca ed edd trad
    """.split()  # noqa: SIM905
)
"""A name, a number or a title follows."""

MAYBE = frozenset(
    """
    ecc etc a.c d.c a.m p.m u.s u.s.a u.e u.k onlus spa s.p.a s.r.l srl snc s.n.c c.v n.d.r ndr p.s
    gen genn feb febb mar apr mag giu lug ago set sett ott nov dic lun mart mer gio ven sab dom
    ab cm km kg min sec mln mld mil tot max op loc ibid inc ltd corp bros
    """.split()  # noqa: SIM905
)
"""A sentence may end here: it does when the next word is one that begins sentences."""

STARTERS = frozenset(
    """
    il lo la i gli le l' un uno una un' in nel nello nella nell' nei negli nelle a al allo alla all' ai agli alle
    da dal dallo dalla dall' dai dagli dalle di del dello della dell' dei degli delle con su sul sulla sull' sui
    per tra fra ma e ed o però così quindi infatti inoltre intanto secondo dopo prima durante mentre quando se come
    anche non è sono era erano ha hanno questo questa questi queste quest' quello quella quell' quei si ci lui lei loro
    poi oggi ieri domani contro senza sotto sopra verso già ora qui
    """.split()  # noqa: SIM905
)
