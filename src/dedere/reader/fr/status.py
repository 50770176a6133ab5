"""Did it happen, is it planned, possible, called off, declined? French tells by tense, auxiliaries and negation."""

# ruff: noqa: E501 - expressions are easier to read whole

from __future__ import annotations

import re
from collections.abc import Sequence

from dedere.reader.fr.verbs import Form
from dedere.reader.status import Status
from dedere.reader.wordlist import listed

_PLAN = frozenset(
    listed("""
    doit doivent devait devaient devrait devraient devra va vont allait allaient prévoit prévoient prévoyait prévu
    prévue attendu attendue attendus compte comptent comptait entend entendent entendait apprête apprêtent
    apprêtait intention décidé accepté promis confirmé annoncé programmé prêt projette projetait
    """)
)
_POSSIBLE = frozenset(
    listed("""
    pourrait pourraient pourra peut peuvent pouvait envisage envisagent envisageait envisagé souhaite souhaitent
    souhaitait souhaité espère espérait voudrait veut aimerait invité invitée invités invite susceptible songe songeait
    hésite étudie réfléchit proposé convié appelé
    """)
)
_OFF = frozenset(listed("annulé annule annulera reporté reporte renoncé renonce renoncera renonçait ajourné suspendu"))
_DECLINED = frozenset(
    listed("refusé refuse refusera refusait décliné décline exclu exclut évité évite éviter boudé boude séché snobé")
)
_NOT = frozenset(["ne", "n", "sans", "non"])
_ARE = frozenset(listed("est sont a ont était étaient avait avaient fut furent été eu soit ait être avoir étant ayant"))
GOVERNING = (
    _PLAN
    | _POSSIBLE
    | _OFF
    | _DECLINED
    | _NOT
    | _ARE
    | frozenset(
        listed("""
        se s y en le la les l lui leur pas plus point jamais qui que qu de d à pour finalement également aussi déjà bien
        donc ainsi ensuite puis encore d'abord même tous deux toutefois cependant récemment officiellement discrètement
        serait seraient sera seront aura auraient aurait avoir pu dû fait notamment secrètement ensemble brièvement
        depuis lors alors toujours rapidement tout juste immédiatement
        """)
    )
)


def status_of(chain: Sequence[str], form: Form | None) -> Status | None:
    """The status of a verb under the words before it; None where nobody says that it happened or will.

    >>> status_of(["ne", "se"], "future"), status_of(["doit", "se"], "infinitive"), status_of(["s", "est"], "participle")
    ('declined', 'planned', 'made')
    """
    words = set(chain)
    negated = bool(words & _NOT) and "que" not in words
    if words & _OFF:
        return None if negated else "cancelled"
    if words & _DECLINED:
        return "planned" if negated else "declined"
    if negated:
        if words & {"pourrait", "pourraient", "hésite", "envisage", "peut", "pouvait"}:
            return "possible" if list(chain).index(next(w for w in chain if w in _NOT)) > 0 else None
        if words & {"compte", "intention", "prévoit"} and not words & _PLAN - {"compte", "intention", "prévoit"}:
            return "declined"
        if "encore" in words or "jamais" in words:
            return None
        return "declined"
    if words & _POSSIBLE:
        return "possible"
    if words & _PLAN or form == "future" or words & {"sera", "seront"}:
        return "planned"
    if form == "conditional" or words & {"serait", "seraient", "aurait", "auraient"}:
        return "possible"
    if form == "infinitive":
        return "made" if words & {"pu"} or "après" in words else None
    if form == "participle":
        return "made" if words & _ARE else None
    return None if form == "gerund" else "made"


_IF = re.compile(
    r"\b(?:s'|[Ss]i (?!bien)|[Àà] moins que|[Aa]u cas où|même s'|[Ee]n cas d|dès que|quand bien même)[^,;.]*$"
)
_ARRESTED = re.compile(r"\b(?:serait|seraient|sera|devrait être|risquerait d'être|pourrait être) (?:immédiatement |aussitôt )?"
                       r"(?:arrêtée?|interpellée?|détenue?|remise?)\b")  # fmt: skip


def supposed(before: str, clause: str, after: str) -> bool:
    """Whether a clause is only supposed: "s'il venait, il serait arrêté".

    >>> supposed("Il serait arrêté s'", "il se rendait à Paris", ".")
    True
    """
    if _IF.search(before[-120:]) or re.match(r"(?:S'|Si )", before[-3:] + clause):
        return True
    return bool(_ARRESTED.search(before + after)) and bool(
        re.search(r"\b(?:s'il|s'ils|si|en cas de)\b", before + clause)
    )


_TRIP_OFF = re.compile(
    r"\b(?:annul\w+|report\w+|renonc\w+ à|ajourn\w+|suspend\w*|a fait l'impasse sur)(?: [\w'-]+){0,5}[ ']?$"
)
_TRIP_NO = re.compile(r"\b(?:refus\w+|déclin\w+|exclu\w*|écart\w+|dément\w*|évit\w+)(?: [\w'-]+){0,5}[ ']?$")
_TRIP_MAYBE = re.compile(
    r"\b(?:éventuel\w*|possible|invit\w+|envisag\w+|souhait\w+|projet d'|hypothétique|étudi\w+|pourrait|espèr\w+)"
    r"(?: [\w'-]+){0,5}[ ']?$"
)
_TRIP_AHEAD = re.compile(
    r"\b(?:avant|à la veille d\w*|prévu\w*|prochain\w*|prépar\w+|futur\w*|annonc\w+|doit|devrait|attendu\w*|effectuera\w*|fera|"
    r"entamera|prévoit|va|confirm\w+)(?: [\w'-]+){0,5}[ ']?$"
)
_TRIP_DONE = re.compile(
    r"\b(?:lors|pendant|durant|après|depuis|au cours|a effectué|effectue|entam\w+|a fait|achev\w+|conclu\w*|à l'occasion|"
    r"à l'issue|dernière|récente|première|poursui\w+|est arrivé\w*|dénonc\w+|critiqu\w+|salu\w+|en)(?: [\w'-]+){0,5}[ ']?$",
    re.I,
)
_OFF_AFTER = re.compile(
    r"[^.;,]{0,40}\b(?:a été|est|avait été|sera) (?:finalement )?(?:annulée?|reportée?|ajournée?)\b"
)
_AHEAD_AFTER = re.compile(
    r"[^.;,]{0,40}\b(?:est (?:prévue?|attendue?)|prévue?|aura lieu|doit avoir lieu|devrait avoir lieu|programmée?)\b"
)
_MAYBE_AFTER = re.compile(r"[^.;,]{0,40}\b(?:pourrait avoir lieu|n'est pas exclue?|est (?:évoquée|envisagée))\b")


def trip_status(before: str, after: str) -> Status:
    """The status of a journey named by a noun, from the words round it; the nearest word before decides."""
    if _OFF_AFTER.match(after):
        return "cancelled"
    before = before[-90:]
    found: list[tuple[int, Status]] = []
    for pattern, status in (
        (_TRIP_OFF, "cancelled"), (_TRIP_NO, "declined"), (_TRIP_MAYBE, "possible"), (_TRIP_AHEAD, "planned"),
        (_TRIP_DONE, "made"),
    ):  # fmt: skip
        at = -1
        while match := pattern.search(before, at + 1):
            at = match.start()
        if at >= 0:
            found.append((at, status))  # type: ignore[arg-type]
    if not found or max(found)[1] in ("made", "planned"):
        if _MAYBE_AFTER.match(after):
            return "possible"
        if _AHEAD_AFTER.match(after):
            return "planned"
    return max(found)[1] if found else "weak"
