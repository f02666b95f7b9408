"""Events in order: one timeline per actor, per topic, per crossing of both, per year; and the home of each event."""

from generator.timelines.days_of_year import DAYS, HAPPENED, Day, by_day_of_year, name_of, nearest
from generator.timelines.foreground import Parts, is_of_medium, parts_of
from generator.timelines.group import UNDATED, UNDATED_NAME, group_timelines, year_id
from generator.timelines.homes import Home, event_page, has_own_page, home_of, telling_of
from generator.timelines.offers import beside, embed_of

__all__ = [
    "DAYS",
    "HAPPENED",
    "UNDATED",
    "UNDATED_NAME",
    "Day",
    "Home",
    "Parts",
    "beside",
    "by_day_of_year",
    "embed_of",
    "event_page",
    "group_timelines",
    "has_own_page",
    "home_of",
    "is_of_medium",
    "name_of",
    "nearest",
    "parts_of",
    "telling_of",
    "year_id",
]
