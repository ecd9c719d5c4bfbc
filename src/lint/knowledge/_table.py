"""Tables of the compiled base: from text to text, ready at once however many entries they have."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from zlib import crc32

if TYPE_CHECKING:
    from mmap import mmap

    Bytes = bytes | mmap

ENTRIES_IN_RUN = 8


class Table(Mapping[str, str]):
    """Entries in runs of bytes, as ``key TAB value`` lines; the hash of a key says which run it is in.

    Nothing is read until a key is asked for, and then only its run. What was asked for is remembered.

    Args:
        content: What the runs lie in.
        ends: Where each run ends; the first is 0, the start of the first run.
        start: From where on they lie there.
    """

    def __init__(self, content: Bytes, ends: bytes | memoryview, start: int = 0) -> None:
        self._content = content
        self._ends = array("I")
        self._ends.frombytes(ends)
        self._start = start
        self._known: dict[str, str | None] = {}

    def __getitem__(self, key: str) -> str:
        value: str | None = self.get(key)
        if value is None:
            raise KeyError(key)
        return value

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self.get(key) is not None

    def get(self, key: str, default: Any = None) -> Any:
        """The value of a key, or the default."""
        known = self._known
        value = known[key] if key in known else known.setdefault(key, self._find(key))
        return default if value is None else value

    def __iter__(self) -> Iterator[str]:
        for line in self._content[self._start : self._start + self._ends[-1]].decode().split("\n"):
            if line:
                yield line.partition("\t")[0]

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _find(self, key: str) -> str | None:
        encoded, ends = key.encode(errors="replace"), self._ends
        number = crc32(encoded) % (len(ends) - 1)
        end = self._start + ends[number + 1]
        at = self._content.find(b"\n%b\t" % encoded, self._start + ends[number], end)
        if at == -1:
            return None
        start = at + len(encoded) + 2
        return self._content[start : self._content.find(b"\n", start, end)].decode()


def packed_table(entries: Mapping[str, str]) -> tuple[bytes, bytes]:
    """The runs of a table, and where they end."""
    runs: list[list[str]] = [[] for _ in range(len(entries) // ENTRIES_IN_RUN + 1)]
    for key, value in entries.items():
        runs[crc32(key.encode(errors="replace")) % len(runs)].append(f"{key}\t{value}\n")
    content, ends = bytearray(), array("I", [0])
    for run in runs:
        content += f"\n{''.join(run)}".encode()
        ends.append(len(content))
    return bytes(content), ends.tobytes()
