"""English sentences of our own: how each is put forward, under which cue, in quotation marks and in reported speech."""

from __future__ import annotations

import pytest

from sayso.lexicon.language import load
from sayso.reading.attribution import cues
from sayso.reading.stances import stances
from sayso.reading.words.text import layout

ENGLISH = load("en")
SAY = stances.Put("say")


def stance(text: str, put: stances.Put | None = SAY) -> str:
    laid = layout(text, ENGLISH)
    return stances.stance(laid, [(0, len(text))], put, ENGLISH)


REPORTED = [
    ("an insertion parts no subject from its future", "the port, which the storm damaged, will close", "predicted"),
    ("an adverbial in front hides none", "from June 15, the port will close", "predicted"),
    ("reported speech moves it back", "the crane would cost two million crowns", "predicted"),
    ("his own future is his plan", "he would sue the port over the crane", "planned"),
    ("what befalls is nobody's plan", "it would prevent many crews from leaving", "predicted"),
    ("a date is set", "the hearing is scheduled for May", "planned"),
    ("a thing set on purpose is none", "the beams had been set to fall", "fact"),
    ("what was not to be is as he sees it", "the crane would have fallen without the beam", "believed"),
    ("a hedge behind an insertion counts", "fixing the crane, which the storm damaged, may take a year", "possible"),
    ("a hedge beside the first clause does not", "the town lost its power, and might not get it back", "fact"),
    ("what appears is left open", "the sea appears to wear down the pier", "possible"),
    ("might not leaves it open too", "the pier might not be safe", "possible"),
    ("may not forbids", "the crews may not enter the pier", "fact"),
    ("ability is none", "the guards could hear the crane", "fact"),
    ("a purpose is none", "the port closed the pier so that it could be mended", "fact"),
    ("a suspected person is described", "the suspected arsonist gave himself up", "fact"),
    ("a suspected cause is left open", "a suspected leak led to the fire", "possible"),
    ("what is said to be untrue is denied", "the allegations against the clerk are baseless", "denied"),
    ("a deed of one's own is admitted", "it had carried out the attack with two boats", "admitted"),
    ("violence of somebody known accuses", "Linden stabbed the clerk at the gate", "alleged"),
    ("violence of nobody accuses nobody", "the storm killed nine people", "fact"),
    ("an estimate of a figure", "the town has an estimated 120 people", "estimated"),
    ("a judgement", "the tariff is a stab in the back for the crews", "believed"),
    ("a claim somebody else made accuses nobody", "there is no evidence for the claims of fraud", "fact"),
    ("a false dawn is no denial", "that is a false dawn", "fact"),
    ("deaths of an illness accuse nobody", "100 deaths linked to the fever were counted", "fact"),
    ("a norm", "it is long past time for the board to resign", "believed"),
    ("what a court decided is a ruling, whoever tells it", "a court sentenced Linden to six years for fraud", "ruled"),
    ("a sentence behind what he did is one too", "A man who hit a clerk has been jailed for two years", "ruled"),
    ("a sentence without its court is one too", "Linden was sentenced to six years for fraud", "ruled"),
    ("a charge laid is told as one", "Linden has been charged with fraud", "charged"),
    ("as it appears leaves it open", "only this crew appeared capable of it", "possible"),
    ("who appeared in court did", "the clerk appeared in court on Friday", "fact"),
    ("what would have to be is foretold", "the other cranes would have to work at night", "predicted"),
    ("a norm in a condition is none of what is told", "the shops stocked up in case people need to stay at home", "fact"),
    ("the estimated cost", "the estimated cost is six million crowns", "estimated"),
    ("a date that was estimated is no figure put forward", "the crew missed the estimated hour and sailed at 9", "fact"),
    ("a figure is estimated at", "the damage was estimated at 2 million crowns", "estimated"),
    ("a claim of innocence is a denial", "he had nothing to do with the theft", "denied"),
    ("whose duty was not done is accused", "the port failed to inspect the crane", "alleged"),
    ("what the truth is said to be is told", "the truth is that the crane could fall", "possible"),
    ("a wrong in a name accuses nobody", "the crowd came for Stop the Steal on Friday", "fact"),
    ("what is forecast is foretold", "the storm is forecast to reach the port on Friday", "predicted"),
    ("a reason behind the clause judges nothing", "the port is mourning after this appalling attack", "fact"),
    ("what is too low is judged", "wages in the port were too low", "believed"),
    ("a jury decides", "a jury found Linden guilty of fraud", "ruled"),
    ("who fired on a crowd is accused", "police fired on unarmed crews", "alleged"),
    (
        "a wrong in a second main clause is beside the first",
        "the clerk shut the gate, and learned that Linden was responsible for the leak",
        "fact",
    ),
    ("a noun is no intention", "the ban is not part of any broader plan to close the port", "fact"),
    ("a judgement in a second main clause is beside the first", "the pier was shut on Friday, and that is a scandal", "fact"),
    ("whom the price forces is accused of nothing", "the price of salt has forced crews to sell nets", "fact"),
    ("nor is pressure of a crowd", "there was growing pressure on the port", "fact"),
    ("a threat to lives accuses nobody", "the lives of the crew were threatened", "fact"),
    ("who threatened to do it is accused", "the guard threatened to burn the pier", "alleged"),
    ("wrong done by those in power", "prison authorities did not allow them to write home", "alleged"),
    ("force used by them", "the police used excessive force at the gate", "alleged"),
    ("wrongs by them", "a series of lootings by soldiers of the port", "alleged"),
    ("police violence", "police violence against the crews went on", "alleged"),
    ("wrongs by nobody known", "violence against the crews went on", "fact"),
    ("what a city got wrong", "the city has mishandled the case", "alleged"),
    ("of what is done allegedly distance is kept", "the port allegedly hid the leak", "alleged"),
    ("behind a relative clause too", "the port that owns the pier allegedly hid the leak", "alleged"),
    ("beside the first predicate it is none of it", "Linden had a licence for the boat he allegedly sank", "fact"),
    ("risks played down accuse", "the company and the guild play down the risks", "alleged"),
    ("a shooting that began accuses nobody", "the shooting began at noon", "fact"),
    ("what he recommends is bidden", "he recommends that everyone stay at home", "ordered"),
    ("what would surprise nobody is left open", "it would not be surprised if some crews left", "possible"),
    ("force out of measure accuses", "security officers used disproportionate force at the pier", "alleged"),
    ("so does fire into crowds", "in three cases, soldiers fired live ammunition into crowds", "alleged"),
    ("and what a commander withholds", "his commander made recruits dig and kept their pay", "alleged"),
    ("and what he does not let them do", "officers took his phone and would not let him call home", "alleged"),
    ("claims without merit are denied", "the claims of the guild have no merit", "denied"),
    ("retaliation accuses", "her dismissal is clear retaliation by the port", "alleged"),
    ("what a company owes them accuses it", "the company owes them wages for three months", "alleged"),
    ("so does a blind eye", "the port has turned a blind eye to the leaks", "alleged"),
    ("a disregard of rules accuses", "the port showed complete disregard of the rules", "alleged"),
    ("as he estimates is his opinion", "it is an invasion, in our estimation, of the harbour", "believed"),
    ("what they are told to have done by right", "the police opened two cases", "fact"),
    ("hard work is no judgement", "crews were working hard on the pier", "fact"),
    ("a hard night is", "it was hard to reach the crew", "believed"),
    ("to make way is none", "the sheds were pulled down to make way for cranes", "fact"),
    ("what something is to others is judged", "the ferry is the backbone of the island", "believed"),
    ("so is who pays the price", "the crews are again paying the price", "believed"),
    ("what is unlikely is left open", "a deal is unlikely this week", "possible"),
    ("what he expected of others is foretold", "he expected the crews to return on Friday", "predicted"),
    ("what others were told is told", "the crews have been told the pier will shut", "fact"),
    ("a clause of a noun tells no plan", "the news that it plans to be sold is a blow to the town", "believed"),
    ("who helps is described", "a friend who would carry the nets", "fact"),
    ("potential buyers of something leave it open of nothing", "the lists of potential buyers were kept in the shed", "fact"),
    ("what he says he did not do is denied", "he had not stolen the nets", "denied"),
    ("what he did not see is told", "he had not seen the nets", "fact"),
    ("what he feels is told, however he puts it", "he was deeply saddened by the appalling leak", "fact"),
    ("who is told to have been killed by soldiers accuses them", "some of those killed by soldiers were clerks", "alleged"),
    ("whom a storm killed accuses nobody", "some of those killed by the storm were clerks", "fact"),
    ("cruel treatment by guards accuses", "systematic torture and other cruel treatment by the guards", "alleged"),
    ("accusations are told of by their name", "allegations of guards abusing the crews", "alleged"),
    ("an alleged theft is one", "an alleged theft of nets at the pier", "alleged"),
    ("the name of a deed tells none", "kidnapping was more frequent during the year", "fact"),
    ("who lies on the pier tells no lie", "a man was lying on the pier, bleeding", "fact"),
    ("what is not done well is judged", "the rules were not effectively enforced", "believed"),
    ("corruption of somebody accuses", "Linden corruptly asked for gifts", "alleged"),
    ("what is set to befall is foretold", "demand for nets is set to rise", "predicted"),
    ("a wish of somebody's is told", "she hoped the pier would be mended", "fact"),
    ("what becomes of what they own is nobody's plan", "their nets would be safe", "predicted"),
    ("who distasteful things befall judges", "the song was distasteful", "believed"),
    ("a part of others in it accuses nobody", "there is great frustration on the part of the crews", "believed"),
    ("negligence on their part does", "gross negligence on the part of the guards", "alleged"),
    ("who says she was forced into it accuses", "she was forced into a marriage at sixteen", "alleged"),
    ("whom nobody forces into anything accuses nobody", "the crew was forced to turn back by the storm", "fact"),
    ("who did nothing to help is accused", "the port did nothing to help the crew", "alleged"),
    ("who had failed to do it is too, where he holds power", "the ministry had failed to tell the crews", "alleged"),
    ("who cannot be trusted is judged", "the clerk cannot be trusted", "believed"),
    ("a likeness judges", "the two men are behaving like schoolboys", "believed"),
    ("what poses a threat is judged", "the leak posed a threat to the town", "believed"),
    ("what officials deny on purpose accuses", "prison officials deliberately denied the crew water", "alleged"),
    ("what is not in line with standards is judged", "the vote did not comply with international standards", "believed"),
    ("police who kick are accused, in a phrase too", "police kicking the crews at the gate", "alleged"),
    ("the name of a deed of theirs accuses nobody yet", "the police shooting began at noon", "fact"),
    ("what would have to be done is a norm", "more needed to be done for the crews", "believed"),
    ("cases of an alleged theft are accusations", "five cases of alleged theft by the clerks", "alleged"),
    ("a team that stands ready offers", "the team stands ready to mend the crane", "offered"),
    ("what offers a solution is judged", "the new crane offers a solution to the crews", "believed"),
    ("what would offer one is foretold", "the new crane would offer a solution to the crews", "predicted"),
    ("what he holds is his belief", "he considers the matter settled", "believed"),
    ("what she does not hold too", "she did not believe the crane was safe", "believed"),
    ("what he considered doing is told", "he considered selling the boat", "fact"),
    ("a norm of the first clause is one", "the board must resign", "believed"),
    ("a norm in what describes a thing is none", "there are papers in the shed that need to be signed", "fact"),
    ("what is not done well is judged wherever that stands", "the port did not apply the rules effectively", "believed"),
    ("what is done so is told", "the port applied the rules effectively from May", "fact"),
    ("a date behind a decree's name is told", "the national emergency began on March 1", "fact"),
    ("what kills is no crime", "the crew died of smoke poisoning", "fact"),
    ("a confession told by another is admitted", "Linden confessed to killing the clerk", "admitted"),
    ("what it could not do is told", "could not name the crews for lack of time", "fact"),
    ("who is one is accused", "they are thieves", "alleged"),
    ("who is none is not", "the crews are not thieves", "fact"),
    ("nor is who did nothing", "no guards were involved in the theft of the crane", "fact"),
    ("nor who did it for all there is to show", "there is no evidence that the clerk stole the money", "fact"),
    ("a first time denied is told of still", "it was not the first time that Linden beat the clerk", "alleged"),
    ("someone unknown is accused of nothing", "a gunman ambushed the clerk", "fact"),
    ("nor is he who did it to somebody", "the clerk was gunned down by a masked man", "fact"),
    ("a participle tells which ones are meant", "the 200 stolen boats came home", "fact"),
    ("a verb tells what was done", "Linden stole boats in the port", "alleged"),
    ("who used gas is accused", "the army used chlorine gas against the town", "alleged"),
    ("what he does not want to do he does not deny to have done", "he does not want to kill the bill", "fact"),
    ("what is inaccurate is denied", "these reports are inaccurate", "denied"),
    ("thanks to whom it came about is judged", "thanks to its brave crews, the port was magnificent", "believed"),
    ("a case that was filed is told", "a complaint was filed accusing Linden of fraud", "fact"),
    (
        "a hedge behind a relative clause of two verbs counts",
        "a man who cut the fence and broke the gate apparently ran past a guard",
        "possible",
    ),
]


