"""Near-spellings: a name that differs by a letter or two from another name of the article."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.annotate._name_words import NOT_NAMES, TITLES
from lint.annotate.names import Name
from lint.expressions import expression
from lint.record import Record

SHORTEST = 5
LONG = 8
"""Letters from which on two letters may differ."""

MOST_LETTERS = 2

ENDINGS = frozenset("s es n an ian ean i ism ist ite ish ese er ers o a e ns ans ians".split())
"""Endings that make another word of a name: Trump, Trumpism; Texas, Texan; Roberto, Roberta."""


Starts = Mapping[str, Sequence[int]]
"""The words of the text with the places where they stand."""

CUSTOMARY = {"kh": "h", "gh": "g", "ou": "u", "oo": "u", "ee": "i", "ei": "i", "ey": "i", "iy": "i"}
"""Letters by which transcriptions of one sound differ."""


class Spelling(Mention):
    """A name written once that is one or two letters away from a person's name in the same article."""

    kind: ClassVar[str] = "spelling"

    usual: str | None = stated("the person's name that it resembles")
    usual_name: Name | None = computed("where the article names that person in full")
    usual_count: int | None = computed("how often the usual spelling occurs")
    count: int | None = computed("how often this spelling occurs")
    letters: int | None = computed("letters to add, drop, change or swap")
    transliterated: bool | None = computed(
        "whether the two are customary transcriptions of one name: Zelensky, Zelenskyy"
    )
    part: str | None = computed("first or last: the part of the name that differs")


class _Usual(Record):
    """A part of a person's name that occurs at least twice, and the first mention that has it."""

    word: str
    part: str
    name: Name


def annotate(draft: Draft) -> Iterator[Spelling]:
    """Compare the surnames and first names of persons with every rarer capitalised word of the same initial."""
    names = draft.mentions(Name)
    starts = draft.prose.words.starts
    usual_names = list(_usual_names(names, starts))
    by_initial = _by_initial(draft.prose.words.capitalized, {usual.word[0] for usual in usual_names})
    for usual in usual_names:
        for word in by_initial[usual.word[0]]:
            if not _is_alike(word, usual.word) or not _is_rarer(word, usual.word, starts):
                continue
            letters = _letters_apart(usual.word, word) or _ending_apart(usual, word, names)
            at = _slip(draft.prose.text, names, usual, word, starts[word]) if letters else None
            if letters and at is not None:
                yield _spelling(word, at, usual, letters, starts)


def _by_initial(capitalized: Sequence[tuple[int, str]], initials: set[str]) -> dict[str, list[str]]:
    """The different words of letters only that begin with one of the initials: capitals all, as of any name."""
    found: dict[str, list[str]] = {initial: [] for initial in initials}
    for word in dict.fromkeys([word for _, word in capitalized]):
        if word[0] in initials and len(word) >= SHORTEST - 1 and word.isalpha():
            found[word[0]].append(word)
    return found


def _is_alike(word: str, usual: str) -> bool:
    """Whether two words of one initial share their second or last letter: one slip leaves one of the two alone."""
    return (
        (word[1] == usual[1] or word[-1] == usual[-1]) and abs(len(word) - len(usual)) <= MOST_LETTERS and word != usual
    )


def _usual_names(names: Sequence[Name], starts: Starts) -> Iterator[_Usual]:
    seen: set[str] = set()
    for name in names:
        for part, word in (("last", name.last or ""), ("first", name.first or "")):
            if len(word) < SHORTEST or word in seen or len(starts.get(word, ())) < 2 or not word.isalpha():
                continue
            seen.add(word)
            yield _Usual(word, part, name)


def _is_rarer(word: str, usual: str, starts: Starts) -> bool:
    if len(starts[word]) >= len(starts[usual]):
        return False
    return word not in NOT_NAMES and not word.isupper() and not (word.endswith("s") and not usual.endswith("s"))


