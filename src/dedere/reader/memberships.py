"""How does the article say that states stand to courts, treaties and organisations?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

import msgspec

from dedere.reader.memberships_echo import Before, echoes
from dedere.reader.memberships_standing import stands_in
from dedere.reader.memberships_who import bodies_meant, fits, states_meant
from dedere.reader.passages import Passage, Told
from dedere.reader.passages_match import Match, matches
from dedere.reader.reading import Membership, Relation
from dedere.reader.status import status_of, supposed
from dedere.reader.verbs import lemma
from dedere.record.when import When

_WORTH = re.compile(
    r"\b(?:belong|out of|among|yet|member|membership|members|part(?:y|ies)|signator|sign|ratif|acced|accession|"
    r"join|rejoin|withdr|quit|leave|leaving|left|exit|pull|bloc|alliance|found|form|creat|establish|"
    r"includ|compris|group|admi|welcom|accept|recogni|outside|enter|candidate|non-|countr|"
    r"state|nation|notice|applica|applied|bid|expan|step|reverse|rescind|abandon|broke|"
    r"break|set up|way out|come in|adding|remove|ally|allies|made up|consist|unit|compos|"
    r"treaty|depart|entr|aspir|acronym|stands? for|known as|talks|negotiat|intention|ambition|hopes?|"
    r"jurisdiction|authority|obligation|domesticat|incorporat|freez|froz|suspend|heavyweight|newcomer|pact|agreement|"
    r"between|make up|but not|part of|bound|not in\b|isn't in\b|aren't in\b|is in\b|are in\b|seat|stay|remain|"
    r"no member|no party|whose|readmi|name|way for|walk|come in|came in|presidency|chairmanship|\bchair(?:s|ed)?\b|"
    r"helm|took in|takes? in\b|expel|oust|eject|return(?:s|ed)? to|lost|writ\b|reach\b|remit\b|statute|"
    r"(?:into|in) (?:force|effect)|took effect|binding|"
    r"invit(?:e|ed|es|ation)s? to|invitations?\b|of them\b|among them)",
    re.I,
)
_DATED = ("member", "left", "leaving", "joining", "signatory")
_AFTER_PREPOSITION = re.compile(
    r"\b(?:of|in|to|with|from|against|by|for|near|at|on|into|over|through|via|between|towards?)(?: the)? $"
)
_ITS_OWN = re.compile(
    r"'s? (?!founding|treaty|statute|jurisdiction|Rome|membership|ranks|(?:\w+ ){0,3}(?:member|state party))"
)
_AHEAD = re.compile(r"\b(?:will|would|plans?|due|expected|set|intends?|intention|hopes?|takes effect|comes into)\b")
_SIGNED = re.compile(r"\bsign(?:ed|s|ator(?:y|ies))\b(?! up)")
_ITS = re.compile(r"(?:its|their|his|her) ")
_SINCE = re.compile(r"\bsince $")
_OUGHT = frozenset({"should", "must", "ought", "shouldn't"})
_ONLY_ASPIRING = re.compile(r"\b(?:aspiring|prospective|potential|would-be|future|possible|candidate)[ -]$")
_IS_THE_ONE = re.compile(r" (?:is|are) (?:now )?(?:one of |among )?(?:the )?(?:[\w-]+ ){1,5}to \w+")
_WAS_ONE = re.compile(
    r"\b(?:was|were|became|had been|has been) (?:also )?(?:among|amongst|one of|the|only) (?:[\w-]+ ){1,6}to $"
)
_NOT_ONE = re.compile(r"(?:[Nn]either|[Nn]one)\b")
_NEW_PREDICATE = re.compile(
    r" (?:and|but|while) (?:\w+ly |now |also )?(?:is|are|was|were|has|have|had|will|would|hopes?|wants?|plans?|aims?) "
)
_WHETHER = re.compile(r"\b(?:whether|ask\w* if|know if|unclear if)(?: or not)? [^.;,]*$")
_GOING = re.compile(
    r"\b(?:(?:is|are) (?:\w+ )?(?:due|expected|set|scheduled|planned|to)|will|would|takes effect (?:next|in)|"
    r"to take effect)\b"
)
_STEPS_OUT = re.compile(
    r"\b(?:announc\w+|plan\w*|notice of|decision on|process of|begin\w*|beg[au]n|intention|start\w*|notif\w+|"
    r"trigger\w*|initiat\w+|launch\w*|planned|proposed|impending|looming|upcoming|forthcoming)\b[^.;,]{0,30}$"
)


class _Stand(msgspec.Struct):
    """How one state stands to one body, by one match."""

    state: str
    body: str
    relation: Relation
    when: str | None
    start: int
    end: int
    rule: str


def find_memberships(told: Told) -> list[Membership]:
    """Every relation of a state to a body that the story tells, once each: the dated passage before the undated."""
    if not told.may(_WORTH) or not told.bodies.named:
        return []
    found: dict[int, list[_Stand]] = {}
    for passage in told.of(_WORTH):
        near = passage.bodies or any(p.bodies for p in told.passages[max(0, passage.number - 5) : passage.number + 3])
        if near and (passage.states or passage.people):
            found[passage.number] = list(_in_passage(told, passage))
    for passage in told.passages if found else ():
        if found.get(passage.number) or found.get(passage.number - 1):
            found.setdefault(passage.number, []).extend(_echoed(told, passage, found))
    stands = [stand for number in sorted(found) for stand in found[number]]
    return [
        Membership(
            state=s.state,
            body=s.body,
            relation=s.relation,
            when=s.when,
            text=told.doc.text[s.start : s.end],
            span=(s.start, s.end),
            rule=s.rule,
        )
        for s in _once(stands)
    ]


def _in_passage(told: Told, passage: Passage) -> Iterator[_Stand]:
    phrases = list(_by_phrase(told, passage))
    signed = _SIGNED.search(passage.text) is not None  # "has signed but never ratified it"
    sure = [s for s in phrases if s.relation == "signatory" or (s.relation == "not_member" and not signed)]
    taken = [(s.state, s.body, s.start, s.end) for s in sure]
    yield from sure
    yield from _by_pattern(told, passage, taken)
    for stand in phrases:
        if not any(s == stand.state and b == stand.body for s, b, _, _ in taken):
            taken.append((stand.state, stand.body, stand.start, stand.end))
            yield stand


def _echoed(told: Told, passage: Passage, found: Mapping[int, Sequence[_Stand]]) -> Iterator[_Stand]:
    """How states stand that are only said to stand as one before them."""
    here, above = (
        [Before(s.state, s.body, s.relation, s.when, s.start, s.end) for s in found.get(number, ())]
        for number in (passage.number, passage.number - 1)
    )
    for echo in echoes(told, passage, here, above):
        if not supposed(told.doc.flat[passage.start : echo.start], "", told.doc.flat[echo.end : passage.end]):
            for state in echo.states:
                yield _Stand(
                    state, echo.body, echo.relation, echo.when, echo.start, echo.end, "<state> stands likewise"
                )


def _by_phrase(told: Told, passage: Passage) -> Iterator[_Stand]:
    """What noun phrases and predicates of standing say."""
    flat = told.doc.flat
    for said in stands_in(told, passage):
        found = said.match.found
        if not supposed(
            flat[passage.start : found.start], flat[found.start : found.end], flat[found.end : passage.end]
        ):
            start, end, when = _dated(passage, said.match, said.relation)
            yield _Stand(said.state, said.body, said.relation, when, start, end, said.match.pattern.name)


def _by_pattern(told: Told, passage: Passage, taken: list[tuple[str, str, int, int]]) -> Iterator[_Stand]:
    for match in matches(passage, "membership"):
        found = match.found
        before, after = told.doc.flat[passage.start : found.start], told.doc.flat[found.end : passage.end]
        if supposed(before, told.doc.flat[found.start : found.end], after):
            continue
        first = min((m.start for m in found.slots.get("state", ())), default=found.start)
        if not fits(told, passage, match) or _WHETHER.search(told.doc.flat, passage.start, first):
            continue
        relation = (
            None if _an_object(told, passage, match) or _anothers(told, match) else _relation(told.doc.flat, match)
        )
        if relation == "left" and not found.verb and (_GOING.match(after[:60].lstrip()) or _STEPS_OUT.search(before)):
            relation = "leaving"
        if match.pattern.gives.get("own") and not _ITS.match(told.doc.flat, found.slots["body"][0].start):
            continue  # "Russia and NATO members" are two sides
        if relation == "member" and _ONLY_ASPIRING.search(before):
            continue
        if relation == "not_member" and "no longer" in told.doc.flat[found.start : found.end]:
            relation = (
                "leaving"
                if re.search(r"\b(?:will|would) no longer\b", told.doc.flat[found.start : found.end])
                else "left"
            )
        bodies = bodies_meant(told, passage, match)
        states = states_meant(told, passage, match)
        if relation is None or len(states) < int(match.pattern.gives.get("least", 1)):
            continue
        for state, body in ((state, body) for state in states for body in bodies):
            at = found.verb_at if found.verb else (found.start, found.end)
            if any(s == state and b == body and a < at[1] and at[0] < z for s, b, a, z in taken):
                continue  # an earlier pattern has read these words
            taken.append((state, body, found.start, found.end))
            start, end, when = _dated(passage, match, relation)
            past = found.form == "past" or (found.verb.endswith("ed") and not found.chain)
            relation = relation if past else _ahead(told, relation, when)
            when = _own_time(passage, match, state) or when
            yield _Stand(state, body, relation, when, start, end, match.pattern.name)


def _own_time(passage: Passage, match: Match, state: str) -> str | None:
    """The time that stands right after one state of several: "Burundi quit in 2017 and the Philippines in 2019"."""
    found, flat = match.found, passage.told.doc.flat
    for mention in found.slots.get("state", ()):
        if state in mention.states and found.verb and mention.start > found.verb_at[1]:
            time = next((t for t in passage.times if mention.end <= t.start <= mention.end + 8), None)
            if time is not None and re.fullmatch(r",? (?:in |on |last )?", flat[mention.end : time.start]):
                return passage.resolved(time)
    return None


def _ahead(told: Told, relation: Relation, when: str | None) -> Relation:
    """The relation of a step that the passage dates after the article's day."""
    if when and told.anchor and When.of(when).first > told.anchor:
        return {"left": "leaving", "member": "joining"}.get(relation, relation)  # type: ignore[return-value]
    return relation


