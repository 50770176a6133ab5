"""What does the article say that courts did about arrest warrants, from the request to the arrest?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import cast

import msgspec

from dedere.reader.lexicon import Person
from dedere.reader.passages import Passage, Told
from dedere.reader.passages_match import Match, matches
from dedere.reader.reading import Warrant, WarrantAct
from dedere.reader.warrants_courts import court_of, only_court, to_the_court, with_court
from dedere.reader.warrants_dates import dated
from dedere.reader.warrants_people import (
    accused,
    antecedent,
    everybody_named,
    folded,
    in_full,
    likely,
    listed_before,
    of_his,
)
from dedere.reader.warrants_real import real
from dedere.reader.wordlist import listed

_WORTH = re.compile(
    r"\b(?:warrants?|wanted|wants|indict\w*|arrest\w*|detain\w*|captur\w*|custody|sought|risks?|surrender\w*|"
    r"hand(?:ed|ing|s)? |transferred|extradit\w*|unsealed|sealed|secret|public|"
    r"seiz\w*|picked up|wants|seeks|terminat\w*|proceedings|case against|"
    r"flown|flight|apprehend\w*|nabbed|handcuff\w*|fugitive|"
    r"suspect|accuses|accused|charges|charged|lapsed|reasonable grounds|took|turned|held|appeared|sent|sends|send|"
    r"sending|"
    r"deliver\w*|detention|gave|gives?|giving|turns|cell|prison|jail\w*|caught|track\w*|plane|jet|deport\w*|"
    r"present\w*|brought|taken|"
    r"shipped|whisked|bundled|put|on the run|at large|hunt\w*|pursu\w*|fac(?:e|es|ed|ing)|travel\w*|arriv\w*|trial|"
    r"nab|grab\w*|"
    r"recaptur\w*|remanded|applied|dragged|hauled|marched|bundled|rounded|picked|picks|withdrawn|unveil\w*|"
    r"(?:grant\w*|sign\w*|approv\w*|uph[eo]ld\w*|confirm\w*|refus\w*|declin\w*|lift\w*|revok\w*|issue\w*|cancel\w*)"
    r"(?=[^.;]{0,40} (?:it|them|both|the (?:request|application)s?)\b)|"
    r"(?:second|third|fourth|further|fresh|another|one more)(?=[^.;]{0,60} (?:followed|came|was (?:issued|added|"
    r"granted|signed))\b)|"
    r"his was|hers was|that (?:for|against))\b|'s (?:was|were|had been) \w+ed\b",
    re.I,
)
_NOUN = re.compile(r"\b[Ww]arrants?\b")
_SINGLE = re.compile(r",? who (?:is|was|has|faces|faced|risks|risked|would)\b")
_PLURAL = re.compile(r"\b[Ww]arrants\b")
_APART = re.compile(r"^ (?:of|on|from|since) [^,]*, $")
_HEADLINE = 120  # characters
_SURRENDERS = ("surrender", "surrenders", "surrendered", "surrendering")
_MOVED = frozenset(
    listed("""
    sent send sends sending brought bring brings bringing taken take takes took taking flown fly flies flew delivered
    deliver delivers transferred spirited passed escorted put plane flight jet aircraft helicopter deported dispatched
    driven shipped whisked
    """)
)
_BY = re.compile(r" (?:by|for)(?: the)? ")
_FOR_A_COURT = re.compile(
    r"[^.;]{0,60}? (?:(?:in an? \w+ operation )?(?:organi[sz]ed|ordered|requested|led|run) by|on (?:the )?(?:orders?|"
    r"behalf|request) of|"
    r"at the (?:request|behest) of|on (?:war crimes|genocide) charges|to (?:face|stand) trial (?:at|before|in)|"
    r"to face)\b"
)
_BY_A_STATE = re.compile(
    r"\ue002(?:'s)?(?: (?:also|has|had|have|later|prosecutors?|authorities|government|courts?|judges?|interior|justice|"
    r"ministry|police|military|security|services?|federal|state))* ?$"
)
_AFTER_PREPOSITION = re.compile(
    r"\b(?:in|at|of|from|to|for|near|into|with|by|against|on|over|about|between)(?: the)? $", re.I
)
_ACCUSED = ("indicted", "charged", "accused")
_BE = ("is", "are", "was", "were", "be", "been", "being")
_WANTED_VERBS = ("wanted", "indicted", "sought", "charged", "accused")
_ACTS_OF_VERB = ("requested", "issued", "unsealed")


class _Act(msgspec.Struct):
    """One act on a warrant by one match; nobody in `people` where the passage does not say whose."""

    act: WarrantAct
    people: tuple[Person, ...]
    court: str | None
    when: str | None
    start: int
    end: int
    rule: str
    passage: Passage
    bare: bool
    firm: bool  # says itself that a court acted, or that the person is in its hands
    pronoun: bool = False
    second: bool = False  # one more warrant, told by its own day
    same: bool = False  # about those of whom the act before told: "applied for them"
    named: bool = False  # the passage itself says of whom
    news: bool = False  # dated only because it is the news of the day
    kin: bool = False  # about a relative whom the passage does not name
    at: int = 0  # where its verb stands
    firm_words: bool = True  # told in words of warrants, not of charges


def find_warrants(told: Told) -> list[Warrant]:
    """Every act on an arrest warrant that the story tells, one for each person and act, the dated passage first."""
    if not told.may(_WORTH) or not any(
        "court" in named.body.kinds or named.body.short == "ICC" for named in told.bodies.named
    ):
        return []
    acts = [act for passage in told.of(_WORTH) for act in _in_passage(told, passage)]
    settled = _settled(told, acts)
    courts = _courts(settled)
    found: dict[tuple[str, str, str], tuple[_Act, Person]] = {}
    asked = {p.name for a in settled if a.act == "requested" for p in a.people}
    issued = {p.name for a in settled if a.act == "issued" and not a.bare for p in a.people}
    for act in settled:
        for person in act.people:
            if act.act == "issued" and act.bare and person.name in asked - issued:
                continue  # "the warrants" are those only asked for
            court = act.court if act.act != "executed" or act.court else None
            court = court or courts.get(person.name) or only_court(told)
            if court is None:
                continue
            which = f"{act.act} {act.when}" if act.second else act.act
            _keep(found, (person.name, court, which), act, person)
    public = {key[:2] for key in found if key[2] == "unsealed"}
    found = {  # what is made public was issued: no word of an indictment tells of it apart
        key: one
        for key, one in found.items()
        if key[:2] not in public or key[2] != "issued" or one[0].when or one[0].firm_words
    }
    dated = {(name, court) for (name, court, _), (act, _) in found.items() if act.second}
    found = {key: one for key, one in found.items() if key[:2] not in dated or key[2] != "issued" or one[0].when}
    return [
        _warrant(told, court, act, person)
        for (_, court, _), (act, person) in sorted(found.items(), key=lambda i: (i[1][0].start, i[1][0].end))
    ]


def _settled(told: Told, acts: Sequence[_Act]) -> list[_Act]:
    """The acts with whom each is about, those that only say "the warrant", "it" or "him" among them."""
    known = {folded(p.name): p for a in acts for p in a.people if p.id}
    for act in acts:
        people = (in_full(told, known.get(folded(p.name), p)) for p in _sure(told, act))
        act.people = tuple({p.name: p for p in people}.values())
    wanted = _wanted(acts)
    asked = _wanted([a for a in acts if a.act == "requested"])
    hinted = {p.name for a in acts if a.act == "executed" for p in a.people}
    others = [a for a in acts if a.act != "executed"]
    last: _Act | None = None
    for act in sorted(others, key=lambda a: a.at):
        if not act.people and not act.kin and not act.same:
            of = (asked or (wanted if _PLURAL.search(act.passage.text) else [])) if act.act == "requested" else wanted
            if of or act.act != "requested":
                plural = bool(_PLURAL.search(act.passage.text))
                act.people = likely(told, act.passage, act.start, of, plural=plural, hinted=hinted)
        elif act.same and not act.people and last is not None and act.passage.number - last.passage.number <= 3:
            act.people = last.people
        act.people = tuple(p for p in act.people if not accused(told, p))
        last = act
    sought = {p.name: p for a in others for p in a.people}
    arrests = [a for a in acts if a.act == "executed"]
    for act in arrests:
        if act.pronoun and not act.people and not act.kin and sought:
            act.people = likely(told, act.passage, act.start, list(sought.values()), plural=False)
        able = (p for p in act.people if act.firm or p.name in sought or p.id or p.name in told.suspects)
        act.people = tuple(p for p in able if not accused(told, p))
    return sorted(acts, key=lambda a: a.start)


def _sure(told: Told, act: _Act) -> tuple[Person, ...]:
    """The people of an act; a pronoun for nobody on record is left out where the story names some who are."""
    if not act.pronoun or len(act.people) != 1 or act.people[0].id is not None:
        return act.people
    return () if any(q.id for p in told.passages for m in p.people for q in m.people) else act.people


def _keep(
    found: dict[tuple[str, str, str], tuple[_Act, Person]], key: tuple[str, str, str], act: _Act, person: Person
) -> None:
    held = found.get(key)
    if held is None:
        found[key] = (act, person)
        return
    if act.when is None or act.when != held[0].when:
        better = _worth(act) > _worth(held[0])
    else:  # a sentence tells it better than the headline does
        headline = held[0].passage.number == 0 < act.passage.number and held[0].passage.text[-1:] not in '.!?"'
        short = len(held[0].passage.text) < _HEADLINE
        better = act.named and (not held[0].named or (headline and short))
    if better:
        found[key] = (act, person)


def _worth(act: _Act) -> tuple[bool, int, bool]:
    """Which of two passages on one act tells more: a date, the most exact, then one that says it outright."""
    return act.when is not None and not act.news, len(act.when or ""), not act.bare


def _warrant(told: Told, court: str, act: _Act, person: Person) -> Warrant:
    return Warrant(
        who=person.name,
        court=court,
        act=act.act,
        when=act.when,
        who_id=person.id,
        text=told.doc.text[act.start : act.end],
        span=(act.start, act.end),
        rule=act.rule,
    )


def _wanted(acts: Sequence[_Act]) -> list[Person]:
    """Everybody who is said outright to be wanted or in a court's hands, in order."""
    people = [p for a in acts if a.act != "executed" or a.firm for p in a.people]
    return list({p.name: p for p in people}.values())


