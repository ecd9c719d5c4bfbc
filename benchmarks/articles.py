"""News articles made up for measuring: as long as real ones, and as full of dates, quotations and numbers."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

PLACES = ["Ostermark", "Port Allen", "Vellby", "Karrow", "San Bruno", "Lindholm", "Teravale", "Nyberg"]
PEOPLE = [
    "Ines Halvorsen",
    "Tomás Ibarra",
    "Ruth Okafor",
    "Jonas Weld",
    "Mei-Lin Chao",
    "Aleksandr Petrov",
    "Dana Cole",
]
ROLES = ["mayor", "police chief", "harbour master", "senator", "professor of law", "union leader", "spokeswoman"]
BODIES = ["port authority", "city council", "election commission", "health ministry", "court of appeal", "water board"]
THINGS = ["bridge", "tunnel", "budget", "vaccine programme", "ceasefire", "merger", "census", "grain deal"]
ACTS = ["delayed", "approved", "rejected", "reviewed", "suspended", "praised", "inspected"]
SAYINGS = [
    "We knew that the figures would not last, and now everyone can see it",
    "There is no plan, there has never been a plan",
    "People here want to know who pays",
    "It was the longest night of my life",
]
OFFICES = ["Germany’s Chancellor Friedrich Merz", "President Emmanuel Macron of France", "Sen. Chuck Grassley of Iowa"]
TELLING = [
    "{person}, the {role} of {place}, said on {weekday} that the {thing} had been {act} by the {body}.",
    "“{saying},” said {person}, {age}, who has lived in {place} since {year}.",
    "The {body} {act} the {thing} on {day}, {count} days after it was first announced.",
    "According to the {body}, {count} people were injured and {few} were killed when the {thing} failed in {year}.",
    "Two officials, who asked not to be named because the talks are private, said that the {thing} would be {act}.",
    "The cost of the {thing} rose from ${low} million to ${high} million, the {body} said in a report on {day}.",
    "Critics of the {body} say that the {thing} was {act} too late, but {person} disagreed.",
    "About {percent} percent of those asked in {place} supported the {thing}, a poll of {many:,} adults found.",
    "“{saying},” {person} told reporters. “{saying2}.”",
    "By the end of {next_year}, the {thing} is to be {act} again, as the {body} promised in {month} {year}.",
    "The road from {place} to {place2} has been closed since {weekday} morning.",
    "Nobody at the {body} could be reached on {weekday}, and the {role}'s office declined to comment.",
    "{office} met {person} in {place} and spoke of the {thing}.",
]
"""Sentences with what newslint reads: dates, numbers, quotations, sources, offices."""

PLAIN = [
    "From the square in {place} the road climbs past shuttered shops and a school that never reopened after the flood.",
    "“{saying},” {person} said. “{saying2}, and nobody here will forget how it began.”",
    "It is not clear who would run the {thing} then, or whether anybody in {place} would still want it.",
    "Rain had softened the ground, and the crews worked slowly, passing stones from hand to hand toward the trucks.",
    "{person} grew up a few streets away, in a house that looked over the harbour and smelled of tar and salt.",
    "That leaves the {body} with little room: it can wait, or it can begin again with partners who trust it less.",
    "Others in {place} take a milder view, and point to neighbours who found work once the {thing} was {act}.",
    "The argument has divided families, filled the letters pages and turned a dull committee into a full house.",
    "In the evening the lights came on along the quay, and for a moment the quarrel seemed very far away.",
    "What happens next depends on the {body}, whose members are chosen for life and seldom explain themselves.",
    "{person} and {person2} have known each other since childhood and have not spoken since the {thing} was {act}.",
    "Old maps show a chapel there, and a ferry that carried cattle to the islands while the weather held.",
]
"""Sentences of the other kind, of which news mostly consists."""

SHARE_TELLING = 0.38
"""With which a thousand words hold about as much as those of edited news.

14 quantities, 19 sources, 14 dates, 10 quotations and 22 names, where 50 edited articles of 2012 to 2026 had
18, 15, 14, 12 and 22.
"""


def article(seed: int, words: int = 700) -> str:
    """One article with front matter, the same for the same seed."""
    choice = random.Random(seed)
    published = date(2026, 1, 1) + timedelta(days=choice.randrange(180))
    head = (
        f"---\ntitle: {choice.choice(PLACES)} waits for its {choice.choice(THINGS)}\n"
        f"byline: {choice.choice(PEOPLE)}\ndate: {published}\n---\n"
    )
    paragraphs: list[str] = []
    length = 0
    while length < words:
        paragraph = " ".join(_sentence(choice, published) for _ in range(choice.randint(2, 4)))
        length += len(paragraph.split())
        paragraphs.append(paragraph)
    return head + "\n" + "\n\n".join(paragraphs) + "\n"


def _sentence(choice: random.Random, published: date) -> str:
    day = published - timedelta(days=choice.randrange(1, 200))
    low = choice.randint(2, 80)
    form = choice.choice(TELLING if choice.random() < SHARE_TELLING else PLAIN)
    return form.format(
        person=choice.choice(PEOPLE),
        person2=choice.choice(PEOPLE),
        office=choice.choice(OFFICES),
        role=choice.choice(ROLES),
        place=choice.choice(PLACES),
        place2=choice.choice(PLACES),
        body=choice.choice(BODIES),
        thing=choice.choice(THINGS),
        act=choice.choice(ACTS),
        saying=choice.choice(SAYINGS),
        saying2=choice.choice(SAYINGS),
        weekday=(published - timedelta(days=choice.randrange(1, 6))).strftime("%A"),
        day=f"{day:%B} {day.day}, {day.year}",
        month=f"{day:%B}",
        year=choice.randint(1990, 2025),
        next_year=published.year + 1,
        age=choice.randint(20, 90),
        count=choice.randint(12, 99),
        few=choice.randint(2, 9),
        many=choice.randint(900, 4000),
        percent=choice.randint(10, 90),
        low=low,
        high=low + choice.randint(1, 40),
    )


def write_articles(folder: Path, count: int) -> int:
    """Write articles as Markdown files and return how many words they have together."""
    total = 0
    for seed in range(count):
        text = article(seed)
        (folder / f"article-{seed:04}.md").write_text(text, encoding="utf-8")
        total += len(text.split())
    return total
