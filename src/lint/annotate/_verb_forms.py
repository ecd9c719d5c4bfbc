"""The base forms that a form of an English verb may have: robbed may be of rob, robb or robbe."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from types import MappingProxyType

_IRREGULAR = """
steal: stole stolen
shoot: shot
slay: slew slain
beat: beaten
strike: struck stricken
break: broke broken
take: took taken
give: gave given
sell: sold
buy: bought
pay: paid
hide: hid hidden
leave: left
drive: drove driven
throw: threw thrown
lie: lying lied
lead: led
run: ran
win: won
lose: lost
keep: kept
send: sent
make: made
know: knew known
withdraw: withdrew withdrawn
stand: stood
meet: met
begin: began begun
speak: spoke spoken
swear: swore sworn
"""


@cache
def _irregular() -> MappingProxyType[str, str]:
    lines = (line.split(":") for line in _IRREGULAR.strip().splitlines())
    return MappingProxyType({form: base for base, forms in lines for form in forms.split()})


def base_forms(word: str) -> tuple[str, ...]:
    """Every base form that a word may be a form of, itself first; some of them are no words."""
    word = word.lower()
    bases = [word]
    if irregular := _irregular().get(word):
        bases.append(irregular)
    for ending in ("ing", "ed", "es", "s"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            bases += [stem, stem + "e"]
            if stem.endswith("i"):
                bases.append(stem[:-1] + "y")
            if ending in ("ing", "ed") and stem[-1] == stem[-2]:
                bases.append(stem[:-1])
    return tuple(dict.fromkeys(bases))


def forms_among(words: Iterable[str], bases: Sequence[str]) -> set[str]:
    """Those of the words that share a base form with a verb, given by its base forms."""
    # A regular form begins as its base does; the base forms of all words would take long to make.
    beginnings = {base[:3] for base in bases}
    likely = (word for word in words if word[:3].lower() in beginnings or word.lower() in _irregular())
    return {word for word in likely if not set(bases).isdisjoint(base_forms(word))}