def _courts(acts: Sequence[_Act]) -> dict[str, str]:
    """The court that wants each person."""
    counts: dict[str, Counter[str]] = {}
    for act in acts:
        for person in act.people:
            if act.court:
                counts.setdefault(person.name, Counter())[act.court] += 1
    return {name: count.most_common(1)[0][0] for name, count in counts.items()}


def _in_passage(told: Told, passage: Passage) -> Iterator[_Act]:
    flat = told.doc.flat
    taken: dict[int, set[str]] = {}
    arrests: list[tuple[int, int, set[int]]] = []
    for match in matches(passage, "warrant"):
        found, act = match.found, cast(WarrantAct, match.pattern.gives["act"])
        noun = _NOUN.search(flat, found.start, found.end)
        at = noun.start() if noun else -1
        held = taken.setdefault(at, set()) if at >= 0 else set()
        loose = not found.verb and act == "issued"
        if act in held or (loose and held):
            continue
        whose = {m.start for m in found.slots.get("who", ())}
        if act == "executed" and any(
            a < found.end and found.start < z and not (whose and of and whose.isdisjoint(of)) for a, z, of in arrests
        ):
            continue
        said = real(told, passage, match, at)
        if at >= 0 and (said or act in _ACTS_OF_VERB):
            held.update((act, match.pattern.gives.get("closes", act)))
            if act == "requested":
                held.add("issued")
        if not said or (match.pattern.gives.get("second") and not _of_warrants(told, passage)):
            continue
        if act == "executed":
            to_court = to_the_court(told, found.slots.get("dest", ())) or "custody" in flat[found.start : found.end]
            if not to_court and (found.verb.split(" ")[0] in _MOVED or (found.verb in _BE and "dest" in found.slots)):
                continue  # "Russia sent its minister", "he was flown home"
            arrests.append((found.start, found.end, whose))
        if act == "issued" and "dest" in found.slots and not to_the_court(told, found.slots["dest"]):
            continue  # "wanted in Kenya"
        found_act = _act(told, passage, match, act)
        if found_act.court != "ICC" and match.found.verb in _ACCUSED:
            continue  # other courts indict, and issue warrants apart
        if (
            act in ("issued", "requested")
            and found.verb
            and _BY_A_STATE.search(_masked_before(told, passage, found.verb_at[0] - len(" ".join(found.chain))))
        ):
            continue  # "Turkey issued warrants"
        if act == "issued" and len(found_act.people) < 2 and (days := _both_days(told, passage, match)):
            for when in days:
                yield msgspec.structs.replace(found_act, when=when, second=True)
            continue
        if found_act.second or not match.pattern.gives.get("second"):
            yield found_act


