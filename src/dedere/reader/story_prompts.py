"""Which lines speak to whoever reads the page, or of the page itself?"""

from __future__ import annotations

import re

from dedere.reader.story_told import claims, reports

_DO = (
    r"(?:please |or |and |now |for (?:more|the latest|all the|breaking|live|further|other)\b.{2,60}?[,:]? "
    r"(?:please )?|to \w+ .{2,60}, |want .{2,60}\? |"
    r"(?:enjoy|like|love|enjoyed|liked|loved|miss|missed)(?:ed)? .{2,60}[?,] )?"
    r"(?P<verb>follow|subscribe|sign up|sign in|get|join|download|click|tap|watch|listen|read|find|discover|"
    r"explore|donate|support|scan|share|send|"
    r"become|register|bookmark|visit|see|view|press|catch|check|keep|stay|tune|try|unlock|add|rate|vote|help|"
    r"contact|call|text|email|e-mail|write|tell|"
    r"take|give|buy|order|pick|choose|like|go|head|log|turn|enter|submit|report|let|comment|post|skip|swipe|"
    r"scroll|refresh|browse|reply|dial|have)\b"
)
_PAGE = re.compile(
    r"\b(?:us|our|ours)\b|\b(?:this|the full|the original|full) (?:story|article|page|post|report|link|video|"
    r"interview|podcast|episode|site|newsletter|blog|series|gallery|code|survey|poll|quiz|statement|text|coverage)"
    r"\b|"
    r"\b(?:newsletters?|inbox|whatsapp|telegram|facebook|twitter|instagram|youtube|tiktok|linkedin|bluesky|google "
    r"news|podcasts?|apps?|website|webpage|home ?page|site|e-?mails?|"
    r"subscri\w+|browser|here|below|channel|hotline|helpline|newsroom|editor|app store|ios|android|tonight at|at "
    r"\d{1,2} ?(?:am|pm)|on \w+ (?:radio|tv|fm)|page \d+|in (?:today|tomorrow)[’']s|your (?:e-?mail|door|phone|"
    r"device|feed|support|gift|say|views?|comments?|story|stories|thoughts|friends)|"
    r"a friend|with friends|other people|https?:|www\.|\w+\.(?:com|org|net|example|co|info|news|int)\b)|\S@\S|@\w",
    re.I,
)
_DOING = re.compile(rf"\W{{0,4}}{_DO}", re.I)
_NO_BIDDING = re.compile(
    r"\b(?:he|she|they|who|said|says|told|asked|urged|wrote|was|were|had|did)\b|\b(?:Mr|Ms|Mrs|Dr)\b|[“”\"]", re.I
)


def bidding(line: str) -> bool:
    """Whether a line bids the reader do something with the page or for the paper.

    >>> bidding("For more news, follow us on Facebook.")
    True
    >>> bidding("Catch the full interview on Lake Radio tonight at 7pm")
    True
    >>> bidding("Follow the money, he told us."), bidding("See you in Geneva, the minister told him.")
    (False, False)
    """
    match = _DOING.match(line) if len(line) < 260 else None
    return (
        match is not None
        and bool(_PAGE.search(line, match.start("verb")))
        and not (_NO_BIDDING.search(line) or reports(line))
    )


_QUESTION = re.compile(
    r"\W{0,3}(?:(?:did|was|is|are|do|does|would|how|what|have|has|should|could|will|who|which|want|got|looking|"
    r"interested|enjoy\w*|like\w*|lov\w+|need)\b).{0,140}?"
    r"\b(?:you|your|you[’'](?:re|ve|d)|this (?:article|story|page|post|report|site)|our (?:site|reporting|work|"
    r"coverage|news\w*|paper|stories))\b.{0,100}\?.{0,80}\Z",
    re.I,
)


