"""What front matter says, under any of the usual keys, and its place in the prose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache

from lint.expressions import expression
from lint.prose import BlockKind, ProseBuilder
from lint.readers._dates import parse_date
from lint.readers._document import Metadata
from lint.readers._front_matter import Entry
from lint.span import Span

TITLE = ("title", "headline", "head", "hed")
DEK = ("dek", "description", "summary", "subtitle", "subtitel", "standfirst", "deck", "excerpt", "abstract", "lede")
BYLINE = "byline author authors author.name authors.name by writer reporter creator dc.creator".split()
PUBLISHED = (
    "published publishedat publisheddate datepublished publishdate publishedtime publishedon pubdate publicationdate "
    "date.published date issued created createdat datecreated"
).split()
UPDATED = (
    "updated updatedat dateupdated lastupdated lastmod lastmodified modified modifiedat datemodified date.updated "
    "date.modified revised corrected"
).split()
TAGS = ("tags", "tag", "keywords", "topics", "hashtags")
LANGUAGE = ("lang", "language", "locale", "inlanguage")
Values = Mapping[str, list[str]]

SLUG = ("slug", "permalink", "url")


def metadata_of(entries: Sequence[Entry]) -> Metadata:
    """Metadata as the entries state it."""
    if not entries:
        return Metadata()
    values: dict[str, list[str]] = {}
    for entry in entries:
        values.setdefault(entry.key, []).append(entry.value)
    return Metadata(
        title=_first(values, TITLE),
        dek=_first(values, DEK),
        byline=", ".join(_under(values, BYLINE)) or None,
        published=_date(values, PUBLISHED),
        updated=_date(values, UPDATED),
        tags=tuple(tag for value in _under(values, TAGS) for tag in _tags(value)),
        language=(_first(values, LANGUAGE) or "").lower().replace("_", "-").partition("-")[0] or None,
        slug=_first(values, SLUG),
    )


def write_entries(prose: ProseBuilder, source_text: str, entries: Iterable[Entry]) -> None:
    """Title, dek, byline and tags as blocks of their own, each mapped to its place in the front matter."""
    for entry in entries:
        kind = _block_kind(entry.key)
        if kind and entry.span:
            _write(prose, source_text, entry.span, entry.value)
            prose.end_block(kind)


def _under(values: Values, keys: Sequence[str]) -> list[str]:
    """What stands under the first of the keys that is there."""
    return next((values[key] for key in keys if key in values), [])


def _first(values: Values, keys: Sequence[str]) -> str | None:
    return next(iter(_under(values, keys)), None)


def _date(values: Values, keys: Sequence[str]) -> date | None:
    stated = (value for key in keys if key in values for value in values[key])
    return next((day for value in stated if (day := parse_date(value))), None)


def _tags(value: str) -> list[str]:
    return [tag for part in expression(r"[,;]|\s+(?=#)").split(value) if (tag := part.strip().removeprefix("#"))]


def _block_kind(key: str) -> BlockKind | None:
    if key in TITLE:
        return "title"
    if key in DEK:
        return "dek"
    if key in TAGS:
        return "tags"
    return "byline" if key in BYLINE else None


@cache
def _token() -> re.Pattern[str]:
    return expression(
        r"\\(?:u(?P<u>[0-9A-Fa-f]{4})|U(?P<U>[0-9A-Fa-f]{8})|x(?P<x>[0-9A-Fa-f]{2})|(?P<escaped>.))"
        r"|(?P<apostrophe>'')|(?P<space>\s+)|(?P<literal>[^\\'\s]+|')",
        re.DOTALL,
    )


def _write(prose: ProseBuilder, source_text: str, span: Span, value: str) -> None:
    """The value, literal wherever the source has the same characters."""
    if source_text[span.start : span.end] == value and "\n" not in value:
        prose.text(span.start, span.end)
        return
    value = " ".join(value.split())
    tokens = [(_meaning(token), token) for token in _token().finditer(source_text, span.start, span.end)]
    if "".join(meaning for meaning, _ in tokens).split() != value.split():
        prose.replaced(value, span.start, span.end)
        return
    for meaning, token in tokens:
        if token.lastgroup == "literal":
            prose.text(token.start(), token.end())
        else:
            prose.replaced(meaning, token.start(), token.end())


def _meaning(token: re.Match[str]) -> str:
    kind = str(token.lastgroup)
    if kind in ("u", "U", "x"):
        return chr(int(token[kind], 16))
    if kind == "escaped":
        return {"n": " ", "t": " ", "r": " "}.get(token[kind], token[kind])
    return {"apostrophe": "'", "space": " "}.get(kind, token[0])
