"""Near-spellings: a name that differs by a letter or two from another name of the article."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import ClassVar, NamedTuple

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.annotate._name_words import NOT_NAMES, TITLES
from lint.annotate.names import Name
from lint.expressions import expression

SHORTEST = 5
LONG = 8
"""Letters from which on two letters may differ."""

MOST_LETTERS = 2

ENDINGS = frozenset("s es n an ian ean i ism ist ite ish ese er ers o a e ns ans ians".split())
"""Endings that make another word of a name: Trump, Trumpism; Texas, Texan; Roberto, Roberta."""


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


@cache
def _capitalized() -> re.Pattern[str]:
    return expression(rf"[A-ZÀ-Þ](?<!\w.)[^\W\d_]{{{SHORTEST - 2},}}\b")


class _Usual(NamedTuple):
    """A part of a person's name that occurs at least twice, and the first mention that has it."""

    word: str
    part: str
    name: Name


def annotate(draft: Draft) -> Iterator[Spelling]:
    """Compare the surnames and first names of persons with every rarer capitalised word of the same initial."""
    names = draft.mentions(Name)
    if not names:
        return
    words = Counter(_capitalized().findall(draft.prose.text))
    alike = _Alike(words)
    for usual in _usual_names(names, words):
        for word in alike.candidates(usual.word):
            if _is_rarer(word, usual.word, words) and (letters := _letters_apart(usual.word, word)):
                slip = _slip(draft.prose.text, names, usual, word)
                if slip is not None:
                    yield _spelling(slip, usual, letters, words)


class _Alike:
    """Words by their first two letters, and by their first and last: one slip leaves one of the two pairs alone."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words: dict[str, list[str]] = {}
        for word in words:
            self._words.setdefault(word[:2], []).append(word)
            self._words.setdefault(f"{word[0]}-{word[-1]}", []).append(word)

    def candidates(self, word: str) -> list[str]:
        """The other words that share either pair of letters, each once, in the order of the text."""
        found = [*self._words.get(word[:2], ()), *self._words.get(f"{word[0]}-{word[-1]}", ())]
        return [each for each in dict.fromkeys(found) if each != word and abs(len(each) - len(word)) <= MOST_LETTERS]


def _usual_names(names: Sequence[Name], words: Counter[str]) -> Iterator[_Usual]:
    seen: set[str] = set()
    for name in names:
        for part, word in (("last", name.last or ""), ("first", name.first or "")):
            if word in seen or len(word) < SHORTEST or words[word] < 2:
                continue
            seen.add(word)
            yield _Usual(word, part, name)


def _is_rarer(word: str, usual: str, words: Counter[str]) -> bool:
    if words[word] >= words[usual]:
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


def _may_be_near(usual: str, word: str) -> bool:
    """A quick look that spares most drafts the import: letters in common at both ends, or nearly the same letters."""
    longest = max(len(usual), len(word))
    ends = _shared_letters(usual, word) + _shared_letters(usual[::-1], word[::-1])
    if ends >= longest - MOST_LETTERS:
        return True
    return len(usual) >= LONG and len(Counter(usual) - Counter(word)) <= MOST_LETTERS


def _shared_letters(first: str, second: str) -> int:
    """How many letters two words begin with in common."""
    return next((at for at, (one, other) in enumerate(zip(first, second, strict=False)) if one != other), len(second))


def _inflected(first: str, second: str) -> bool:
    """Whether two words are forms of one: Roberto and Roberta, Texas and Texan."""
    return any(
        {first[-1:], second[-1:]} == set(pair) and first[:-1] == second[:-1] for pair in (("o", "a"), ("s", "n"))
    )


def _plain(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def _slip(text: str, names: Sequence[Name], usual: _Usual, word: str) -> re.Match[str] | None:
    """The first place where the word stands as the person's name could."""
    full = [name for name in names if name.first]
    for match in re.finditer(rf"\b{re.escape(word)}\b", text):
        holder = next((name for name in full if name.start <= match.start() < name.end), None)
        if holder is not None:
            fits = _shares_rest(holder, full, usual)
        else:
            fits = usual.part == "last" and _stands_alone(text, match)
        if fits:
            return match
    return None


def _spelling(match: re.Match[str], usual: _Usual, letters: int, words: Counter[str]) -> Spelling:
    return Spelling(
        start=match.start(),
        end=match.end(),
        text=match[0],
        usual=usual.word,
        usual_name=usual.name,
        usual_count=words[usual.word],
        count=words[match[0]],
        letters=letters,
        transliterated=_transcribed(usual.word) == _transcribed(match[0]),
        part=usual.part,
    )


def _shares_rest(holder: Name, full: Sequence[Name], usual: _Usual) -> bool:
    """Whether the name that holds the word has the other part of some name with the usual spelling."""
    if usual.part == "last":
        return any(name.last == usual.word and name.first == holder.first for name in full)
    return any(name.first == usual.word and name.last == holder.last for name in full)


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 20) : match.start()].rpartition("\n")[2]
    return not _inside_phrase(before, text[match.end() : match.end() + 2])


def _inside_phrase(before: str, after: str) -> bool:
    """Whether a capitalised word stands right before or after, other than a title or the first word of a sentence."""
    previous = expression(r"(?:^|[.!?”\"“]\s+|(?P<inner>\S ))(?P<word>[A-ZÀ-Þ][\w’'-]*)(?P<stop>\.?) $").search(before)
    if previous and previous["inner"] and previous["word"] not in TITLES and not previous["stop"]:
        return True
    return after[:1] == " " and after[1:2].isupper()


def _transcribed(word: str) -> str:
    """The word as careless of the ways in which transcriptions differ: doubled letters, y and i, k and q, kh and h."""
    plain = _plain(word).lower()
    for customary, one in (
        ("kh", "h"),
        ("gh", "g"),
        ("ou", "u"),
        ("oo", "u"),
        ("ee", "i"),
        ("ei", "i"),
        ("ey", "i"),
        ("iy", "i"),
    ):
        plain = plain.replace(customary, one)
    plain = plain.translate(str.maketrans("yqeo", "ikiu"))
    return re.sub(r"(.)\1+", r"\1", plain)