@pytest.mark.parametrize(("holds", "text", "expected"), REPORTED, ids=[row[0] for row in REPORTED])
def test_reported_speech(holds: str, text: str, expected: str) -> None:
    assert stance(text) == expected, holds


QUOTED = [
    ("in his own words another's future is foretold", "“He will be missed.”", "predicted"),
    ("his own is planned", "“We will mend the crane in May.”", "planned"),
    ("what he expects of others is foretold", "“We expect that the toll will rise.”", "predicted"),
    ("what he did not expect is told", "“I was not expecting this.”", "fact"),
    ("a wish is told", "“I hope the crew will come home.”", "fact"),
    ("a wish with may is told", "“May the injured recover soon.”", "fact"),
    ("an imperative asks", "“Please stay at home.”", "ordered"),
    ("he urges", "“I urge the board to resign.”", "ordered"),
    ("he offers", "“We are ready to mend the crane.”", "offered"),
    ("being ready for something offers nothing", "“We have to be ready to stop it.”", "believed"),
    ("a call", "“Let’s mend the crane.”", "ordered"),
    ("an exclamation judges", "“A wonderful captain, a dear friend.”", "believed"),
    ("he fears", "“I fear that the pier is lost.”", "feared"),
    ("he takes the blame", "“I take full responsibility for the leak.”", "admitted"),
    ("an outrage in the conditional is an opinion", "“It would be a disgrace if the board stayed.”", "believed"),
    ("a verb that asks opens a demand", "“Stop the crane now.”", "ordered"),
    ("harm on a condition threatens", "“If you do not sign, we will send you to the mines.”", "threatened"),
    ("who is innocent to somebody is believed so", "“I think he is innocent.”", "believed"),
    ("they who killed are accused", "“They killed my son.”", "alleged"),
    ("what another of his does is beside", "“My heart goes out to the crew and we're going to help them.”", "fact"),
    ("what he has to do himself is no norm", "“I need to look this up.”", "fact"),
    ("what we need is one", "“We need to look this up.”", "believed"),
    ("thanks are no plan", "“We would also like to thank the crew.”", "fact"),
    ("whom one tells what he must do is bidden", "“You must leave now.”", "ordered"),
    ("he leaves it open", "“I wonder if the crane was safe.”", "possible"),
    ("a judgement", "“She was one of the best captains of the port.”", "believed"),
    ("a letter asks", "“We write to you today to urge the board to reconsider.”", "ordered"),
    ("an adverb before it changes no call", "“We strongly urge the board to reconsider.”", "ordered"),
    ("he writes to ask for it", "“I am writing today to ask for a hearing.”", "ordered"),
    ("what one asks oneself is no call", "“I ask myself how the crane fell.”", "fact"),
    ("what they do at will is no plan", "“They are closing cranes at will.”", "fact"),
    ("make no mistake bids nobody", "“Make no mistake, this bill will cost the port dear.”", "predicted"),
    ("a judgement without a verb, said indeed", "“A harbour legend indeed.”", "believed"),
    ("a list in a condition hides no call", "“If you need a crane, a boat, or a pump, I encourage you to visit us.”", "ordered"),
    ("what he is committed to do is his plan", "“We are committed to mending the pier.”", "planned"),
    ("whom he means by *he* is another", "“He will have learned more.”", "predicted"),
    ("what will not surprise us is no plan", "“We will not be surprised by the storm.”", "predicted"),
    ("what anybody may not do accuses nobody", "“You cannot become a member by lying to the board.”", "fact"),
    ("what I'll tell you is none", "“I'll tell you this.”", "fact"),
    ("harm unless one does as told threatens", "“We will sue the port unless it pays.”", "threatened"),
    ("what he will do unless it rains threatens nobody", "“We will mend the crane unless it rains.”", "planned"),
    ("harm announced to the one spoken to threatens", "“I'll break you in half.”", "threatened"),
    ("whatever he is told to avoid", "“If you ever come back, I'll throw you off the pier.”", "threatened"),
    ("to beat others is a plan", "“I will beat them at the polls.”", "planned"),
    ("a sure hope is one", "“We certainly hope he is well.”", "fact"),
    ("thanks judge nobody", "“Thank you to these wonderful crews.”", "fact"),
    ("nor do thoughts", "“Our thoughts are with the crews after this tragic leak.”", "fact"),
    ("what one could not believe is told", "“I couldn't believe they did it.”", "fact"),
    ("two of whom he is one plan", "“My brother and I are both going to mend the crane.”", "planned"),
    ("what a question asks for is no demand", "“Do we mend the crane or sell it?”", "fact"),
    ("he killed nobody, he says", "“I didn't kill the clerk.”", "denied"),
    ("what another is said to want is told", "“The guild claimed it would strike.”", "fact"),
    ("a sorrow that it may close is his", "“I am very sad it may close.”", "fact"),
    ("whom one calls sorry is judged", "“Saying I'm sorry is not an inspiring plea.”", "believed"),
    ("and what he goes on with is one", "“And I’ll continue working on the pier.”", "planned"),
]


