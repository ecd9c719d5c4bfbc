"""The bytes of a draft to text, or one clear line on why not."""

from __future__ import annotations

import codecs
from pathlib import Path

from lint.readers._errors import Unreadable

LARGEST = 10_000_000
"""Bytes. A book has about one million; anything larger is not a draft."""


def load(path: Path, name: str) -> str:
    """The text of a file, without its byte order mark.

    Raises:
        Unreadable: The file is missing, a folder, not allowed, too large, or not text.
    """
    try:
        if path.is_dir():
            raise Unreadable(name, "is a folder, not a file")
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise Unreadable(name, "no such file") from None
    except PermissionError:
        raise Unreadable(name, "permission denied") from None
    except OSError as error:
        raise Unreadable(name, (error.strerror or str(error)).lower()) from None
    if len(content) > LARGEST:
        raise Unreadable(name, f"is too large: newslint reads drafts of up to {LARGEST // 1_000_000} MB")
    return decode(content, name)


def decode(content: bytes, name: str) -> str:
    """UTF-8, or UTF-16 with a byte order mark, to text without that mark.

    Raises:
        Unreadable: The bytes are not text, or text in another encoding.
    """
    encoding = "utf-16" if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    if encoding == "utf-8-sig" and b"\0" in content:
        raise Unreadable(name, "is a binary file, not text")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _not_text(content, error, name) from None
    if "\0" in text:
        raise Unreadable(name, "is a binary file, not text")
    return text


def _not_text(content: bytes, error: UnicodeDecodeError, name: str) -> Unreadable:
    if error.encoding.startswith("utf-16"):
        return Unreadable(name, f"begins like UTF-16 text but breaks off at byte {error.start}")
    at = error.start + (len(codecs.BOM_UTF8) if content.startswith(codecs.BOM_UTF8) else 0)
    line = content.count(b"\n", 0, at) + 1
    return Unreadable(
        name,
        f"not UTF-8: byte 0x{content[at]:02x} at offset {at}; "
        f"if it is Latin-1 or Windows-1252, convert it first: iconv -f WINDOWS-1252 -t UTF-8",
        line,
    )
