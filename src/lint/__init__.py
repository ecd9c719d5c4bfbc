"""newslint: finds misinformation signals in news drafts."""

from __future__ import annotations
