"""How does boilerplate sound?

Lines and sentences that address the reader, sell, link, credit or frame instead of telling. Each rule has a name, which
the reading shows. A rule that could swallow a sentence of the story is bounded by place: the top, the bottom, or a
line of its own.
"""

from __future__ import annotations

# ruff: noqa: E501 - a rule a line
import re
from dataclasses import dataclass
from typing import Literal

Where = Literal["anywhere", "top", "bottom"]
AGENCIES = (
    r"(?:AFP|AP|EPA(?:-EFE)?|EFE|Reuters|Getty(?: Images)?|Anadolu(?: (?:Agency|Images))?|Xinhua|TASS|Tass|Sputnik|Yonhap|"
    r"Shutterstock|Lehtikuva|IANS|PTI|ANI|DPA|dpa|NurPhoto|Bloomberg|Pool|POOL|Handout|HANDOUT|KCNA|VCG|RIA Novosti|RIA|Kremlin|"
    r"Keystone(?:[-/]SDA)?|SDA|SDA-ATS|ATS|APA|Belga|NTB|Ritzau|PAP|CTK|ČTK|MTI|HINA|Hina|FENA|SRNA|STA|BTA|AGERPRES|Agerpres|Interfax(?:-Ukraine)?|"
    r"Ukrinform|UNIAN|BelTA|BELTA|Kazinform|KUNA|WAM|SPA|QNA|SUNA|GNA|SAnews(?:\.gov\.za)?|Bernama|BERNAMA|Antara|VNA|AAP|PNA|Panapress|APP|"
    r"IRNA|ISNA|Tasnim|SANA|Armenpress|ARMENPRESS|Azertac|AZERTAC|JIJI|Jiji Press|Pixabay|Unsplash|Pexels|Flickr|picture alliance|Picture Alliance|"
    r"Rex Features|Corbis|Alamy|Zuma(?: Press)?|Tanjug|Yle|Abaca|ANSA|UPI|Kyodo|Imago|SIPA|iStock|"
    r"The (?:Canadian|Associated) Press|Associated Press|Agence France-Presse|Wikimedia(?: Commons)?|Twitter|X|Facebook|File)"
)

MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
DATE = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {MONTH},? \d{{4}}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{4}}|\d{{4}}-\d\d-\d\d)"
"""How a page writes a day, for patterns without regard to case."""


@dataclass(frozen=True, slots=True)
class LineRule:
    """A whole line that is no story; with `swallows`, so is what follows it up to the next paragraph or the end."""

    name: str
    pattern: re.Pattern[str]
    where: Where = "anywhere"
    swallows: Literal["", "line", "list", "rest"] = ""
    needs: tuple[str, ...] = ()
    """One of these must stand in the line, in small letters."""


@dataclass(frozen=True, slots=True)
class PhraseRule:
    """A sentence or a phrase inside running text that is no story.

    One of `needs` must stand in the text, in small letters where the pattern takes any; with `whole`, all of the sentence around the phrase goes.
    """

    name: str
    pattern: re.Pattern[str]
    where: Where = "anywhere"
    needs: tuple[str, ...] = ()
    whole: bool = False


def line_rule(
    name: str,
    pattern: str,
    where: Where = "anywhere",
    swallows: Literal["", "line", "list", "rest"] = "",
    needs: tuple[str, ...] = (),
) -> LineRule:
    """A rule of whole lines, without regard to case."""
    return LineRule(name, re.compile(rf"(?:{pattern})\Z", re.I), where, swallows, needs)


_NAME = r"[A-Z][\w’'.-]{1,30}(?:\s{1,3}(?:al-|el-|bin |de |van |von )?[A-Z][\w’'.-]{0,30}){1,3}"
_SENTENCE_START = r"(?:(?<=[.!?]\s)|(?<=[.!?][\"”’]\s)|(?<=[.!?\"”])(?=[A-Z])|\A\s{0,40}|(?<=\s\s)|(?<=\n))"
_REST = r"[^.!?\n]{0,300}(?:[.!?](?=[A-Za-z0-9])[^.!?\n]{1,120}){0,4}(?:[.!?](?=[\s\"”A-Z]|\Z)[\"”]?|\Z|(?=\n))"

