"""Where one run of capitals in Russian is two people: *за убийство Варнаса Клёнов наказан*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.lexicon.grammar import MENS_SURNAMES, WOMENS_SURNAMES
from sayso.reading.people.declension import fitting, readings
from sayso.reading.people.described_ru import SOMEBODYS
from sayso.reading.people.page_ru import PageRu
from sayso.reading.words.morphology import forms

_SURNAMES = {"m": MENS_SURNAMES, "f": WOMENS_SURNAMES}


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised pieces `start` to `end` that are one name; `whose`: it stands in the genitive before another name."""

    start: int
    end: int
    place: str | None = None
    whose: bool = False


def parted(page: PageRu, runs: Sequence[Run]) -> Iterator[Run]:
    """The runs, those cut apart whose halves are two people named elsewhere: *за убийство Варнаса Клёнов наказан*."""
    people: dict[str, set[str]] = {}  # by what may be a surname's base form: what may be that of the names before it
    for run in runs:
        if run.place is None and run.end - run.start == 2:
            given, surname = (_bases(page, index) for index in (run.start, run.start + 1))
            for word in surname:
                people.setdefault(word, set()).update(given)
    for run in runs:
        cut = _seam(page, run, people) if run.place is None else 0
        if cut:
            yield from (Run(run.start, cut), Run(cut, run.end))
        else:
            yield run


def _seam(page: PageRu, run: Run, people: Mapping[str, set[str]]) -> int:
    """Where two surnames, or two full names, stand side by side in one run; 0 where they do not."""
    words = [p.text for p in page.pieces[run.start : run.end]]
    if len(words) == 4:
        given, surname = (_bases(page, run.start + n) for n in (2, 3))
        again = any(given & people.get(word, set()) for word in surname)
        return run.start + 2 if again and is_given(words[2]) else 0
    if len(words) != 2 or is_given(words[0]):
        return 0
    whose = words[0].endswith(tuple(f"{end}а" for end in ("ов", "ев", "ёв", "ин", "ын"))) and words[1].endswith(MENS_SURNAMES)
    if whose and page.near(run.start) and page.head(run.start - 1, SOMEBODYS):
        return run.start + 1  # *адвокат Иванова Клёнов*
    bases = [_bases(page, index) for index in (run.start, run.start + 1)]
    one, other = ({given for word in own for given in people.get(word, ())} - bases[0] for own in bases)
    return run.start + 1 if one and other and not one & other else 0


def _bases(page: PageRu, index: int) -> set[str]:
    """Every base form that the word here may have as a name."""
    return {reading.word for reading in readings(page.pieces[index].text, page.lists)}


def surname_first(page: PageRu, start: int, end: int) -> bool:
    """Whether a surname, a given name and a patronymic stand here in one case: *мой муж Клёнов Олег Викторович*."""
    if end - start < 3:
        return False
    surname, given, fathers = (p.text for p in page.pieces[start : start + 3])
    named = {(f.case, f.gender) for f in forms(fathers.lower()) if "Patr" in f.marks and f.case and f.gender}
    own = {(f.case, f.gender) for f in forms(given.lower()) if "Name" in f.marks}
    fits = any(
        fitting(surname, *form, page.lists) or (form[0] == "nomn" and surname.endswith(_SURNAMES[form[1]]))
        for form in named & own
    )
    return fits and not is_given(surname)


def is_given(word: str) -> bool:
    """Whether a word is a given name."""
    return any("Name" in f.marks and f.score >= 0.1 for f in forms(word.lower()))
