"""Does a line tell, however much its first word sounds like boilerplate?

"Background: he was arrested on 11 March." and "“Join us,” Orban said." begin as pointers and prompts do, and are
story. A line that a soft rule would take out stays in where it reads as a whole sentence that tells something and
does not turn to the reader.
"""

from __future__ import annotations

# ruff: noqa: E501 - a pattern a line
import re

SOFT = frozenset(
    {"pointer", "note", "subscription", "sign-off", "embedded post", "related stories", "photo credit", "frame"}
)
"""The rules that judge by the first words of a line."""
_LABEL = re.compile(
    r"\W*(?:(?:read|see|hear|watch|listen)(?: (?:more|also|next|now))?|also (?:read|watch|see)|related(?: \w{1,12})?|"
    r"more|still to come|coming up(?: next)?|tomorrow in [\w ]{2,30})\s*[:|»>–—-]"
    r"|\W*(?:read (?:more|also|next)|also read|see also|https?:|\[)",
    re.I,
)
_OF_ITSELF = re.compile(
    r"\b(?:(?:this|the|an? (?:earlier|previous)) (?:live )?(?:article|story|report|page|blog|diary|version|piece|headline|"
    r"interview|column|list|calendar|digest|bulletin|newsletter|briefing|graphic|video|podcast|service|site|website|audio|content|"
    r"post|feature|translation)|"
    r"see you|good ?bye|thank(?:s| you) for (?:reading|listening|watching|following|joining)|"
    r"we(?:[’']re| are) (?:now )?(?:closing|ending|pausing|wrapping|leaving))\b|\(ATTN|\S+@\S+|https?:|pic\.twitter|@\w",
    re.I,
)
_PROMPT = re.compile(
    r"\b(?:you[’'](?:re|ve)|your|click|subscri\w+|newsletters?|e-?mail|inbox|podcast|app|here|visit our|website|copyright|"
    r"hotline|our (?:journalism|work|coverage|reporting|readers|team|standards|app|site)|"
    r"(?:follow|contact|support|join|tell|write to|share with|send|reach) us|corrected|amended)\b",
    re.I,
)
_QUOTED = re.compile(r"\A\W?[\"“‘'][^\"“”]{3,}[\"”’'](?:[ ,].{0,120}[.!?])?\Z")
_SAID = re.compile(
    r"[a-z,”\"’] (?:\w+ )?(?:said|told|asked|warned|added|wrote|insisted|replied|recalled)\b"
    r"|\b(?:banner|placard|sign|poster|slogan|letter|note|message|text|headline)s? (?:read|reads|said)\b"
    r"|, [A-Z]\w+(?: \w+)? (?:was|were) (?:told|urged|warned|advised|asked)\b"
)
_CLAIM = re.compile(
    r"(?<![\w’'-])[A-Z][\w’'-]+,? (?:(?:has|have|had|will|would|was|were|is|did|could|may|might|must|then|not|be|been|never|also|"
    r"who|[a-z]+ly) ){0,4}(?:visit(?:s|ed)?|travel(?:s|l?ed)?|flew|flies|flown|arrive[sd]?|land(?:s|ed)?|met|meets?|attend(?:s|ed)?|"
    r"skip(?:s|ped)?|arrest(?:s|ed)?|surrender(?:s|ed)?|detain(?:s|ed)?|extradited|handed over|wanted by|invited|welcomed|received|"
    r"issued|signed|ratified|withdrew|left|joined|comes?|came|goes|go|went)\b"
)
_VERB = re.compile(
    r"\b(?:was|were|is|are|has|have|had|did|does|will|would|can|could|may|might|must|shall|should|met|meets|flew|flies|went|"
    r"goes|came|comes|took|left|held|gave|made|led|spoke|stood|began|sent|kept|told|says|decides?|appears?|arrives?|visits?|"
    r"attends?|receives?|hosts?|[a-z]{3,}ed)\b"
)
_END = re.compile(r"[.!?…][\"”’')\]]*\Z")
_WORDS = re.compile(r"[A-Za-z][\w’'-]*")


