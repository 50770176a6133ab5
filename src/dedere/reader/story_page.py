"""How does the page around a story sound: its consent boxes, its clocks, its authors, its forms?

Lines of their own that no story needs: each is bound to the words of a page about itself. The lines of bylines,
credits and pointers stand in `story_rules`.
"""

from __future__ import annotations

# ruff: noqa: E501 - a rule a line
import re

from dedere.reader.story_rules import DATE, MONTH, LineRule, line_rule

_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )"
_CLOCK = r"(?:,| at| -| \||T)?\s?\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{2,5})?"
_ZONE = r"(?:\s?\(?(?:GMT|UTC|[A-Z]{2,4}T)(?:[+-]\d{1,2}(?::\d\d)?)?\)?)?"

PAGE_LINES: tuple[LineRule, ...] = (
    line_rule("consent", r"(?:we|this (?:site|website|page)|our (?:site|website|partners)|.{0,20}\band our partners) (?:use|uses|store|set)s? .{0,60}\bcookies?\b.{0,300}|(?:accept|allow|reject|decline)(?: all| cookies| all cookies| additional cookies| non-essential)?|(?:manage|cookie|privacy|consent) (?:preferences|settings|cookies|choices|options|consent)|by (?:continuing|clicking|using|signing up|subscribing|browsing)\b.{0,200}\b(?:cookies?|terms|privacy)\b.{0,120}"),
    line_rule("frame", rf"\W{{0,3}}(?:last |first )?(?:updated|published|posted|modified|post(?:ed)? by|issued)\s?(?:on|at|by)?\s?:?\s?(?:{_WEEKDAY}?{DATE}(?:{_CLOCK}{_ZONE})?|\d{{1,2}} (?:sec|min|hour|hr|day)\w* ago)\W{{0,3}}", "top"),
    line_rule("frame", rf"\W{{0,3}}(?:(?:[\w.&-]{{2,20}} ){{1,3}}[|•·/–-] ?)?{_WEEKDAY}?{DATE}{_CLOCK}{_ZONE}\W{{0,3}}", "top"),
    line_rule("frame", r"(?:urgent|breaking|flash|exclusive|alert|for immediate release|(?:press|news|media) (?:release|statement)|embargoed\b.{0,60})\W{0,3}", "top"),
    line_rule("frame", r"diary\s*[-–—:]+\s*\S.{0,120}", "top"),
    line_rule("frame", r"\W{0,3}(?:reading time|read time|estimated reading time|listening time|duration|word count)\b\W{0,3}(?:about )?\d.{0,30}|(?:approx\.? )?\d{1,2}[- ]min(?:ute)?s?(?: read| listen)?|\d{1,2}:\d\d min.{0,10}"),
    line_rule("frame", r"#{1,6}\s*(?:summary|full (?:text|story|article)|article|content|body)\W*"),
    line_rule("note", r"\W{0,3}(?:attention|attn|eds|editors?)\b\W{1,5}(?:adds|updates|recasts|refiles|corrects|rewrites|clarifies)\b.{0,200}|.{0,100}\S\s*///\W*", "top", needs=("att", "eds", "editor", "///")),
    line_rule("note", r"\W?this (?:story|article|report|copy) (?:has|was) (?:not been|been|not) (?:edited|auto-?generated|created|written|reviewed)\b.{0,200}"),
    line_rule("contact", r"notes (?:for|to) editors\s*:.{0,300}|contacts?\s*:\s.{0,120}(?:\+\d[\d ()-]{6,}|\S@\S).{0,120}|(?:got|have) an? (?:news )?tip\?.{0,120}", "bottom"),
    line_rule("disclaimer", r"(?:.{0,60}\b)?(?:views?|opinions?|positions?) (?:and opinions )?(?:expressed|presented|reflected) (?:in this (?:article|piece|column|report|blog|post|commentary|publication)|here|by the authors?|are (?:those|solely|his|her|their|the|personal)|belong|above|herein)\b.{0,300}|.{0,60}\b(?:presented|used|quoted) in this (?:article|report|piece)\b (?:is|are) (?:drawn|taken|adapted|based)\b.{0,360}|disclosures?(?: statement)?\s*:.{0,120}\b(?:fund\w*|shares|advis\w+|affiliat\w+|employ\w*|relevant|grants?|board)\b.{0,200}", "bottom", needs=("view", "opinion", "position", "in this", "disclosure")),
    line_rule("menu", r"watch live|unsubscribe|(?:catch|get) (?:all )?(?:the )?latest\b.{0,60}\b(?:on|in|with) our \w{2,20}.{0,40}|play(?: (?:video|audio|all|now))?|pause|mute|unmute|image caption|key (?:moments|events)|share this \w{2,20}|view (?:gallery|comments|more|all)|show (?:more|less|all|\d+ comments?)|read less|expand|collapse|(?:go |jump )?(?:back|return) to (?:the )?(?:top|home ?page|homepage|home|all \w+|main page|index)|go to (?:home|main) ?page|translate this.{0,40}|listen to (?:this )?(?:article|story)"),
    line_rule("menu", r"(?:up|playing|coming) next|now playing", "bottom", "rest"),
    line_rule("menu", r"advert(?:isement)?\b\W{1,4}(?:continue|scroll|story|article|keep|remove).{0,40}|(?:remove|skip|hide|close) (?:this )?ads?(?:vertisement)?|sponsored (?:content|by\b[^.,]{0,60}|post|links?|stories)|paid (?:for by\b[^.,]{0,60}|content|post|partnership)|partner content|(?:content|paid) from (?:our )?(?:partners?|sponsors?)|presented by\b.{0,40}"),
    line_rule("menu", r"(?-i:\W{0,3}(?:[A-Z][a-z]{2,}){3,}(?: ?[A-Z][a-z]{2,}){0,4}\W{0,3})"),
    line_rule("menu", r"(?:\[[^\]\n]{1,60}\]\([^)\s]{1,200}\)\s*[>|/»›·•]\s*){1,8}(?:\[[^\]\n]{1,60}\]\([^)\s]{1,200}\)|[\w ]{2,40})"),
    line_rule("subscription", r"(?:already|not yet|are you) (?:an? )?(?:subscriber|member|registered)\?.{0,60}|(?:already )?have an account\?.{0,40}|you (?:have|[’']ve) (?:\w+ ){0,2}(?:\d+|no|one|two|three) (?:free |more )*(?:articles?|stories)\b.{0,60}|to (?:continue|keep|read|finish) (?:reading|the (?:rest|full|whole))\b.{0,100}|(?:start|begin) (?:your|a) (?:free )?(?:trial|subscription).{0,60}|this (?:article|story|content) is (?:only )?(?:for|available to) (?:subscribers|members).{0,60}|want to (?:write|contribute|read more|know more)\?.{0,200}"),
    line_rule("pointer", r"read next\s{1,4}(?-i:[A-Z]).{0,200}|unsubscribe from this list.{0,40}|follow @\w{2,30}(?: on [\w ]{2,30})?|republish (?:this|our) \w{2,20}.{0,60}|(?:enjoyed?|liked?|loved?) (?:this|what you(?:[’']re| are)? read)\b.{0,120}|for more\b.{0,120}\b(?:visit|see|click|go to)\b.{0,120}", "anywhere"),
    line_rule("credit", r"\W?with (?:additional |agency )?inputs? from\b.{0,80}|courtesy(?: of)?\s*:\s*(?-i:[A-Z][^.,]{1,60})|transcript (?:provided|produced|created|prepared) by\b.{0,120}|(?:video|audio|podcast|graphics?) (?:produced|edited|filmed|by|created)\b.{0,120}"),
    line_rule("menu", r"\[/?[a-z][a-z_0-9-]{1,24}(?:[ _-]?\d{1,4})?(?: [a-z_]{1,20}=[^\]\n]{0,200})?\]|(?:\d{1,2}:\d\d(?::\d\d)?[\s/|–-]{0,3}){2,6}|(?:#\w{2,40}[\s,]{0,3}){2,20}|\{\{?[^{}\n]{1,80}\}?\}|=?\s?\((?-i:PICTURES?|PHOTOS?|GRAPHICS?|VIDEO|FILE(?:S| PICTURE| PHOTO)?|WITH (?:PHOTO|PICTURE|GRAPHIC)S?)\)\s?=?|(?:\([a-z]{2,20} ?= ?window\.|window\.|document\.|var |function ?\(|googletag|if ?\(|\}\)?;|<script|</|<div|<iframe|<!--|@media|\.[a-z-]{2,30} ?\{).{0,300}"),
    line_rule("frame", r"(?-i:(?=[^\n]*\d)(?=[^\n]*[*/_-])[A-Z0-9][A-Z0-9*/._-]{6,40})|\d{1,2} ?/ ?\d{1,2}|(?:press|news|media) release\s?(?:no\.?|number|:|#)?\s?[\w/ -]{2,40}|last (?:review(?:ed)?|updated?|modified|changed?)\s?:.{4,40}|news id\s?:.{2,30}|service\s?:\s?\w{3,20}"),
    line_rule("byline", r"(?:from |by )(?:our )?(?:agencies|agency reports?|agency staff|staff|reuters|afp|ap|the associated press|associated press|agence france[- ]presse|(?:our )?(?:online|news|web|foreign|digital|international) (?:desk|team|staff|editor)|wire (?:services|reports)|news services|(?:\w+ ){1,3}(?:staff|reporters?|desk|bureau|newsroom|editorial board))", "top"),
    line_rule("comment box", r"\d{1,5} comments?(?: so far| posted| below| on this \w+)?", "bottom", "rest"),
    line_rule("comment box", r"notify of|inline feedbacks?.{0,40}|(?:oldest|newest)(?: (?:oldest|newest|most voted)){1,2}", "bottom", "rest"),
    line_rule("comment box", r"(?:your )?(?:name|e?-?mail(?: address)?|web ?site|url|comments?|subject|message|phone)\s?:?\s?(?:\(?(?:required|optional|will not be published)[^()\n]{0,40}\)?|\*)\s?:?"),
    line_rule("menu", r"[\w .&-]{2,30} logo"),
    line_rule("frame", rf"{_WEEKDAY}?(?:{DATE}|\d{{1,2}} {MONTH} \d{{4}}|\d{{4}}\. ?\d\d\. ?\d\d\.?)(?:\s?[/|•·–-]\s?|,? )\d{{1,2}}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{{2,5}})?{_ZONE}(?:\s?[/|•·–-]\s?[\w ]{{2,30}})?", "top"),
    line_rule("comment box", r"\d{1,5} (?:comments?|responses?|replies|thoughts?|reactions?) (?:to|on) .{2,140}", "bottom", "rest"),
    line_rule("frame", r"(?:posted|published|written|submitted|added|uploaded|filed|archived)(?: in| under| on| by| at)\b[^.!?]{2,90}", "top"),
    line_rule("byline", r"(?:an? |this )?(?:essay|opinion|analysis|commentary|column|review|story|interview|special report|perspective|guest post|op-ed|dispatch|letter|briefing|exclusive)\s?(?:by|from|\|)\s?:? ?(?-i:[A-ZÀ-Þ][\w’'.-]* [A-ZÀ-Þ])[^!?]{1,60}", "top"),
    line_rule("note", r"editor[’']?s[’']? ?note\s*[:–—-].{2,380}"),
    line_rule("frame", rf"\W{{0,3}}{DATE}{_CLOCK}{_ZONE}\s?[|•·–-]?\s?(?:updated|published|modified|posted)\b.{{0,40}}|\W{{0,3}}(?:published|updated|posted|modified)\W{{1,5}}{DATE}(?:{_CLOCK}{_ZONE})?\W{{0,3}}", "top"),
    line_rule("byline", r"(?-i:[Bb][Yy] (?:[A-ZÀ-Þ][\w’'.-]{0,20} ){1,4}(?:(?:FOR|for|IN|At|at) (?:THE |the )?[A-Z].{1,40}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w{0,6}\.? \d{1,2}.{0,30}))", "top"),
    line_rule("menu", r"(?:see|from|turn to|continued (?:on|from)|cont(?:[’']d|inues)? (?:on|from))\b.{0,40}\bpages? ?[a-z]?\d{1,3}|get (?:the|our) [\w ]{2,30} app"),
    line_rule("source list", r".{5,200} [–—] [A-Z][\w .’'&]{2,40}, (?:[A-Z][a-z]{2,8} \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})", "bottom"),
    line_rule("byline", r"(?-i:[Bb][Yy]\s+(?:[A-ZÀ-Þ][\w’'.-]{0,20} ){1,3}[A-ZÀ-Þ][\w’'.-]{1,25}(?:(?:,| and| &) (?:[A-ZÀ-Þ][\w’'.-]{0,20} ){0,3}[A-ZÀ-Þ][\w’'.-]{1,25}){0,4}(?:(?:,| [|/–-]| in)\s.{2,60})?)", "top"),
    line_rule("byline", r"\W{0,3}(?:the|this) (?:writer|author|columnist)s?\b(?: of this \w{2,10})? (?:is|are|was|were|has|can be|holds|teaches|works|serves)\b.{2,320}|\W{0,3}(?:story|report|words|analysis|reporting|article|text|comment|interview) by:? (?-i:[A-Z])(?!.*\b(?:shows?|showed|found|finds|says|said|suggests)\b).{2,80}", "bottom"),
    line_rule("byline", r"(?:story|report|words|analysis|article|text|interview) by:? (?-i:[A-Z][\w’'.-]+ [A-Z])(?!.*\b(?:shows?|showed|found|finds|says|said|suggests)\b).{2,80}", "top"),
    line_rule("credit", r"(?-i:[a-z]{2,4}(?:[/,] ?[a-z]{2,4}){0,4},? \((?:AFP|AP|dpa|Reuters|EPA|KNA|epd|DPA)(?:, ?(?:AFP|AP|dpa|Reuters|EPA|KNA|epd|DPA|Interfax|TASS)){0,4}\))|\((?:[\w .&]{2,30} )?with (?:afp|ap|reuters|dpa|agenc(?:y|ies)|agency inputs?|inputs? from .{2,60})\)|\(?(?:with )?inputs? from .{2,60}\)?|.{2,60}\bcoverage (?:is )?(?:supported|sponsored|brought to you) by .{2,60}"),
    line_rule("menu", r"(?-i:(?:Next|Previous|Prev|More|Newer|Older) (?:Post|Article|Story|Entry|Page|News)s?\b).{0,140}|[‹«←<]{1,2}\s?.{2,140}"),
    line_rule("frame", r"(?:ticket|news|story|article|release|ref(?:erence)?|document|doc|press release)\.? ?(?:id|no|number|code|#)\.?\s?:?\s?[\w/-]{2,30}|(?:issued|published|modified) (?:on|at)\s?:.{4,60}|views?\s?:\s?[\d,.]{1,9}k?|hits\s?:\s?[\d,.]{1,9}|[\d,.]{1,9}k? (?:views|shares|reads|likes|followers|subscribers)", "anywhere"),
    line_rule("byline", r"(?-i:(?:Authors?|Written|Words|Text|Reporters?|Correspondents?)\s?(?:by)?\s?:\s+[A-Z].{2,160})", "top"),
)  # fmt: skip

