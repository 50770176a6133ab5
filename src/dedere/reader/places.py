"""Which state's territory does each passage name?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from dedere.reader.document import Document, Sentence
from dedere.reader.gazetteer import Gazetteer
from dedere.reader.lexicon import demonyms
from dedere.reader.literals import each
from dedere.reader.mentions import Mention, between

_SORT = (
    r"(?:capital|city|town|resort|port|village|province|region|state|coast|island|territory|enclave|soil|"
    r"base|border|parliament|presidential palace|palace|airport|mainland)"
)
_OF_NATION = re.compile(
    rf"\b(?:[Tt]he |a |an )?(?P<dem>{{demonyms}})(?: (?:[a-z-]+|Black Sea|Red Sea|Alpine|Arctic|"
    rf"Baltic)){{0,2}}? {_SORT}(?: (?:city|town|resort|capital))?(?: of)?\b"
)
_JOIN = re.compile(
    r"(?:,? (?:in|on) (?:the )?|, (?:the )?|'s (?:[a-z]+ ){0,2}(?:capital|city|town)(?:,| of)? | \(|"
    r", (?:the|its) capital,? (?:of )?(?:the (?:[A-Z]\w+ )*country )?)$"
)
# "the Arab Republic of Egypt", "the Kingdom of Saudi Arabia"
_STYLED = re.compile(
    r"(?:[Tt]he )?(?:(?:United|Islamic|Arab|People's|Democratic|Federal|Federative|Socialist|Bolivarian|Hashemite|"
    r"Plurinational|Co-operative|Independent) )*"
    r"(?:Republic|Kingdom|State|Commonwealth|Sultanate|Emirate|Federation) of (?:the )?$"
)
# whose soil an embassy's is says nothing of where it stands
_ABROAD = re.compile(
    r"(?:'s?)? (?:[Ee]mbass(?:y|ies)|[Cc]onsulates?|[Hh]igh [Cc]ommission|[Aa]mbassador|[Cc]onsul)\b|"
    r"'s (?:[a-z-]+ )?(?:neighbou?r|ally|rival|foe|enemy|partner),? (?=[A-Z])"
)
_EMBASSY_OF = re.compile(r"\b(?:[Ee]mbassy|[Cc]onsulate|[Hh]igh [Cc]ommission|[Aa]mbassador) of (?:the )?$")
_CAPITAL_OF = re.compile(r"(?:[Tt]he (?:[a-z]+ )?capital,? (?:city |of )*)$")
_ABSORB = re.compile(
    r"(?:(?:[Tt]he |a |an |its |their )?(?:(?:[Nn]eighbou?ring|nearby|fellow|ICC|non-ICC|member|host|"
    r"party|state|country|nation|ally|distant|landlocked|Muslim|African|Asian|European|Gulf|Arab|"
    r"Central|East|West|South|North|Southeast|Western|Eastern|Middle|Russian-occupied|Russian-held|"
    r"Israeli-occupied|Israeli-controlled|occupied|annexed|parts of|southern|northern|eastern|western|"
    r"central|port|city|of|EU|NATO|BRICS|signatory) )*(?:[Nn]eighbou?ring|nearby|fellow|member|party|"
    r"state|country|nation|ally|Russian-occupied|Russian-held|Israeli-occupied|occupied|annexed|parts of|"
    r"southern|northern|eastern|western|central|port|city of|capital|signatory) |[Tt]he )$"
)
_COUNTRY = re.compile(
    r"\b(?:the|this|that|their|our) (?:(?:[a-z]+|Central Asian|African|Asian|European|Gulf|Arab|"
    r"Balkan) ){0,1}(?:country|nation|state|republic|kingdom|capital)\b|"
    r"\b[Tt]he island(?: nation| state)?\b(?! of )|\bthere\b|\bhere\b"
)
_COUNT = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "both": 2}
_ALL_OF_THEM = re.compile(
    r"\b(?:(?:[Tt]he|[Tt]hese|[Aa]ll|[Aa]ll the|[Tt]hose) )?(?P<count>two|three|four|five|six|[Bb]oth) "
    r"(?:countries|nations|states|capitals)\b(?!')"
)
_REACHED = re.compile(r"\b(?:visit\w*|tour\w*|to|in|across|through|of|between|reach\w*) $")
_LISTED = re.compile(
    r"(?:, |,? and |; )(?:(?:to|in|the|then|later|also|on) ){0,3}|[^.;]{0,40},? and (?:to |in )?(?:the )?"
)
_DATELINE = re.compile(
    r"^\W*(?:[A-Z]{2,5} ?[—–-] ?)?(?P<place>[A-Z][A-Z '-]{2,28})"
    r"(?:, *(?P<land>[A-Z][A-Za-z .]+?))?(?: *\([^)]{2,40}\))? *(?:[.,—–:-]|"
    r"$| (?=[A-Z][a-z]))"
)


class PlaceFinder:
    """Finds the places of one document, sentence by sentence.

    Args:
        here: the place that the report is dated from, where it says.
    """

    def __init__(
        self, doc: Document, gazetteer: Gazetteer, hits: Sequence[tuple[int, int, str]], here: str = ""
    ) -> None:
        self.flat = doc.flat
        self.gazetteer = gazetteer
        self.named: list[Mention] = []
        for start, end, name in hits:
            place = gazetteer.is_place(self.flat, start, end, name)
            if place is None or place.kind == "demonym" or self._adjective(start, end, name):
                continue
            if _ABROAD.match(self.flat, end) or _EMBASSY_OF.search(self.flat[max(0, start - 26) : start]):
                continue
            self.named.append(
                Mention(
                    kind="place",
                    start=start,
                    end=end,
                    core=(start, end),
                    states=place.states,
                    seat=place.kind == "seat",
                )
            )
        place = gazetteer.place(here)
        self.dateline = place.states if place and place.kind in ("state", "city") else self._dateline(doc)

    def _adjective(self, start: int, end: int, name: str) -> bool:
        return (
            name in ("US", "UK", "U.S.")
            and re.match(r" (?:President|Secretary|Vice|Congress|Senate|Supreme)", self.flat[end : end + 12])
            is not None
            and (self.flat[end + 1 : end + 9] != "Congress")
        )

    def _dateline(self, doc: Document) -> tuple[str, ...]:
        for sentence in [s for s in doc.sentences if s.story][:4]:
            match = _DATELINE.match(self.flat[sentence.start : sentence.start + 90])
            if match is None:
                continue
            for name in (match["place"], match["land"] or ""):
                place = self.gazetteer.place(name)
                if place and place.kind in ("state", "city"):
                    return place.states
        return self._headline(doc)

    def _headline(self, doc: Document) -> tuple[str, ...]:
        """The one state that the headline of a report without a dateline is told from: "arrives in Quito"."""
        first = next((s for s in doc.sentences if s.story), None)
        if first is None or self.flat[first.start : first.end].rstrip().endswith((".", "!", "?", "”", '"')):
            return ()
        at = [m for m in between(self.named, first.start, first.end) if self.flat[: m.start].endswith((" in ", " at "))]
        return at[0].states if len({m.states for m in at}) == 1 and len(at[0].states) == 1 else ()

    def in_sentence(
        self, sentence: Sentence, before: Sequence[Mention], taken: Sequence[Mention] = ()
    ) -> list[Mention]:
        """The places of one sentence, left to right, a city and its state as one.

        Args:
            before: the places of the sentences above, latest last, for "the country" and "there".
            taken: mentions of other kinds that keep their characters.
        """
        low = [
            m
            for m in between(self.named, sentence.start, sentence.end)
            if not any(t.core[0] < m.end and m.start < t.core[1] for t in taken)
        ]
        found = self._joined(low, sentence)
        text = self.flat[sentence.start : sentence.end]
        for match in each(_nation_places(), text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            inside = next((m for m in found if m.start <= end + 1 <= m.end), None)
            if inside:  # "the Indian state of Goa"
                found.remove(inside)
                end = inside.end
            if match[0].split()[-1] == "parliament" or any(start < m.end and m.start < end for m in found):
                if inside:
                    found.append(inside)
                continue
            state = demonyms().get(match["dem"]) or {"US": "US", "U.S.": "US", "UK": "GB"}.get(match["dem"], "")
            if state and not any(start < t.core[1] and t.core[0] < end for t in taken):
                found.append(Mention(kind="place", start=start, end=end, core=(start, end), states=(state,)))
        found.sort(key=lambda m: m.start)
        for match in each(_ALL_OF_THEM, text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            states = self._listed(_COUNT[match["count"].lower()], [*before, *[m for m in found if m.end <= start]])
            reached = _REACHED.search(self.flat, sentence.start, start)  # "visited the two countries"
            if states and reached and not any(start < m.end and m.start < end for m in found):
                found.append(
                    Mention(kind="place", start=start, end=end, core=(start, end), states=states, how="anaphor")
                )
        for match in each(_COUNTRY, text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if any(start < m.end and m.start < end + 2 for m in found):
                continue  # "the capital, Lima"
            states = self._meant(match[0], [*before, *[m for m in found if m.end <= start]])
            if states:
                found.append(
                    Mention(kind="place", start=start, end=end, core=(start, end), states=states, how="anaphor")
                )
        found.sort(key=lambda m: m.start)
        return [self._with_words(m, sentence, found) for m in found]

    def _meant(self, words: str, before: Sequence[Mention]) -> tuple[str, ...]:
        if words == "here":
            return self.dateline
        for mention in reversed(before):
            if len(mention.states) == 1 and mention.how == "name" and not mention.seat:
                return mention.states
        return ()

    def _listed(self, count: int, before: Sequence[Mention]) -> tuple[str, ...]:
        """The states of the last list that has so many of them: "Oman, Chad and Togo. The three countries"."""
        named = [m for m in before[-12:] if m.how == "name" and len(m.states) == 1]
        for last in range(len(named), count - 1, -1):
            run = named[last - count : last]
            near = all(_LISTED.fullmatch(self.flat, a.end, b.start) for a, b in pairwise(run))
            if near and len({m.states for m in run}) == count:
                return tuple(m.states[0] for m in run)
        return ()

    def _joined(self, low: Sequence[Mention], sentence: Sentence) -> list[Mention]:
        found: list[Mention] = []
        for mention in low:
            last = found[-1] if found else None
            if last and last.states == mention.states and _JOIN.fullmatch(self.flat[last.end : mention.start]):
                end = mention.end + (
                    self.flat[last.end : mention.start].endswith("(")
                    and self.flat[mention.end : mention.end + 1] == ")"
                )
                found[-1] = Mention(kind="place", start=last.start, end=end, core=last.core, states=last.states)
            elif last and _CAPITAL_OF.search(self.flat[max(sentence.start, mention.start - 40) : mention.start]):
                found.append(mention)
            else:
                found.append(mention)
        return found

    def _with_words(self, mention: Mention, sentence: Sentence, found: Sequence[Mention]) -> Mention:
        floor = max([sentence.start, *[m.end for m in found if m.end <= mention.start]])
        before = self.flat[floor : mention.start]
        match = _STYLED.search(before) or _ABSORB.search(before) or _CAPITAL_OF.search(before)
        if not match:
            return mention
        return Mention(
            kind="place",
            start=floor + match.start(),
            end=mention.end,
            core=mention.core,
            states=mention.states,
            how=mention.how,
            seat=mention.seat,
        )


_COMPILED: list[re.Pattern[str]] = []


def _nation_places() -> re.Pattern[str]:
    if not _COMPILED:
        names = sorted((re.escape(n) for n in (*demonyms(), "US", "U.S.", "UK")), key=len, reverse=True)
        _COMPILED.append(re.compile(_OF_NATION.pattern.replace("{demonyms}", "|".join(names))))
    return _COMPILED[0]
