"""The words that attribute: verbs of saying, "according to", hearsay adverbs and agentless passives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lint.expressions import expression
from lint.word_index import WordIndex

SAYING = """
said say says told tell tells asked ask asks added add adds wrote write writes tweeted tweets posted argued
argue argues warned warn warns explained explains explain noted notes note continued continues recalled recalls
recall insisted insists insist stated states declared declares declare announced announces announce acknowledged
acknowledges admitted admits admit conceded concedes concluded concludes replied replies responded responds
answered answers quipped joked jokes remarked observed observes reiterated reiterates repeated stressed stresses
stress emphasized emphasised emphasizes urged urges vowed vows pledged pledges promised promises predicted
predicts predict testified testifies claimed claims claim alleged alleges contended contends contend maintained
maintains maintain suggested suggests suggest estimated estimates estimate confirmed confirms confirm denied
denies revealed reveals disclosed complained complains lamented shouted yelled cried whispered chanted called
calls described describes describe termed dubbed labeled labelled accused accuses accuse blamed blames blame
criticized criticised criticizes criticise criticize praised praises praise cited cites believe believes think
thinks thought fear worry fears expect expects believed feared reported reports report showed shows show found
finds find indicated indicates indicate rejected rejects dismissed dismisses condemned condemns demanded demands
credited compared hailed slammed slams blasted denounced denounces cautioned cautions agreed agrees agree
questioned proposed reasoned asserted asserts assert counters countered mused opined boasted touted hinted tells
wondered wonders read reads interjected charged barked commented assured state recounted relayed advised advises
speculated speculate speculates attributed pointed accuse acknowledge allege assume assumes caution complain
concede conclude condemn confirm criticise criticize declare demand denounce deny disclose discloses dismiss
dispute disputed disputes doubt doubts emphasise emphasize foresee foresees hint hints insist joke lament
propose proposes question reaffirm reaffirmed reaffirms recommend recommended recommends refute refuted refutes reject
remark reveal see suspect suspects testify view vow
""".split()
"""Finite forms."""

PARTICIPLES = """
saying telling asking adding writing tweeting arguing warning explaining noting insisting stating declaring
announcing acknowledging admitting conceding concluding replying joking remarking observing reiterating stressing
emphasizing urging vowing pledging promising predicting claiming alleging contending suggesting confirming
revealing complaining lamenting shouting yelling chanting calling describing accusing blaming criticizing praising
citing dismissing condemning demanding quipping boasting cautioning referring
""".split()
"""Forms that share the subject of their sentence."""

INVERTING = frozenset(
    """
    said say says asked asks added adds wrote writes tweeted argued argues warned warns explained explains noted
    notes continued continues recalled recalls insisted insists declared acknowledged admitted admits conceded
    concluded replied replies responded answered quipped joked jokes remarked observed observes reiterated
    stressed lamented shouted yelled cried chanted agreed countered mused read reads wondered predicted predicts
    claimed reported confirmed complained commented suggested testified contended boasted opined
    """.split()
)
"""Verbs that may stand before their subject."""

NOUN_FORMS = frozenset(
    """
    claims claim reports report notes note estimates estimate states demands promises pledges fears fear shows
    show finds find calls answers ask stress praise blame advises found think thinks thought expect expects
    continued continues pointed attributed compared credited charged state read reads wonders doubt doubts dispute
    disputes demand caution joke suspect suspects remark recommended hint hints
    question see view
    """.split()
)
"""Forms that are as often nouns, or verbs of other meanings: they count only beside "that", a colon or a quotation."""

INTRODUCING = frozenset(("according to", "citing", "words of"))
"""Words before a source that need no verb."""


PHRASES = {
    **{"shot": " back", "chimed": " in", "point": " out", "points": " out", "according": " to", "citing": ""},
    **{"words": " of", "According": " to", "Citing": ""},
}
"""Words that are cues only with what follows."""
PERFECT = frozenset("shown written linked tied documented".split())
"""Forms that attribute only after "has" and "have": "studies have shown"."""
PUTTING = frozenset(("put", "puts"))
"""Forms that attribute in "as she put it" and "they put the toll at 32"."""
BOUND = frozenset((*PHRASES, *PUTTING))
"""Words that are cues only beside certain others."""
CUES = frozenset((*SAYING, *PARTICIPLES, *PHRASES, *PERFECT, *PUTTING))


Cue = tuple[int, int, str]
"""Where a cue begins and ends, and its words in lower case. Plain: articles have many that attribute nothing."""


def cues(text: str, words: WordIndex) -> Iterator[Cue]:
    """Every cue in reading order."""
    for start, word in words.places(CUES):
        if word not in BOUND:
            yield start, start + len(word), word
        elif end := _end_of_bound(text, word, start):
            yield start, end, text[start:end].lower()


@cache
def _what_is_put() -> re.Pattern[str]:
    return expression(r" it\b| (?:the|its|their|his|her) (?:[a-z]+ ){1,4}at\b")


def _end_of_bound(text: str, word: str, start: int) -> int | None:
    """Where the cue ends that begins with the word; None when it does not stand beside the others that it needs."""
    end = start + len(word)
    if word in PUTTING:
        put = _what_is_put().match(text, end)
        return put.end() if put else None
    if word == "words" and text[max(0, start - 7) : start].lower() != "in the ":
        return None
    tail = PHRASES[word]
    return end + len(tail) if text.startswith(tail, end) else None
