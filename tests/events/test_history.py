"""How an event changed from article to article."""

from __future__ import annotations

import datetime
from dataclasses import replace

from generator import when
from generator.events import history
from generator.events.status import combine_statuses
from generator.model import Claim, Event, Report
from tests.building import article

TEXTS = {
    id_: article("x", id_=id_, day=day) for id_, day in (("a", "2025-08-08"), ("b", "2025-08-12"), ("c", "2025-08-16"))
}


def report(id_: str, status: str, value: str = "2025-08-15", *claims: Claim) -> Report:
    return Report(id_, "x", 0, 1, when.parse(value), "expression", id=f"e-{id_}", status=status, claims=claims)  # type: ignore[arg-type]


def steps(*reports: Report) -> list[tuple[str, str, str]]:
    event = Event("e-a", "Titolo", reports[0].when, reports[-1].status, True, reports)
    return [(step.day.isoformat(), step.status, step.by) for step in history(event, TEXTS)]


def test_each_status_once_in_the_order_of_the_articles() -> None:
    assert steps(report("c", "avvenuto"), report("a", "annunciato"), report("b", "annunciato")) == [
        ("2025-08-08", "annunciato", ""),
        ("2025-08-16", "avvenuto", ""),
    ]


def test_a_postponement_is_a_change() -> None:
    found = steps(
        report("a", "annunciato"), report("b", "annunciato", "2025-08-22"), report("c", "annunciato", "2025-08")
    )
    assert [day for day, _, _ in found] == ["2025-08-08", "2025-08-12"]


def test_a_more_cautious_article_is_no_change() -> None:
    assert [status for _, status, _ in steps(report("a", "avvenuto"), report("b", "riportato"))] == ["avvenuto"]
    told = steps(report("a", "annunciato"), report("b", "riportato"), report("c", "avvenuto"))
    assert [status for _, status, _ in told] == ["annunciato", "riportato", "avvenuto"]


def test_who_says_so() -> None:
    says = Claim("", "il ministero", "afferma", "a", 0, 1, "x", "secondo")
    denies = replace(says, name="Kiev", stance="smentisce", article="b")
    nobody = replace(says, name="", article="a")
    assert steps(
        report("a", "riportato", "2025-08-15", nobody, says), report("b", "contestato", "2025-08-15", says, denies)
    ) == [
        ("2025-08-08", "riportato", "il ministero"),
        ("2025-08-12", "contestato", "Kiev"),
    ]


def test_an_article_that_is_gone_tells_nothing() -> None:
    event = Event("e-a", "Titolo", None, "avvenuto", True, (report("a", "avvenuto"), report("gone", "smentito")))
    (step,) = history(event, TEXTS)
    assert (step.article, step.day, step.when) == ("a", datetime.date(2025, 8, 8), when.parse("2025-08-15"))


def test_the_last_step_is_the_status_of_the_page() -> None:
    says = Claim("nato", "la Nato", "conferma", "b", 0, 1, "x", "secondo")
    denies = replace(says, by="kiev", name="Kiev", stance="smentisce")
    told = {
        "avvenuto": (report("a", "riportato"), report("b", "avvenuto")),
        "contestato": (report("a", "avvenuto"), report("b", "smentito", "2025-08-15", denies)),
        "annullato": (report("a", "annunciato"), report("b", "annullato"), report("c", "annunciato")),
    }
    for status, reports in told.items():
        assert combine_statuses([(one.status, one.claims) for one in reports]) == status
        assert steps(*reports)[-1][1] == status
    confirmed = (report("a", "riportato", "2025-08-15", replace(says, by="kiev", name="Kiev", stance="afferma")),
                 report("b", "riportato", "2025-08-15", says))  # fmt: skip
    assert [status for _, status, _ in steps(*confirmed)] == ["riportato", "avvenuto"]
