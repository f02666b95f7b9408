"""Demonyms: from the one form that an editor writes, the forms that Italian texts hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.articles.demonyms import demonym_forms, inflect

TABLE = """
russo russa russi russe
ucraino ucraina ucraini ucraine
bielorusso bielorussa bielorussi bielorusse
americano americana americani americane
statunitense statunitensi
italiano italiana italiani italiane
francese francesi
tedesco tedesca tedeschi tedesche
britannico britannica britannici britanniche
inglese inglesi
scozzese scozzesi
gallese gallesi
irlandese irlandesi
polacco polacca polacchi polacche
estone estoni
lettone lettoni
lituano lituana lituani lituane
belga belgi belghe
fiammingo fiamminga fiamminghi fiamminghe
olandese olandesi
lussemburghese lussemburghesi
ungherese ungheresi
magiaro magiara magiari magiare
slovacco slovacca slovacchi slovacche
ceco ceca cechi ceche
boemo boema boemi boeme
austriaco austriaca austriaci austriache
svizzero svizzera svizzeri svizzere
elvetico elvetica elvetici elvetiche
spagnolo spagnola spagnoli spagnole
basco basca baschi basche
portoghese portoghesi
greco greca greci greche
cipriota ciprioti cipriote
turco turca turchi turche
curdo curda curdi curde
cosacco cosacca cosacchi cosacche
valacco valacca valacchi valacche
etrusco etrusca etruschi etrusche
monegasco monegasca monegaschi monegasche
albanese albanesi
macedone macedoni
serbo serba serbi serbe
croato croata croati croate
dalmata dalmati dalmate
sloveno slovena sloveni slovene
bosniaco bosniaca bosniaci bosniache
kosovaro kosovara kosovari kosovare
montenegrino montenegrina montenegrini montenegrine
rumeno rumena rumeni rumene
moldavo moldava moldavi moldave
bulgaro bulgara bulgari bulgare
georgiano georgiana georgiani georgiane
armeno armena armeni armene
azero azera azeri azere
ceceno cecena ceceni cecene
kazako kazaka kazaki kazake
uzbeco uzbeca uzbechi uzbeche
tagiko tagika tagiki tagike
mongolo mongola mongoli mongole
cinese cinesi
giapponese giapponesi
nipponico nipponica nipponici nipponiche
sudcoreano sudcoreana sudcoreani sudcoreane
vietnamita vietnamiti vietnamite
israelita israeliti israelite
israeliano israeliana israeliani israeliane
palestinese palestinesi
yemenita yemeniti yemenite
saudita sauditi saudite
qatariota qatarioti qatariote
emiratino emiratina emiratini emiratine
iraniano iraniana iraniani iraniane
iracheno irachena iracheni irachene
libico libica libici libiche
egizio egizia egizi egizie
malgascio malgascia malgasci malgasce
fenicio fenicia fenici fenicie
keniota kenioti keniote
etiope etiopi
bengalese bengalesi
pakistano pakistana pakistani pakistane
azteca aztechi azteche
europeo europea europei europee
ebreo ebrea ebrei ebree
moscovita moscoviti moscovite
tuareg
maori
bantu
inca
yoruba
burkinabè
"""
ROWS = [tuple(line.split()) for line in TABLE.strip().splitlines()]
VOWELS = "aeiou"
bases = st.builds(str.__add__, st.text("abcdfgilmnorstuvz", min_size=2, max_size=12), st.sampled_from("oae"))


@pytest.mark.parametrize("forms", ROWS, ids=[row[0] for row in ROWS])
def test_forms(forms: tuple[str, ...]) -> None:
    assert inflect(forms[0]) == forms
    assert demonym_forms([forms[0]]) == forms


def test_the_table_is_large_enough() -> None:
    assert len(ROWS) >= 60


@pytest.mark.parametrize(
    ("base", "forms"),
    [("nord-coreano", ("nord-coreano", "nord-coreana", "nord-coreani", "nord-coreane")),
     ("russo bianco", ("russo bianco", "russo bianca", "russo bianchi", "russo bianche")),
     ("italogreco", ("italogreco", "italogreca", "italogreci", "italogreche")),
     ("Polacco", ("Polacco", "Polacca", "Polacchi", "Polacche")), ("G7", ("G7",))],
)  # fmt: skip
def test_only_the_end_of_the_last_word_changes(base: str, forms: tuple[str, ...]) -> None:
    assert inflect(base) == forms


def test_a_word_written_in_several_forms_is_taken_as_it_is() -> None:
    assert demonym_forms(["tagico", "tagica", "tagichi", "tagiche"]) == ("tagico", "tagica", "tagichi", "tagiche")
    assert demonym_forms(["persiano", "tagico", "tagichi"]) == (
        "persiano", "persiana", "persiani", "persiane", "tagico", "tagichi",
    )  # fmt: skip


@pytest.mark.parametrize("forms", ROWS, ids=[row[0] for row in ROWS])
def test_every_form_written_out_is_every_form(forms: tuple[str, ...]) -> None:
    assert demonym_forms(forms) == forms


def test_two_words_of_one_country() -> None:
    assert demonym_forms(["americano", "statunitense"]) == (
        "americano", "americana", "americani", "americane", "statunitense", "statunitensi",
    )  # fmt: skip


@given(bases)
def test_every_form_is_a_word_of_italian_shape(base: str) -> None:
    forms = inflect(base)
    assert forms[0] == base
    assert 1 <= len(forms) <= 4
    assert len(set(forms)) == len(forms)
    assert all(form[-1] in VOWELS and form.isalpha() for form in forms)
    assert all(form[: len(base) - 2] == base[: len(base) - 2] for form in forms)
    if base[-2] in "cg":
        assert not [form for form in forms if form.endswith(("ce", "ge"))] or base.endswith("e")


@given(st.lists(bases, max_size=6))
def test_what_was_written_is_always_there_and_nothing_twice(words: list[str]) -> None:
    forms = demonym_forms(words)
    assert set(words) <= set(forms)
    assert len(set(forms)) == len(forms)
    assert demonym_forms(forms) == demonym_forms(demonym_forms(forms))


@given(st.lists(st.text(max_size=20), max_size=6))
def test_nothing_breaks_it(words: list[str]) -> None:
    assert set(words) <= set(demonym_forms(words))