def _letters_apart(usual: str, word: str) -> int | None:
    """How many letters differ, if few enough for a slip of the keyboard; None for other words."""
    shorter, longer = sorted((usual, word), key=len)
    if longer.startswith(shorter) and longer[len(shorter) :].lower() in ENDINGS:
        return None
    if not _may_be_near(usual, word) or _inflected(usual, word):
        return None
    if _plain(usual) == _plain(word):
        return None
    from rapidfuzz.distance import OSA

    letters = int(OSA.distance(usual.lower(), word.lower()))
    return letters if letters <= (2 if len(usual) >= LONG else 1) else None


def _ending_apart(usual: _Usual, word: str, names: Sequence[Name]) -> int | None:
    """1 where a person is named in full with and without a last letter: James Whitcomb, James Whitcombe."""
    shorter, longer = sorted((usual.word, word), key=len)
    if usual.part != "last" or longer[:-1] != shorter or longer.endswith("s"):
        return None
    firsts = {name.first for name in names if name.first and name.last == usual.word}
    return 1 if any(name.first in firsts for name in names if name.last == word) else None


def _may_be_near(usual: str, word: str) -> bool:
    """A quick look that spares most drafts the import: letters in common at both ends, or nearly the same letters."""
    longest = max(len(usual), len(word))
    ends = _shared_letters(usual, word) + _shared_letters(usual[::-1], word[::-1])
    if ends >= longest - MOST_LETTERS:
        return True
    if len(usual) < LONG:
        return False
    missing = [letter for letter in set(usual) if usual.count(letter) > word.count(letter)]
    return len(missing) <= MOST_LETTERS


def _shared_letters(first: str, second: str) -> int:
    """How many letters two words begin with in common."""
    shared = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        shared += 1
    return shared


def _inflected(first: str, second: str) -> bool:
    """Whether two words are forms of one: Roberto and Roberta, Texas and Texan."""
    return any(
        {first[-1:], second[-1:]} == set(pair) and first[:-1] == second[:-1] for pair in (("o", "a"), ("s", "n"))
    )


def _plain(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def _slip(text: str, names: Sequence[Name], usual: _Usual, word: str, places: Sequence[int]) -> int | None:
    """The first place where the word stands as the person's name could."""
    full = [name for name in names if name.first]
    for at in places:
        holder = next((name for name in full if name.start <= at < name.end), None)
        if holder is not None:
            fits = _shares_rest(holder, full, usual)
        else:
            fits = usual.part == "last" and _stands_alone(text, at, at + len(word))
        if fits:
            return at
    return None


def _spelling(word: str, at: int, usual: _Usual, letters: int, starts: Starts) -> Spelling:
    return Spelling(
        start=at,
        end=at + len(word),
        text=word,
        usual=usual.word,
        usual_name=usual.name,
        usual_count=len(starts[usual.word]),
        count=len(starts[word]),
        letters=letters,
        transliterated=_transcribed(usual.word) == _transcribed(word),
        part=usual.part,
    )


def _shares_rest(holder: Name, full: Sequence[Name], usual: _Usual) -> bool:
    """Whether the name that holds the word has the other part of some name with the usual spelling."""
    if usual.part == "last":
        return any(name.last == usual.word and name.first == holder.first for name in full)
    return any(name.first == usual.word and name.last == holder.last for name in full)


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 20) : start].rpartition("\n")[2]
    return not _inside_phrase(before, text[end : end + 2])


def _inside_phrase(before: str, after: str) -> bool:
    """Whether a capitalised word stands right before or after, other than a title or the first word of a sentence."""
    previous = expression(r"(?:^|[.!?”\"“]\s+|(?P<inner>\S ))(?P<word>[A-ZÀ-Þ][\w’'-]*)(?P<stop>\.?) $").search(before)
    if previous and previous["inner"] and previous["word"] not in TITLES and not previous["stop"]:
        return True
    return after[:1] == " " and after[1:2].isupper()


def _transcribed(word: str) -> str:
    """The word as careless of the ways in which transcriptions differ: doubled letters, y and i, k and q, kh and h."""
    plain = _plain(word).lower()
    for customary, one in CUSTOMARY.items():
        plain = plain.replace(customary, one)
    plain = plain.translate(str.maketrans("yqeo", "ikiu"))
    return re.sub(r"(.)\1+", r"\1", plain)
