"""The words right before and after a place in a text, as far as they can be of one phrase."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import cache

from lint.expressions import expression
from lint.knowledge.names import fold_word
from lint.record import Record

LONGEST_WORD = 30
REACH = 140
"""Characters before or after a name in which its title can stand."""
NEAR = 50
"""Characters before a name in which it mostly stands."""


class Word(Record):
    """A folded word and where it stands."""

    folded: str
    start: int
    end: int


@cache
def _word() -> re.Pattern[str]:
    return expression(r"\w+")


JOINTS = frozenset({"", " ", "-", ".", ". ", "'", "’", "\u00a0", "‑", "–", ".-"})
"""What may stand between two words of one phrase."""


def _joined(words: list[Word], text: str) -> list[Word]:
    """The words with initials such as "U.S." as one."""
    joined: list[Word] = []
    for word in words:
        last = joined[-1] if joined else None
        is_initial = word.end - word.start == 1 and text[word.start].isupper()
        if last and is_initial and text[last.end : word.start] == "." and text[last.end - 1].isupper():
            joined[-1] = Word(last.folded + word.folded, last.start, word.end)
        else:
            joined.append(word)
    return joined


def word_before(text: str, start: int) -> str:
    """The folded word that ends right before ``start``, but for a space, a hyphen or a stop; else nothing."""
    if text[start - 1 : start] == " ":
        space = text.rfind(" ", 0, start - 1)
        if start - space < LONGEST_WORD and (plain := text[space + 1 : start - 1]).isalpha():
            return fold_word(plain)
    before = text[max(0, start - LONGEST_WORD) : start]
    word = before.rstrip(" -.\u00a0‑")
    if word == before:
        return ""
    return fold_word(word[max(word.rfind(" "), word.rfind("-"), word.rfind("\n")) + 1 :])


def words_before(text: str, start: int, floor: int, vocabulary: Container[str]) -> list[Word]:
    """The words that run up to ``start`` with nothing but spaces, hyphens and stops of abbreviations between.

    They are read back as far as each is in the vocabulary, or an initial, or begins with a digit.
    """
    words: list[Word] = []
    end = start
    for match in _backwards(text, start, floor):
        word, (word_start, word_end) = fold_word(match[0]), match.span()
        if text[word_end:end] not in JOINTS or _is_beyond(vocabulary, word):
            break
        words.append(Word(word, word_start, word_end))
        end = word_start
    return _joined(words[::-1], text)


def _backwards(text: str, start: int, floor: int) -> Iterator[re.Match[str]]:
    """The words before ``start``, the last one first; those farther away are only looked for when asked for."""
    end = start
    for reach in (NEAR, REACH):
        low = max(floor, start - reach)
        matches = list(_word().finditer(text, low, end))
        if low > floor and text[low - 1].isalnum():  # the first word began before what was looked at
            matches = matches[1:]
        yield from reversed(matches)
        end = matches[0].start() if matches else end


def _is_beyond(vocabulary: Container[str], word: str) -> bool:
    """Whether no phrase with a title goes on with a folded word."""
    return len(word) > 1 and word not in vocabulary and not word[0].isdigit()


def words_after(text: str, start: int, ceiling: int, vocabulary: Container[str]) -> list[Word]:
    """The words that run on from ``start``, where the first begins, up to the first that is not of the vocabulary."""
    words: list[Word] = []
    for match in _word().finditer(text, start, min(ceiling, start + REACH)):
        if words and text[words[-1].end : match.start()] not in JOINTS:
            break
        words.append(Word(fold_word(match[0]), match.start(), match.end()))
        if _is_beyond(vocabulary, words[-1].folded):
            break
    return _joined(words, text)