@pytest.mark.parametrize(("holds", "text", "expected"), QUOTED, ids=[row[0] for row in QUOTED])
def test_what_a_speaker_puts_forward_in_quotation_marks(holds: str, text: str, expected: str) -> None:
    assert stance(text) == expected, holds


CUES = [
    ("who predicts foretells", "a surge of three feet", stances.Put("say", cue="predicted"), "predicted"),
    ("who announces plans", "the classes would be cancelled", stances.Put("say", cue="announced"), "planned"),
    ("a plan turned down is not denied", "the plan of the guild", stances.Put("deny", cue="rejected"), "fact"),
    ("a claim turned down is", "the claims of the guild", stances.Put("deny", cue="rejected"), "denied"),
    ("who is dismissed is not denied", "the clerk and publicly apologised", stances.Put("deny", cue="dismissed"), "fact"),
    (
        "whom one accuses of meeting when nobody would come is accused",
        "the board of meeting when nobody would come",
        stances.Put("allege", cue="accused"),
        "alleged",
    ),
    ("bail withheld is not denied", "him bail", stances.Put("deny", cue="denied"), "fact"),
    ("his words are not what he denies", "“The crane was shut in May.”", stances.Put("deny", cue="denied"), "fact"),
    ("a question demands nothing", "whether the crane was safe", stances.Put("order", cue="asked"), "fact"),
    ("a request does", "the board to resign", stances.Put("order", cue="asked"), "ordered"),
    ("an order is told by its name", "an order by the board to shut the pier", stances.Put("say", cue="announced"), "ordered"),
    ("a plan is told by its name", "plans to close the pier", stances.Put("say", cue="announced"), "planned"),
    ("a name given may accuse", "the crews as terrorists", stances.Put("believe", cue="labeled"), "alleged"),
    ("what is believed accuses nobody", "the crews lied to the port", stances.Put("believe", cue="believe"), "believed"),
    ("whom one warns to do a thing is bidden", "residents to stay indoors", stances.Put("say", cue="warned"), "ordered"),
    ("a thing is said to be this or that", "the guard as drunk", stances.Put("say", cue="describes"), "believed"),
    ("what is dismissed as this or that is judged", "the call as political", stances.Put("deny", cue="dismissed"), "believed"),
    (
        "a mistake of one's own is admitted",
        "two of its boats had sunk it by mistake",
        stances.Put("say", cue="acknowledged"),
        "admitted",
    ),
    ("a court decides what it orders", "the port to pay the crews", stances.Put("order", court=True, cue="ordered"), "ruled"),
    ("and what it turns down", "the complaint of the guild", stances.Put("deny", court=True, cue="dismissed"), "ruled"),
    ("what a law says is no opinion", "the board must have nine members", stances.Put("say", law=True, cue="says"), "fact"),
    ("what a law lets one do is told", "the clerk may enter the shed", stances.Put("say", law=True, cue="says"), "fact"),
    ("nor does it accuse", "who stole must pay twice", stances.Put("say", law=True, cue="says"), "fact"),
    (
        "wrong of those in power is an accusation though nobody is named who says it",
        "guards reportedly denied them water and denied access to the yard",
        stances.Put("report", agentless=True, cue="reportedly"),
        "alleged",
    ),
    (
        "who did a crime is accused though nobody is named who says it",
        "Linden reportedly beat the clerk in the yard",
        stances.Put("report", agentless=True, cue="reportedly"),
        "alleged",
    ),
    (
        "what befell somebody accuses nobody",
        "the clerk was reportedly robbed in the yard",
        stances.Put("report", agentless=True, cue="reportedly"),
        "fact",
    ),
    ("what is called baseless is denied", "the allegations baseless", stances.Put("believe", cue="called"), "denied"),
    ("so is what is described as untrue", "the report as untrue", stances.Put("say", cue="described"), "denied"),
    ("who is no prosecutor lays no charge", "the hearing hid the leak", stances.Put("charge", cue="charged"), "alleged"),
    ("who is one does", "Linden took bribes", stances.Put("charge", accuser=True, cue="charged"), "charged"),
    ("so does who charges somebody", "Linden with theft", stances.Put("charge", cue="charged"), "charged"),
    ("what he charges in his own words they tell", "“They work hard.”", stances.Put("charge", cue="charged"), "fact"),
    ("how old a man looks is told", "the man as being in his 50s", stances.Put("say", cue="described"), "fact"),
    ("so is how he is", "his condition as critical", stances.Put("say", cue="described"), "fact"),
    ("who threw him into a pit is accused", "“They threw him into a pit.”", stances.Put("say", cue="said"), "alleged"),
    ("they are not he in his own words", "“They are shooting at us.”", stances.Put("say", own=True, cue="said"), "alleged"),
    ("what plans show is no plan", "the plans showed contempt for the crews", stances.Put("say", cue="said"), "alleged"),
    ("his side's call is one", "“The guild calls for a strike.”", stances.Put("say", own=True, cue="said"), "ordered"),
    ("whom he means by *he* is himself", "he would sue the port", stances.Put("say", own=False, cue="said"), "planned"),
    ("what one can confirm is told", "it could confirm the leak", stances.Put("say", cue="said"), "fact"),
    ("a call is told by its name", "its call to shut the pier", stances.Put("say", cue="repeated"), "ordered"),
    (
        "what is suggested with a bare verb is asked for",
        "the clerk be dismissed",
        stances.Put("report", True, cue="suggested"),
        "ordered",
    ),
    ("what is suggested otherwise is left open", "the clerk is ill", stances.Put("report", True, cue="suggested"), "possible"),
    (
        "its efforts to do a thing are bidden by nobody",
        "its efforts to mend the pier came late",
        stances.Put("say", cue="warned"),
        "fact",
    ),
    ("who predicts sets no date", "the crews are set for a long strike", stances.Put("say", cue="predicted"), "predicted"),
    ("who is called unfit is bidden nothing", "the clerk unfit to serve", stances.Put("believe", cue="called"), "believed"),
    ("who denounces may accuse", "the port for it was involved in the theft", stances.Put("believe", cue="slammed"), "alleged"),
    ("distance gives way to a future", "this would stem the losses", stances.Put("claim", cue="claimed"), "predicted"),
]