UNTOLD = frozenset({"related stories", "link", "byline", "video teaser", "programme", "image", "comment box"})
"""The rules that no claim overrules: what they take out may well claim, of another story."""


def labelled(text: str) -> bool:
    """Whether a line opens by saying that it points to another story.

    >>> labelled("Also read: Bashir arrived in Kampala.")
    True
    """
    return _LABEL.match(text) is not None


def bids(text: str) -> bool:
    """Whether a line opens by bidding the reader do something.

    >>> bids("Read the original article on the site."), bids("Reading it took an hour.")
    (True, False)
    """
    first = _WORDS.search(text)
    return first is not None and first.group().lower() in _IMPERATIVES


def reports(text: str) -> bool:
    """Whether a line says that somebody said something.

    >>> reports("Support for our president is strong, the minister said.")
    True
    """
    return _SAID.search(text) is not None


def claims(text: str) -> bool:
    """Whether a line is a whole sentence in which somebody named travels, meets, is arrested or acts in law.

    >>> claims("Video by the presidency shows that Bashir arrived in Kampala.")
    True
    >>> claims("Also read: Bashir arrived in Kampala.")
    False
    """
    if _LABEL.match(text) or not _END.search(text) or re.search(r"\byou\b|\byour\b|https?:", text, re.I):
        return False
    return _CLAIM.search(text) is not None


def tells_anyway(text: str) -> bool:
    """Whether a line or sentence reads as one of the story.

    >>> tells_anyway("Timeline: the warrant was issued on 7 March.")
    True
    >>> tells_anyway("Timeline: Five days in March")
    False
    >>> tells_anyway("Note: this article was amended on 7 March.")
    False
    """
    if _LABEL.match(text) or _OF_ITSELF.search(text):
        return False
    if _QUOTED.match(text) or _SAID.search(text):
        return True
    if _PROMPT.search(text) or not _END.search(text):
        return False
    words = _WORDS.findall(text)
    return len(words) >= 6 and _VERB.search(text[1:]) is not None and words[0].lower() not in _IMPERATIVES


def overruled(rule: str, text: str) -> bool:
    """Whether what a rule would take out stays in after all."""
    return (rule in SOFT and tells_anyway(text)) or (rule not in UNTOLD and claims(text))


_BACK = re.compile(r"(?:He|She|It|Its|His|Her|They|Their|This|That|These|Those|But|And)\b")


_SHORT = re.compile(
    r"(?:He|She|It|They|The|His|Her|Its|Their|But|And)\b(?: [\w’'-]+){0,6} (?:was|were|had|did|[a-z]{3,}ed|went|came|left|flew|took|"
    r"gave|met|held|told|kept|said)\b(?: [\w’',-]+){0,8}[.!]\Z"
)


def speaks_on(text: str, known: set[str]) -> bool:
    """Whether a line is a sentence of what the text before spoke of: it names the same, refers back or quotes.

    Args:
        known: the names in the text before.
    """
    if not _END.search(text):
        return False
    names = not known.isdisjoint(re.findall(r"[A-Z][\w’'-]{3,}", text))
    if len(text) < 50:
        return _SHORT.match(text) is not None or (names and len(text.split()) >= 6)
    return names or bool(_BACK.match(text) or _SAID.search(text))


_IMPERATIVES = frozenset(
    word
    for line in (
        "follow subscribe sign get join download click watch listen read discover explore donate support scan share",
        "send become register browse bookmark enjoy thank thanks find learn stay scroll dive here have click view see tap press",
        "catch check keep donate give try unlock add choose select skip",
    )
    for word in line.split()
)
_QUOTE = re.compile(r"[“”\"]")


def quoted(text: str, start: int) -> bool:
    """Whether a point lies inside quotation marks that open a little earlier in its line."""
    first = max(text.rfind("\n", 0, start) + 1, start - 400)
    marks = list(_QUOTE.finditer(text, first, start))
    if not marks:
        return False
    at = marks[-1].start()
    if text[at] != '"':
        return text[at] == "“"
    return (at == 0 or text[at - 1] in " \n\t(") and not text[at + 1 : at + 2].isspace()