def _relation(flat: str, match: Match) -> Relation | None:
    given, found = match.pattern.gives["relation"], match.found
    chain = found.chain if "ever" not in found.chain else _without_ever(found.chain)
    words = set(chain)
    negated = (
        any(slot.startswith("not") for slot in found.slots)
        or bool(words & {"not", "never", "n't", "no", "nor", "neither", "yet"})
        or any(word.endswith("n't") for word in words)
        or any(_NOT_ONE.match(flat, m.start) for m in found.slots.get("state", ()))
    )
    if words & _OUGHT and given in ("join", "leave", "sign"):
        return None
    match given:
        case "be":
            if negated:
                return "not_member"
            if words & {"would", "could", "might"} and flat.startswith(" if ", found.end):
                return None
            status = status_of(chain, found.form)
            stays = found.verb.startswith(("remain", "stay")) or "agreed" in words
            return "member" if status in ("made", None) or not words or stays else "joining"
        case "join" | "sign":
            if negated:
                return None if words & {"may", "might", "could", "if"} else "not_member"
            status = status_of(chain, found.form)
            done: Relation = "member" if given == "join" else "signatory"
            if found.form == "base" and _WAS_ONE.search(flat, found.start, found.verb_at[0]):
                return done  # "was among the first to ratify it"
            if found.form == "ing" and not chain and flat.endswith(("With ", "with "), 0, found.start):
                return done  # "with Belarus joining in July"
            if status == "made" and (not found.verb.endswith("ing") or words & {"after", "by", "since"}):
                return done
            return "joining" if status in ("made", "planned", "possible", None) else None
        case "leave":
            if negated:
                return None
            status = status_of(chain, found.form)
            if found.chain == ("to",) or (not found.verb and _IS_THE_ONE.search(flat, found.start, found.end)):
                return "leaving"  # "Hungary to quit", "is the first to leave"
            if status == "made":
                return "leaving" if found.form == "ing" and words & {"is", "are", "be", "was", "were"} else "left"
            return "leaving" if status == "planned" else None
        case "leaving" | "joining":
            return None if negated and words & {"not", "never", "no"} else cast(Relation, given)
        case "visited":
            return "member"
        case "member":
            return "not_member" if negated else "member"
        case _:
            return cast(Relation, given)