LINES: tuple[LineRule, ...] = (
    line_rule("comment box", r"(?:post|leave|add|write)\s+a\s+(?:comment|reply)[.:]?(?: cancel reply)?", "anywhere"),
    line_rule("comment box", r"(?:blog )?comments powered by \w{1,30}.{0,20}|(?:for )?comments and feedback.{0,80}"),
    line_rule("source list", r"#{1,6}\s*(?:source|sources|references|external links|notes)\s*:?\s*", "anywhere", "list"),
    line_rule("related stories", r"#{1,6}\s*(?:related|related (?:articles?|stories|news|posts?|links?|topics?|coverage|content)|read more|see also|more (?:news|stories|from).{0,40})\s*:?\s*", "anywhere", "list"),
    line_rule("related stories", r"(?:related|recommended|read more|also read|read also|see also|more on this(?: story)?|watch(?: now)?|listen|bonus video|video|related live[- ]story|related (?:article|story|video|live story|topics?)|promoted stories|in pictures)\s*:?", "anywhere", "rest"),
    line_rule("related stories", r"(?:off the wire|latest headlines|in other news|breaking news|more headlines|here are more of the latest headlines)\s*:?", "anywhere", "list"),
    line_rule("menu", r"(?:skip to (?:main )?content|(?:main )?menu|home|search|log ?in|sign ?in|register|you are here\s*:.{0,80}|adjust font size\s*:?|font size.{0,20}|news ?feed|featured|toggle navigation|back to top|print|e-?mail|share|tweet|whatsapp|facebook|twitter|linkedin|reddit|copy link|close|save|subscribe|next|previous|advertisement|advert|ad|sponsored|promoted|loading\.{0,3}|live|opinion|newsletters?|topics?:.{0,120}|tags?:.{0,200}|filed under:.{0,200}|categor(?:y|ies):.{0,120}|explore more on these topics|try our ai features|[\W_]{1,10}|(?!(?:19|20)\d\d)\d{1,4}|\d{1,3} min(?:ute)?s? read|skip advertisement|article continues (?:below|after).{0,40}|story continues (?:below|after).{0,40})"),
    line_rule("copyright", r".{0,60}(?:(?:©|copyright)\s*(?:©\s*)?(?:\d{4}|(?-i:[A-Z]))|\(c\)\s*\d{4}).{0,200}|all rights reserved.{0,120}", needs=("©", "copyright", "(c)", "all rights")),
    line_rule("link", r"\W{0,3}\[?https?://\S+\]?(?:\(\S+\))?\W{0,3}|[*_>\s]{0,4}\[[^\]\n]{0,160}\]\((?:https?://|/)\S+\)[*_\s]{0,4}|(?:twitter|x|facebook|t|bit|youtu|instagram)\.(?:com|co|ly|be)/\S+|.{0,4}\S+@\S+\.\w{1,30}(?:\s*\(END\))?"),
    line_rule("frame", r".{2,60}\btranscript", "top", needs=("transcript",)),
    line_rule("frame", r"source_ur[il]\s*:.{0,300}"),
    line_rule("frame", r"\*?(?:crawled|scraped|archived|retrieved) (?:at|on|from)\s*:.{0,200}|\*?source\s*:\s*\[.{0,300}"),
    line_rule("image", r"!\[(?:image|photo|img|picture|logo|banner|[\w./-]*)\]\([^)\s]*\)", "anywhere"),
    line_rule("photo credit", r"\W{0,2}(?:photo(?:graph)?s?|image|picture|pic|credit|photo credit|image credit|file photo)\s*(?:[:|/]|by|courtesy(?: of)?)\s*\S.{0,100}"),
    line_rule("credit", rf"[–—-]{{1,2}}\s*(?:with )?{AGENCIES}(?:[/ ,&]+(?:and )?{AGENCIES})*\.?|source\s*:\s*[\w .,&/-]{{2,60}}|\(?{AGENCIES}(?:[/ ,&]+{AGENCIES})*\)?"),
    line_rule("credit", r"\W{0,3}(?:(?:additional )?(?:reporting|writing|editing|translation)(?: and \w{1,20})? (?:by|from)|compiled by|edited by|written by|contributing:|(?:story|video|photos?|cinematography)(?: produced)? by):? (?-i:[A-Z]|staff|our|agenc|(?:the|a) (?:\w+ )?(?:desk|staff|team|editors?|bureau|newsroom)\b).{0,240}"),
    line_rule("contact", r"story tips.{0,160}|.{0,40}can be (?:reached|contacted) at.{0,120}"),
    line_rule("credit", r"(?:editors?|editing|producers?|credits?|graphics?|illustrations?|translat(?:ed|ion|or)|photograph(?:s|y|er)?|photos|video|words|text|research|sub-?editor|desk)\s*(?::|by\b)\s*\S.{0,240}", "bottom"),
    line_rule("note", r"note (?:for|to) editors\s*:.{0,300}|notes to editors:?|\W{0,3}(?:ends?|more to (?:come|follow)|to be continued)\W{0,3}|-30-|#{3,}", "bottom"),
    line_rule("pointer", r"(?:see also|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|more from [\w ]{2,30}|read our [\w ]{2,30}|related|elsewhere|on other pages)\s*(?::|>>|»|–|—)\s*\S.{0,300}"),
    line_rule("pointer", r"(?:>>|»|//|→|➤|▶)\s*\S.{0,200}|.{2,100}(?:>>|»|→)\s*\S.{0,160}|.{2,120}[:,] see (?:inside|page \d+|overleaf).{0,20}", needs=(">>", "»", "//", "→", "➤", "▶", "see ")),
    line_rule("pointer", r"(?:still to come|coming up(?: next)?|tomorrow in [\w ]{2,30}|in tomorrow[’']s paper)\s*[:,].{0,240}", "bottom"),
    line_rule("pointer", r"to (?:suggest|comment|contact|subscribe|unsubscribe|advertise|order|report|donate|contribute|submit|reach|read|write|send)\b.{0,80}\b(?:write|e-?mail|call|visit|click|go|contact|send|use)\b.{0,100}", "bottom"),
    line_rule("credit", r"(?-i:[A-Z][\w’'-]{1,20}(?: [A-Z][\w.’'-]{0,20}){0,3} (?:reported|reports) (?:from|for) [A-Z](?![^.!?]* that )[^.!?]{2,200}\.?)", "bottom"),
    line_rule("note", r"\W{0,2}editor[’']?s[’']? note\b.{0,380}", "bottom"),
    line_rule("pointer", r"also (?:on|in|from) [\w ]{2,30}:?|read the (?:rest|full (?:story|text|report|interview|transcript)|whole \w+).{0,80}|the full [\w ]{2,30} can be (?:found|read|seen|viewed) (?:here|at \S+)\.?|watch (?:a|the) (?:clip|video|full|interview|segment).{0,80}", "bottom"),
    line_rule("pointer", r"(?:go deeper|dig deeper|further reading|background(?:er)?|explainer|analysis|profile|timeline|fact ?box|podcast|opinion|gallery|in pictures|quiz|live|explore|how (?:you can|to) help|what (?:you need|to) (?:to )?know|in this (?:section|issue|series)|most (?:read|popular|viewed|shared)|trending|top stories|editor[’']?s[’']? picks?|recommended|on the agenda)\s*:\s*\S.{0,380}", "bottom"),
    line_rule("pointer", r".{2,80} [-–—] (?:see )?page \d{1,3}|more on this (?:story|topic).{0,300}", "bottom"),
    line_rule("copyright", r".{0,80}\b(?:our|[’']s) standards\b.{0,80}|.{0,60}\b(?:licensing rights|trust principles|terms (?:of use|and conditions|of service)(?! (?:of|for|in|on) )|privacy (?:policy|notice)|cookie (?:policy|settings)|code of (?:conduct|ethics))\b.{0,80}", "bottom", needs=("standards", "rights", "principles", "terms", "policy", "notice", "settings", "code of")),
    line_rule("note", r"(?:this|the) (?:diary|list|calendar|bulletin|newsletter|briefing|(?:live )?blog|page|digest|round-?up) (?:is|was|will be|has been) (?:filed|updated|published|sent|closed|closing|compiled|issued)\b.{0,200}"),
    line_rule("note", r"note\s*:.{0,380}", "bottom"),
    line_rule("note", r"\((?:adds|updates|recasts|refiles|corrects|rewrites|edits|clarifies)\b[^()]{0,200}\)"),
    line_rule("credit", r"[a-z]{2,4}(?:/[a-z]{2,4}){1,4}", "bottom"),
    line_rule("sign-off", r"we(?:[’']re| are) (?:now )?(?:closing|ending|pausing|wrapping up|leaving) (?:this|our|the) (?:page|blog|live|coverage).{0,240}", "bottom"),
    line_rule("contact", r"qr code.{0,40}|scan (?:the|this) (?:qr )?code.{0,60}"),
    line_rule("sign-off", r"(?:this was|that was|that[’']s all|here is|here are) .{2,80}(?:see you|goodbye|good night|until (?:next|tomorrow)|by the way|thanks? for).{0,60}|(?:thank you|thanks) for (?:reading|listening|watching).{0,60}|.{0,60}\bsee you (?:again|next|tomorrow|soon).{0,60}", "bottom"),
    line_rule("embedded post", r".{0,300}\bpic\.twitter\.com/\S{1,80}.{0,120}|.{0,300}\(@\w{2,20}\) \w{3,9} \d{1,2}, \d{4}|(?:view|see) this post on \w{1,30}.{0,60}|a post shared by .{0,80}", needs=("twitter", "(@", "this post", "a post ")),
    line_rule("frame", r"[^.!?]{0,60}\|\s*\d{4}-\d\d-\d\d \d\d:\d\d\W*", "top"),
    line_rule("byline", r"(?-i:\*{0,2}(?:By|BY|From|Author|Reporter)\s*:?\s+[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]*){1,4}(?:\s*(?:,|and|&|\||in)\s*[A-Za-z][\w’'. -]{1,60}){0,3}\*{0,2})", "top"),
)  # fmt: skip


