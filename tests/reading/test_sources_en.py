"""Who the source is in English sentences of our own, as court and accident reports build them; what is nobody's word."""

from __future__ import annotations

import pytest
from tests.reading.told import drafted

from sayso.lexicon.language import load
from sayso.reading.attribution import clauses, frames, unheard
from sayso.reading.words.text import layout

ENGLISH = load("en")


SAID = [
    (
        "by whom it was reported",
        "It was reported by the Post that Linden had left the port.",
        [("the Post", "Linden had left the port")],
    ),
    (
        "by whom it was alleged",
        "It was alleged by the guards that the clerk had left.",
        [("the guards", "the clerk had left")],
    ),
    (
        "an outlet behind its verb, and no dead man, reported a death",
        "Holm, who lived in a house on the pier, was pronounced dead at the scene, reported local news outlet Harbour Post.",
        [
            (
                "local news outlet Harbour Post",
                "Holm, who lived in a house on the pier, was pronounced dead at the scene",
            )
        ],
    ),
    (
        "a quarrel puts nothing forward",
        "Karl Linden told guards he was arguing in his yard when his dog bit a boy.",
        [("Karl Linden", "he was arguing in his yard when his dog bit a boy")],
    ),
    (
        "a feeling is part of what he told",
        "The clerk told police that he felt threatened by the guard.",
        [("The clerk", "he felt threatened by the guard")],
    ),
    (
        "records at the end show what stands before",
        "Karl Linden faces charges of fraud, court records show.",
        [("court records", "Karl Linden faces charges of fraud")],
    ),
    (
        "which takes up what stands before",
        "A clerk for the port referred the Post to the court’s record system, which indicates that the case was closed.",
        [
            (None, "A clerk for the port referred the Post to the court’s record system"),
            ("the court’s record system", "the case was closed"),
        ],
    ),
    (
        "a report in which they said more",
        "The stores were late, according to a report from ABC on March 3 in which they said they had no plans to shut.",
        [("a report from ABC on March 3", "The stores were late"), ("they", "they had no plans to shut")],
    ),
    (
        "when he spoke is no part of who did",
        "“The gate is shut,” said Adam Holm after leaving for a fair in Varn.",
        [("Adam Holm", "“The gate is shut,”")],
    ),
    ("a verb that has one form for now and then", "A neighbour said Holm beat the boy.", [("A neighbour", "Holm beat the boy")]),
    (
        "whom one told, and where, before a that",
        "The wife filed charges after she told a counselor at Walter Hospital in Washington, D.C., that she had been beaten.",
        [(None, "The wife filed charges"), ("she", "she had been beaten")],
    ),
    (
        "a date before him is no source",
        "At the last sitting on May 28, 2017, the first defendant, Linden, had told the court that the pier was shut.",
        [("the first defendant", "the pier was shut")],
    ),
    (
        "a participle that leads to him is no source",
        "Refuting the claims, the superintendent, Ada Holm, said it was not a case of murder.",
        [("the superintendent, Ada Holm", "it was not a case of murder")],
    ),
    (
        "a day behind the brackets of a body",
        "The Harbour Crimes Commission (HCC) on Tuesday dismissed allegations that the papers were forged.",
        [("The Harbour Crimes Commission", "the papers were forged")],
    ),
    (
        "a participle behind its is no predicate",
        "According to a statement shared by the Commission via its verified page on Thursday, Linden gave ten papers.",
        [("a statement shared by the Commission via its verified page", "Linden gave ten papers")],
    ),
    (
        "who demands is who stands before",
        "Guards held Linden while he was at a protest by teachers demanding unpaid wages, according to reports.",
        [("reports", "Guards held Linden while he was at a protest by teachers demanding unpaid wages")],
    ),
    (
        "several sources behind what they say",
        "Guards attacked six clerks, according to news reports, clerks who were there, and a letter by the Union.",
        [("news reports, clerks who were there, and a letter by the Union", "Guards attacked six clerks")],
    ),
    (
        "according to whom in a relative clause",
        "The Watch wrote to guards about three clerks who, according to their station, were held today.",
        [(None, "The Watch wrote to guards about three clerks"), ("their station", "were held today")],
    ),
    (
        "during a hearing",
        "During the resumed hearing, Ada Holm told the judge that the papers were hers.",
        [("Ada Holm", "the papers were hers")],
    ),
    (
        "whose son somebody is is no statement",
        "“We had no hope,” said Ada Holm, whose son was on the ferry.",
        [("Ada Holm", "“We had no hope,”")],
    ),
    (
        "a soldier from somewhere who says more",
        "“One pit,” said Karl Holm, 55, a retired soldier from Upper Quarry’s harbour community who said he saw the killings.",
        [("Karl Holm", "“One pit,”"), ("a retired soldier from Upper Quarry’s harbour community", "he saw the killings")],
    ),
    (
        "a hunt that goes on says nothing",
        "While the search was called off, the hunt for the plane continued, despite strong winds, said Karl Holm.",
        [("Karl Holm", "While the search was called off, the hunt for the plane continued, despite strong winds")],
    ),
    (
        "the full stop of a name in letters is its own",
        "The U.S. blamed the deaths on the guards.",
        [("The U.S.", "the deaths on the guards")],
    ),
    (
        "early reports",
        "By early reports, two men had drowned.",
        [("reports", "two men had drowned")],
    ),
    (
        "whom a relative clause takes up belongs to what stands before",
        "The killings are believed to be revenge by the army, which accused the villagers of hiding him.",
        [
            ("believed", "The killings are believed to be revenge by the army"),
            ("the army", "the villagers of hiding him"),
        ],
    ),
    (
        "a verb of speech in the subject's relative clause",
        "A woman who says she was a guard said Friday the pier was closed.",
        [("A woman", "she was a guard"), ("A woman", "the pier was closed")],
    ),
    (
        "who speaks for his firm",
        "Linden is represented by John Holm of Holm & Orchard LLP, who said that his client will be cleared.",
        [
            (None, "Linden is represented by John Holm of Holm & Orchard LLP"),
            ("John Holm of Holm & Orchard LLP", "his client will be cleared"),
        ],
    ),
    (
        "suspects in a place suspect nothing",
        "The Watch accused the republic of complicity in the detention of terrorism suspects in secret places.",
        [("The Watch", "the republic of complicity in the detention of terrorism suspects in secret places")],
    ),
    (
        "whom one told is nothing told",
        "In June the girls told their parents and accused the man of beating them.",
        [("the girls", "the man of beating them")],
    ),
    (
        "sources of security speak",
        "Citing security sources, the Post reported guards shot three men.",
        [("security sources", "guards shot three men")],
    ),
    (
        "what is disputed is told with whose it is",
        "A dozen clerks are disputing findings by investigators that the guard was right.",
        [(None, "A dozen clerks are disputing findings by investigators"), ("investigators", "the guard was right")],
    ),
    (
        "a participle that tells of whom is no verb of the speaker's",
        "The attorney for a man accused of beating his wife told a Harbour Court jury that his client was at sea.",
        [("The attorney for a man accused of beating his wife", "his client was at sea")],
    ),
    (
        "that before a noun only points",
        "A spokesman for that office said prosecutors were reading the file.",
        [("A spokesman for that office", "prosecutors were reading the file")],
    ),
    (
        "an apposition behind where",
        "The verdict came after a trial where the wife, a clerk from Quarry Harbour, Va., testified that it was closed.",
        [(None, "The verdict came after a trial"), ("the wife", "it was closed")],
    ),
    (
        "who is behind the verb and says more",
        "“I never said that,” claimed the accused who also said he was misquoted by the guard.",
        [("the accused", "“I never said that,”"), ("the accused", "he was misquoted by the guard")],
    ),
    (
        "to whom a statement was read is none of it",
        "“The army denies it all,” according to a statement from the Harbour Ministry, read to Reuters by a clerk.",
        [("a statement from the Harbour Ministry", "“The army denies it all,”")],
    ),
    (
        "who denies reports",
        "“Nobody was there,” the clerk said, denying some reports that those involved included soldiers.",
        [("the clerk", "“Nobody was there,”"), ("the clerk", "those involved included soldiers")],
    ),
    (
        "he behind an adverbial without a comma",
        "On one occasion he says the guards smashed his head against the floor.",
        [("he", "the guards smashed his head against the floor")],
    ),
    (
        "who acts in an inner clause speaks there",
        "The town released hundreds of pages, including an account from a witness who saw Linden and thought he was dead.",
        [
            (None, "The town released hundreds of pages, including an account from a witness who saw Linden"),
            ("a witness", "he was dead"),
        ],
    ),
    (
        "what he did before he spoke is told",
        "Holm signed the order on Friday and said that the pier would close.",
        [(None, "Holm signed the order on Friday"), ("Holm", "the pier would close")],
    ),
    (
        "whom others tell of is told of before he speaks",
        "Linden was charged with striking the officer, who had claimed he was hit by the door.",
        [(None, "Linden was charged with striking the officer"), ("the officer", "he was hit by the door")],
    ),
    (
        "a list of names is one source",
        "The papers Zarya, Globus and Novy Den said the ledgers were found.",
        [("The papers Zarya, Globus and Novy Den", "the ledgers were found")],
    ),
    (
        "a day before two names is none of them",
        "Yesterday, Holm and Linden said the ledgers were found.",
        [("Holm and Linden", "the ledgers were found")],
    ),
    (
        "why somebody believes a thing is no word of his",
        "Neither the report nor the clerk told why they believed the man would be shot.",
        [(None, "Neither the report nor the clerk told why they believed the man would be shot")],
    ),
    (
        "a lead with a clause of its own tells nothing by itself",
        "In a long press release that described a brutal, ongoing battle, Holm reported that he had left.",
        [("Holm", "he had left")],
    ),
    (
        "who responds to a fire says nothing",
        "Flares timed to blind guards responding to an earlier fire were found on the pier.",
        [(None, "Flares timed to blind guards responding to an earlier fire were found on the pier")],
    ),
    (
        "who will not be named is the source of what stands before",
        "Six clerks died, police officials said on condition of anonymity because they were not allowed to brief the press.",
        [("police officials", "Six clerks died")],
    ),
    (
        "how he speaks is no second thing",
        "“He left,” said Ada Holm, speaking on condition of anonymity because she was not allowed to brief the press.",
        [("Ada Holm", "“He left,”")],
    ),
    (
        "who is accused accuses nobody",
        "A clerk is charged with fraud, accused of taking money from the ferry fund.",
        [(None, "A clerk is charged with fraud, accused of taking money from the ferry fund")],
    ),
    (
        "a measure opens what is said",
        "Ada Holm said as many as 57 people were hurt.",
        [("Ada Holm", "as many as 57 people were hurt")],
    ),
    (
        "what a body did before it spoke is told",
        "Police found a second bomb a few minutes later, but said they had made it safe.",
        [(None, "Police found a second bomb a few minutes later"), ("Police", "they had made it safe")],
    ),
    (
        "what was found stands before who found it",
        "In the raids, the guards burned 40 houses in the village, an inquest found.",
        [("an inquest", "In the raids, the guards burned 40 houses in the village")],
    ),
    (
        "a year counts no one who speaks",
        "A nurse who worked on the ward in 2009 told the inquest that the door was locked.",
        [("A nurse", "the door was locked")],
    ),
    (
        "a year in a relative clause behind a quotation",
        "“We sat in the yard,” an unnamed guard who worked there from May 2003 to June 2004 said.",
        [("an unnamed guard", "“We sat in the yard,”")],
    ),
    (
        "two who speak, the second with a long name",
        "Two porters and a nurse with the county's old Varnholm North Prison said the door was locked.",
        [("Two porters and a nurse with the county's old Varnholm North Prison", "the door was locked")],
    ),
    (
        "whom they told of it is none of what they told",
        "Prisoners told a human rights group of beatings and hunger.",
        [("Prisoners", "beatings and hunger")],
    ),
    (
        "members of a board are told of a plan",
        "Linden told members of the board of the plan.",
        [("Linden", "the plan")],
    ),
    (
        "a letter is no part of what is denied in it",
        "In a letter sent on Tuesday, Karl Linden denied the theft.",
        [("Karl Linden", "the theft")],
    ),
    (
        "that is a subject",
        "Ada Linden's brief said that was not her view.",
        [("Ada Linden's brief", "that was not her view")],
    ),
    (
        "that says which argument",
        "Judge Karl Holm rejected that argument in a ruling released Thursday.",
        [("Judge Karl Holm", "that argument in a ruling released Thursday")],
    ),
    (
        "that leads to a condition",
        "Holm said that had he known, he would have left.",
        [("Holm", "had he known, he would have left")],
    ),
    (
        "a show on which it was said is none of it",
        'Holm said on the Post\'s "Good Day With Ada Linden" that he would mend it.',
        [("Holm", "he would mend it")],
    ),
    (
        "what he did meanwhile is part of it",
        "A lawyer told the court that Holm met her on a site, while posing as a boy called Matt.",
        [("A lawyer", "Holm met her on a site, while posing as a boy called Matt")],
    ),
    (
        "guards who were there when it happened deny it",
        "The guards on duty when a prisoner choked to death last night denied any neglect, despite a damning report.",
        [("The guards on duty", "any neglect")],
    ),
    (
        "a time at which somebody speaks is nobody",
        "The moment when the pier fell was the moment of truth.",
        [(None, "The moment when the pier fell was the moment of truth")],
    ),
    (
        "what is denied now is passed on",
        "His lawyer said that Karl Holm denies the theft.",
        [("Karl Holm", "the theft")],
    ),
    (
        "a bidding that papers tell of is told",
        "Karl Holm and two partners invited the owner to pay, a clerk said.",
        [("a clerk", "Karl Holm and two partners invited the owner to pay")],
    ),
    (
        "a demand in public is passed on",
        "Karl Holm urged the board to act, a clerk said.",
        [("Karl Holm", "the board to act")],
    ),
    (
        "who confirms it besides is an aside",
        "Holm said the man fled, as several guards confirmed.",
        [("Holm", "the man fled, as several guards confirmed")],
    ),
    (
        "a plea of guilty admits what it is to",
        "Ada Holm, a former clerk, pleaded guilty in May to stealing the boat.",
        [("Ada Holm", "stealing the boat")],
    ),
    (
        "a bare plea is told",
        "Ada Holm pleaded guilty on Monday.",
        [(None, "Ada Holm pleaded guilty on Monday")],
    ),
    (
        "a plea with what came of it is told",
        "Ada Holm pleaded guilty to theft and was jailed for a year.",
        [(None, "Ada Holm pleaded guilty to theft and was jailed for a year")],
    ),
    (
        "that somebody declines to say more is told beside it",
        "His lawyer, Ada Holm, said it was a sad day for everybody but declined to comment further.",
        [("His lawyer, Ada Holm", "it was a sad day for everybody"), (None, "declined to comment further")],
    ),
    (
        "what went on at the time says nothing",
        "Amid the strike, Ada Holm, the clerk, said the barge had sunk.",
        [("Ada Holm", "the barge had sunk")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row[1:], id=row[0]) for row in SAID])
def test_who_says_what(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert drafted(text) == expected


def test_a_judge_admits_papers_and_nothing_of_his_own() -> None:
    laid = layout("Justice Karl Holm admitted three papers tendered by the Commission in evidence.", ENGLISH)
    [sentence] = clauses.sentences(laid, ENGLISH)
    assert all(unheard.nobodys(sentence, frame) for frame in frames.find(sentence))
