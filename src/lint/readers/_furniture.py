"""Lines of a page that are not the article's own prose: told by their form, one line at a time."""

from __future__ import annotations

import re
from functools import cache

from lint.expressions import expression
from lint.prose import BlockKind

LONGEST = 140
"""Characters. No line but a caption is taken for anything else than a paragraph beyond that."""

FURNITURE = frozenset(
    " ".join(phrase.split())
    for phrase in """
    ad, ads, advertisement, advertisement banner, advertisement continue reading the main story, advertising,
    afp, ap, article content, back to top, bookmark, breaking news, comment, comments, continue reading,
    continue reading below, continue reading the main story, copy link, copy url, cover image, download, email,
    epa, facebook, featured image, follow, follow us, full story, getty images, gift this article, hide caption,
    home, image, instagram, last updated, leave a comment, link copied, listen, listen to article, listen to
    this article, load more, log in, login, manage newsletters, menu, more, more on this, more on this story,
    more stories, more to read, most popular, most read, newsletter, newsletters, photo, play video, print,
    print this article, promoted, published, read full article, read full story, read more, read more here, read
    next, read the full story, recommended, recommended for you, recommended stories, related, related articles,
    related content, related news, related stories, related story, related topics, reprints, reuters, save, save
    article, save story, search, see also, share, share article, share on facebook, share on twitter, share on
    x, share this, share this article, share this post, share this story, show comments, sign in, sign up, sign
    up for daily newsletters, sign up for daily newsletters manage newsletters, skip to content, skip to main
    content, sponsored, sponsored content, story continued below, story continues below, story continues below
    advertisement, subscribe, subscribe now, tags, text by, this is an advertisement, toggle caption, topics,
    trending, trending now, tweet, twitter, updated, video, view comments, view gallery, view more, watch, watch
    live, watch now, whatsapp, you may also like, you might also like
    """.split(",")
)
"""Whole lines, in lower case without the mark at their end."""

FORM_HEADS = tuple(
    """
    a |about |all rights|an |categor|click here|contact|copyright|enlarge this|follow|listen to|post |reading time|see |
    share |sign|tweet |view |watch |write to
    """.replace("\n    ", "").split("|")
)
"""How the forms below begin, when with a letter."""

SEPARATORS = (" > ", " › ", " » ", " / ")


@cache
def _furniture_forms() -> re.Pattern[str]:
    return expression(
        r"[\W_]+"
        r"|(?:view|see|watch) (?:this |the |more )?(?:post|tweet|thread|video|photo|reel|story|gallery|comments?) "
        r"(?:on|in) (?:x|twitter|instagram|facebook|tiktok|youtube|telegram|threads)"
        r"|(?:share|follow us|follow|tweet|post) (?:this )?(?:on|to|via) "
        r"(?:x|twitter|instagram|facebook|whatsapp|email|google news)"
        r"|follow @\w+|click here to share.{0,40}|categor(?:y|ies):? [\w, &]{3,40}"
        r"|\(\(.*\)\)|\((?:adds|updates|recasts|rewrites|repeats)\b.*\)|(?:write to|contact) .*@[\w.-]+"
        r"|listen to (?:this )?(?:article|story)\b.{0,40}"
        r"|[\W_]*\d{1,2} ?(?:h|hrs?|m|mins?|d|w)[\W_]*"
        r"|(?:about )?(?:an?|\d+) (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago"
        r"|\d+[- ]min(?:ute)?s?(?: read| listen)?|reading time:? .{1,20}|\d+ (?:comments?|shares?|views?|likes?)"
        r"|enlarge this image.*"
        r"|(?:copyright )?(?:©|\(c\)) ?\d{4}.*|copyright © ?\d{4}.*|all rights reserved.?"
        r"|sign[- ]?up (?:for|to) .{0,60}newsletters?.{0,20}"
        r"|[\w&' ]{1,25}(?: [>›»/] [\w&' ]{1,25}){1,4}",
    )


