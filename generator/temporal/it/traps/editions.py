"""Editions of events and programmes, and races that last so many hours: their years and hours date nothing."""

from __future__ import annotations

from generator.temporal.it.traps.names import ANY_MONTH, CAPITAL_MONTH, FEASTS, SEASONS
from generator.temporal.notation import Trap, trap
from generator.temporal.tries import trie

TRAPS: tuple[Trap, ...] = (
    trap(
        "edition",
        "l’edizione di una manifestazione o di un programma",
        r"(?: Agenda | Horizon (?:\s Europe)? | Euro | Expo | Olimpiadi (?:\s (?:di|invernali"
        r"|estive)? \s? [A-Z][a-z]+ (?:-[A-Z][a-z]+)?)? | Mondiali? | Europei | Giubileo | Pnrr | PNRR "
        r"| Milano[- ]Cortina"
        r" | Next \s? Generation (?: \s? (?: Eu | EU | Ue ) )? | Erasmus \+? | Fesr | FESR | Feasr | FEASR"
        r" | Fse \+? | FSE | Fsc | FSC | Interreg | Windows | Office | Parigi | Tokyo | Rio | Londra | Sanremo"
        r" | Eurovision "
        r"| Biennale | Artemis | Apollo | Giochi | Vision | Impresa | Industria | Transizione | Fit \s for "
        r"| Prix | Festival | Salone"
        r" | Champions | Coppa | Superbowl | Millennium | Italia | Spagna | Francia | Germania | Messico"
        r" | Argentina | Qatar"
        r" | Usa | Corea | Giappone | Brasile | Russia | Sudafrica | Svezia | Inghilterra | Cile | Barcellona | Atlanta"
        r" | Sydney | Atene | Pechino | Torino | Seul | Mosca | Monaco | Montreal | Matera | Osaka | Dubai"
        r" | Lillehammer"
        r" | Nagano | Vancouver | Sochi | Woodstock )"
        r" \s* (?: del(?:l')? \s+ )? (?: '? \d{4} (?: \s? [-/] \s? \d{2,4} )? | ' \d\d"
        r" | \d\d (?! [/-]\d | \s+ (?: e | al | ore | giorni | anni | mesi | minuti | settimane ) \b"
        rf" | \s+ {ANY_MONTH} ) ) (?! [.:]\d )",
        but_not={
            "Parigi, 13 novembre 2015": "13 novembre 2015",
            "Torino 3 giugno 2017: la calca in piazza.": "3 giugno 2017",
            "In Italia dal 2014 non accadeva.": "2014",
        },
        examples=(
            "Agenda 2030",
            "Il Next Generation Eu 2021-2027",
            "Il Fesr 2021-2027 vale 8 miliardi.",
            "Horizon 2020",
            "Euro 2024",
            "Milano-Cortina 2026",
            "Expo 2015",
            "Mondiali '82",
            "Pnrr 2021-2026",
            "Windows 11",
        ),
    ),
    trap(
        "race",
        "il nome di una gara",
        r"(?: \d{1,3} | Due | Tre | Quattro | Cinque | Sei | Sette | Otto | Dieci | Dodici | Ventiquattro | Cento ) \s+"
        r" (?: Or[ae] | Migli[ae] | Giorni | Giornate | Notti )"
        r" (?= \s+ (?: di | del | della | dell' | dei | delle | d' | a ) [ ]? | [ .,;:»)] )",
        examples=("La 24 Ore di Le Mans", "la 6 Ore di Imola", "le Cinque Giornate di Milano"),
        but_not={"In 24 ore di pioggia è caduto un anno d'acqua.": "24 ore"},
    ),
    trap(
        "cup",
        "il nome di una gara",
        r"(?: Palio | Trofeo | Coppa | Torneo | Memorial | Premio | Regata | Giostra | Supercoppa | Maratona"
        r" | Cammino )"
        rf" \s+ (?: di \s | del \s | della \s | dell' )? (?: {trie((*FEASTS, *SEASONS))}"
        rf" | \d{{1,2}} \s {CAPITAL_MONTH} )"
        r" (?! \s [12]\d{3} )",
        examples=("Il Palio dell'Assunta lo ha vinto il Drago.", "il Trofeo 25 Aprile"),
        but_not={
            "La Coppa del 18 maggio è in bacheca.": "18 maggio",
            "Il Torneo di Natale 2024 è stato annullato.": "Natale 2024",
        },
    ),
)
