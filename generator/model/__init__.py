"""The vocabulary of the program: values that go from one stage to the next. All frozen, all plain."""

from generator.model.article import (
    TO_CHECK,
    Article,
    Block,
    ClaimEntry,
    Correction,
    Dateline,
    Difference,
    EventEntry,
    Sentence,
    Source,
    Stance,
    Status,
)
from generator.model.catalogue import Catalogue, Explained, Explanation, Published
from generator.model.event import Claim, Divergence, Event, Involvement, Report, Timeline
from generator.model.link import Evidence, How, Link, Salience, UnknownName
from generator.model.mention import Certainty, DurationSense, Mention, TimexType
from generator.model.output import DataFile, HandPage, Page, Redirect, SearchRecord, Site
from generator.model.permalink import KeptAnchor, Permalink, PermalinkKind
from generator.model.registry import Actor, ActorKind, Decisions, MergeDecision, NameDecision, Registry, Role, Topic

__all__ = [
    "TO_CHECK",
    "Actor",
    "ActorKind",
    "Article",
    "Block",
    "Catalogue",
    "Certainty",
    "Claim",
    "ClaimEntry",
    "Correction",
    "DataFile",
    "Dateline",
    "Decisions",
    "Difference",
    "Divergence",
    "DurationSense",
    "Event",
    "EventEntry",
    "Evidence",
    "Explained",
    "Explanation",
    "HandPage",
    "How",
    "Involvement",
    "KeptAnchor",
    "Link",
    "Mention",
    "MergeDecision",
    "NameDecision",
    "Page",
    "Permalink",
    "PermalinkKind",
    "Published",
    "Redirect",
    "Registry",
    "Report",
    "Role",
    "Salience",
    "SearchRecord",
    "Sentence",
    "Site",
    "Source",
    "Stance",
    "Status",
    "Timeline",
    "TimexType",
    "Topic",
    "UnknownName",
]
