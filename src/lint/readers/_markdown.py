"""From the events of a Markdown parser to prose.

Code is never prose, nor is text struck through; an image gives its alternative text as a caption.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lint.prose import BlockKind, ProseBuilder
from lint.readers._document import Link
from lint.readers._html import BLOCKS, HtmlPart, attribute, html_parts
from lint.readers._shortcodes import outside, shortcodes
from lint.span import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

HTML_KINDS: Mapping[str, BlockKind] = {
    "figcaption": "caption",
    "caption": "caption",
    "blockquote": "block_quote",
    "li": "list_item",
    "th": "table",
    "td": "table",
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
}
CLOSED_BY = {"li": ("ul", "ol"), "td": ("tr", "table"), "th": ("tr", "table")}
"""Elements that need no tag at their end, and the ends of others that end them."""

STRUCK = ("del", "s", "strike")
PARAGRAPHS_ABOVE_TITLE = 2


class _Places:
    """Character offsets for the parser's byte offsets; quick as long as each is near the last one."""

    def __init__(self, text: str, start: int) -> None:
        self._bytes = text[start:].encode()
        self._is_ascii = len(self._bytes) == len(text) - start
        self._start = start
        self._byte = 0
        self._char = 0

    def __call__(self, byte: int) -> int:
        if self._is_ascii:
            return self._start + byte
        self._char += len(self._bytes[self._byte : byte].decode()) - len(self._bytes[byte : self._byte].decode())
        self._byte = byte
        return self._start + self._char


