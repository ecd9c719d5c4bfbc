"""A person who died, and the passage that names them."""

from __future__ import annotations

from functools import cached_property

from lint.annotate._offices.acts import is_news
from lint.annotate._offices.frames import leads
from lint.annotate._offices.passage import Passage
from lint.knowledge.edtf import Window


class Life:
    """What a passage says of a person who died, read when it is asked for. The names are those of the mention's."""

    def __init__(self, died: Window, passage: Passage) -> None:
        self._died = died
        self._passage = passage

    @property
    def act(self) -> str | None:
        return self._passage.act

    @property
    def frame(self) -> str:
        return self._passage.frame

    @cached_property
    def lived(self) -> bool:
        return any(self._died.is_before(day) is not True for day in self._passage.days)

    @property
    def recent(self) -> bool | None:
        if self._passage.draft.published is None:
            return None
        return self.act is not None and self._passage.is_dated_recently

    @property
    def is_news(self) -> bool:
        return self.act is not None and is_news(self.act)

    @property
    def leads(self) -> bool:
        prose = self._passage.draft.prose
        return self.act is not None and leads(prose.text, self._passage.phrase.start, prose.blocks)
