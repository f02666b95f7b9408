"""Kinds of happening: what a title and a sentence tell, and what they only talk about."""

from __future__ import annotations

import pytest

from generator.events.kinds import PARTICULAR, exclude_each_other, kinds_of, without_cues


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("Prosciolto l’ex rettore", "Scagionato dai giudici", "assoluzione"),
        ("Il paese sott’acqua", "La piena ha travolto il mulino", "alluvione"),
        ("La sentenza è attesa per lunedì", "Assolto il farmacista", "assoluzione"),
        ("Fissato per lunedì il verdetto", "Otto mesi al farmacista, condannato in aula", "condanna"),
        ("L’assemblea dei soci è il 3", "I soci si riuniranno il 3", "incontro"),
        ("Presenterà alla stampa il restauro", "La conferenza stampa è saltata", "conferenza stampa"),
        ("I soci voteranno il testo", "Il referendum tra i soci", "voto"),
        ("Cade la giunta", "Respinta la fiducia al sindaco", "fiducia"),
        ("Via dalla panchina dopo tre ko", "La società ha esonerato il tecnico", "esonero"),
        ("In cella il cassiere", "Arrestato all’alba", "arresto"),
        ("Ottanta esuberi in conceria", "La fabbrica chiude", "licenziamenti"),
        ("I ferrovieri incrociano le braccia", "Sciopero di otto ore", "sciopero"),
        ("Il ministro ha visitato il porto", "La visita del ministro", "incontro"),
        ("La preside ha testimoniato sulle crepe", "Il collegio ha rinviato l’esame", "processo"),
        ("L’indagata non ha risposto davanti al gip", "L’interrogatorio di garanzia", "interrogatorio"),
        ("Il club impugna la squalifica", "Depositato il ricorso al Tar", "ricorso"),
        ("Il Comune diffida il gestore", "Parte la diffida", "diffida"),
        ("Gli azionisti dicono sì", "Approvato il piano", "approvazione"),
        ("La cantina ha un nuovo proprietario", "Ceduto il marchio del vino", "acquisizione"),
        ("L’ex cassiere è colpevole", "Condannato l’ex cassiere", "condanna"),
        ("Il sindaco rimette il mandato", "Le dimissioni del sindaco", "dimissioni"),
        ("Nella notte trema la terra", "Scossa di magnitudo 4", "terremoto"),
        ("Svaligiata la gioielleria", "Furto in pieno centro", "furto"),
        ("Finito in carcere il tesoriere", "L’arresto del tesoriere", "arresto"),
        ("La strage sulla provinciale", "Lo schianto è costato la vita a tre ragazzi", "vittime"),
    ],
)
def test_other_words_for_one_kind(first: str, second: str, kind: str) -> None:
    assert kind in kinds_of(first) & kinds_of(second)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("La premier dimissionaria ha parlato", "dimissioni"),
        ("Le case colpite dall’alluvione", "attacco"),
        ("Lo stato di emergenza per l’alluvione", "alluvione"),
        ("Sciopero contro i licenziamenti", "licenziamenti"),
        ("Aperto un fascicolo per omicidio colposo", "violenza"),
        ("Un’inchiesta sul crollo", "crollo"),
        ("Il treno si era fermato in galleria", "arresto"),
        ("Un arresto cardiaco", "arresto"),
        ("È diffidente con i cronisti", "diffida"),
        ("I razzi dei pescatori in difficoltà", "furto"),
        ("Il discorso è stato accolto bene", "colloquio a distanza"),
    ],
)
def test_what_is_only_talked_about_does_not_happen(text: str, kind: str) -> None:
    assert kind not in kinds_of(text)


def test_two_particular_kinds_are_two_happenings() -> None:
    assert exclude_each_other(kinds_of("Esonerato il tecnico"), kinds_of("La squadra ha perso, battuta 3-0"))
    assert not exclude_each_other(kinds_of("Arrestato il cassiere"), kinds_of("Arrestato e poi assolto"))
    assert not exclude_each_other(kinds_of("Arrestato il cassiere"), frozenset())


def test_the_topic_is_what_names_no_kind() -> None:
    assert without_cues("Scuola, sciopero dei maestri").split() == ["Scuola,", "dei", "maestri"]
    assert {"sciopero", "arresto"} <= PARTICULAR
