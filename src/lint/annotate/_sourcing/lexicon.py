"""Words that tell sources: the nouns they are known by, and the small words around them."""

from __future__ import annotations

PRONOUNS = frozenset("he she they it i we you who both others one him her them himself herself".split())
DOCUMENTS = frozenset(
    """
    report reports study studies statement statements survey surveys poll polls document documents filing filings
    lawsuit complaint complaints affidavit affidavits indictment email emails e-mail e-mails letter letters memo
    memos data figure figures record records website site article articles book transcript transcripts release
    post posts tweet tweets census research analysis review audit law ruling order account accounts media paper
    papers newspaper newspapers magazine outlet outlets message messages video footage images testimony statistics
    estimate estimates forecast forecasts model models index map maps results findings evidence biography obituary
    column editorial op-ed interview page bill plan proposal rules policy guidelines database calculations
    projections polling exit-poll notice advisory bulletin text texts diary journal log logs list summary brief
    motion petition warrant suit decision opinion treaty agreement contract resolution schedule agenda caption
    sign signs banner placard ad ads advertisement spokesperson-statement
    """.split()
)
"""Things that are written, recorded or published."""
INSTITUTIONS = frozenset(
    """
    police government administration company agency ministry department court army military party union bank
    university council committee commission office authorities prosecutors prosecution board bureau ministry
    embassy consulate team club league network station channel hospital school district county city state country
    nation church foundation institute center centre group organization organisation association charity firm
    brand maker manufacturer airline retailer campaign coalition federation firefighters troopers investigators
    detectives deputies coroner regulator regulators watchdog service society museum corporation airport command
    force forces tribunal jury senate house congress parliament cabinet regime kremlin palace administration's
    lawyers attorneys
    """.split()
)
"""Bodies, and people who speak for one together."""
NAMELESS = frozenset("source sources insider insiders person people individual individuals somebody someone".split())
"""Nouns that say nothing about who speaks."""
ROLES = frozenset(
    """
    analyst expert critic observer economist diplomat official aide adviser advisor supporter opponent activist
    campaigner researcher scientist scholar academic historian lawyer attorney resident witness neighbor neighbour
    protester demonstrator voter lawmaker legislator politician strategist consultant investor trader broker
    banker executive manager employee worker staffer staff colleague friend relative parent student teacher doctor
    physician nurse patient victim survivor mother father brother sister son daughter wife husband family fan
    player coach commentator pundit insider spokesman spokeswoman spokesperson representative senator congressman
    minister president officer soldier commander general captain leader member delegate negotiator mediator envoy
    ambassador judge prosecutor detective investigator deputy agent farmer fisherman driver passenger tourist
    visitor customer shopper user reader viewer blogger journalist reporter editor correspondent columnist
    professor proponent advocate defender detractor skeptic specialist engineer pilot astronomer meteorologist
    forecaster climatologist biologist veteran refugee migrant immigrant villager local man woman boy girl child
    teenager republican democrat conservative liberal rebel militant separatist group many some most few others
    those director chair chairman chairwoman head founder co-founder owner chief secretary mayor governor
    principal superintendent dean curator author host star actor actress singer musician filmmaker designer chef
    pastor priest bishop rabbi imam psychologist psychiatrist therapist surgeon pediatrician epidemiologist
    physicist chemist astronaut archaeologist anthropologist sociologist geologist ecologist paramedic firefighter
    dispatcher trooper clerk juror plaintiff defendant suspect inmate prisoner hostage bystander onlooker
    passer-by commuter shopkeeper vendor seller waiter bartender hunter hiker swimmer climber writer artist poet
    publisher producer ombudsman commissioner councilor councillor councilman councilwoman assemblyman lobbyist
    regulator inspector auditor accountant contractor landlord tenant renter homeowner organizer organiser
    volunteer donor ally operative confidant associate backer candidate nominee incumbent pope king queen prince
    princess monk nun cleric sheikh elder chairperson treasurer bureaucrat technocrat premier chancellor sergeant
    lieutenant colonel admiral sheriff marshal warden guard sniper hacker developer programmer coder fellow intern
    trainee executives aides tory tories mp mep msp backbencher frontbencher
    """.split()
)
"""What people are, in the singular."""
DETERMINERS = frozenset(
    """
    the a an one two three four five six seven eight nine ten several some many most few another other his her
    their its our my this these those both all no any each every multiple various numerous certain
    """.split()
)
AUXILIARIES = frozenset(
    """
    also has have had later then previously once now would will did does do could might may still just again often
    only first further even already never always earlier soon both all each twice recently themselves himself
    herself itself not who've who’ve separately long never today yesterday Monday Tuesday Wednesday Thursday
    Friday Saturday Sunday too alike
    """.split()
)
"""Words between a subject and its verb of saying."""
PASSIVE_FORMS = frozenset("is are was were be been being am isn't wasn't isn’t wasn’t get got to it's it’s".split())
NOT_ADVERBS = frozenset("family assembly ally supply reply italy july emily kelly sally daily weekly".split())
"""Words in -ly that are nouns or names."""
STOPS = frozenset(
    """
    that which because although though while when where if as than but so since unless whether whom whose until
    what why how is are was were be been has have had will would can could should may might must do does did said
    says say told asked added it there or nor then thus hence yet too who after before amid including despite
    prior
    """.split()
)
"""Words that no source contains; reading backwards ends at them."""
OPENERS = frozenset(
    """
    on in at after before during for from with by to under over since despite amid following about like unlike
    into upon through without among against between within however meanwhile indeed instead still later earlier
    today yesterday and but yet so or also even then now
    """.split()
)
"""Words that may open a sentence before its subject."""
ASIDE_STARTERS = frozenset(
    """
    who which whose whom a an the now then formerly then-head speaking citing in of from at on also himself
    herself one another with using referring along not like including an known wearing himself
    """.split()
)
"""Words that open an aside after a name: a professor at Yale."""
HEAD_ENDS = frozenset(
    """
    of for at in with from to on by near among about against inside outside under within who which that whose whom
    close familiar briefed involved knowledgeable aware working living speaking based tracking monitoring
    following released published issued obtained conducted commissioned quoted cited here there across around
    across-the privy directly attending seeking representing asking led posted filed made provided given compiled
    produced seen reviewed and or as like including such interviewed contacted reached surveyed polled carried
    """.split()
)
"""Words after which a noun phrase no longer goes on to its head."""


KNOWN = DOCUMENTS | INSTITUTIONS | NAMELESS | ROLES
"""Nouns that sources are known by; what people are only in the singular."""


def is_known(noun: str) -> bool:
    """Whether the noun, in lower case, is one that sources are known by."""
    if noun in KNOWN or noun.removesuffix("s") in ROLES:
        return True
    return noun.endswith("es") and (noun[:-2] in ROLES or (noun.endswith("ies") and f"{noun[:-3]}y" in ROLES))
