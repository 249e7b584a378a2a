"""Whether two statements that are worded alike are of two matters: of two stories, of two speakers' own selves, of two places."""

from __future__ import annotations

from sayso.lexicon.accounts import forms
from sayso.weighing import amounts
from sayso.weighing.telling.issues import Issue
from sayso.weighing.telling.ties import of_one_speaker, one_document
from sayso.weighing.telling.told import Told

_SPOKEN = ("direct", "mixed")


def another_story(a: Told, b: Told) -> bool:
    """In two documents that tell two stories, with no name, telling figure or day in common, nor one speaker behind both."""
    if one_document(a, b) or not a.anchors.isdisjoint(b.anchors) or of_one_speaker(a, b) or same_day(a, b):
        return False
    figure = any(amounts.telling(x) and amounts.equal(x, y) for x in a.values for y in b.values)
    return not figure and not a.story.meets(b.story)


def another_issue(a: Told, b: Told) -> bool:
    """Neither names anybody or anything or says when, and their documents are issues of one series for two days: forecasts."""
    x, y = issue_of(a), issue_of(b)
    return x is not None and y is not None and x.of_another_day(y)


def issue_of(t: Told) -> Issue | None:
    """The issue of a series that it is told in, where its own words tie it to no other."""
    return None if t.anchors or t.time else t.story.issue


def anchored(t: Told) -> bool:
    """Whether it holds what may tie it to another story's: a name, a telling figure, a day, or a speaker."""
    return bool(t.anchors) or same_day(t, t) or len(t.statement.hops) > 1 or any(amounts.telling(v) for v in t.values)


def another_self(a: Told, b: Told) -> bool:
    """Two speakers, each of himself: "I really like that book" is hers, and nobody bears her out who likes another; who claims
    the responsibility for an attack says nothing of another's."""
    return bool(a.voice) and bool(b.voice) and a.voice.isdisjoint(b.voice) and of_himself(a) and of_himself(b)


def another_place(a: Told, b: Told) -> bool:
    """Each names places, countries left out, and they have none in common: won in Delaware, won in Missouri."""
    return a.language == b.language and bool(a.sites) and bool(b.sites) and a.sites.isdisjoint(b.sites)


def same_day(a: Told, b: Told) -> bool:
    """Both are told of one day."""
    if a.time is None or b.time is None or a.time.earliest is None:
        return False
    return (a.time.earliest, a.time.latest) == (b.time.earliest, b.time.latest) and a.time.earliest == a.time.latest


def of_himself(t: Told) -> bool:
    """Quoted with words about himself, or he takes the responsibility for something."""
    taken = forms("taken_on").met(t.statement.text)
    return taken or (t.statement.form in _SPOKEN and forms("oneself").met(t.statement.text))