_ABOUT = re.compile(
    r"(?i:\W{0,3}about (?:us|the (?:authors?|writers?|reporters?)|the )?)\W{0,3}(?P<name>[A-Z][\w’'& -]{2,50})?\W{0,3}\Z"
)
_ABOUT_LINE = re.compile(r"(?i:\W{0,3}about the (?:authors?|writers?|reporters?)\s*[:.–—-].{2,300})\Z")
_SELF = re.compile(
    r"(?:is|are) (?:an? |the )?(?:[\w’'-]+,? (?:and )?){0,5}(?:organi[sz]ation|network|charity|coalition|foundation|think[- ]tank|institute|"
    r"non-?profit|NGO|newspaper|website|news (?:agency|site|service)|association|initiative|platform|centre|center)\b|"
    r"was (?:founded|established|set up) in|works? (?:for|to)\b",
)  # fmt: skip
_NAME_LINE = re.compile(
    r"(?:(?:By|BY|by)\s+)?(?P<name>[A-Z][\w’'.-]{1,20}(?: (?:al-|de |van |von |bin )?[A-Z][\w’'.-]{0,20}){1,3})(?= in [A-Z]| and [A-Z]|,|\Z)"
)
_STAMP = re.compile(rf"(?:{DATE}|reading time|\d{{1,2}} min|published|updated|posted).{{0,60}}\Z", re.I)
_BIO = r" (?:is an?|is the|has (?:covered|written|reported|worked)|covers|reports (?:on|from)|writes|teaches|works|leads|was an?)\b.{0,360}\Z"