def _of_warrants(told: Told, passage: Passage) -> bool:
    """Whether "a second" may be a warrant: the sentence or the one above it tells of one."""
    return any(_NOUN.search(p.text) for p in (passage, *told.above(passage, 1)))


def _masked_before(told: Told, passage: Passage, end: int) -> str:
    """The words just before a verb, a state among them as one mark."""
    flat = told.doc.flat
    free = [
        m
        for m in passage.named_states
        if flat[m.start : m.start + 1].isupper() or flat.startswith("the ", m.start)
        if not any(b.start <= m.start < b.end for b in passage.bodies)
        and not _AFTER_PREPOSITION.search(flat, passage.start, m.start)
    ]
    state = next((m for m in reversed(free) if m.end <= end), None)
    return f"\ue002{flat[state.end : end]}" if state is not None else ""


def _both_days(told: Told, passage: Passage, match: Match) -> list[str]:
    """The two times of two warrants: "in 2009 and 2010 issued two warrants"."""
    flat, found = told.doc.flat, match.found
    if not _PLURAL.search(flat, found.start, found.end):
        return []
    for one, other in pairwise(passage.times):
        beside = one.start - 40 <= found.end and found.start <= other.end + 12
        if beside and re.fullmatch(r",? and(?: again)?(?: in| on)? ", flat[one.end : other.start]):
            days = [passage.resolved(one), passage.resolved(other)]
            return [day for day in days if day] if all(days) else []
    return []