@pytest.mark.parametrize(("holds", "text", "put", "expected"), CUES, ids=[row[0] for row in CUES])
def test_the_words_of_the_cue_count(holds: str, text: str, put: stances.Put, expected: str) -> None:
    assert stance(text, put) == expected, holds


NARRATED = [
    ("an insertion hides no distance", "Linden, who was armed, allegedly got into the shed before the guard came", "alleged"),
    ("supposedly keeps it too", "the guards supposedly sold the keys", "alleged"),
    ("a date set is planned", "the hearing is scheduled for May", "planned"),
    ("what a date is set for beside it is told", "the clerk read the plan, scheduled for May, to the crews", "fact"),
    ("distance of a second predicate is beside the first", "Linden was held for allegedly selling the keys", "fact"),
]


@pytest.mark.parametrize(("holds", "text", "expected"), NARRATED, ids=[row[0] for row in NARRATED])
def test_the_outlets_own_sentence(holds: str, text: str, expected: str) -> None:
    assert stance(text, None) == expected, holds


CLASSES = [
    ("called for", ("order", False)),
    ("called", ("believe", False)),
    ("has speculated", ("report", True)),
    ("hinted", ("report", True)),
    ("scoffed at", ("deny", False)),
    ("pleaded guilty", ("admit", False)),
    ("insists on", ("order", False)),
    ("juggled", ("say", False)),
]