def asks_reader(line: str) -> bool:
    """Whether a line below the story asks the reader something.

    >>> asks_reader("Did you find this article helpful?"), asks_reader("Who will pay?")
    (True, False)
    """
    return (
        len(line) < 240
        and _QUESTION.match(line) is not None
        and not (_NO_BIDDING.search(line.replace("did", "", 1).replace("Did", "", 1)) or reports(line))
    )


_SELF = (
    r"(?:this|an earlier|the earlier|a previous|the previous|the original|an original|an older|a longer|a shorter|"
    r"a version of this|the print|a version of the) "
    r"(?:(?:live|news|breaking|developing|original|online|print|web|first|updated) ?){0,2}(?:article|story|report|"
    r"version|headline|piece|post|page|dispatch|column|caption|live ?blog|blog|copy|item|text|feature|interview|"
    r"photo|video|page)"
    r"(?: of (?:this|the) (?:\w+ )?\w+)?"
)
_DID = (
    r"(?:(?:has|have|had|was|is|will be|were|is being|has since|may be|contains?|contained|includes?)"
    r"\b.{0,40}?\b(?:amended|updated|corrected|changed|edited|published|republished|revised|clarified|translated|"
    r"produced|"
    r"reproduced|supported|funded|adapted|developing|breaking|archived|closed|available|older|old|first|"
    r"originally|generated|reviewed|written by|part of|made possible|incorrect\w*|error)\b|"
    r"(?:misstated|misspelt|misspelled|misidentified|misquoted|incorrectly|wrongly|mistakenly|corrects|clarifies|"
    r"updates|adds|appears?|appeared|ran|first|originally|gave the wrong|said that|said|stated|referred|contained|"
    r"omitted)\b)"
)
_NOTE = re.compile(
    rf"\W{{0,4}}(?:(?:corrections?|clarifications?|note|update|editor[’']?s[’']? note|amendment|footnote)"
    rf"\b[^:\n]{{0,40}}[:.–—-]\s?)?{_SELF} {_DID}.{{0,300}}\Z",
    re.I,
)
_CHANGED = re.compile(
    r"\W{0,4}(?:(?:some|all|certain|his|her|the) )?names? (?:has|have|had) been (?:changed|withheld)\b.{0,120}\Z|"
    r"\W{0,4}we (?:have )?(?:corrected|updated|changed|amended|clarified)\b.{0,60}\b(?:story|article|report|page|"
    r"headline|version|online)\b.{0,80}\Z|"
    r"\W{0,4}(?:story |article )?(?:updated|updates|adds|recasts|corrects|refiles|update:? adds|update:? corrects)"
    r" (?:.{2,30} in (?:para\w*|lead|headline)|with|to|throughout|headline|story|quotes?|"
    r"details)\b.{0,160}\Z|"
    r"\W{0,4}(?:this |the )?(?:interview|transcript|conversation|letter|editorial|column|op-ed|excerpt|essay|"
    r"commentary|dispatch)s? (?:was|were|is|are|has been|have been|appeared|first|originally)\b.{0,40}?"
    r"(?:\b(?:edited|condensed|shortened|translated|published|made|transcribed|appeared|excerpted|adapted|for "
    r"length)\b|in the [A-Z]).{0,120}\Z|"
    r"\W{0,4}(?:(?:additional|some|further) )?(?:information|material|reporting|details|quotes)(?: in this "
    r"(?:report|story|article))? (?:from .{2,60} (?:was|were|is|has been) (?:used|included)|(?:came|comes|was "
    r"taken|is taken) from|from)\b.{0,100}\Z|"
    r"\W{0,4}this (?:report|story|article) (?:includes?|contains|uses|draws on) (?:information|material|reporting)"
    r"\b.{0,100}\Z|"
    r"\W{0,4}(?:in|on) (?:yesterday|thursday|friday|saturday|sunday|monday|tuesday|wednesday)[’']s? (?:paper|"
    r"edition|story|report)?.{0,60}\bwe (?:gave|said|wrote|published|misspelt)\b.{0,160}\Z|\W{0,4}we (?:misspelt|"
    r"misspelled|misstated|wrongly|incorrectly|apologi[sz]e)\b.{0,160}\Z",
    re.I,
)
_CORRECTION = re.compile(
    r"\W{0,4}(?:correction|clarification|corrigendum|erratum|editor[’']?s[’']? note|amendment)s?(?: "
    r"\([^()]{3,30}\)|,? \w+\.? \d{1,2}(?:, \d{4})?)?\s?[:–—-]\s?\S.{10,380}\Z",
    re.I,
)
_WRONG = re.compile(
    r"\b(?:article|story|report|version|headline|caption|paper|edition|mis\w+|wrong\w*|incorrect\w*|we|our|"
    r"updated|has been)\b",
    re.I,
)
_BY_OTHERS = re.compile(
    r"\b(?:prosecutor|court|council|ministry|commission|committee|tribunal|government|judges?)\b", re.I
)
_NAMED_VERSION = re.compile(r"an? (?:earlier|previous|version)|correct|clarif|misst|in print", re.I)


