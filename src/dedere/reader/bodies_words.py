"""Which words name or mean a court, a treaty or an organisation that no list knows?

Expressions only; bodies.py tells what each match means.
"""

from __future__ import annotations

import re
from functools import cache

from dedere.reader.lexicon import demonyms

# which words mean a body of a kind that stands above (or just below) in the text
ANAPHORS: dict[str, tuple[str, ...]] = {
    "court": (
        "court",
        "tribunal",
        "world court",
        "war crimes court",
        "international court",
        "war crimes tribunal",
        "War crimes court",
        "War crimes tribunal",
        "global court",
        "international tribunal",
        "criminal court",
        "Court",
        "Tribunal",
        "judicial body",
    ),
    "treaty": (
        "treaty",
        "statute",
        "Statute",
        "convention",
        "founding treaty",
        "court's founding treaty",
        "court's statute",
        "pact",
        "accord",
    ),
    "alliance": (
        "alliance",
        "military alliance",
        "security alliance",
        "defence alliance",
        "defense alliance",
        "Western alliance",
        "pact",
    ),
    "union": ("union", "Union", "27-nation bloc"),
    "bloc": (
        "bloc",
        "regional bloc",
        "trade bloc",
        "grouping",
        "club",
        "trading bloc",
        "economic bloc",
        "West African bloc",
    ),
    "group": ("group", "bloc", "club", "group of emerging economies"),
    "organisation": (
        "organisation",
        "organization",
        "regional organisation",
        "regional organization",
        "Organisation",
        "Organization",
        "regional body",
        "bloc",
        "group",
        "grouping",
    ),
    "forum": ("forum",),
    "commonwealth": ("commonwealth",),
    "initiative": ("initiative", "scheme", "project"),
}
WORDS = sorted({word for words in ANAPHORS.values() for word in words}, key=len, reverse=True)
ANAPHOR = re.compile(
    rf"\b(?:(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|\d+-(?:member|nation|state|country)) |(?=War crimes ))(?:(?:\w+-(?:member|"
    rf"nation|state|country|strong|based|led)|same|global|Russian-led|international|UN|"
    rf"U\.N\.) )?(?P<word>{'|'.join(WORDS)})(?:'s founding (?P<found>treaty|statute))?\b(?! "
    rf"(?:leader|of [Jj]ustice|chamber|stage|minister|order|case|room|house|date|hearing|"
    rf"file|ruling)|-)"
)
HAGUE = re.compile(
    r"\b(?:Hague(?:-based)? (?:war crimes |criminal |international )*(?P<one>[Cc]ourt|"
    r"[Tt]ribunal)|(?:war crimes |criminal |international |UN |U\.N\. )*(?P<two>[Cc]ourt|"
    r"[Tt]ribunal),? (?:based |sitting )?(?:in|at) [Tt]he Hague|(?:UN|U\.N\.|United Nations) (?:war crimes|"
    r"criminal) (?P<three>tribunal|court)|(?:UN|U\.N\.) (?P<un>[Tt]ribunal)|"
    r"(?:[Jj]udges|[Pp]rosecutors?) (?:in|at) [Tt]he Hague"
    r")\b"
)
IN_THE_HAGUE = ("ICC", "ICTY", "IRMCT", "Kosovo Specialist Chambers", "STL", "ICJ")
YUGOSLAV = re.compile(r"\b(?:Yugoslav|Srebrenica|Bosnian Serb|Karad[zž]i[cć]|Mladi[cć]|Milo[sš]evi[cć])")
BALKANS = re.compile(
    r"\b(?:Yugoslav|Srebrenica|Bosnia|Serb|Croat|Kosov|Balkan|Belgrade|Karad[zž]i[cć]|Mladi[cć]|Milo[sš]evi[cć])"
)
RWANDA = re.compile(r"\bRwanda")
CITY = re.compile(r"\b[Tt]he Hague\b")
WAR_CRIMES = re.compile(
    r"(?:war crimes|criminal|international|UN|U\.N\.) (?:\w+ )?(?:[Cc]ourt|[Tt]ribunal)$|^[Tt]he tribunal$"
)
BODY_ITSELF = re.compile(r"\b(?:[Tt]he|[Tt]his) (?P<word>body|institution)\b")
NON = ("Non-", "non-")
NO_BODY_AFTER = re.compile(r"(?:-[a-z]| (?:summit|arrest)s? (?:Group|News))")
OF = r"(?: of [A-Z][\w-]+(?: [A-Z][\w-]+)?| in [A-Z][\w-]+(?: [A-Z][\w-]+)?)"
OWN_COURT = re.compile(
    rf"\b(?:(?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+)?(?:'s)?) )?(?P<sort>(?:Supreme|High|Constitutional|"
    rf"Federal|Federal Supreme|National|Regional|Provincial|District|Central|Criminal|Basmanny|"
    rf"Special|Appeals?|Cassation|Magistrates'?) (?:Criminal )?Court(?: of (?:Appeals?|"
    rf"Justice|Cassation))?)(?P<of>{OF})?"
)
COURT_OF_NATION = re.compile(
    r"\b[Aa]n? (?P<dem>{demonyms}) (?:(?:high|supreme|lower|federal|appeals?|criminal|"
    r"district|provincial|investigating|constitutional|military|regional|local) )?(?P<sort>court|"
    r"judge|tribunal|magistrate|prosecutor)\b"
)
COURT_OF_TOWN = re.compile(
    r"\b[Aa]n? (?P<name>(?!Hague|International|World|UN|War|US)[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:court|judge))\b"
)
HIGHEST_COURT = re.compile(
    r"\b(?P<name>[A-Z][\w-]+(?: [A-Z]\w+)?'s (?:highest|top|supreme|constitutional|high) court)\b"
)
COURT_IN = re.compile(
    r"\b[Aa] (?:(?:high|lower|federal|appeals?|criminal|district|local|federal) )?court "
    r"in (?P<place>(?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?)"
)
NAMED = re.compile(
    r"\b(?P<name>(?:(?:[A-Z][\w-]+ ){1,8}?|(?=[A-Z]\w+ of (?:[A-Z][\w-]+ ){1,4}(?:States|Nations|Countries)\b))"
    r"(?:Alliance|Union|Organi[sz]ation|Community|Coalition|"
    r"Council|League|Forum|Treaty|Convention|Pact|Tribunal|Chambers|Initiative|Agreement|Confederation)"
    r"(?: (?:of|for|on|to|against|in)(?: the)?(?: (?:[A-Z][\w-]+|and|of|for)){0,8}(?: [A-Z][\w-]+)"
    r")?)(?! (?:[Ss]quare|[Ss]treet|News|leader|[Mm]inister|chairman|member [A-Z]))"
)
NOT_NAMED = frozenset(
    [
        ("The"),
        "A",
        "An",
        "In",
        "At",
        "On",
        "This",
        "That",
        "European",
        "National",
        "Supreme",
        "City",
        "Town",
        "Cabinet",
        "Ministers",
        "State",
        "Privy",
        "Soviet",
        "Western",
        "Trade",
        "Student",
        "Western",
    ]
)
COALITION = re.compile(
    r"\b(?:an?|the) (?P<head>international (?:coalition|alliance|treaty|convention)(?: "
    r"(?:for|on|of|against) the [a-z]+)?)(?P<tail> of (?:the )?(?:estimated )?(?:[\d,]+ "
    r")?(?P<last>[a-z]+))?\b"
)
# a name that the text itself calls a bloc and says whom it unites: "GUAM is an organisation uniting Georgia and
# Moldova"
UNITES = (
    r"(?:(?:that |which )?(?:unit(?:es|ing|ed)|compris(?:es|ing|ed)|group(?:s|ing)|consist(?:s|ing) of|bring(?:s|"
    r"ing) together|"
    r"link(?:s|ing)|includ(?:es|ing)|composed of|made up of|is made up of|is composed of|of))"
)
CALLED = re.compile(
    r"\b(?P<name>[A-Z]{4,8}|(?:[A-Z][\w-]+ ){1,3}(?:Group|Quartet|Four|Five|Seven|Format|Platform|Club|Partnership|"
    r"Association|States|Nations))(?= \([A-Z]{2,8}\)|,? (?:is |was |-+ |– |"
    r"— )?an? (?:[\w-]+ ){0,4}?(?:organi[sz]ation|bloc|"
    rf"group|grouping|alliance|union|forum|club|association|community|format) {UNITES} |(?<=[a-z])(?:,| -+| –|"
    rf" —)? {UNITES}"
    r" (?:the )?[A-Z]\w+(?: \w+)?(?:,| and ))"
)
IT = re.compile(
    r"\b(?:leave|leaves|left|leaving|quit|quits|join|joins|joined|joining|ratify|ratified|"
    r"signed|founded|within|inside|outside|outside of|rejoin|rejoined|accede to|acceded to|party to|parties to|"
    r"members? of|belongs? to|belonged to|signator(?:y|ies) (?:to|of)) (?P<it>it)\b(?! (?:to|at|for|up|behind|into|as))"
)


@cache
def nation_courts() -> re.Pattern[str]:
    """A court or judge of a nation: "a French court"."""
    names = sorted((re.escape(n) for n in (*demonyms(), "US", "U.S.", "UK")), key=len, reverse=True)
    return re.compile(COURT_OF_NATION.pattern.replace("{demonyms}", "|".join(names)))
