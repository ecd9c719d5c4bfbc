"""The passage around a phrase, and what it says of it."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from lint.annotate._draft import Draft
from lint.annotate._offices.acts import act_of, is_ongoing, is_present
from lint.annotate._offices.days import Days
from lint.annotate._offices.frames import frame_of
from lint.annotate.sentences import Sentence
from lint.span import Span


class Passage:
    """What the text around a phrase says of it, read when it is asked for: of most phrases it never is."""

    def __init__(self, draft: Draft, phrase: Span, days: Days) -> None:
        self.draft = draft
        self.phrase = phrase
        self._days = days

    @cached_property
    def sentence(self) -> Span:
        """The sentence that the phrase stands in."""
        return self.draft.mentions(Sentence)[self.draft.sentence_index(self.phrase.start)].span

    @cached_property
    def act(self) -> str | None:
        """The verb of which the phrase is plainly the subject."""
        return act_of(self.draft.prose.text, self.phrase, self.sentence)

    @cached_property
    def frame(self) -> str:
        """Whether the passage tells of another time, or supposes."""
        return frame_of(self.draft.prose.text, self.phrase, self.sentence)

    @cached_property
    def is_dated_recently(self) -> bool:
        """Whether the sentence names a day around the publication and no other."""
        return self._days.are_recent(self.sentence)

    @property
    def recent(self) -> bool | None:
        """Whether the act is in the present tense or dated around the publication; None without a publication date."""
        if self.draft.published is None:
            return None
        return self.act is not None and (is_present(self.act) or self.is_dated_recently)

    @cached_property
    def days(self) -> frozenset[date]:
        """The days that the passage names; none around a clause that goes on, whose sentence tells of no other time."""
        if self.act and is_ongoing(self.act) and not self._days.are_told(self.sentence):
            return frozenset()
        return frozenset(self._days.named_around(self.phrase))