def of_itself(line: str) -> bool:
    """Whether a line says what was done to the page: corrected, updated, first published.

    >>> of_itself("Correction (Oct. 5): An earlier version misstated the day.")
    True
    >>> of_itself("This article is more than 2 months old")
    True
    >>> of_itself("This report was published by the prosecutor.")
    False
    >>> of_itself("Correction of the accounts took a year.")
    False
    """
    if len(line) > 420:
        return False
    if (_CORRECTION.match(line) and _WRONG.search(line)) or (
        _CHANGED.match(line) and not (claims(line) or reports(line))
    ):
        return True
    return _NOTE.match(line) is not None and (
        bool(_NAMED_VERSION.search(line)) or not (_BY_OTHERS.search(line) or claims(line))
    )


_MORE = re.compile(
    r"\W{0,4}(?:(?:more|further|additional) (?:to (?:come|follow)|details?|updates?|information)"
    r"\b.{0,50}?\b(?:soon|follow|come|later|shortly|possible)\W*|developing(?: story)?(?:,? (?:more|check|refresh|"
    r"updates).{0,60})?|"
    r"(?:end|ends|fin|finis)\b(?: of (?:the )?(?:statement|release|text|transcript|speech|message|press release|"
    r"bulletin|document|article|story|remarks|list))?|"
    r"that(?:[’']s| is) (?:it|all)\b.{0,30}(?:us|me|today|now|tonight|here|week)\b.{0,160}|(?:good ?bye|good "
    r"night|thanks|thank you)(?: (?:for|and) .{0,60})?|"
    r"(?:our|the|this) live(?: ?blog| coverage| page| updates)? (?:coverage )?(?:ends|is (?:now )?(?:over|closed|"
    r"ending)|has (?:now )?(?:ended|closed)|will (?:resume|be back)).{0,120}|"
    r"(?:good (?:morning|afternoon|evening)|hello|hi|welcome)\b.{0,30}\b(?:welcome|live|coverage|blog|i[’']m|here "
    r"is|here are|briefing|bulletin|newsletter)\b.{0,200}|"
    r"(?:live )?(?:feed|updates?|reporting|blog|page)\b(?: \w+)? (?:on|off|paused|ended|closed)|"
    r"(?:auto-?)?refresh\w*\b.{0,40}|(?:newest|oldest|latest|earliest) first|"
    r"(?:i[’']m|i am|we[’']re|we are|my colleague|our colleague|now over to|over to)\b.{0,60}\b(?:handing over|"
    r"hand over|takes? over|will take|signing off|logging off|wrapping up|picks? up|closing|leave you|with you)"
    r"\b.{0,120}|"
    r"(?:we|i)(?:[’']ll)? (?:leave you|will leave you|hand you over)\b.{0,160}|that (?:is|was|brings us to) the "
    r"end of (?:our|the|this)\b.{0,160}|(?:our )?thanks to (?:all|everyone|you)\b.{0,80}|"
    r"(?:[A-Z][\w’'-]+ ){1,4}contributed from\b.{0,60}|(?:with )?contributions? (?:by|from)\b.{0,100}|(?:this "
    r"(?:is|was)|from) (?:an? )?(?:extract|excerpt|machine|automatic|adapted|edited)\b.{0,120}|by order "
    r"of\b.{0,60}|(?:released|issued|published|distributed) (?:by|on behalf of)\b.{0,80}|(?:correction|"
    r"clarification)s? appended)\W*\Z",
    re.I,
)


