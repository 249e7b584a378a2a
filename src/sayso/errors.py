"""Everything sayso refuses, one tree.

SaysoError
├── SourceRefused          one source can't be taken in; the run goes on with the rest
│   ├── SourceUnreadable   no such file, no permission, a link that leads back to itself
│   ├── SourceEmpty        no bytes, or no words in them
│   ├── SourceTooLarge     more than the settings allow, packed or unpacked
│   ├── SourceUnsupported  a kind of file sayso does not read
│   ├── SourceBroken       the kind is known, the bytes do not keep to it
│   ├── SourceLocked       a password is needed
│   └── LinkRefused        a link that could not be fetched, or led to an error page or a paywall
├── ReadingFailed          one document could not be read; its original is kept
├── ModelMissing           the reader model's file is not installed
├── ExtraMissing           a format needs a library that is not installed
├── BriefRefused           a brief that the lint holds back
├── LexiconInvalid         a row of a lexicon breaks its schema
├── RecordInvalid          a record that would break an invariant
└── CaseError              the case as a whole
    ├── CaseMissing        no case in this folder
    ├── CaseTooNew         written by a later sayso
    ├── CaseBusy           another process is writing
    └── CaseDamaged        an original, a span or the custody log no longer proves true
"""


class SaysoError(Exception):
    """What sayso refuses: `reason` says why, `advice` what to do about it, `source` names what it is about."""

    def __init__(self, reason: str, *, source: str | None = None, advice: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.source = source
        self.advice = advice

    def __str__(self) -> str:
        where = f"{self.source}: " if self.source else ""
        what = f" {self.advice}" if self.advice else ""
        return f"{where}{self.reason}.{what}"


class SourceRefused(SaysoError):
    """One source can't be taken in."""


class SourceUnreadable(SourceRefused):
    """The source can't be opened."""


class SourceEmpty(SourceRefused):
    """The source holds no words."""


class SourceTooLarge(SourceRefused):
    """The source is larger than the settings allow."""


class SourceUnsupported(SourceRefused):
    """The source is of a kind sayso does not read."""


class SourceBroken(SourceRefused):
    """The source's bytes do not keep to their kind."""


class SourceLocked(SourceRefused):
    """The source needs a password."""


class LinkRefused(SourceRefused):
    """The link could not be fetched, or what it gave is no document."""


class ReadingFailed(SaysoError):
    """One document could not be read."""


class ModelMissing(SaysoError):
    """The reader model's file is not installed."""


class ExtraMissing(SaysoError):
    """A format needs a library that is not installed."""


class BriefRefused(SaysoError):
    """A brief holds a sentence that the lint holds back."""


class LexiconInvalid(SaysoError):
    """A row of a lexicon breaks its schema."""


class RecordInvalid(SaysoError):
    """A record would break an invariant."""


class CaseError(SaysoError):
    """The case as a whole can't be used."""


class CaseMissing(CaseError):
    """There is no case in this folder."""


class CaseTooNew(CaseError):
    """The case was written by a later sayso."""


class CaseBusy(CaseError):
    """Another process is writing this case."""


class CaseDamaged(CaseError):
    """The case no longer proves true."""
