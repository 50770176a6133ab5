"""Which lines are made of nothing but a page's words about itself?

"See more news", "Tweet this quote", "Register free to continue": the buttons and labels of sites differ, and the words
they are made of do not. A line is one of them where all of its words that count are such words and one of them hardly
stands elsewhere.
"""

from __future__ import annotations

import re

from dedere.reader.wordlist import listed

_SMALL = frozenset(
    listed(
        "a an the of to for and or in on at by with from this that these those our your you us we is are was were "
        "be been has have had it its all any no not yet as if will can may please get who what how now then out off "
        "i my me more some than other others only just do does don't so into via per each every there here's it's "
        "you're we're i'm let let's one two three four five ten first new also too "
    )
)
_STRONG = frozenset(
    listed(
        "created hits "
        "tweet tweets retweet app apps newsletter newsletters subscribe subscriber subscribers subscription "
        "subscriptions login logout signup click tap swipe scroll podcast podcasts gallery galleries slideshow "
        "caption captions comment comments commenting reply replies share shares sharing bookmark print printable "
        "email e-mail menu navigation sidebar footer homepage cookie cookies privacy ad ads advert adverts "
        "advertisement advertisements advertising advertorial sponsored sponsor promoted story stories article "
        "articles headline headlines newsroom page pages site website webpage edition archive archives archived tag "
        "tags rss feed trending popular related recommended reads reading reader readers read blog blogs liveblog "
        "embed embedded link links download install alerts notification notifications inbox password register "
        "registered crossword crosswords sudoku horoscope horoscopes puzzle puzzles quiz cartoon cartoons "
        "translation transcript transcribed audio player mute unmute fullscreen expand collapse loading load "
        "facebook twitter whatsapp telegram instagram youtube linkedin tiktok flipboard pinterest reddit correction "
        "corrections clarification clarifications updated disclaimer copyright paywall cc unsubscribe opt-out "
        "journalism explainer explainers infographic poll polls video videos listen permalink shortlink pdf post "
        "posts hashtag browser column columnists editorials op-ed top-stories e-paper epaper imprint sitemap byline "
        "footnotes footnote references favourites favorites wishlist breaking breaking-news exclusive exclusives "
        "thumbnail screenshot logo watermark view views viewer viewers accessibility faq "
    )
)
"""Words of a page about itself that stories hardly use in lines as short."""
_WEAK = frozenset(
    listed(
        "news latest live update updates daily weekly monthly morning evening week month today tonight tomorrow "
        "yesterday next previous earlier later newer older last back top up down below above here home close open "
        "show hide see watch play pause volume continue continues continued keep start stop skip jump go sign log "
        "join follow following followers like likes love save send copy copied report reports press media release "
        "releases statement statements office desk editor editors editorial team staff writer writers author "
        "authors reporter reporters correspondent correspondents contact contacts about help support donate "
        "donation donations give gift free trial offer try buy access account profile member members membership "
        "community terms conditions rights reserved policy notice settings preferences consent accept agree allow "
        "reject manage content image images photo photos picture pictures pic pix photograph photographs graphic "
        "graphics map chart source sources credit credits courtesy file stock handout topic topics section sections "
        "category categories keywords labels index search results find found explore discover browse learn choose "
        "select add write tell ask vote rate rating score answer answers question questions opinion opinions "
        "analysis comment view views debate discussion conversation letters letter feature features special focus "
        "depth review reviews interview sport sports business culture weather games shop jobs events event world "
        "national international local regional politics foreign africa asia europe americas middle east region lead "
        "main front cover print version full text long short summary highlights key points contents series part "
        "chapter issue number no. time minutes minute seconds hours ago date day published posted created modified "
        "updated edited corrected corrects amended appended machine automatic generated mobile phone device browser "
        "name required optional password address form submit cancel reset apply confirm yes thanks thank welcome "
        "hello problem error wrong again available unavailable supported must-read picks pick choice best selected "
        "suggested similar same matching around web elsewhere network partner partners paid developing story soon "
        "come details background note notes english french spanish arabic german russian portuguese chinese "
        "original translated quote quotes language languages wire wires service services agency agencies recent "
        "comments popular quick extract media-player hosted third party hear now there preferred social sites "
        "internet digital dialogue modal popup pop-up text-size font size fonts small medium large bigger smaller "
        "increase decrease default dark mode toggle switch change option options more-options weekend coverage "
        "related-content picture-gallery caption-text ticker spotlight viewpoint perspective perspectives "
        "commentary in-depth tool tools toolbar widget useful hundreds thousands months euros pounds dollars your "
        "friday sunday monday tuesday wednesday thursday saturday user users item items list lists show-more button "
        "icon "
    )
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_FIRM = re.compile(r"[\"“”‘]|\d{4}")


def page_words(line: str, most: int = 14) -> bool:
    """Whether a line is made of nothing but a page's words about itself.

    >>> [page_words(line) for line in ("See more news stories", "Tweet this quote", "Register free to continue")]
    [True, True, True]
    >>> [page_words(line) for line in ("No comment.", "The press is not free.", "What happens next", "Talks in Paris")]
    [False, False, False, False]
    """
    if len(line) > 120 or _FIRM.search(line):
        return False
    words = [word.lower().replace("’", "'").strip("'-") for word in _WORD.findall(line)]
    said = [word for word in words if word not in _SMALL and len(word) > 1]
    if not said or len(words) > most or not all(word in _STRONG or word in _WEAK for word in said):
        return False
    strong = sum(word in _STRONG for word in said)
    return strong > (line.rstrip().endswith((".", "!", "?")) and len(words) < 4)
