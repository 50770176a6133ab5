"""Which lines belong to other stories, to a box of the page or to its readers' comments?

A title of another story shares hardly a word with this one. Alone that proves little: it counts with a label before
the title, a lone bullet, a clock, a place above or below the story, or neighbours that are out already.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dedere.reader.story_around import Found, Page
from dedere.reader.story_blocks import LIST, sentence
from dedere.reader.story_foot import about, comments
from dedere.reader.story_furniture import of_us
from dedere.reader.story_shape import OUTLET, VERB
from dedere.reader.story_told import reports
from dedere.reader.story_words import page_words

_STOP = re.compile(r"[.!?…][\"”’')\]]*\Z")
_SOFT = re.compile(
    r"\W{0,3}(?:also|see|more|deep dive|go deeper|long reads?|the long read|in depth|in-depth|full story|full "
    r"text|just in|breaking|breaking news|latest|update|live|watch|video|"
    r"videos?|audio|podcast|listen|photos?|pictures?|in pics|in pictures|gallery|interactive|graphic|infographic|"
    r"cartoon|map|data|quiz|poll|profile|obituary|timeline|"
    r"background|backgrounder|fact ?box|fact check|explainer|explained|analysis|opinion|op-ed|comment|commentary|"
    r"editorial|column|viewpoint|letter|letters|interview|"
    r"q&a|feature|features|special report|special|exclusive|review|reviews|sport|sports|football|cricket|business|"
    r"weather|travel|recipe|recipes|culture|style|health|"
    r"science|tech|technology|world|local|national|trending|popular|elsewhere|tomorrow|yesterday|next|previous|"
    r"read|recommended|editor[’']?s pick|must.?reads?|don[’']t miss|on this day)"
    r"\s?(?:\||:|»|>|–|—| -)\s?(?P<title>\S.{6,140})\Z",
    re.I,
)
_STRONG = re.compile(
    r"(?:ALSO|SEE|READ|MORE|WATCH|LISTEN|LATEST|JUST IN|BREAKING|DEEP DIVE|LONG READ|FULL STORY|ELSEWHERE|WEATHER|"
    r"SPORT|OPINION|VIDEO|PODCAST|PHOTOS|PICTURES|QUIZ|POLL|TRENDING)"
    r"\s?(?:\||:|»|>|–|—| -)\s?\S.{6,140}\Z|(?i:poll|quiz|vote|survey|crossword|horoscope|recipe|cartoon)"
    r"\s?[:|]\s?\S.{4,120}\Z"
)
"""Labels that no sentence of a story bears."""
_SUFFIX = re.compile(
    r"\S (?:[-–—|:]|in) (?:in )?(?:videos?|photos|pictures|audio|podcast|gallery|as it happened|live|explainer|"
    r"interactive|cartoon|infographic)\W*\Z"
    r"|\S [(\[](?:video|videos|photos|pictures|audio|podcast|gallery|interactive|watch|listen)[)\]]\Z",
    re.I,
)
_CLOCKED = re.compile(
    r"\W{0,3}(?:\d{1,2}[:.]\d\d(?: ?[ap]m)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d|[A-Z][a-z]{2}\.? "
    r"\d{1,2}|\d{1,2} [A-Z][a-z]{2})(?:,| -|:|\|)? (?P<title>\S.{10,140})\Z"
)
_OPEN = re.compile(
    r"[a-z][.!?;] [A-Z]| (?:the|an?|of|and|or|to|with|from|for|in|on|at|by|as|that|is|was|has|had|his|her|its|their|"
    r"who|which|former|after)\Z"
)
"""A title does not end so; a line that is broken hard may."""
_BULLETS = "-*•·▪►»> "
_CAPTION = re.compile(r"\b(?:file|photo|picture|pictured|image|left|right|centre|center)\b", re.I)


def teaser_asides(page: Page) -> list[Found]:
    """The lines of boxes, comments and other stories, with what of them hangs on each other."""
    found: list[Found] = []
    if page.last < 0:
        return found  # nothing tells: there is no story to be foreign to
    for ask in (
        _above,
        _amid,
        _lone,
        _posts,
        _answers,
        _clocked,
        _below,
        about,
        comments,
        _buttons,
        _links,
        _boxes,
        _boxes,
    ):
        found += [page.drop(index, name) for index, name in list(ask(page)) if not page.out[index]]
    return found


def _digest(page: Page) -> bool:
    """Whether the page is a list of many things, so that none of them need share words with the rest."""
    told = sum(sentence(page.flat, line) for line in page.lines)
    return (
        sum(LIST.match(text) is not None for text in page.texts) > 5
        or 2 * sum(map(_title, page.texts)) > max(told, 3) * 3
    )


def _title(text: str) -> bool:
    return 12 < len(text) < 150 and not (
        _STOP.search(text) or text[-1] in ":,;)" or text[0].islower() or text[0].isdigit() or _OPEN.search(text)
    )


def _above(page: Page) -> Iterator[tuple[int, str]]:
    """Above the story: titles of others beside a title of its own."""
    top = [
        i
        for i in range(min(page.first, 20))
        if not (page.out[i] or LIST.match(page.texts[i])) and _title(page.texts[i])
    ]
    shares = {i: page.kin.share(page.texts[i]) for i in top} if len(top) > 1 else {}
    if any(share >= 0.5 for share in shares.values()):
        others = (i for i in top if not shares[i])
        yield from ((i, "teaser of another story") for i in others if page.kin.foreign(page.texts[i]))


def _amid(page: Page) -> Iterator[tuple[int, str]]:
    """Amid and below: a label or a lone bullet before a title, rows of titles, and a headline between two sentences."""
    digest = _digest(page)
    amid = [i for i in range(page.first + 1, page.last) if not page.out[i] and _title(page.texts[i])]
    for at, text in enumerate(page.texts):
        if page.out[at] or len(text) > 220:
            continue
        if at > 0 and _pointed(page, at, text):
            yield at, "related story"
            continue
        row = [part for part in re.split(r"\s*\|\s*", text.partition(": ")[2] or text) if part]
        if len(row) > 1 and "|" in text and not digest and all(page.kin.foreign(part, 2) for part in row):
            yield at, "related stories"
            continue
        if (
            (_STRONG.match(text) or (at > 0 and _SUFFIX.search(text)))
            and not reports(text)
            and page.kin.share(text) < 0.7
            and not text.endswith(".")
        ):
            yield at, "related story"
            continue
        if digest:
            continue
        label = _SOFT.match(text)
        if (
            label
            and not (text.endswith("?") and page.kin.share(label["title"]))
            and ". " not in text
            and not (reports(text) or text.endswith((".", "!")))
            and page.kin.foreign(label["title"], 2)
            and (at >= page.first or page.kin.foreign(label["title"]))
        ):
            yield at, "related story"
        elif page.first < at < page.last and _title(text.lstrip(_BULLETS)) and _between(page, at):
            alone = text[0] not in "'‘“\"" and (LIST.match(text) or _headline(text)) and not _CAPTION.search(text)
            if alone and page.kin.foreign(text, 3 if len(amid) < 3 else 5):
                yield at, "teaser of another story"


_LABELLED = re.compile(
    r"\W{0,4}(?P<label>[^:|»>]{3,40}?)\s?(?::|\||»|>| -| –| —)\s?(?P<title>[\"“‘']?[^\s].{7,150}?)[\"”’'\])*+|]*\Z"
)
_TO_STORY = re.compile(
    r"\b(?:read|story|stories|related|archives?|article|articles|reading|report|headlines?|page|newsletter|blog|"
    r"quiz|poll|podcast|video|gallery)\b|"
    r"\A(?:earlier|previously|previous|next|newer|older|up next|coming up|also|see|now)\b",
    re.I,
)
_OF_STORY = re.compile(
    r"\b(?:highlights?|source|summary|key|live|updates?|photo|video|picture|caption|image|gallery)\b", re.I
)
_TO_MORE = re.compile(
    r"(?P<title>\S.{8,140}?)\W{1,5}(?:read|see|watch|listen|click|find out|learn|continue)\b(?P<more>.{0,30})\Z", re.I
)
_MARKED = re.compile(
    r"(?P<mark>[+*=~|<>»«→←▶►•-]{1,3})\s.{8,140}?(?:\s(?P=mark))\Z|[|→▶►»]\s?\S.{8,140}\Z|\S.{8,140}\s(?:→|»|>>|▶|"
    r"►)\Z"
)


def _pointed(page: Page, at: int, text: str) -> bool:
    """Whether a label of page words, a button behind or marks around make a line the title of another story."""
    label = _LABELLED.match(text)
    if reports(text):
        return False
    if label and page_words(label["label"] + " page") and _TO_STORY.search(label["label"]):
        own = _OF_STORY.search(label["label"]) or text.endswith(".")
        return len(label["label"].split()) < 4 and (not own or page.kin.foreign(label["title"]))
    more = _TO_MORE.match(text)
    if more and page_words("read " + more["more"]) and page.kin.foreign(more["title"], 2):
        return True
    return page.first < at and _MARKED.match(text) is not None and page.kin.share(text) < 0.5


def _between(page: Page, at: int) -> bool:
    """Whether a line stands alone between two sentences of the story."""
    above, below = page.lines[at - 1], page.lines[at + 1]
    return (page.out[at - 1] or sentence(page.flat, above)) and (page.out[at + 1] or sentence(page.flat, below))


_NO_HEADLINE = re.compile(r"[\"“]|: |, say")


def _headline(text: str) -> bool:
    """Whether a title reads as a headline and no subhead: a subject, a verb, five words."""
    return len(text.split()) >= 5 and VERB.search(text, text.find(" ")) is not None and not _NO_HEADLINE.search(text)


def _clocked(page: Page) -> Iterator[tuple[int, str]]:
    """Rows of titles with a clock or a day before each."""
    rows = [i for i, text in enumerate(page.texts) if not page.out[i] and _CLOCKED.match(text)]
    for at in rows:
        match = _CLOCKED.match(page.texts[at])
        if match and (at - 1 in rows or at + 1 in rows) and page.kin.foreign(match["title"], 2):
            yield at, "related stories"


def _below(page: Page) -> Iterator[tuple[int, str]]:
    """Below the last sentence: titles of other stories."""
    for at in range(len(page.lines) if _digest(page) else page.last + 1, len(page.lines)):
        text = page.texts[at]
        if not page.out[at] and _title(text) and not page.texts[page.last].endswith(":"):
            beside = page.out[at - 1] or (at + 1 < len(page.lines) and page.out[at + 1])
            if page.kin.foreign(text, 2 if beside else 3) and not (LIST.match(text) and not beside):
                yield at, "related stories"


_HANDLE = re.compile(
    r"\W{0,3}[^.!?:]{2,60} ?\(@\w{2,20}\)(?:\W{0,3}(?:[A-Z][a-z]+\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+\.? \d{4})"
    r")?\W{0,3}\Z"
)
_POSTED = re.compile(r"@\w|#\w|https?:|\bpic\.twitter|\bt\.co/|[a-z]\W{1,3}[A-Z][a-z]+ \d{1,2}, \d{4}\Z")


def _posts(page: Page) -> Iterator[tuple[int, str]]:
    """Who wrote a post that was set into the page, and the post beside it."""
    for at, text in enumerate(page.texts):
        if len(text) < 120 and _HANDLE.match(text):
            yield at, "embedded post"
            for near in (at - 1, at + 1):
                if 0 <= near < len(page.texts) and len(page.texts[near]) < 330 and _POSTED.search(page.texts[near]):
                    yield near, "embedded post"


_ASKS = re.compile(r"\b(?:poll|vote|helpful|useful|rate|quiz|survey|find this|think)\b", re.I)
_ANSWER = re.compile(r"(?:yes|no|maybe|unsure|not sure|don[’']t know|undecided|no opinion|yes\W{1,3}no)\W{0,2}\Z", re.I)


def _answers(page: Page) -> Iterator[tuple[int, str]]:
    """The answers that a poll offers."""
    asked = False
    for at, text in enumerate(page.texts):
        answer = _ANSWER.match(text) is not None
        if asked and answer:
            yield at, "menu"
        asked = (asked and answer) or (page.out[at] and _ASKS.search(text) is not None)


_SAYS = re.compile(
    r"[A-Z][\w’'-]+(?: [\w’'-]+){0,4} (?:says?|vows?|warns?|urges?|calls? (?:for|on)|rejects?|denies|slams?|"
    r"condemns?|threatens?|orders?|plans? to|wants?|hails?|accuses?|to [a-z]{3,}|won[’']t|will)\b"
)


def _lone(page: Page) -> Iterator[tuple[int, str]]:
    """The one headline of a page that stands between two sentences and says what somebody says."""
    amid = [i for i in range(page.first + 1, page.last) if not page.out[i] and _title(page.texts[i])]
    if len(amid) == 1 and page.last - page.first >= 6 and _between(page, amid[0]):
        text = page.texts[amid[0]]
        if len(text.split()) >= 7 and _SAYS.match(text) and not (LIST.match(text) or _CAPTION.search(text)):
            yield amid[0], "teaser of another story"


_BUTTON = re.compile(
    r"\W{0,4}(?:read|read (?:more|on|article|story|full story|the full story|now)|more|full story|details)\W{0,5}\Z",
    re.I,
)


def _buttons(page: Page) -> Iterator[tuple[int, str]]:
    """The title and the teaser right above a button that leads on to another story."""
    for at in range(page.first + 3, len(page.lines)):
        if not _BUTTON.match(page.texts[at]):
            continue
        above = [at - 1] if _title(page.texts[at - 1]) else [at - 1, at - 2]
        texts = [page.texts[i] for i in above]
        near = any(page.kin.share(text, inside=_STOP.search(text) is not None) > 0.34 for text in texts)
        if _title(texts[-1]) and len(texts[0]) < 400 and not (near or any(page.out[i] for i in above)):
            yield from ((i, "related stories") for i in above)


_URL = re.compile(r"\W{0,4}(?:https?://|www\.)\S+\W{0,3}\Z")


def _links(page: Page) -> Iterator[tuple[int, str]]:
    """The titles of other stories that stand right above the bare address they lead to."""
    for at in range(1, len(page.lines)):
        title = page.texts[at - 1]
        if _URL.match(page.texts[at]) and at > 1 and len(title) < 160 and page.kin.foreign(title, 2):
            yield at - 1, "link"


_BOX = frozenset({"subscription", "donation appeal"})


def _boxes(page: Page) -> Iterator[tuple[int, str]]:
    """The lines of a box that asks the reader for something, and short lines between two that are out."""
    for at, text in enumerate(page.texts):
        if page.out[at] or len(text) > 160 or LIST.match(text):
            continue
        beside = [page.rule[i] for i in (at - 1, at + 1) if 0 <= i < len(page.lines)]
        if any(beside) and at != page.first:
            told = _STOP.search(text) is not None
            if not _BOX.isdisjoint(beside) and (of_us(text) or (not told and _slogan(page, at, text))):
                yield at, "subscription"
                continue
            between = len(beside) == 2 and all(beside) and at > page.first and not told
            if between and (of_us(text) or (not text[:1].isdigit() and page.kin.foreign(text, 1))):
                yield at, "related stories"
                continue
        named = at + 1 == len(page.lines) > page.last + 1 and OUTLET.match(text.strip("-–—~ /()"))
        if named and page.flat.count(text) == 1:
            yield at, "credit"


def _slogan(page: Page, at: int, text: str) -> bool:
    """Whether a short line beside an appeal has no word of the story."""
    return at > page.first and len(text) < 90 and not text[:1].isdigit() and page.kin.share(text) == 0