PHRASES: tuple[PhraseRule, ...] = (
    PhraseRule("credit", re.compile(r"(?:(?<=[.!?\"”’)] )|(?<=\n)|\A)\((?:(?:additional |further |with )?(?:report(?:ing|ed)|writing|written|edit(?:ing|ed)|translat(?:ing|ed)|compiled|inputs?|agenc|wire|(?-i:AFP|AP|AAP|PTI|ANI|IANS|Reuters|Xinhua|NAN|BBC)\b)[^()\n]{0,200})\)(?!\s?[-–—:])", re.I), "anywhere", ("(add", "(fur", "(rep", "(with", "(wri", "(edi", "(tra", "(com", "(inp", "(age", "(wir")),
    PhraseRule("menu", re.compile(r"\bMedia playback is (?:un|not )supported on (?:your|this) device(?: Media caption)?|\bJUST WATCHED\b[^\n]{5,240}?(?:\d\d:\d\d|Replay More Videos(?! \.\.\.))", re.I), "anywhere", ("media playback", "just watched")),
    PhraseRule("credit", re.compile(_SENTENCE_START + r"[A-Z][^.!?\n]{2,200}?\bcontributed (?:to (?:this|the) (?:report|story|article|piece)|reporting)(?: from [\w ,]{2,60})?\."), "anywhere", ("contribut",)),
    PhraseRule("byline", re.compile(_SENTENCE_START + _NAME + r" is an? (?:[\w’' -]{0,50})?(?:reporter|correspondent|journalist|columnist|editor|writer|producer|contributor)\b" + _REST), "bottom", ("reporter", "correspondent", "journalist", "columnist", "editor", "writer", "producer", "contributor")),
    PhraseRule("contact", re.compile(_SENTENCE_START + r"(?:Story tips|News tips|Tips) can be sent" + r"[^\n]{0,20}?(?:\S{1,60}@\S{1,60}?\.(?:com|org|net|co\.uk)|[.!?])\.?"), "anywhere", ("can be sent",)),
    PhraseRule("subscription", re.compile(r"By entering your e-?mail[^\n]{0,160}?you agree[^\n]{0,20}[^.]{0,260}\.(?:\s*You understand that you can[^.]{0,120}\.)?", re.I), "anywhere", ("by entering",)),
    PhraseRule("subscription", re.compile(r"Subscribed\s*You[’']ve (?:got|successfully)[^.!]{0,80}[.!]"), "anywhere", ("Subscribed",)),
    PhraseRule("subscription", re.compile(_SENTENCE_START + r"[^.!?\n]{0,80}\bnewsletter\W{0,2} brings you\b[^.!?]{0,160}(?:(?<=U)\.S\.[^.!?]{0,60})?[.!?][\"”]?"), "anywhere", ("newsletter",)),
    PhraseRule("subscription", re.compile(_SENTENCE_START + r"(?:Get (?:the|our|all the) (?:latest|best|top)|Sign up (?:for|to|here|now)|Subscribe (?:to|for|now|here)|Follow (?:us|our|me) on|Click here to|Download (?:our|the) |Stay (?:up[- ]to[- ]date|informed|connected) with|Join (?:us|our) |Follow (?:[A-Z][\w ]{1,30}|him|her|them|the author|@\w{2,30}) on (?:Facebook|X|Twitter|Instagram|TikTok|Bluesky|Threads|LinkedIn|Telegram)|Send (?:us |your )[\w ]{2,40} (?:to|at) )" + _REST), "anywhere", ("Get ", "Sign up", "Subscribe ", "Follow ", "Click here", "Download ", "Stay ", "Join ", "Send ")),
    PhraseRule("pointer", re.compile(_SENTENCE_START + r"(?:Read on (?:to|for)|Dive deeper (?:into|on)|Here are (?:more of )?the latest (?:headlines|updates|developments)|Here(?:[’']s| is) what (?:you need|else)|Find out more|Learn more (?:about|at)|Watch the (?:video|full)|Listen to the (?:full|podcast|episode)|You can (?:read|watch|listen|follow|find) (?:more|the full|our|all)|Scroll down|Read (?:the full|more about|more on|our (?:full|live)))" + r"[^.!?:\n]{0,200}[.!?:]?"), "anywhere", ("Read ", "Dive deeper", "Here are", "Here is", "Here’s", "Here's", "Find out", "Learn more", "Watch the", "Listen to", "You can", "Scroll down")),
    PhraseRule("pointer", re.compile(_SENTENCE_START + r"For more (?:information|details|news|stories|on)\b[^.!?\n]{0,200}?(?:visit|see|click|go to|read|check|please)\b[^\n]{0,200}?(?:\)(?:\{[^}\n]{0,60}\})?\.?|\.(?=\s|\Z))"), "anywhere", ("For more",)),
    PhraseRule("pointer", re.compile(_SENTENCE_START + r"[^.!?\n]{0,100}\blive coverage\b[^.!?\n]{0,100}\b(?:has moved|continues|has ended|has now)\b[^.!?\n]{0,40}[.!?]", re.I), "anywhere", ("live coverage",)),
    PhraseRule("note", re.compile(r"(?:Editor[’']s note|Note|Correction|Clarification)\s*:\s*(?:This|An earlier|A previous|The) (?:article|story|report|version|piece|headline)[^\n.]{0,240}\.?"), "anywhere", ("note", "Note", "Correction", "Clarification")),
    PhraseRule("note", re.compile(_SENTENCE_START + r"This (?:article|story|report|interview) (?:was|is|has been) (?:originally |first )?(?:published|updated|edited|adapted|produced|reproduced|republished|translated|corrected|amended)\b" + _REST), "anywhere", ("This article", "This story", "This report", "This interview")),
    PhraseRule("note", re.compile(r"\((?:ATTN|EDS|EDITORS)\b[^()\n]{0,240}\)(?:\s?By [A-Z][a-z][\w’'-]{1,30}(?: [A-Z][a-z][\w’'-]{1,30}){1,2})?"), "anywhere", ("(ATTN", "(EDS", "(EDITORS")),
    PhraseRule("subscription", re.compile(_SENTENCE_START + r"[A-Z][\w ]{1,60}website contains only\b[^.!?\n]{0,300}[.!?](?:\s*Please contact us[^.!?\n]{0,100}[.!?])?"), "bottom", ("website contains",)),
    PhraseRule("disclaimer", re.compile(_SENTENCE_START + r"The (?:analys[ie]s|views?|opinions?|forecasts?|material|information|data)\b[^.!?\n]{0,80}\b(?:presented|expressed|contained|published) in this (?:article|report|piece|column)\b[^\n]{0,500}"), "bottom", ("in this ",)),
    PhraseRule("pointer", re.compile(r"\bMore on this (?:story|topic)\b[^\n]{0,300}\s*\Z"), "bottom", ("More on this",)),
    PhraseRule("pointer", re.compile(r"(?<=[.!?\"”] )(?:Analysis|Profile|Explainer|Timeline|Background|How you can help|Go deeper|Most read|See also)\s?: [^\n]{2,260}\s*\Z"), "bottom", ("Analysis", "Profile", "Explainer", "Timeline", "Background", "How you can help", "Go deeper", "Most read", "See also")),
    PhraseRule("photo credit", re.compile(r"(?:(?<=\A)|(?<=[.!?\"”] )|(?<=\s\s))(?:Getty Images|Reuters|EPA|AFP|AP|PA Media|PA)(?= [A-Z][a-z])(?! (?:said|reported|reports|says|news|has|photo))"), "anywhere", ("Getty Images", "Reuters", "EPA", "AFP", "AP ", "PA ")),
    PhraseRule("menu", re.compile(r"\bShare this (?:page|article|story|post)(?:[ ,|]+(?:Tweet|Share|Facebook|Twitter|X|WhatsApp|LinkedIn|Email|Print|Telegram|Pinterest|Reddit|Copy link)\b)*"), "anywhere", ("Share this",)),
    PhraseRule("menu", re.compile(r"\b(?:Tweet|Share|Facebook|Twitter|WhatsApp|LinkedIn|Email|Print|Telegram|Pinterest|Reddit)(?:[ ,|]+(?:Tweet|Share|Facebook|Twitter|WhatsApp|LinkedIn|Email|Print|Telegram|Pinterest|Reddit)\b)+"), "anywhere", ("Tweet", "Share", "Facebook", "WhatsApp", "LinkedIn", "Email", "Print", "Telegram", "Pinterest")),
    PhraseRule("menu", re.compile(r"\bAdjust font size:|\b(?:Photo of )?[A-Z][\w ’'-]{2,80}Follow on (?:Twitter|Facebook|X)\b\s*\|?"), "anywhere", ("font size", "Follow on")),
    PhraseRule("menu", re.compile(r"\b(?:See also|Bookmark with|Share this|Tags|Filed under)\s?: [^.!?\n]{2,300}\s*\Z"), "bottom", ("See also", "Bookmark with", "Share this", "Tags", "Filed under")),
    PhraseRule("pointer", re.compile(r"\b(?:Still to come|Coming up(?: next)?)\s?:[^\n]{0,240}\s*\Z"), "bottom", ("Still to come", "Coming up")),
    PhraseRule("credit", re.compile(r"\bSource: [A-Z][\w.-]{1,30}(?=\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\s+\d|\s*\n|\s*\Z)"), "anywhere", ("Source:",)),
    PhraseRule("credit", re.compile(rf"(?<=[.!?\"”])\s*[–—-]{{1,2}}\s?{AGENCIES}\.?(?=\s*(?:\n|\Z))"), "anywhere"),
    PhraseRule("photo credit", re.compile(r"(?:[A-Z]\.|[A-Z][\w’'-]{1,30})(?: (?:[A-Z]\.|[A-Z][\w’'-]{1,30})){0,3}, (?:[A-Z]\w{1,30}, )?(?:[A-Z]\w{1,30} )?Pool Photo via (?:AP|AFP|Reuters)"), "anywhere", ("Pool Photo",)),
    PhraseRule("programme", re.compile(r"\b(?:will be|is|was) (?:broadcast|aired|shown) on [A-Z][\w ]{1,40}(?=[^.!?\n]{0,80}(?:\d{1,2}[:.]\d{2}|BST|GMT|EST|\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))"), "bottom", ("broadcast", "aired", "shown on"), True),
    PhraseRule("video teaser", re.compile(r"\A\s{0,40}(?:[\w’' .]{2,60}?\b(?:correspondent|anchor|host|contributor|reporter|analyst|editor) )?[\w’' .]{2,50}? (?:reports? on|has the latest on|has (?:the )?details|joins [‘'\"“]|weighs in|breaks down|discuss(?:es)? .{2,120} on [‘'\"“])[^.!?\n]{0,220}[.!?][’'\"”]?"), "top"),
    PhraseRule("video teaser", re.compile(r"\A\s{0,40}(?:[A-Z]\w{1,30} )?(?:News|TV)[’']s? [A-Z]\w{1,30} [A-Z][\w-]+ (?:on|has|with|reports|explains)\b[^.!?\n]{0,260}[.!?]"), "top"),
    PhraseRule("photo credit", re.compile(r"\((?:Photo|Photograph|Photographer|Picture|Image|Pic|Credit|File photo)s?\s?(?:by|courtesy|credit)?\s?:?[^()\n]{2,120}\)|\((?:[A-Z][\w.’'-]{1,30}[ ,]{1,2}){1,5}(?:\([\w ]{2,12}\)\s?)?(?:/\s?[\w.’'& -]{2,40}){1,4}(?:via [\w ]{2,30})?\)|\([^()\n]{2,100}\bvia (?:AP|AFP|Getty Images|Reuters|REUTERS)(?:, File)?\)|\[Photo[^\]\n]{0,60}\]"), "anywhere"),
    PhraseRule("photo credit", re.compile(r"(?<![\w/])(?:[A-Z]\.|[A-Z][\w’'-]{1,30})(?: (?:[A-Z]\.|[A-Z][\w’'-]{1,30})){0,3}\s?/\s?(?:[A-Z][\w.’' -]{1,24}/\s?)?(?:AFP|AP|Reuters|EPA|Getty|Sputnik|TASS|Anadolu|Pool|POOL|Yle|Lehtikuva)(?:[ /](?:Getty Images|Images|AFP|AP|Reuters|dpa|via [A-Z]\w{1,30}(?: Images)?|Pool))*\b(?: \((?:archive|file|stock|handout)[ \w]{0,12}\))?"), "anywhere", ("/",)),
    PhraseRule("photo credit", re.compile(r"(?:(?<=[.!?)\"”’] )|(?<=\n)|(?<=\s\s))(?:Photo(?:graph|graphy|s)?|Picture|Image|Pic|Credits?|Photo credit|Image credit|File photo|Photo courtesy|Courtesy)(?: by| of)?(?:\s?[:/|]\s?| (?=[A-Z]))(?![^\n]{0,110}\b(?:is|are|was|were|has|had|meets?|met|speaks?|spoke|arrives?|arrived|attends?|attended|visits?|visited|walks?|shakes?|greets?|shows?|said|says|during|after|before)\b)[^.!?\n]{2,100}\.?(?=\s*(?:\n|\Z))"), "anywhere", ("Photo", "Picture", "Image", "Pic", "Credit", "File photo", "Courtesy")),
    PhraseRule("photo credit", re.compile(r"(?<![\w/])(?:REUTERS|Reuters|AFP|AP|EPA|EPA-EFE|Getty Images|Sputnik|TASS|Anadolu|Xinhua)(?: Photo)?\s?/\s?[A-Z][\w.’'-]{1,24}(?: (?:al-|el-|de |van )?[A-Z][\w.’'-]{0,24}){0,3}(?:/(?:File(?: Photo)?|Pool|Handout|Files))?(?=[\s.)\]]|\Z)"), "anywhere", ("REUTERS/", "Reuters/", "AFP/", "AP/", "EPA/", "Images/", "Sputnik/", "TASS/", "Anadolu/", "Xinhua/", "Photo/")),
    PhraseRule("pointer", re.compile(r"\((?:More|Read more|See more)(?: on| about)? [A-Z][\w’' ]{2,50} (?:stories|news|here|coverage)\.?\)|\[(?:More|Read more|Full story|See also)\b[^\]\n]{0,60}\]|\((?:[Ss]ee|[Rr]ead) (?:also )?(?:page|our|the full|more)[^()\n]{2,80}\)"), "anywhere", ("(More ", "(Read ", "(See ", "(see ", "(read ", "[More", "[Read", "[Full", "[See")),
    PhraseRule("photo credit", re.compile(r"(?<=[\w.!?)\"”’] )\(?(?:photos?|picture|image) (?:by|courtesy(?: of)?|credit)[: ]\s?(?=[A-Z])[\w .’'&/-]{2,50}\)?\.?(?=\s*(?:\n|\Z))"), "anywhere", ("photo by ", "photos by ", "picture by ", "image by ", "courtesy", "credit")),
    PhraseRule("credit", re.compile(_SENTENCE_START + r"(?:With (?:additional |further |extra )?(?:reporting|contributions?|files|inputs?|material) (?:from|by)|(?:Additional|Further|Extra) reporting (?:from|by)|Reporting by|Edited by|Editing by|Compiled by|Translated by)\s(?=[A-Z])(?![^\n]{0,220}\b(?:found|finds|says?|said|shows?|showed|was|were|has|had|will|would)\b)[^\n]{2,220}"), "anywhere", ("eporting", "iting by", "ited by", "ompiled by", "ranslated by", "With ")),
    PhraseRule("credit", re.compile(_SENTENCE_START + r"(?:The )?(?:Associated Press|AP|AFP|Reuters|CNN|Agence France-Presse|BBC|Bloomberg|dpa)(?:[’']s)? (?:writers?|reporters?|journalists?|correspondents?|staff|producers?)\b[^.!?\n]{2,260}\b(?:contributed|reported from|helped)\b[^.!?\n]{0,160}\."), "bottom", ("contributed", "reported from", "helped")),
    PhraseRule("contact", re.compile(r"(?:(?<=[.!?\"”] )|(?<=\n))\(?[\w.+-]{2,40}@[\w-]{2,30}(?:\.[\w-]{2,20}){1,3}\)?(?:\s?\(END\))?(?=\s*(?:\n|\Z))"), "anywhere", ("@",)),
    PhraseRule("byline", re.compile(r"(?:(?<=\n)|(?<=[.!?\"”] ))\*?[(\[]\*?(?:The|This) (?:writer|author|columnist|contributor|article|piece|opinion)s? (?:is|are|was|were|has|have|can be|holds|teaches|works|serves|first|originally)\b[^()]{2,600}[)\]]\*?(?=\s*(?:\n|\Z))"), "bottom", ("(The ", "[The ", "(This ", "[This ", "(*The ")),
    PhraseRule("photo credit", re.compile(r"PHOTO \| [^\n]{2,80}?(?:AFP|AP|REUTERS|GETTY|FILE|NATION|POOL)\b\.?|\bPhotos?: [A-Z][\w. ’'-]{1,40}(?:\s?/\s?[A-Z][\w. ’'-]{1,40})*(?=[.\]\n]|\Z)"), "anywhere", ("PHOTO", "Photo")),
)  # fmt: skip

INLINE_RELATED = re.compile(
    r"\b(?:Related (?:article|live-story|story|video|topics?)|Read more|READ MORE|Also read|RELATED)[: ]\s*(?=[A-Z‘“\"'])"
)
TITLE_ENDS = re.compile(
    r"(?<=[a-z0-9’”%])\s+(?=(?:The|A|An|There|In|On|At|It|He|She|They|His|Her|Its|Their|But|And|As|For|This|That|These|Those|"
    r"While|After|Before|With|Meanwhile|However|During|Since|When|Both|Some|Many|Last|Earlier|Later|According|Speaking|Asked|"
    r"Under|Although|Despite|Though|If|To|By|From|Also|Now|So|Not|No|One|Two|Three|We|I|You)\s|[“\"][A-Z])"
)
