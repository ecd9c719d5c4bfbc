"""The title of a page, and what stands between it and the first paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from lint.expressions import expression
from lint.prose import BlockKind
from lint.readers._byline import is_full_name
from lint.readers._credits import MOST_LINES
from lint.readers._dateline import dateline_length
from lint.readers._forms import ends_in_stop, is_paragraph_like, is_section, normal_words
from lint.readers._line import Head, Line


def mark_title(lines: Sequence[Line], end: int, head: Head) -> None:
    """The title is the line of the head that stands there twice, or else the first that has the form of one."""
    candidates = [line for line in lines[: max(end, 1)] if line.kind is None]
    candidates = candidates or [line for line in lines[:MOST_LINES] if line.kind is None][:1]
    texts = [normal_words(line.text) for line in lines if len(line.text) < 250]
    fit = [line for line in candidates if not is_section(line.text) and not is_paragraph_like(line.text)]
    twice = [line for line in fit if texts.count(normal_words(line.text)) > 1]
    formed = [line for line in candidates if _is_title_like(line.text)]
    title = next(iter(twice or formed), None)
    if title is None or all(line.kind is not None for line in lines if line is not title):
        return
    title.kind, head.title = "title", " ".join(title.text.split())
    for line in lines[: lines.index(title)]:
        if line.kind is None and len(line.text.split()) <= 4 and not is_paragraph_like(line.text):
            line.kind = "furniture"


def mark_repeats(lines: Sequence[Line], title: str | None) -> None:
    """The title again is furniture, so that it is judged once."""
    if title is None:
        return
    wanted = normal_words(title)
    for line in lines:
        if line.kind is None and abs(len(line.text) - len(title)) < 6 and normal_words(line.text) == wanted:
            line.kind = "furniture"


def mark_between(lines: Sequence[Line], end: int, head: Head) -> None:
    """What stands among head lines is the dek, a section or an outlet; so is a paragraph above a dateline."""
    for line in lines[:end]:
        if line.kind is None:
            line.kind = _kind_between(line.text, head)
    if not end or head.dek is not None:
        return
    after = [line for line in lines[end : end + 4] if line.kind is None]
    at = next((place for place, line in enumerate(after) if dateline_length(line.text, 0, len(line.text))), 0)
    if 0 < at <= 2 and is_paragraph_like(after[0].text):
        after[0].kind, head.dek = "dek", " ".join(after[0].text.split())


def _kind_between(text: str, head: Head) -> BlockKind:
    if len(text.split()) <= 4 and not is_paragraph_like(text):
        return "furniture"
    if expression(r"^(?:[A-Z][\w.’'-]+ ){2,5}(?:reported|contributed)\b").search(text):
        return "byline"
    if head.dek is not None and is_paragraph_like(text):
        return "paragraph"
    head.dek = head.dek or " ".join(text.split())
    return "dek"


def _is_title_like(text: str) -> bool:
    words = text.split()
    if not 3 <= len(words) <= 30 or len(text) > 200 or words[0][0].islower() or words[0][0] == "(":
        return False
    if is_full_name(text) and (" and " in text or len(words) < 3):
        return False
    if ends_in_stop(text):
        if ". " in text or len(words) > 18 or dateline_length(text, 0, len(text)):
            return False
        long = [word.lstrip("\"'“‘(") for word in words if len(word) > 3]
        return len(long) >= 3 and sum(word[0].isupper() for word in long if word) >= 0.8 * len(long)
    return text[-1] not in ",;:"