def _act(told: Told, passage: Passage, match: Match, act: WarrantAct) -> _Act:
    found = match.found
    slots = [
        m
        for slot in ("whom", "who", "with")
        for m in found.slots.get(slot, ())
        if m.kind == "person"
        and (m.how != "pair" or (found.verb in _WANTED_VERBS and not any(accused(told, p) for p in m.people)))
    ]
    noun = _NOUN.search(told.doc.flat, found.start, found.end)
    slots = [
        m for m in slots if not noun or m.start < noun.end() or not _APART.search(told.doc.flat[noun.end() : m.start])
    ]
    full_end = found.end
    for m in slots[1:]:
        if told.doc.flat[m.start : m.end].lower() in ("he", "she", "they"):  # "for Putin, he has been"
            slots = slots[: slots.index(m)]
            full_end = slots[-1].end
            break
    if len(slots) > 1 and slots[0].how == "pronoun" and told.doc.flat[slots[0].end : slots[1].start] == ", ":
        slots = slots[1:2]  # "because of the warrant against him, Putin could not"
    if len(slots) > 1 and _SINGLE.match(told.doc.flat, slots[-1].end):
        slots = slots[-1:]
    if len(slots) == 1 and slots[0] in found.slots.get("who", ()):
        slots = listed_before(told, passage, slots[0])
    slots = slots or antecedent(told, passage, found.start, found.end)
    people = everybody_named(told, passage, slots, noun.end() if noun else None)
    if people and slots[0].how == "pronoun" and of_his(told.doc.flat, passage, slots[0]):
        people = ()
    kin = bool(slots) and not people
    body = next((m for m in found.slots.get("body", ()) if m.kind == "body"), None)
    court = court_of(told, passage, match, body)
    bare = match.pattern.gives.get("bare") == "yes"
    start, end = found.start, full_end
    if slots:
        last = max(slots, key=lambda m: m.end)
        end = max(end, last.end)
    when, start, end, told_when = dated(told, passage, match, start, end, loose=not found.verb and act == "issued")
    dest = to_the_court(told, found.slots.get("dest", ())) or bool(_NOUN.search(passage.text))
    dest = dest or (match.pattern.gives.get("self") == "yes" and found.verb not in _SURRENDERS)
    dest = dest or _FOR_A_COURT.match(told.doc.flat, found.end, passage.end) is not None
    next_body = next((b for b in passage.bodies if b.start >= found.end), None)
    if next_body is not None and "court" in told.bodies.body_of(next_body).kinds:
        dest = dest or _BY.fullmatch(told.doc.flat, found.end, next_body.start) is not None
    firm = act != "executed" or (dest and (court is not None or bool(only_court(told))))
    start = with_court(told, passage, passage.opened(start))
    return _Act(
        act=act,
        people=people,
        court=court,
        when=when,
        start=start,
        end=end,
        rule=match.pattern.name,
        passage=passage,
        bare=bare,
        firm=firm,
        pronoun=bool(slots) and all(m.how == "pronoun" for m in slots),
        second=match.pattern.gives.get("second") == "yes" and when is not None,
        kin=kin,
        same="same" in found.slots,
        firm_words=noun is not None,
        at=found.verb_at[0] if found.verb else found.start,
        news=not told_when,
        named=bool(slots),
    )
