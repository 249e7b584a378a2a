"""A case on disk: sealed originals, records, reviews and the custody log."""

from sayso.store.case import Refusal, Store
from sayso.store.verify import Finding, verify

__all__ = ["Finding", "Refusal", "Store", "verify"]