@cache
def _credit() -> re.Pattern[str]:
    """A photo credit at the end of a caption."""
    return expression(
        r"/\s?(?:AP|AFP|Reuters|REUTERS|EPA|POLITICO|Getty(?: Images)?|getty images|Bloomberg|Shutterstock|Xinhua|Pool)"
        r"(?: via [\w ]{2,20})?\)?\.?$"
        r"|\(?(?:AP|AFP|Reuters|Getty|Courtesy|File) [Pp]hoto(?:s|/[\w .’'-]+)?(?:, File)?\)?\.?$"
        r"|\[[^\]]*(?:AP|AFP|Reuters|REUTERS|EPA)(?: [Pp]hoto)?\]$"
        r"|\(?(?:REUTERS|Reuters)/[\w .’'-]{3,30}\)?$"
        r"|(?:Photo|Photograph|Image|Picture)(?: credit)?(?: by|:) [\w .,’'/-]{3,50}\)?$"
    )


CAPTION_HEADS = (
    *("FILE - ", "FILE — ", "FILE – ", "FILE PHOTO", "File photo", "FILE: "),
    *("Photo: ", "PHOTO: ", "Image: ", "Caption: "),
)

CAPTION_INITIALS = frozenset(head[0] for head in CAPTION_HEADS)

DATE_HEADS = ("Updated", "Published", "Posted", "Last updated", "First published")


@cache
def _tag_line() -> re.Pattern[str]:
    return expression(
        r"(?:#\w+[\s,;|]*){2,}|#\w*[^\W\d_]\w*|(?:tags|topics|keywords|filed under|hashtags):\s*\S.*", re.IGNORECASE
    )


@cache
def _sign_off() -> re.Pattern[str]:
    """The name of a contributor under an item: ``– Jane Doe``."""
    name = r"[^\W\d_a-z][\w.’'-]+(?: (?:[A-Z]\.|[a-z]{2,3}|[^\W\d_a-z][\w.’'-]*)){1,3}"
    return expression(rf"(?:--|[-–—−―]) ?{name}(?:,? (?:and|&) {name}|, {name})*(?:, [A-Z][\w ]{{2,30}})?")


@cache
def _post() -> re.Pattern[str]:
    """The end of a post copied from a social network: ``— Jane Doe (@jane) January 2, 2026``."""
    return expression(r"[—–-] ?[^—–]{1,60} \(@\w+\) [A-Z][a-z]{2,8} \d{1,2}, \d{4}$")


def kind_of_line(line: str) -> BlockKind | None:
    """What the form of a line alone says: furniture, tags, a caption, a post, a sign-off; None for anything else."""
    tail = line[-60:]
    if "(@" in tail and _post().search(line):
        return "block_quote"
    if (line[0] in CAPTION_INITIALS and line.startswith(CAPTION_HEADS)) or _has_credit(line, tail):
        return "caption" if len(line.split()) > 2 else "furniture"
    if len(line) > LONGEST:
        return None
    if _is_furniture(line.lower()):
        return "furniture"
    if line[0] == "#" or ":" in line:
        return "tags" if _tag_line().fullmatch(line) else None
    return "byline" if line[0] in "-–—−―" and _sign_off().fullmatch(line) else None


def _is_furniture(line: str) -> bool:
    if line.rstrip(" .:…>›»") in FURNITURE:
        return True
    may_be = not line[0].isalpha() or line.startswith(FORM_HEADS) or any(map(line.__contains__, SEPARATORS))
    return may_be and _furniture_forms().fullmatch(line) is not None


def _has_credit(line: str, tail: str) -> bool:
    may_be = "/" in tail or "]" in tail or "hoto" in tail or "Image" in tail or "Picture" in tail
    return may_be and not line.startswith(DATE_HEADS) and _credit().search(tail) is not None


def tags_in(line: str) -> tuple[str, ...]:
    """The tags of a line of tags; hashtags may be glued to each other."""
    if "#" in line:
        return tuple(tag.strip(" ,;|") for tag in line.split("#")[1:])
    names = line.partition(":")[2] or line
    return tuple(tag.strip() for tag in expression(r"[,;|]").split(names) if tag.strip())
