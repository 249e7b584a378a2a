"""Cues that attribute nothing where they stand: in a quotation, in a passive without a speaker, in a credit for the whole."""

from __future__ import annotations

from sayso.reading import frames_en, reports_en
from sayso.reading.clauses import Sentence, comma_at
from sayso.reading.cues import Cue


def attributes_nothing(s: Sentence, cue: Cue) -> bool:
    """Whether this cue is left alone."""
    return _read_out(s, cue) or _there_are(s, cue) or _inside_quote(s, cue) or _passive(s, cue) or _retold_whole(s)


def _there_are(s: Sentence, cue: Cue) -> bool:
    """*There were credible reports that C*: a noun, and no verb of those before it."""
    english = s.lexicon.language == "en" and cue.last + 1 < len(s.words) and cue.row.shape == "verb"
    return english and s.is_word(cue.first, "noun_verbs") and reports_en.of_which(s, cue.first)[0] is not None


def _inside_quote(s: Sentence, cue: Cue) -> bool:
    quote = s.layout.quote_at(cue.span[0])
    if quote is None:
        return False
    # «Q1, — сказал он. — Q2»: Russian cues may stand inside the marks, between dashes
    before = s.words[cue.first - 1].text if cue.first else ""
    return before not in ("—", "–", "-")


def _read_out(s: Sentence, cue: Cue) -> bool:
    """*A message, read out in court, said*: the participle of what is read, and nobody's speech."""
    behind = s.lower(cue.last + 1, cue.last + 2) in (["out"], ["aloud"], ["in"])
    return s.words[cue.last].lower == "read" and comma_at(s, cue.first - 1) and behind


def _passive(s: Sentence, cue: Cue) -> bool:
    """*were charged with*: nobody is named who puts it forward."""
    if s.lexicon.language != "en" or cue.row.shape != "verb" or s.words[cue.last].lower.endswith("ing"):
        return False
    if cue.verb in ("charge", "allege") and s.lower(cue.last + 1, cue.last + 2) in (["with"], ["of"]):
        return True  # *appeared in court, charged with fraud*
    return frames_en.be_before(s, cue) or (cue.verb == "believe" and s.lower(cue.last + 1, cue.last + 2) == ["to"])


def _retold_whole(s: Sentence) -> bool:
    """*Bumaga reported the story*: a credit for the whole, no statement of its own."""
    lower = " ".join(w.lower for w in s.words)
    return any(phrase in lower for phrase in s.lexicon.phrases["relay.whole"])
