"""Which words turn what a parsed sentence says: who is made to go, what carries people, where things are held?"""

from __future__ import annotations

from dedere.reader.wordlist import listed

OBJECT_CONTROL = frozenset(
    listed("""
    invite urge ask send tell order allow call want expect press persuade force summon dispatch advise
    encourage let help schedule permit authorise authorize enable prompt lead need compel beg warn cause challenge
    require tempt entice lure convince implore
    """)
)
RECEIVING = frozenset(
    listed("""
    host receive welcome greet invite meet send escort
    """)
)
STANCE = frozenset(
    listed("""
    hope want suggest wonder doubt deny consider hint speculate rule refuse wish
    """)
)
DENIED = frozenset(["deny", "doubt", "dismiss", "refute"])
ABOUT = frozenset(["of", "about", "against", "over", "on"])
HAVE = frozenset(["has", "have", "had", "having", "'ve", "'d"])
VEHICLES = frozenset(
    listed("""
    plane jet aircraft airplane aeroplane flight helicopter train car motorcade convoy limousine gulfstream airliner
    airbus boeing ilyushin yacht ship warship entourage delegation cavalcade
    """)
)
# "came to power in", "went to war in": no place that one comes to
NOWHERE = frozenset(
    listed("""
    power war trial office court prison jail school university life death terms blows agreement attention rescue aid
    help defence defense conclusion rest work task polls question issue subject topic theme matter idea form normal
    fore fruition grips light mind conclusions
    """)
)
# what is held somewhere: whoever acts at it is there
EVENTS = frozenset(
    listed("""
    ceremony meeting conference summit forum dinner lunch luncheon banquet reception rally parade funeral wedding
    inauguration coronation event gathering session talks congress seminar workshop concert match game final festival
    exhibition expo fair launch signing opening commemoration anniversary celebration celebrations service mass vigil
    briefing council assembly debate panel hearing symposium breakfast signing-ceremony wreath-laying sidelines
    """)
)
DOWN = frozenset(
    {
        "prep",
        "pobj",
        "dobj",
        "attr",
        "appos",
        "conj",
        "nmod",
        "compound",
        "pcomp",
        "npadvmod",
        "advmod",
        "obj",
        "dative",
        "nummod",
        "amod",
        "agent",
        "oprd",
    }
)
