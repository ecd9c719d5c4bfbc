"""How wide text is on a terminal, how it is cut to fit, and colour."""

from __future__ import annotations

from unicodedata import combining, east_asian_width

from lint.record import Record

ELLIPSIS = "…"

_CODES = {"bold": "1", "dim": "2", "red": "1;31", "green": "32", "yellow": "1;33", "blue": "1;34", "cyan": "36"}


class Paint(Record):
    """Colours text, or leaves it as it is."""

    on: bool

    def __call__(self, text: str, colour: str) -> str:
        return f"\x1b[{_CODES[colour]}m{text}\x1b[0m" if self.on else text


PLAIN = Paint(on=False)


def width_of(text: str) -> int:
    """Columns that the text takes: wide characters two, combining marks and joiners none."""
    return len(text) if text.isascii() else sum(map(_WIDTHS.__getitem__, text))


class _Widths(dict[str, int]):
    """The columns of each character, worked out when it is first asked for."""

    def __missing__(self, character: str) -> int:
        self[character] = width = _character_width(character)
        return width


_WIDTHS = _Widths()


def _character_width(character: str) -> int:
    if combining(character) or character in "\u200b\u200c\u200d\u2060\ufe0e\ufe0f":
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def printable(text: str) -> str:
    """The text with each control character, a tab among them, as one harmless character."""
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() or each in "\u200d\u00a0" else _harmless(each) for each in text)


def _harmless(character: str) -> str:
    return " " if character.isspace() else "�"


def cut(text: str, start: int, end: int, width: int) -> tuple[str, int, int]:
    """Cut a line around a span so that it fits into a width, at words where that is possible.

    Args:
        text: The line.
        start: Where the span begins in it.
        end: Where the span ends in it.
        width: Columns that may be used, at least 20.

    Returns:
        The cut line, control characters made harmless, and where the span, or what is left of it, stands in it.
    """
    text, width = printable(text), max(20, width)
    if width_of(text) <= width:
        return text, start, end
    room = max(0, width - width_of(text[start:end]) - 2 * len(ELLIPSIS))
    left = _reach_back(text, start, max(room // 3, room - width_of(text[end:])))
    head = ELLIPSIS if left else ""
    right = _reach_on(text, left, width - len(head) - len(ELLIPSIS))
    tail = ELLIPSIS if right < len(text) else ""
    shift = len(head) - left
    return head + text[left:right] + tail, start + shift, min(end, right) + shift


def _reach_back(text: str, start: int, room: int) -> int:
    left = start
    while left > 0 and (room := room - _WIDTHS[text[left - 1]]) >= 0:
        left -= 1
    space = text.find(" ", left, start)
    return space + 1 if left > 0 and space != -1 else left


def _reach_on(text: str, left: int, room: int) -> int:
    right = left
    while right < len(text) and (room := room - _WIDTHS[text[right]]) >= 0:
        right += 1
    return right
