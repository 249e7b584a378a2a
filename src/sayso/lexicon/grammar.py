"""Words that a language has few of and never makes new, and the signs between words, for every room that asks."""

from __future__ import annotations

DASHES = frozenset("-–—―")

# English
ARTICLES = frozenset({"a", "an", "the"})
POINTING = frozenset({"this", "that", "these", "those"})
POSSESSIVE = frozenset({"my", "our", "your", "his", "her", "its", "their"})
OTHERS_OWN = POSSESSIVE - {"my", "our", "your"}  # of the one told of
DETERMINERS = ARTICLES | POINTING | POSSESSIVE
PLATFORMS = frozenset({"Telegram", "YouTube", "WhatsApp"})  # *the Quarry Telegram channel*: where Quarry publishes
NOMINATIVE = frozenset({"i", "we", "he", "she", "they"})  # before a verb, and nowhere else
SUBJECTS = NOMINATIVE | {"it", "there"}
OBJECTIVE = frozenset({"me", "us", "him", "her", "them"})
HE_OR_SHE = frozenset({"he", "she", "his", "her", "him"})
RELATIVE = frozenset({"who", "whose", "whom", "which", "that"})
BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "'re"})
SPANS_OF_TIME = frozenset({"second", "minute", "hour", "day", "week", "weekend", "month", "year", "decade"})
MONTHS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}
)

# Russian
OUTLETS_OWN = ("пресс-служб", "редакци", "бюро", "представительств", "руководств", "корпункт")  # how what an outlet has begins
MENS_SURNAMES = ("ов", "ев", "ёв", "ин", "ын", "ский", "цкий")  # how they end
WOMENS_SURNAMES = ("ова", "ева", "ёва", "ина", "ына", "ская", "цкая")

# Either
FIRST_PERSON = frozenset(
    {"i", "my", "me", "i'm", "i've", "i'll", "i'd"} | {"я", "мне", "меня", "мой", "моя", "моего", "моей", "моих", "мною", "мной"}
)
FIRST_PERSON_PLURAL = frozenset(
    {"we", "our", "ours", "us"} | {"мы", "нас", "нам", "нами", "наш", "наша", "наше", "наши", "наших", "нашим", "нашей"}
)
SECOND_PERSON = frozenset(
    {"you", "your", "you've", "you're", "you'd", "yourself"}
    | {"вы", "вас", "вам", "вами", "ваш", "ваша", "ваше", "ваши", "ваших", "вашего", "вашей", "ты", "тебя", "тебе", "твой"}
)