class MarkdownWriter:
    """Writes the prose of one draft. ``links`` holds its links afterwards."""

    def __init__(self, builder: ProseBuilder, text: str, *, has_title: bool) -> None:
        self.links: list[Link] = []
        self._builder = builder
        self._text = text
        self._has_title = has_title
        self._paragraphs = 0
        self._containers: list[BlockKind] = []
        self._html: list[tuple[str, BlockKind]] = []
        self._lists: list[int] = []
        self._list_count = 0
        self._shortcodes: list[Span] = []
        self._hidden = 0
        self._in_image = 0
        self._captions: list[tuple[int, int]] = []
        self._open_links: list[tuple[str, int]] = []

    def write(self, start: int) -> None:
        """Write everything from an offset of the source on."""
        import pyromark

        options = pyromark.Options
        enabled = options.ENABLE_TABLES | options.ENABLE_FOOTNOTES | options.ENABLE_STRIKETHROUGH
        enabled |= options.ENABLE_TASKLISTS | options.ENABLE_HEADING_ATTRIBUTES | options.ENABLE_GFM
        place = _Places(self._text, start)
        self._shortcodes = shortcodes(self._text, start)
        for event, where in pyromark.events_with_range(self._text[start:], options=enabled):
            if isinstance(event, str):
                self._space(place(where["start"]), place(where["end"]))
                continue
            ((name, value),) = event.items()
            if name == "Text":
                self._words(place(where["start"]), place(where["end"]), str(value))
            elif name == "Start":
                if value == "HtmlBlock":
                    self._end_block()
                    self._fragment(place(where["start"]), place(where["end"]))
                self._open(*_tag(value))
            elif name == "End":
                self._close(*_tag(value))
            elif name == "InlineHtml":
                self._fragment(place(where["start"]), place(where["end"]))
        self._end_block()

    def _words(self, start: int, end: int, text: str) -> None:
        if self._hidden:
            return
        if self._in_image:
            self._captions.append((start, end))
        elif end - start == len(text) and self._text.startswith(text, start):
            for part in outside(self._shortcodes, start, end):
                self._builder.text(*part)
        elif any(outside(self._shortcodes, start, end)):
            self._builder.replaced(" " if text.isspace() else text, start, end)

    def _space(self, start: int, end: int) -> None:
        if not self._hidden and not self._in_image:
            self._builder.replaced(" ", start, end)

    def _open(self, tag: str, value: Any) -> None:
        match tag:
            case "Paragraph" | "FootnoteDefinition":
                self._end_block()
            case "Heading":
                self._end_block()
                self._html.clear()
            case "BlockQuote":
                self._end_block()
                self._containers.append("block_quote")
            case "List":
                self._end_block()
                self._open_list()
            case "Item":
                self._containers.append("list_item")
            case "CodeBlock" | "Strikethrough" | "HtmlBlock":
                self._hidden += 1
            case "Image":
                self._in_image += 1
            case "Link":
                self._open_links.append((value["dest_url"], self._builder.length))

    def _close(self, tag: str, value: Any) -> None:
        match tag:
            case "Paragraph":
                self._end_block()
            case "Heading":
                self._end_block(self._heading_kind(value))
            case "BlockQuote" | "Item":
                self._end_block()
                self._containers.pop()
            case "List":
                self._lists.pop()
            case "TableCell":
                self._end_block("table")
            case "CodeBlock" | "Strikethrough" | "HtmlBlock":
                self._hidden -= 1
            case "Image":
                self._in_image -= 1
            case "Link":
                self._close_link()

    def _heading_kind(self, level: str) -> BlockKind:
        is_title = level == "H1" or (not self._has_title and self._paragraphs == 0)
        if not is_title or self._paragraphs > PARAGRAPHS_ABOVE_TITLE:
            return "heading"
        self._has_title = True
        self._paragraphs = PARAGRAPHS_ABOVE_TITLE + 1
        return "title"

    def _end_block(self, kind: BlockKind | None = None) -> None:
        before = self._builder.length
        kind = kind or self._kind()
        self._builder.end_block(kind, self._lists[-1] if kind == "list_item" and self._lists else None)
        self._paragraphs += kind == "paragraph" and self._builder.length > before
        for start, end in self._captions:
            self._builder.text(start, end)
        if self._captions:
            self._captions.clear()
            self._builder.end_block("caption")

    def _kind(self) -> BlockKind:
        if self._html:
            return self._html[-1][1]
        return self._containers[-1] if self._containers else "paragraph"

    def _open_list(self) -> None:
        self._lists.append(self._list_count)
        self._list_count += 1

    def _close_link(self) -> None:
        if not self._open_links:
            return
        address, start = self._open_links.pop()
        if self._builder.length > start and address.startswith(("http://", "https://", "//")):
            self.links.append(Link(address, Span(start, self._builder.length)))

    def _fragment(self, start: int, end: int) -> None:
        """HTML: its text is prose, its tags are not."""
        for part in html_parts(self._text, start, end):
            if part.tag is None:
                self._words(part.start, part.end, part.text)
            elif part.tag in BLOCKS:
                self._html_block(part)
            elif part.tag == "br":
                self._space(part.start, part.end)
            elif part.tag == "a":
                self._html_link(part)
            elif part.tag in STRUCK:
                self._hidden = max(0, self._hidden + (-1 if part.closes else 1))
            elif part.tag == "img" and (alt := attribute(part.text, "alt")):
                self._captions.append((part.start + alt.start("value"), part.start + alt.end("value")))

    def _html_block(self, part: HtmlPart) -> None:
        self._end_block()
        tag = str(part.tag)
        if self._html and (tag == self._html[-1][0] or (part.closes and tag in CLOSED_BY.get(self._html[-1][0], ()))):
            self._html.pop()
        if tag in ("ul", "ol"):
            if not part.closes:
                self._open_list()
            elif self._lists:
                self._lists.pop()
        elif not part.closes and tag in HTML_KINDS:
            self._html.append((tag, HTML_KINDS[tag]))

    def _html_link(self, part: HtmlPart) -> None:
        if part.closes:
            self._close_link()
        elif target := attribute(part.text, "href"):
            self._open_links.append((target["value"], self._builder.length))


def _tag(value: Any) -> tuple[str, Any]:
    """The name of a parser's tag and what comes with it."""
    if isinstance(value, str):
        return value, None
    ((name, inner),) = value.items()
    return name, inner
