"""Quotations: what stands between quotation marks, and who says it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Deferred, Mention, computed, stated
from lint.annotate._sourcing import is_read
from lint.annotate._sourcing.echoes import Wording, echoes
from lint.annotate._sourcing.marks import Quoted, quoted
from lint.annotate._speakers import Speaker, Speakers
from lint.annotate.sentences import Sentence
from lint.annotate.sources import Source


class _Speech:
    """What of a quotation is worked out when it is asked for: its place and who says it."""

    __slots__ = ("_at", "_earlier", "_speakers", "_text")

    def __init__(self, text: str, speakers: Speakers, at: int, earlier: _Speech | None) -> None:
        self._text = text
        self._speakers = speakers
        self._at = at
        self._earlier = earlier

    @property
    def stands_alone(self) -> bool:
        return self._speakers.place(self._at).alone

    @property
    def fills_paragraph(self) -> bool:
        return self._speakers.place(self._at).fills

    @property
    def _speaker(self) -> Speaker:
        return self._speakers.speaker(self._at)

    @property
    def speaker(self) -> str | None:
        span = self._speaker.span
        return self._text[span.start : span.end] if span is not None else None

    @property
    def reach(self) -> str | None:
        return self._speaker.reach

    @property
    def source(self) -> Source | None:
        return self._speaker.source

    @property
    def cue(self) -> str | None:
        return self.source.cue if self.source is not None else None

    @property
    def speaker_type(self) -> str | None:
        return self.source.type if self.source is not None else None

    @property
    def unnamed(self) -> bool | None:
        return self.source.unnamed if self.source is not None else None

    @property
    def echo_speaker(self) -> str | None:
        """Unknown when either of the two is not named in the quotation's own sentence."""
        if self._earlier is None or self._surname is None or self._earlier._surname is None:
            return None
        return "same" if self._surname == self._earlier._surname else "different"

    @property
    def _surname(self) -> str | None:
        source = self.source
        if source is not None and source.type == "pronoun":
            source = source.anchor
        if source is None or source.type != "named" or source.name is None or self.reach != "sentence":
            return None
        return source.name.rsplit(maxsplit=1)[-1]


class Quotation(Mention):
    """A quotation from its opening to its closing mark, within one paragraph."""

    kind: ClassVar[str] = "quotation"

    speech: _Speech | None = None

    style: str = stated("the marks: straight, curly, single, guillemets, low, typewriter", default="straight")
    words: int = computed("how many words stand between the marks", default=0)
    opened: bool = stated("whether it has an opening mark", default=True)
    closed: bool = stated("whether it has a closing mark", default=True)
    continues: bool = computed("whether the next paragraph goes on with it", default=False)
    continued: bool = computed("whether it goes on from the paragraph before", default=False)
    stands_alone: bool | None = computed(
        "whether it makes whole sentences of its own, with no words of the writer's",
        default=Deferred("speech", "stands_alone"),
    )
    fills_paragraph: bool | None = computed(
        "whether nothing else stands in its paragraph", default=Deferred("speech", "fills_paragraph")
    )
    speaker: str | None = stated("the words for who says it", default=Deferred("speech", "speaker"))
    cue: str | None = stated("the word that attributes it", default=Deferred("speech", "cue"))
    reach: str | None = computed(
        "where the speaker is told: sentence, paragraph, or carried over from a paragraph before",
        default=Deferred("speech", "reach"),
    )
    source: Source | None = computed("the source that says it", default=Deferred("speech", "source"))
    speaker_type: str | None = computed("the type of that source", default=Deferred("speech", "speaker_type"))
    unnamed: bool | None = computed(
        "whether no reader can tell who that source is", default=Deferred("speech", "unnamed")
    )
    echo: Quotation | None = computed("an earlier quotation of the same words, or nearly the same")
    echo_wording: str | None = computed("whether the words of the two are the same or altered")
    echo_speaker: str | None = computed(
        "whether the speaker of the two is the same or different", default=Deferred("speech", "echo_speaker")
    )


def annotate(draft: Draft) -> Iterator[Quotation]:
    """Pair the marks, then give each quotation the source that its sentence, paragraph or series ties it to."""
    prose = draft.prose
    quotes = quoted(prose.text, prose.blocks)
    if not quotes:
        return
    texts = [prose.text[quote.start : quote.end] for quote in quotes]
    if not is_read(draft.language):
        yield from map(_quotation, quotes, texts)
        return
    speakers = Speakers(prose, draft.mentions(Sentence), quotes, draft.mentions(Source))
    told: list[Quotation] = []
    for at, (quote, text, echo) in enumerate(zip(quotes, texts, echoes(texts), strict=True)):
        earlier = told[echo.place] if echo is not None else None
        speech = _Speech(prose.text, speakers, at, earlier.speech if earlier is not None else None)
        quotation = _quotation(quote, text, speech, earlier, echo.wording if echo is not None else None)
        told.append(quotation)
        yield quotation


def _quotation(
    quote: Quoted,
    text: str,
    speech: _Speech | None = None,
    echo: Quotation | None = None,
    echo_wording: Wording | None = None,
) -> Quotation:
    return Quotation(
        start=quote.start,
        end=quote.end,
        text=text,
        style=quote.style,
        words=len(text.split()),
        opened=quote.opened,
        closed=quote.closed,
        continues=quote.continues,
        continued=quote.continued,
        speech=speech,
        echo=echo,
        echo_wording=echo_wording,
    )
