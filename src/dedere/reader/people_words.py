"""What does a name of a person look like, and which words are none?"""

from __future__ import annotations

import re
from functools import cache

from dedere.reader.verbs import form_of
from dedere.reader.wordlist import listed

PARTICLE = r"(?:al|el|Al|El|bin|ibn|Bin|de|da|dos|do|von|van|der|den|di|del|della|la|le|ul|ould|Ould|abu|Abu|dela)"
_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'-]*[\w]|[A-Z]\."
NAME = rf"(?:{_WORD})(?:[ ](?:{PARTICLE}[ -])*(?:{_WORD})){{1,4}}"
SURNAME_OR_NAME = rf"(?:{PARTICLE}-)?(?:{_WORD})(?:[ ](?:{PARTICLE}[ -])*(?:{_WORD})){{0,3}}"
NOT_NAME = frozenset(
    listed("""
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
    August September October November December The A An In On At He She It They His Her Its This That These
    Those Since Although Though Some All Many Most Several Both Neither League Unlike Besides Non-member
    Non-signatory But And Or If When While After Before As For From To With By Of Not No President Prime Minister
    Foreign Defence Defense Secretary State General Court Council Union Nations United International
    Criminal Kremlin House White Press Ministry Parliament Congress Senate Republic Party Government Statute
    Rome Summit Forum Conference Assembly Group Commission Committee Security Organization Organisation
    Cooperation Office Department Army Force Forces University Institute Times Post News Agency Reuters AFP
    AP BBC CNN TASS Interfax Telegram Twitter Getty Images Photo File Read More Also Pool Treaty Convention
    Agreement Airport Palace Square Street Road Air Base Day War World Cup Games Olympic Olympics African
    First Chief Deputy Vice English Catalan Basque Kurdish Chechen Flemish Tibetan Arab Emirates
    European Asian Western Eastern Northern Southern Central Middle East West North South Commonwealth
    Independent States Affairs Agriculture Forestry Trade Commerce Development Finance Economy Energy Health
    Education Interior Justice Relations Industry Environment Climate Labour Labor Culture Transport Tourism
    Shanghai Belt Initiative
    Spokesperson Spokesman Spokeswoman Deputy Commissioner Ambassador Envoy Special Director Officer Governor Mayor
    Senator Councilor Councillor Speaker Chairman Chief Leader King Queen Prince Mr Mrs Ms Dr
    """)
)


@cache
def no_name(word: str) -> bool:
    """Whether a word in capitals is none of a name: "Prime", or the verb of a headline: "Ann Visits Rome".

    >>> no_name("Visits"), no_name("Marks")
    (True, False)
    """
    return word in NOT_NAME or (word not in _NAMED and form_of(word) == "present")


_NAMED = frozenset(["Marks", "Hopes", "Walks", "Lands", "Sees", "Rides", "Stands", "Tours", "Grants"])
NOT_PERSON_AFTER = re.compile(
    r" (?:administration|government|regime|Administration|Government|Foundation|Center|Centre|Airport|"
    r"Institute|family|camp|loyalists|supporters|"
    r"critics|allies|era|doctrine|team|campaign|cabinet|aide|aides|adviser|advisers|spokesman|"
    r"spokesperson|spokeswoman|Stadium|Prize|Street|Square|Avenue)\b"
)
FEMALE = frozenset(
    listed("""
    Maria Anna Elena Natalia Tatiana Olga Irina Ekaterina Svetlana Yulia Julia Sarah Laura Emma Marie Claire
    Christine Angela Ursula Annalena Giorgia Sanna Mette Kaja Zuzana Michelle Kamala Hillary Condoleezza
    Nancy Susan Linda Karen Elizabeth Catherine Katherine Fatou Ellen Joyce Sheikh_Hasina Penny Jacinda
    Melanie Theresa Liz Yvette Rachel Marine Dina Claudia Dilma Cristina Xiomara Delcy Ana Isabel Sofia
    Victoria Alexandra Margaret Mary Jennifer Jessica Rebecca Samantha Amina Aisha Fatima Leila Zainab Graça
    Nkosazana Naledi Simone Carla Silvana Joan Navi Louise Tomoko Reine Wendy Linda Karine Jen Psaki
    Stephanie Margarita Valentina Marija Ivana Viola Karin Sanae Yoko Droupadi Sushma Nirmala Aung Retno
    Tsai Vjosa Salome Maia Ingrida Evika Elina Tanja Natasa Annette Lilian Catriona Helen Ann
    """)
)
LOWER_STARTS = frozenset(
    listed("""
    but and while when after before as for from to with by although though since because despite during
    following where why how if once then yet both meanwhile earlier later separately instead however now
    today
    """)
)