def opening_or_end(line: str) -> bool:
    """Whether a line opens or ends the page: a welcome, thanks, a mark of the end.

    >>> opening_or_end("END OF STATEMENT")
    True
    >>> opening_or_end("That's it for today. Thank you for following our live blog.")
    True
    >>> opening_or_end("The end of the statement was met with silence.")
    False
    >>> opening_or_end("More talks will follow in December.")
    False
    """
    return len(line) < 260 and line[0] not in "\"“‘'" and _MORE.match(line) is not None and not reports(line)


_ABOUT_PAPER = re.compile(
    r"\W{0,3}(?:the )?(?:full |whole |complete |original )?(?:text|statement|report|transcript|video|recording|"
    r"document|speech|interview|list|letter|ruling|judgment|decision|communiqu[eé])s?(?: of .{2,60}| in full)? "
    r"(?:(?:is|are|can be) (?:available|found|read|seen|viewed|downloaded|heard|accessed)?,? ?(?:here|at|on|below|"
    r"online|in full|in english|from our)\b[^,;]{0,60}|(?:in full|here|\(pdf\)))\W*\Z|"
    r"\W{0,3}for (?:the )?(?:full |complete )?(?:text|statement|report|transcript|details|list)\b.{0,60}\b(?:see|"
    r"visit|click|go to|here)\b.{0,100}\Z|"
    r"\W{0,3}(?:cc by\b.{0,30}|some rights reserved|reuse of\b.{0,120}|iss?n [\d-]{6,12}|for (?:use of )?(?:the "
    r")?information media.{0,60})\Z|"
    r"\W{0,3}(?:the views? (?:and opinions? )?(?:expressed|here|in this|are|of)|the opinions?|views|opinions)"
    r"\b.{0,60}\b(?:author|writer|own|necessarily|reflect|represent)\w*\b.{0,200}\Z|"
    r"\W{0,3}(?:(?:all|any|no|the) )?(?:content|contents|text|material|articles?|images?|photos?|parts?)"
    r"\b.{0,60}\b(?:copyright|copyrighted|licen[cs]e[ds]?|reproduced|republished|reused|property of|creative "
    r"commons)\b.{0,200}\Z|"
    r"\W{0,3}(?:re)?(?:published|printed|produced|posted|distributed|reproduced|issued|republished|reprinted|"
    r"shared) (?:here )?(?:with (?:the )?(?:kind )?permission|by arrangement|under (?:a )?(?:creative|licen[cs]e)|"
    r"courtesy|by (?:the )?apo)\b.{0,140}\Z|"
    r"\W{0,3}(?:this (?:copy|site|page|service|website)|terms(?: and conditions)?|conditions|t&cs?|rights|usage) "
    r"(?:is|are|apply|applies|may|can)\b.{0,160}\Z|"
    r"\W{0,3}(?:the |our )?[A-Z][\w’'&. ]{2,40} is (?:not responsible|a member of the (?:trust|press|ipso|global|"
    r"journalism)|(?:funded|owned|published|supported|run|produced) by|an? (?:registered|independent|non-?profit|"
    r"free))\b.{0,200}\Z|"
    r"\W{0,3}(?:media|press|web)? ?(?:coverage|partner|partners|sponsor|ads|ad|advertising|hosting|news|data|"
    r"weather) (?:supported |provided |sponsored |powered |brought )?(?:to you )?by\b.{0,60}\Z|"
    r"\W{0,3}(?:un)?official (?:english )?translation\W*\Z|\W{0,3}translation (?:from|by)\b.{0,60}\Z|\W{0,3}check "
    r"against delivery\W*\Z",
    re.I,
)