def _without_ever(chain: tuple[str, ...]) -> tuple[str, ...]:
    """The words that govern a verb without the "ever" of "the only two that have ever left"."""
    return chain if set(chain) & {"not", "n't", "never", "nor"} else tuple(word for word in chain if word != "ever")


def _an_object(told: Told, passage: Passage, match: Match) -> bool:
    """Whether the state only stands before the verb: "invasion of Ukraine, became", "defies Russia to ratify"."""
    found = match.found
    state = (found.slots.get("state") or (None,))[0]
    if state is None or not found.verb or state.start >= found.verb_at[0]:
        return False
    flat = told.doc.flat
    if (
        found.chain[:1] == ("to",)
        and flat[passage.start : state.start].strip("\"' ")
        and not found.verb.startswith("expect")
    ):
        return True
    between = flat[state.end : found.verb_at[0]]
    if re.search(r"\b(?:which|that|who|whose)\b", between):
        return False
    return _AFTER_PREPOSITION.search(flat, max(passage.start, state.start - 12), state.start) is not None


def _anothers(told: Told, match: Match) -> bool:
    """Whether it is something of the body's or the state's: "joined the ICC's critics", "Serbia's decision"."""
    if match.pattern.gives["relation"] not in ("join", "leave", "sign", "joining", "leaving"):
        return False
    flat, found = told.doc.flat, match.found
    body = (found.slots.get("body") or (None,))[0]
    if body is not None and found.verb and _ITS_OWN.match(flat, body.end):
        return True
    state = (found.slots.get("state") or (None,))[-1]
    return (
        state is not None
        and bool(found.verb)
        and state.start >= found.verb_at[1]
        and flat[state.end : state.end + 2] == "'s"
    )


