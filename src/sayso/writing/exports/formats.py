"""Every format, in the order of the documentation: what it makes, and what has to be installed for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module

from sayso.errors import ExtraMissing
from sayso.writing.exports.material import File, Material


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format. `module` makes it; `folder` says that it is several files; `binary`, that no terminal can show it.

    `extra` is the optional part of the package that has the library `library`.
    """

    module: str
    about: str
    folder: bool = False
    binary: bool = False
    library: str | None = None
    extra: str | None = None


FORMATS: dict[str, Format] = {
    "json": Format(module="plain", about="sayso-case/1, the whole case"),
    "ftm": Format(module="ftm", about="FollowTheMoney entities, and loss.csv", folder=True),
    "annotations": Format(module="annotations", about="W3C Web Annotations, and the texts they point into", folder=True),
    "prov": Format(module="prov", about="PROV-O: chains, and our own processing"),
    "schema-org": Format(module="schema_org", about="schema.org NewsArticle and Claim"),
    "jsonld": Format(module="graph", about="who says, repeats, denies, estimates, contradicts, corrects"),
    "csv": Format(module="csvs", about="tables, separated by commas", folder=True),
    "csv-semicolon": Format(module="csvs_semicolon", about="the same for an Excel that wants semicolons", folder=True),
    "xlsx": Format(module="sheets", about="the tables in one workbook", binary=True, library="openpyxl", extra="sheets"),
    "parquet": Format(module="parquet", about="every list of the case", folder=True, library="pyarrow", extra="parquet"),
    "timelinejs": Format(module="timelinejs", about="the timeline, for TimelineJS"),
    "bag": Format(module="bag", about="BagIt: originals, records and log, to be imported again", folder=True),
}


def files(name: str, material: Material) -> Iterator[File]:
    """The files of this format, one after the other.

    Raises ExtraMissing, naming the extra, where its library is not installed; KeyError where there is no such format.
    """
    chosen = FORMATS[name]
    try:
        module = import_module(f"sayso.writing.exports.{chosen.module}")
    except ModuleNotFoundError as error:
        if not chosen.library or error.name is None or error.name.partition(".")[0] != chosen.library:
            raise
        raise _missing(name, chosen) from error
    made: Iterator[File] = module.files(material)
    return made


def _missing(name: str, chosen: Format) -> ExtraMissing:
    advice = f"Install it with: pip install 'sayso[{chosen.extra}]'"
    return ExtraMissing(f"the format {name} needs {chosen.library}, from the extra “{chosen.extra}”", advice=advice)