_BIO_HEAD = re.compile(
    r"\W{0,3}[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]*){1,3} (?:is|was|has been|covers|writes) (?:an? |the )?(?:[\w’'-]+,? ){0,5}?"
    r"(?:writer|journalist|reporter|correspondent|editor|columnist|author|professor|lecturer|fellow|researcher|analyst|"
    r"contributor|producer|freelance\w*|lawyer|historian|director|student|scholar)\b"
)
_MORE_OF_THEM = re.compile(
    r"[^.!?]{10,300}[.!?] (?:(?:You can )?(?:[Ff]ollow|[Cc]ontact|[Ee]-?mail|[Rr]ead|[Ff]ind|[Rr]each)\b|"
    r"(?:His|Her|Their) (?:last|latest|new|first|most recent|next|book|books|work|writing|research|columns?|reporting)\b|"
    r"(?:He|She|They) (?:is|are|was|has|have|writes?|covers?|tweets?|lives?|teaches|previously|also|holds|hosts?|blogs?)\b)[^\n]{2,300}\Z"
)


def page_asides(flat: str, lines: list[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """What only other lines show: an author's name and the lines about the author, and how a body presents itself.

    Args:
        lines: every line of the text without the white space around it.
    """
    out: list[tuple[int, int, str]] = []
    authors: list[str] = []
    for (start, end), after in zip(lines[:10], [*lines[1:10], (0, 0)], strict=False):
        match = _NAME_LINE.match(flat, start, end)
        if start > 800 or match is None:
            continue
        if flat[start : start + 3].lower() == "by ":
            authors.append(match["name"])
        elif (
            match.end() == end
            and start > 0
            and _STAMP.match(flat, after[0], after[1])
            and flat.count(match["name"]) < 3
        ):
            authors.append(match["name"])
            out.append((start, end, "byline"))
    last = lines[-12:]
    for index, (start, end) in enumerate(last):
        if start < len(flat) * 0.5:
            continue
        if any(flat.startswith(name, start) and re.match(_BIO, flat[start + len(name) : end]) for name in authors):
            out.append((start, end, "byline"))
        if _ABOUT_LINE.match(flat, start, end):
            out.append((start, end, "about"))
        told = _MORE_OF_THEM.match(flat, start, end)
        if told and _BIO_HEAD.match(flat, start, end):
            out.append((start, end, "byline"))
        about = _ABOUT.match(flat, start, end)
        if about and index + 1 < len(last):
            after = last[index + 1]
            if _SELF.search(flat[after[0] : min(after[1], after[0] + 160)]):
                out += [(start, end, "about"), (*after, "about")]
    return out


_IMAGE = re.compile(r"!\[(?P<alt>[^\]\n]{0,300})\]\([^)\n]{0,500}\)\Z")


def bare_image(flat: str, start: int, end: int) -> bool:
    """Whether a line is an image whose words the page says elsewhere too, or hardly any: a caption proper is story."""
    match = _IMAGE.match(flat, start, end)
    if match is None:
        return False
    alt = match["alt"].strip()
    return len(alt.split()) <= 3 or (flat.count(alt) > 1 and re.search(r"[.!?]\Z", alt) is None)


_KEY = re.compile(r"(?P<key>[A-Za-z][\w-]{1,30})\s*:")
_BARE_KEY = re.compile(
    r"(?i:title|date|category|categories|tags|slug|src|source|authors?|url|layout|lang|modified|status|id|image|link|keywords):"
)
_TELLS = re.compile("(?i:title|date):")
_TOLD = frozenset(
    {"title", "headline", "excerpt", "description", "summary", "subtitle", "lead", "standfirst", "text", "content"}
)


def front_matter(flat: str, lines: list[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """The keys between two lines of dashes at the top, but those that tell something."""
    bare = 0
    while bare < len(lines) and _BARE_KEY.match(flat, *lines[bare]):
        bare += 1
    if bare >= 4:
        return [(start, end, "frame") for start, end in lines[:bare] if not _TELLS.match(flat, start, end)]
    if not lines or flat[lines[0][0] : lines[0][1]] not in ("---", "+++"):
        return []
    mark = flat[lines[0][0] : lines[0][1]]
    close = next((i for i, line in enumerate(lines[1:60], 1) if flat[line[0] : line[1]] == mark), None)
    if close is None:
        return []
    out: list[tuple[int, int, str]] = []
    told = False
    for start, end in lines[1:close]:
        key = _KEY.match(flat, start, end)
        if key:
            told = key["key"].lower() in _TOLD
        if not told or (key and not flat[key.end() : end].strip(" '\"")):
            out.append((start, end, "frame"))
    return out
