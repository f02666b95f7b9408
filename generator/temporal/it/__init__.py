"""Italian: vocabulary, one module per family of rules, and the order in which they read."""

from __future__ import annotations

from generator.temporal.it import (
    centuries,
    clock,
    counted,
    days,
    decades,
    deictic,
    durations,
    fractions,
    habits,
    happenings,
    headings,
    holidays,
    hour_lengths,
    hour_ranges,
    lone_days,
    months,
    named_days,
    numeric,
    off_days,
    parts,
    portions,
    repeated,
    seasons,
    sets,
    spoken,
    stamps,
    stretch_days,
    sums,
    terms,
    units,
    vague,
    weekdays,
    years,
    zones,
)
from generator.temporal.it.joins import JOINS
from generator.temporal.it.traps import TRAPS
from generator.temporal.it.triggers import ALSO, NUMERIC, TRIGGERS
from generator.temporal.notation import Rule

RULES: tuple[Rule, ...] = (
    *headings.RULES,
    *sets.RULES,
    *habits.RULES,
    *holidays.RULES,
    *named_days.RULES,
    *off_days.RULES,
    *repeated.RULES,
    *stretch_days.RULES,
    *days.RULES,
    *lone_days.RULES,
    *numeric.RULES,
    *months.RULES,
    *weekdays.RULES,
    *deictic.RULES,
    *terms.RULES,
    *years.RULES,
    *decades.RULES,
    *centuries.RULES,
    *fractions.RULES,
    *seasons.RULES,
    *stamps.RULES,
    *hour_ranges.RULES,
    *spoken.RULES,
    *clock.RULES,
    *zones.RULES,
    *parts.RULES,
    *counted.RULES,
    *units.RULES,
    *happenings.RULES,
    *portions.RULES,
    *hour_lengths.RULES,
    *sums.RULES,
    *durations.RULES,
    *vague.RULES,
)
"""Every rule; of two that read the same stretch the earlier wins."""

__all__ = ["ALSO", "JOINS", "NUMERIC", "RULES", "TRAPS", "TRIGGERS"]
