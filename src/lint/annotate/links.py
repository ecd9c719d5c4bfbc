"""Links: the words that carry them, and where they lead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated

TRACKING = ("utm_", "fbclid=", "gclid=", "msclkid=", "mc_cid=", "mc_eid=")
"""Beginnings of parameters that lead to the same page when they are left out."""


class Hyperlink(Mention):
    """The words that link to another page; for a bare address, the address itself."""

    kind: ClassVar[str] = "link"

    address: str = stated("the address as written", default="")
    host: str = computed("the host that it names, in lower case without www.", default="")
    untracked: str | None = computed("the address without the parameters that only tell where a reader comes from")


def annotate(draft: Draft) -> Iterator[Hyperlink]:
    """Yield every link to another page."""
    for link in draft.metadata.links or ():
        yield Hyperlink(
            start=link.span.start,
            end=link.span.end,
            text=draft.prose.text[link.span.start : link.span.end],
            address=link.address,
            host=_host(link.address),
            untracked=_untracked(link.address),
        )


def _untracked(address: str) -> str | None:
    """The address without its tracking parameters; None when it has none."""
    page, mark, rest = address.partition("?")
    query, hash_mark, fragment = rest.partition("#")
    parameters = query.split("&")
    kept = [each for each in parameters if not each.lower().startswith(TRACKING)]
    if len(kept) == len(parameters):
        return None
    return page + (mark + "&".join(kept) if kept else "") + hash_mark + fragment


def _host(address: str) -> str:
    host = address.partition("//")[2].partition("/")[0].partition("?")[0].rpartition("@")[2].partition(":")[0]
    return host.lower().removeprefix("www.")
