"""What kind of expression a rule of the temporal reader knows, in the reader's words; programs get its name."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

_KINDS: Final = {
    # Days.
    "giorno detto rispetto alla data dell’articolo": "deictic_day within_the_day this_day",
    "parte del giorno detta rispetto alla data dell’articolo": "part_of_today tonight",
    "giorno della settimana": "weekday weekday_of_week weekday_of_a_week",
    "giorno della settimana con il suo numero": "weekday_day day_and_its_weekday day_named_twice",
    "giorno della settimana contato da una settimana o più": "in_eight_days repeated_ago repeated_ahead",
    "giorno della settimana contato nel mese": (
        "nth_weekday_of_month nth_weekday_of_this_month nth_weekday_of_the_month"
    ),
    "giorno, mese e anno": "day_month_year month_day_year day_month_short_year of_a_year",
    "giorno e mese": "day_month roman_first",
    "data scritta in cifre": "numeric_date iso_date numeric_day_month numeric_month_year moment",
    "giorno del mese di cui parla il testo": (
        "day_alone day_of_this_month day_after_month day_by_its_verb day_before_clock night_of_a_day "
        "days_of_this_month days_of_the_month_told days_of_the_month_in_focus night_between_lone_days"
    ),
    "più giorni dello stesso mese, o di mesi vicini": "days_of_a_month day_before_another",
    "primi o ultimi giorni di un periodo": "nth_day first_days",
    "festività": ("holiday holy_week lone_vigil ramadan night_of_a_holiday bridge_of_a_date around_a_holiday"),
    "giorno noto per un fatto": "named_day",
    "cambio dell’ora": "clock_change clock_that_changes",
    "data dell’era antica": "day_of_era year_of_era",
    # Nights, parts of day, hours.
    "notte tra due giorni": "night_between",
    "giorno e parte del giorno": "day_and_part part_of_a_day part_within_part",
    "parte del giorno": "part_of_day part_and_side that_part whole_night early_morning",
    "parte del giorno contata da un altro": "part_from_a_day",
    "giorno e ora": "clock_of_a_day day_at_clock hours_of_a_day timed_from_to",
    "ora": (
        "clock bare_clock meridian hour_sign hour_of_meal hour_of_part noon_or_midnight hour_told live_entry "
        "hour_less_minutes minutes_to_hour twelve_and_minutes"
    ),
    "da un’ora a un’altra": "clock_range bare_clock_range",
    "ora con il suo fuso": ("zone_of_long_place zone_of_place zone_of_name zone_in_italy clock_in_zone timed_in_zone"),
    # Weeks, months, seasons.
    "settimana": "nth_week nth_week_of_month week_word week_of_a_day days_of_a_week",
    "mese e anno": "month_year short_month_year",
    "mese senza l’anno": "month_alone",
    "più mesi di seguito": "month_before_another first_months months_of_a_fraction",
    "trimestre, semestre o altra parte dell’anno": (
        "fraction four_months lettered_fraction fractions_side_by_side same_period"
    ),
    "stagione": "season season_told",
    "inizio, metà o fine di un periodo": "portion_of portion_of_unit portion_word",
    "primi o ultimi tempi di un periodo": "first_units units_of_a_unit units_of_a_stretch",
    # Years and longer.
    "anno": (
        "year_alone short_year eighties written_year named_year early_year year_of_account year_in_brackets "
        "year_of_our_lord a_certain_year new_year"
    ),
    "più anni": ("two_years term_of_years term_of_short_years term_of_a_year year_after_another first_year_of_a_list"),
    "decennio": "decade decade_alone decade_after_another decade_at_the_end decade_of_century",
    "secolo": ("century century_then_number centuries clipped_centuries part_of_century century_by_name short_century"),
    "millennio": "millennia",
    # Counted from elsewhere.
    "tempo contato all’indietro": "units_ago many_units_ago some_units_ago",
    "tempo contato in avanti": "units_ahead some_units_ahead part_of_hour_ahead soon units_from_tomorrow",
    "periodo detto rispetto alla data dell’articolo": "last_units last_unit unit_and_side unit_but_one",
    "tempo contato da una data del testo": ("units_later units_beside unit_later day_after beside_the_told side_word"),
    "lo stesso tempo di una data del testo": "same_unit those_units",
    "tempo contato da un altro giorno": "units_from_a_day nth_from_a_day off_a_day shift_word",
    "tempo contato da un fatto": "around_an_event",
    "da un momento a un altro": "from_to",
    "tempo detto in modo vago": "nowadays today_in_general days_around vague_reference once now",
    # What the headings of a chronicle give to its entries.
    "voce di una cronologia, con la data del suo titoletto": (
        "year_heading year_entry month_heading month_entry season_entry day_entry"
    ),
    # What has no place on the calendar, and dates nothing by itself.
    "ricorrenza": (
        "every_nth_weekday day_of_every_month nth_weekday_of_every_month nth_weekday_of_each_month every_weekday "
        "every_unit every_part_of_hour every_other every_date every_part times_a_unit adverb cadence listed_weekday "
        "excepted_weekday weekday_of_noun habitual_weekday every_holiday repeated_at_clock"
    ),
    "durata": (
        "hours_and_minutes many_terms duration_between counted_duration fraction_of_unit vague_duration "
        "bare_duration period whole_units whole_unit"
    ),
}
RULES: Final = MappingProxyType({name: words for words, names in _KINDS.items() for name in names.split()})
"""The kind of each rule, by its name."""
