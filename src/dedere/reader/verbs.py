"""Which forms has a verb, and which verb has a form?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

from dedere.reader.wordlist import listed

Form = Literal["base", "present", "past", "participle", "ing"]

_IRREGULAR = {
    "be": ("is", "was", "been", "being"), "come": ("comes", "came", "come", "coming"),
    "go": ("goes", "went", "gone", "going"), "fly": ("flies", "flew", "flown", "flying"),
    "leave": ("leaves", "left", "left", "leaving"), "meet": ("meets", "met", "met", "meeting"),
    "hold": ("holds", "held", "held", "holding"), "send": ("sends", "sent", "sent", "sending"),
    "make": ("makes", "made", "made", "making"), "take": ("takes", "took", "taken", "taking"),
    "pay": ("pays", "paid", "paid", "paying"), "begin": ("begins", "began", "begun", "beginning"),
    "set": ("sets", "set", "set", "setting"), "put": ("puts", "put", "put", "putting"),
    "speak": ("speaks", "spoke", "spoken", "speaking"), "sit": ("sits", "sat", "sat", "sitting"),
    "see": ("sees", "saw", "seen", "seeing"), "shake": ("shakes", "shook", "shaken", "shaking"),
    "give": ("gives", "gave", "given", "giving"), "find": ("finds", "found", "found", "finding"),
    "tell": ("tells", "told", "told", "telling"), "say": ("says", "said", "said", "saying"),
    "win": ("wins", "won", "won", "winning"), "keep": ("keeps", "kept", "kept", "keeping"),
    "throw": ("throws", "threw", "thrown", "throwing"), "annul": ("annuls", "annulled", "annulled", "annulling"),
    "lose": ("loses", "lost", "lost", "losing"), "nab": ("nabs", "nabbed", "nabbed", "nabbing"),
    "grab": ("grabs", "grabbed", "grabbed", "grabbing"), "freeze": ("freezes", "froze", "frozen", "freezing"),
    "cut": ("cuts", "cut", "cut", "cutting"), "drive": ("drives", "drove", "driven", "driving"),
    "ride": ("rides", "rode", "ridden", "riding"), "lead": ("leads", "led", "led", "leading"),
    "host": ("hosts", "hosted", "hosted", "hosting"), "travel": ("travels", "travelled", "travelled", "travelling"),
    "cancel": ("cancels", "cancelled", "cancelled", "cancelling"), "skip": ("skips", "skipped", "skipped", "skipping"),
    "stop": ("stops", "stopped", "stopped", "stopping"), "sign": ("signs", "signed", "signed", "signing"),
    "plan": ("plans", "planned", "planned", "planning"), "drop": ("drops", "dropped", "dropped", "dropping"),
    "scrap": ("scraps", "scrapped", "scrapped", "scrapping"), "wrap": ("wraps", "wrapped", "wrapped", "wrapping"),
    "bring": ("brings", "brought", "brought", "bringing"), "flee": ("flees", "fled", "fled", "fleeing"),
    "forgo": ("forgoes", "forwent", "forgone", "forgoing"), "become": ("becomes", "became", "become", "becoming"),
    "break": ("breaks", "broke", "broken", "breaking"), "get": ("gets", "got", "got", "getting"),
    "have": ("has", "had", "had", "having"), "do": ("does", "did", "done", "doing"),
    "hand": ("hands", "handed", "handed", "handing"), "snub": ("snubs", "snubbed", "snubbed", "snubbing"),
    "withdraw": ("withdraws", "withdrew", "withdrawn", "withdrawing"), "quit": ("quits", "quit", "quit", "quitting"),
    "join": ("joins", "joined", "joined", "joining"), "swear": ("swears", "swore", "sworn", "swearing"),
    "seek": ("seeks", "sought", "sought", "seeking"), "uphold": ("upholds", "upheld", "upheld", "upholding"),
    "admit": ("admits", "admitted", "admitted", "admitting"), "ban": ("bans", "banned", "banned", "banning"),
    "greet": ("greets", "greeted", "greeted", "greeting"), "visit": ("visits", "visited", "visited", "visiting"),
    "stand": ("stands", "stood", "stood", "standing"), "spend": ("spends", "spent", "spent", "spending"),
    "sleep": ("sleeps", "slept", "slept", "sleeping"), "eat": ("eats", "ate", "eaten", "eating"),
    "deal": ("deals", "dealt", "dealt", "dealing"), "run": ("runs", "ran", "run", "running"),
    "fall": ("falls", "fell", "fallen", "falling"), "think": ("thinks", "thought", "thought", "thinking"),
    "catch": ("catches", "caught", "caught", "catching"), "lay": ("lays", "laid", "laid", "laying"),
    "turn": ("turns", "turned", "turned", "turning"), "beg": ("begs", "begged", "begged", "begging"),
    "shun": ("shuns", "shunned", "shunned", "shunning"), "bow": ("bows", "bowed", "bowed", "bowing"),
    "pull": ("pulls", "pulled", "pulled", "pulling"), "opt": ("opts", "opted", "opted", "opting"),
    "forget": ("forgets", "forgot", "forgotten", "forgetting"), "show": ("shows", "showed", "shown", "showing"),
    "rule": ("rules", "ruled", "ruled", "ruling"), "refer": ("refers", "referred", "referred", "referring"),
    "confer": ("confers", "conferred", "conferred", "conferring"),
    "transit": ("transits", "transited", "transited", "transiting"),
    "jet": ("jets", "jetted", "jetted", "jetting"), "hug": ("hugs", "hugged", "hugged", "hugging"),
    "step": ("steps", "stepped", "stepped", "stepping"), "slip": ("slips", "slipped", "slipped", "slipping"),
    "span": ("spans", "spanned", "spanned", "spanning"), "choose": ("chooses", "chose", "chosen", "choosing"),
    "undertake": ("undertakes", "undertook", "undertaken", "undertaking"),
    "draw": ("draws", "drew", "drawn", "drawing"), "sweep": ("sweeps", "swept", "swept", "sweeping"),
    "sing": ("sings", "sang", "sung", "singing"), "stride": ("strides", "strode", "stridden", "striding"),
    "teach": ("teaches", "taught", "taught", "teaching"), "hear": ("hears", "heard", "heard", "hearing"),
    "undergo": ("undergoes", "underwent", "undergone", "undergoing"), "wear": ("wears", "wore", "worn", "wearing"),
    "oversee": ("oversees", "oversaw", "overseen", "overseeing"), "build": ("builds", "built", "built", "building"),
    "overhear": ("overhears", "overheard", "overheard", "overhearing"), "buy": ("buys", "bought", "bought", "buying"),
    "strike": ("strikes", "struck", "struck", "striking"), "feed": ("feeds", "fed", "fed", "feeding"),
    "fight": ("fights", "fought", "fought", "fighting"),
    "know": ("knows", "knew", "known", "knowing"), "grow": ("grows", "grew", "grown", "growing"),
    "bear": ("bears", "bore", "born", "bearing"), "rise": ("rises", "rose", "risen", "rising"),
    "hide": ("hides", "hid", "hidden", "hiding"), "spread": ("spreads", "spread", "spread", "spreading"),
    "dwell": ("dwells", "dwelt", "dwelt", "dwelling"),
    "overthrow": ("overthrows", "overthrew", "overthrown", "overthrowing"), "sow": ("sows", "sowed", "sown", "sowing"),
    "retake": ("retakes", "retook", "retaken", "retaking"), "feel": ("feels", "felt", "felt", "feeling"),
    "chat": ("chats", "chatted", "chatted", "chatting"), "swim": ("swims", "swam", "swum", "swimming"),
}  # fmt: skip
_MORE = {"refuelled": ("refuel", "past"), "refuelling": ("refuel", "ing"), "fêted": ("fete", "past"),
         "traveled": ("travel", "past"), "traveling": ("travel", "ing"),
         "canceled": ("cancel", "past"),
         "canceling": ("cancel", "ing"), "are": ("be", "present"), "were": ("be", "past"),
         "am": ("be", "present")}  # fmt: skip


# "chat", "jet": a short vowel before a last consonant that is doubled
_DOUBLED = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")


@cache
def classes() -> Mapping[str, frozenset[str]]:
    """The verbs that mean alike, by the name of their class: those of `lexicon/verbs.txt`."""
    text = files("dedere.reader.lexicon").joinpath("verbs.txt").read_text(encoding="utf-8")
    rows = (line.split(";") for line in text.splitlines() if line and not line.startswith("#"))
    return {name: frozenset(verbs.split(",")) for name, verbs in rows}


@cache
def forms(lemma: str) -> dict[str, Form]:
    """Every form of a verb; the past of a regular verb stands for its participle as well.

    >>> sorted(forms("arrive"))
    ['arrive', 'arrived', 'arrives', 'arriving']
    """
    if lemma in _IRREGULAR:
        third, past, participle, ing = _IRREGULAR[lemma]
        known: dict[str, Form] = {lemma: "base", third: "present", ing: "ing", participle: "participle"}
        known[past] = "past"
    else:
        stem = lemma[:-1] if lemma.endswith("e") else lemma
        if _DOUBLED.fullmatch(lemma):
            stem = lemma + lemma[-1]
        soft_y = lemma.endswith("y") and lemma[-2] not in "aeiou"
        past = f"{lemma[:-1]}ied" if soft_y else f"{stem}ed"
        third = (
            f"{lemma[:-1]}ies"
            if soft_y
            else f"{lemma}es"
            if lemma.endswith(("s", "sh", "ch", "x", "z"))
            else f"{lemma}s"
        )
        known = {lemma: "base", third: "present", past: "past", f"{stem}ing": "ing"}
    for form, (of, kind) in _MORE.items():
        if of == lemma:
            known[form] = kind  # type: ignore[assignment]
    return known


# regular verbs that the reader's rules name; others stay as they are written
_REGULAR = listed("""
    arrive land depart head return visit tour attend participate represent receive welcome greet host invite
    call decline refuse reject rule schedule expect slate plan intend consider mull weigh hope want wish
    like prepare announce confirm deny postpone delay abort abandon shelve suspend rule abstain miss boycott
    avoid replace dispatch deputise deputize substitute gather convene assemble address conclude start
    finish end kick talk discuss negotiate confer pose walk embrace hug dine lunch stay stop remain touch
    step move pass transit cross embark accompany join agree decide accept vow pledge promise threaten warn
    urge ask demand request order issue approve ratify accede deposit arrest detain surrender extradite
    transfer execute unseal seal lift reach travel journey use need sign help try manage allow let face cite
    report claim state note add insist stress describe accuse follow precede mark cap underline attract draw
    oversee unveil open close chair appear mean include say stage inspect lay participate stand rush hurry
    relocate escort mingle vacation holiday shuttle pilgrim rejoin adopt domesticate endorse promulgate back freeze
    """)


@cache
def _lemmas() -> dict[str, str]:
    named = sorted(frozenset().union(*classes().values()))
    table = {form: verb for verb in (*named, *_REGULAR, *_IRREGULAR) for form in forms(verb)}
    table.update({form: verb for form, (verb, _) in _MORE.items()})
    return table


@cache
def lemma(word: str) -> str:
    """The verb a form belongs to, or the singular of a noun, as far as the reader's rules name it.

    >>> lemma("arrived"), lemma("flew"), lemma("visits"), lemma("trips")
    ('arrive', 'fly', 'visit', 'trip')
    """
    word = word.lower()
    if found := _lemmas().get(word):
        return found
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word


@cache
def form_of(word: str) -> Form | None:
    """Which form of its verb a word is, where the reader knows the verb.

    >>> form_of("arrived"), form_of("lands"), form_of("meeting")
    ('past', 'present', 'ing')
    """
    word = word.lower()
    verb = _lemmas().get(word)
    return forms(verb).get(word) if verb else None