def of_the_paper(line: str) -> bool:
    """Whether a line speaks of rights, licences, the owner or the partners of the page.

    >>> of_the_paper("All content is copyright of its owners.")
    True
    >>> of_the_paper("Republished with permission from the Post.")
    True
    >>> of_the_paper("The terms of use of the loan are secret.")
    False
    >>> of_the_paper("Lake Radio was funded by the king, he said.")
    False
    """
    return len(line) < 300 and _ABOUT_PAPER.match(line) is not None and not (reports(line) or claims(line))


_ADDRESS = re.compile(
    r"[^.!?]{0,80}\b(?:private bag|p\.? ?o\.? box|registered (?:in|office|company|charity))\b.{0,80}\Z|"
    r"(?:[^.!? ]+ ){0,3}\d{1,4},? (?-i:[A-Z])\w+ (?:Road|Street|Avenue|Square|Lane|Place|Boulevard)\b,? "
    r"(?-i:[A-Z])[^.!?]{0,60}\Z|"
    r"(?:(?:www\.)?[\w-]{2,30}\.){1,2}(?:com|org|net|info|news|int|gov|example|co|io|eu|[a-z]{2})\Z|(?:page|pages)"
    r" \d{1,3}\Z|.{2,60}, pages? \d{1,3}(?:[,;] .{2,60}, pages? \d{1,3})*\Z",
    re.I,
)


def address(line: str) -> bool:
    """Whether a line is the address of an office or a site, or a page of the paper.

    >>> address("Private Bag X1, Pretoria"), address("lakeherald.example"), address("Leader, page 20")
    (True, True, True)
    >>> address("The house at 10 Downing Street was quiet on Monday.")
    False
    """
    return (
        len(line) < 140
        and _ADDRESS.match(line) is not None
        and not (reports(line) or claims(line) or (line.endswith(".") and len(line) > 60))
    )


_REACH = re.compile(
    r"(?:\+|\b00)\d{1,3}[\d ()./-]{6,24}|\(\d{2,4}\)[\d ./-]{6,14}|\b(?:tel|cell|phone|mobile|fax|call|on)"
    r"\b\W{0,3}0[\d ()./-]{6,20}|\S@\S+\.\w|\b(?:cell|tel|fax|e-?mail)\b\.?:",
    re.I,
)
_DESKS = re.compile(
    r"\W{0,3}(?:(?:media|press|public|news)\s)?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|queries|office|"
    r"officer|relations|spokes(?:person|man|woman))\b(?: (?:details|person|information|for .{2,40}))?\W{0,3}\Z|"
    r"for (?:more|further|additional|media|press|all|any)?(?: \w+)? ?(?:information|details|enquiries|inquiries|"
    r"queries|questions|interviews)\b.{0,40}\b(?:contact|call|write|e-?mail|visit|reach|please|see)\b.{0,160}\Z",
    re.I,
)


def reaches(line: str) -> bool:
    """Whether a line says how to reach somebody: a number, an address, whom to ask.

    >>> reaches("Paul Weiss (+32 2 000 00 01)")
    True
    >>> reaches("For further information, please contact:")
    True
    >>> reaches("Press contacts")
    True
    >>> reaches("Contact between the two men is rare, diplomats said.")
    False
    """
    if len(line) > 260 or reports(line):
        return False
    return bool(_DESKS.match(line)) or (_REACH.search(line) is not None and not claims(line))
