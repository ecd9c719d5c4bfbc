"""spaCy Matcher patterns as YAML, checked without spaCy."""

from __future__ import annotations

from typing import Any

from lint.rulebook._fold import fold
from lint.rulebook._mistakes import nearest
from lint.rulebook._reading._cursor import Cursor, described

LITERAL_KEYS = ("ORTH", "TEXT", "LOWER", "NORM")
TEXT_KEYS = (*LITERAL_KEYS, "SHAPE", "PREFIX", "SUFFIX")
FLAG_KEYS = (
    "IS_ALPHA", "IS_ASCII", "IS_DIGIT", "IS_LOWER", "IS_UPPER", "IS_TITLE", "IS_PUNCT", "IS_SPACE", "IS_STOP",
    "IS_BRACKET", "IS_QUOTE", "IS_LEFT_PUNCT", "IS_RIGHT_PUNCT", "IS_CURRENCY", "LIKE_NUM", "LIKE_URL", "LIKE_EMAIL",
    "SPACY",
)  # fmt: skip
KEYS = (*TEXT_KEYS, *FLAG_KEYS, "LENGTH", "OP")
MODEL_KEYS = ("POS", "TAG", "DEP", "LEMMA", "MORPH", "ENT_TYPE", "ENT_IOB", "IS_SENT_START", "SENT_START")
OPERATORS = ("!", "?", "+", "*")
LENGTH_COMPARISONS = ("==", "!=", ">=", "<=", ">", "<")

TokenPattern = list[dict[str, Any]]


def read_tokens(cursor: Cursor) -> list[TokenPattern]:
    """A list of patterns; each is a list of mappings, one a token."""
    patterns = []
    for item in cursor.items():
        told = len(cursor.mistakes)
        pattern = [_read_token(token) for token in item.items()]
        patterns.append(pattern)
        if len(cursor.mistakes) == told and not _literals([pattern]):
            item.wrong(f"a pattern needs a token with one of {', '.join(LITERAL_KEYS)} that has to be there")
    return patterns


def _read_token(cursor: Cursor) -> dict[str, Any]:
    token: dict[str, Any] = {}
    for key, value in cursor.entries():
        if key in MODEL_KEYS:
            value.wrong_key(f"{key!r} needs a trained model; newslint matches words with a blank English pipeline")
        elif key not in KEYS:
            value.wrong_key(f"unknown token attribute {key!r}{nearest(key, KEYS)}")
        else:
            token[key] = _read_attribute(key, value)
    return token


def _read_attribute(key: str, cursor: Cursor) -> Any:
    if key == "OP":
        return cursor.choice(OPERATORS, "operator")
    if key in FLAG_KEYS:
        return cursor.truth()
    if key == "LENGTH":
        return _read_length(cursor)
    if isinstance(cursor.value, dict):
        return {name: value.texts() for name, value in cursor.mapping(("IN", "NOT_IN")).items()}
    return cursor.text()


def _read_length(cursor: Cursor) -> Any:
    if isinstance(cursor.value, dict):
        return {name: value.count() for name, value in cursor.mapping(LENGTH_COMPARISONS).items()}
    if isinstance(cursor.value, str):
        cursor.wrong(f"'LENGTH' has to be a number or a comparison such as {{'>=': 3}}, not {described(cursor.value)}")
        return 1
    return cursor.count()


def token_literals(patterns: list[TokenPattern]) -> list[str]:
    """Folded words of which a text needs at least one for any of the patterns to match."""
    return _literals(patterns)


def _literals(patterns: list[TokenPattern]) -> list[str]:
    literals: set[str] = set()
    for pattern in patterns:
        required = [words for token in pattern if (words := _required_words(token))]
        if not required:
            return []
        literals.update(max(required, key=lambda words: min(map(len, words))))
    return sorted(literals)


def _required_words(token: dict[str, Any]) -> list[str]:
    if token.get("OP") in ("!", "?", "*"):
        return []
    for key in LITERAL_KEYS:
        value = token.get(key)
        words = value.get("IN", []) if isinstance(value, dict) else [value] if value else []
        if words:
            return [fold(word) for word in words]
    return []
