"""Small knowledge bases for tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lint.knowledge import Knowledge
from lint.knowledge._compile import compiled
from lint.knowledge._files import File
from lint.knowledge._merge import merged

HARBOUR = """
source: the harbour gazette
checked: 2026-05-01
known_through: 2026-05-01

offices:
  freeport-president:
    name: president of Freeport
    titles: [president]
    before_name: [presidents]
    place: freeport
    administration: true
    known_from: 2010-05-01
    holders:
      - {person: Ana Molina, from: 2010-05-01, to: 2018-05-01, number: 7}
      - {person: Olof Brandt, from: 2018-05-01, elected: 2018-03-04, to: 2022-05-01, number: 8}
      - {person: Ana Molina, from: 2022-05-01, elected: 2022-03-06, term_ends: 2026-05-01, number: 9}
  freeport-harbour-minister:
    name: harbour minister of Freeport
    titles: [harbour minister]
    place: freeport
    known_from: 2010-05-01
    holders:
      - {person: Yusuf Kaya, from: 2010-05-01, to: 2019-02}
      - {person: Renée Dubois, from: 2019-02-20, to: 2024-06-30}
      - {person: Ivo Marek, from: 2024-07-01, nominated: 2024-06-10}
  freeport-harbour-spokesperson:
    name: spokesperson of Freeport's Harbour Office
    titles: [Harbour Office spokesperson]
    place: freeport
    holders:
      - {person: Tom Price, from: 2020-01-01, to: 2023-03}
  freeport-senator:
    name: senator of Freeport
    titles: [senator]
    before_name: [Sen.]
    place: freeport
    seats: many
    holders:
      - {person: Renée Dubois, from: 2012-01-01, to: 2019-02-19, seat: Northbank, party: Liberal}
      - {person: Max Stone, from: 2015-01-01, seat: Southbank, party: Republican}
  freeport-claimant:
    name: Freeport opposition leader recognised by some as interim president
    titles: [interim president]
    place: freeport
    claimed: true
    holders:
      - {person: Luz Ortega, from: 2019-01-23, to: 2023-01-05, acting: true}
  old-king:
    name: king of Freeport
    titles: [king]
    place: freeport
    courtesy: true
    holders:
      - {person: Magnus Holt, from: 1990-01-01, to: 2009-12-31}

people:
  renee-dubois: {name: Renée Dubois, aliases: [Renée Marie Dubois]}
  magnus-holt: {name: Magnus Holt, born: 1940-01-01, died: 2020-06-01}
  max-stone: {name: Max Stone}
  other-stone: {name: Max Stone}

places:
  freeport: {name: Freeport, adjectives: [Freeport, Freeporter]}
  southbank: {name: Southbank, codes: [SB]}
  northbank: {name: Northbank, codes: [NB]}
  overland: {name: Overland, adjectives: [Overlander]}

events:
  harbour-summit-12:
    {name: Harbour Summit XII, when: 2024-09-10/2024-09-12, place: Freeport City, host: freeport, kind: summit}
  harbour-games:
    {name: Harbour Games, when: 2024-07-01/2024-07-03, host: freeport, series: Harbour Games, edition: 2024}

  overland-fair: {name: Overland Fair, when: 2020-05, host: overland}

organisations:
  port-union:
    name: Port Union
    names: [{name: Dockers League, from: 1990, to: 2015-03-01}, {name: Port Union, from: 2015-03-01}]
"""


def knowledge_of(*texts: str) -> Knowledge:
    """The knowledge of YAML texts, later ones merged over earlier ones."""
    return Knowledge(compiled(merged(File(Path(f"{n}.yaml"), text.encode()) for n, text in enumerate(texts))))


@cache
def harbour() -> Knowledge:
    """The offices, people and events of Freeport."""
    return knowledge_of(HARBOUR)