def _dated(passage: Passage, match: Match, relation: Relation) -> tuple[int, int, str | None]:
    found = match.found
    if relation not in _DATED or (
        relation == "member"
        and match.pattern.gives.get("relation", "be") in ("be", "member", "visited")
        and not match.pattern.gives.get("dated")
    ):
        since = next(
            (
                t
                for t in passage.times
                if found.start <= t.start <= found.end + 30
                and _SINCE.search(passage.told.doc.flat[max(0, t.start - 8) : t.start])
            ),
            None,
        )
        if since is not None and since.time is not None:
            return found.start, max(found.end, since.end), since.time.resolve(passage.told.anchor, "past")
        return found.start, found.end, None
    if relation == "joining" and not found.verb:
        return (
            found.start,
            found.end,
            passage.when(found.start, found.end, None)[0] if "expected" in passage.text else None,
        )
    when, mention = passage.when(found.start, found.end, verb=found.verb_at if found.verb else None)
    if mention and found.verb and _NEW_PREDICATE.search(passage.told.doc.flat, mention.end, found.verb_at[0]):
        return found.start, found.end, None  # "became a member in 2009 and is a candidate to join"
    if mention and re.search(
        r", (?:the|it|its|they) ", passage.told.doc.flat[found.end : max(found.end, mention.start)]
    ):
        when, mention = None, None  # "formed by three states, the bloc grew in 2017"
    step = relation in ("joining", "leaving")
    if mention and step and _AHEAD.search(passage.told.doc.flat[found.start : max(found.start, mention.start)]):
        when = passage.resolved(mention, "future")
    if mention is None and step:  # the announcement is itself the step
        mention = next(
            (t for t in passage.times if found.start <= t.start < found.end and t.time and t.time.bound is None), None
        )
        when = passage.resolved(mention) if mention is not None else None
    if mention is None and _news(passage, match, relation):
        when = passage.told.anchor.iso if passage.told.anchor else None
    start, end = found.start, found.end
    if mention is not None and start - 40 < mention.start < end + 50:
        start, end = passage.opened(min(start, mention.start)), max(end, mention.end)
    return start, end, when


def _news(passage: Passage, match: Match, relation: Relation) -> bool:
    """Whether the first sentences tell it as the news of the day: "has joined", "announces that it leaves"."""
    found = match.found
    if relation == "signatory" or not found.verb or lemma(found.verb) == "be":
        return False
    if found.form == "present" and not found.chain:
        return True
    perfect = bool(found.chain) and set(found.chain) <= {"has", "have", "officially", "formally"}
    return perfect and passage.number < 4


def _once(stands: Sequence[_Stand]) -> list[_Stand]:
    best: dict[tuple[Any, ...], _Stand] = {}
    for stand in stands:
        key = (stand.state, stand.body, stand.relation)
        held = best.get(key)
        if held is None or (held.when is None and stand.when is not None):
            best[key] = stand
    for key, stand in list(best.items()):
        if stand.relation == "joining" and stand.when is None and (stand.state, stand.body, "member") in best:
            del best[key]
    left = {(s.state, s.body) for s in best.values() if s.relation in ("not_member", "signatory")}
    kept = [
        s
        for s in best.values()
        if not (
            s.relation == "member"
            and s.when is None
            and (s.state, s.body, "not_member") in best
            and (s.state, s.body) in left
        )
    ]
    return sorted(kept, key=lambda s: (s.start, s.end, s.state))
