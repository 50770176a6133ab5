"""By which names do reports call the bodies that gather, and their gatherings?"""

from __future__ import annotations

ORGANISATIONS = {
    "BRICS": r"(?:BRICS|Brics)(?:\+| Plus)?(?: group| bloc)?",
    "G20": r"G-?20|Group of 20|Group of Twenty",
    "G7": r"G-?7|Group of Seven",
    "G8": r"G-?8|Group of Eight",
    "SCO": r"(?:Eurasian )?Shanghai Cooperation Organi[sz]ation(?: \(SCO\)|, or SCO,)?|SCO",
    "CIS": r"Commonwealth of Independent States(?: \(CIS\))?|CIS|C\.I\.S\.",
    "CSTO": r"Collective Security Treaty Organi[sz]ation(?: \(CSTO\))?|CSTO|Collective Security Council",
    "EAEU": r"Eurasian Economic Union(?: \(E[A]?EU\))?|EAEU|EEU|Supreme Eurasian Economic Council",
    "APEC": r"APEC|Asia-Pacific Economic Cooperation(?: \(APEC\))?",
    "ASEAN": r"ASEAN|Association of South-?[Ee]ast Asian Nations(?: \(ASEAN\))?|East Asia",
    "African Union": r"African Union(?: \(AU\))?|AU",
    "Arab League": r"Arab League|League of Arab States",
    "OIC": r"OIC|Organi[sz]ation of (?:the )?Islamic (?:Cooperation|Conference)(?: \(OIC\))?|Islamic",
    "NATO": r"NATO|Nato",
    "EU": r"EU|European Union(?: \(EU\))?|European Council",
    "COMESA": r"COMESA|Common Market for Eastern and Southern Africa(?: \(COMESA\))?",
    "IGAD": r"IGAD|Intergovernmental Authority on Development(?: \(IGAD\))?",
    "ECOWAS": r"ECOWAS|Economic Community of West African States(?: \(ECOWAS\))?",
    "CEN-SAD": r"CEN-SAD|Community of Sahel-Saharan States(?: \(CEN-SAD\))?",
    "GCC": r"GCC|Gulf Cooperation Council(?: \(GCC\))?",
    "CELAC": r"CELAC|Community of Latin American and Caribbean States",
    "Mercosur": r"Mercosur",
    "Quad": r"Quad",
    "OPEC": r"OPEC\+?",
    "SADC": r"SADC|Southern African Development Community(?: \(SADC\))?",
    "EAC": r"EAC|East African Community",
    "Organization of Turkic States": r"Organi[sz]ation of Turkic States(?: \(OTS\))?|Turkic(?: [Cc]ouncil| [Ss]tates)?",
    "OSCE": r"OSCE|Organi[sz]ation for Security and Co-?operation in Europe(?: \(OSCE\))?",
    "European Political Community": r"European Political Community(?: \(EPC\))?",
    "Commonwealth": r"Commonwealth(?: Heads of Government| of Nations)?",
    "Non-Aligned Movement": r"Non-Aligned Movement(?: \(NAM\))?",
    "Francophonie": r"(?:La )?Francophonie",
    "CARICOM": r"CARICOM|Caricom",
    "ICGLR": r"ICGLR|International Conference on the Great Lakes Region(?: \(ICGLR\))?",
    "TICAD": r"TICAD",
    "FOCAC": r"FOCAC|Forum on China-Africa Cooperation(?: \(FOCAC\))?|China-Africa",
    "Board of Peace": r"Board of Peace",
    "Assembly of States Parties": r"Assembly of States Parties",
}
NAMED = {
    "UN General Assembly": r"(?:(?:UN|U\.N\.|United Nations)(?:'s)? )?General Assembly(?: in New York)?|UNGA",
    "UN climate summit": (
        r"COP ?\d{2}(?: (?:UN )?climate (?:change )?(?:summit|conference|talks)| summit)?|COP (?:climate )?summit|"
        r"(?:UN|U\.N\.|"
        r"United Nations)(?:'s)? climate (?:change )?(?:summit|conference|talks|meeting)"
    ),
    "Belt and Road Forum": r"Belt and Road (?:Initiative )?(?:[Ff]orum|[Ss]ummit)(?: for International Cooperation)?",
    "World Economic Forum": r"World Economic Forum(?:'s)?(?: annual meeting)?(?: \(WEF\))?",
    "Munich Security Conference": r"Munich Security Conference",
    "Eastern Economic Forum": r"Eastern Economic Forum(?: \(EEF\))?",
    "St Petersburg International Economic Forum": (
        r"(?:St\.?|"
        r"Saint) Petersburg (?:International )?Economic Forum(?: \(SPIEF\))?"
    ),
    "Russia-Africa summit": r"(?:second |first )?Russia[-–](?:Africa|African) [Ss]ummit",
    "Ukraine peace summit": (
        r"(?:Ukraine |Ukrainian |Swiss |global )[Pp]eace (?:[Ss]ummit|[Cc]onference)|"
        r"Summit on Peace in Ukraine"
    ),
    "Gaza peace summit": r"Gaza (?:peace |ceasefire )?[Ss]ummit",
    "Victory Day parade": r"Victory Day (?:military )?(?:parade|celebrations?|commemorations?)",
    "Olympic Games": r"(?:Winter |Summer |Paris |Beijing |Sochi )?Olympic(?:s| Games)(?: opening ceremony)?",
    "Boao Forum": r"Boao Forum(?: for Asia)?",
    "Ibero-American summit": r"Ibero-American [Ss]ummit",
    "East Asia summit": r"East Asia [Ss]ummit",
    "Pacific Islands Forum": r"Pacific Islands Forum(?: (?:leaders'? )?(?:summit|meeting))?",
    "Summit of the Americas": r"Summit of the Americas",
    "Summit of the Future": r"Summit of the Future",
    "Security Council meeting": (
        r"(?:UN |U\.N\. |United Nations )?Security Council (?:meeting|session|debate|briefing)s?|"
        r"(?:meeting|session|debate) of (?:the )?(?:UN |U\.N\. |United Nations )?Security Council(?: members)?"
    ),
    "Raisina Dialogue": r"Raisina Dialogue",
    "Shangri-La Dialogue": r"Shangri-La Dialogue",
    "Asia-Europe Meeting": r"Asia-Europe Meeting|ASEM",
    "World Cup": r"World Cup(?: final| opening ceremony)?",
    "Caspian summit": r"Caspian (?:[Ss]ea )?[Ss]ummit",
    "International Ministerial Council": r"Ministerial Council",
}
# gatherings that are held in one place year by year
SEATED = {
    "UN General Assembly": "US",
    "Security Council meeting": "US",
    "World Economic Forum": "CH",
    "Munich Security Conference": "DE",
    "Eastern Economic Forum": "RU",
    "St Petersburg International Economic Forum": "RU",
    "Boao Forum": "CN",
    "Raisina Dialogue": "IN",
    "Shangri-La Dialogue": "SG",
}