@pytest.mark.parametrize(("cue", "expected"), CLASSES)
def test_the_class_of_a_cue_and_whether_it_leaves_open(cue: str, expected: tuple[str, bool]) -> None:
    assert cues.class_of(cue.split(), ENGLISH) == expected


NEGATED = [
    ("the clerk, unlike the guards, does not sleep there", "negative"),
    ("the treaty assumes that the port has no crane", "positive"),
    ("the port lists men but not women", "positive"),
    ("the rule is unfair and does nothing for the crews", "positive"),
    ("he can and may not enter", "negative"),
    ("no fewer than nine crews came", "positive"),
    ("the two leaks were unrelated", "negative"),
    ("the bakery must pay for not carrying a licence", "positive"),
    ("there is no doubt the pier is open", "positive"),
    ("There is no question in my mind that the gate was not locked", "negative"),
    ("there was no question of leaving", "negative"),
]


@pytest.mark.parametrize(("text", "expected"), NEGATED)
def test_the_first_predicate_alone_is_negated(text: str, expected: str) -> None:
    assert stances.polarity(layout(text, ENGLISH), [(0, len(text))], ENGLISH) == expected


def test_what_bodies_arrange_is_planned_by_them_and_foretold_by_papers() -> None:
    assert stance("the talks will be held on Friday", stances.Put("say", cue="said", press=False)) == "planned"
    assert stance("the talks will be held on Friday", stances.Put("say", cue="said", press=True)) == "predicted"
    assert stance("the name would place a burden on the town", stances.Put("say", cue="said", press=False)) == "predicted"


def test_who_insists_on_innocence_denies_and_orders_nothing() -> None:
    assert stance("his innocence", stances.Put("order", cue="insisted on")) == "denied"
    assert stance("a new trial", stances.Put("order", cue="insisted on")) == "ordered"


def test_who_is_happy_to_announce_it_offers_nothing() -> None:
    assert stance("“I am happy to announce that the pier is open,”") == "fact"
    assert stance("“I am happy to pay for the pier,”") == "offered"
