"""Which forms has a French verb, and what does each form say of the time?"""

from __future__ import annotations

from functools import cache
from typing import Literal

Form = Literal["present", "past", "future", "conditional", "infinitive", "participle", "gerund"]

# present (il, ils), past historic and imperfect, stem of the future, participle, gerund
_IRREGULAR: dict[str, tuple[str, str, str, str, str]] = {
    "aller": ("va vont aille", "alla allèrent allait allaient", "ir", "allé", "allant"),
    "venir": ("vient viennent vienne", "vint vinrent venait venaient", "viendr", "venu", "venant"),
    "rendre": ("rend rendent rende", "rendit rendirent rendait rendaient", "rendr", "rendu", "rendant"),
    "reconnaître": ("reconnaît reconnaissent", "reconnut reconnaissait", "reconnaîtr", "reconnu", "reconnaissant"),
    "partir": ("part partent parte", "partit partirent partait partaient", "partir", "parti", "partant"),
    "sortir": ("sort sortent sorte", "sortit sortirent sortait sortaient", "sortir", "sorti", "sortant"),
    "recevoir": ("reçoit reçoivent reçoive", "reçut reçurent recevait recevaient", "recevr", "reçu", "recevant"),
    "accueillir": (
        "accueille accueillent", "accueillit accueillirent accueillait accueillaient", "accueiller", "accueilli",
        "accueillant",
    ),
    "tenir": ("tient tiennent tienne", "tint tinrent tenait tenaient", "tiendr", "tenu", "tenant"),
    "prendre": ("prend prennent prenne", "prit prirent prenait prenaient", "prendr", "pris", "prenant"),
    "faire": ("fait font fasse", "fit firent faisait faisaient", "fer", "fait", "faisant"),
    "être": ("est sont soit", "fut furent était étaient", "ser", "été", "étant"),
    "rejoindre": ("rejoint rejoignent", "rejoignit rejoignirent rejoignait", "rejoindr", "rejoint", "rejoignant"),
    "joindre": ("joint joignent", "joignit joignirent", "joindr", "joint", "joignant"),
    "conduire": ("conduit conduisent", "conduisit conduisait", "conduir", "conduit", "conduisant"),
    "poursuivre": ("poursuit", "poursuivit poursuivait", "poursuivr", "poursuivi", "poursuivant"),
    "émettre": ("émet émettent", "émit émirent émettait", "émettr", "émis", "émettant"),
    "remettre": ("remet remettent", "remit remirent", "remettr", "remis", "remettant"),
    "requérir": ("requiert", "requit requirent", "requerr", "requis", "requérant"),
    "maintenir": ("maintient", "maintint maintenait", "maintiendr", "maintenu", "maintenant"),
    "entretenir": (
        "entretient entretiennent", "entretint entretinrent entretenait", "entretiendr", "entretenu", "entretenant",
    ),
    "réunir": ("réunit réunissent", "réunit réunirent réunissait", "réunir", "réuni", "réunissant"),
    "retirer": ("retire retirent", "retira retirèrent retirait", "retirer", "retiré", "retirant"),
}  # fmt: skip
_PREFIXED = {"revenir": "venir", "parvenir": "venir", "intervenir": "venir", "repartir": "partir"}
_SECOND = frozenset(["atterrir", "investir", "choisir", "finir"])
_FUTURE = ("a", "ont")
_CONDITIONAL = ("ait", "aient")


@cache
def forms(verb: str) -> dict[str, Form]:
    """The forms of the third person of a verb, its infinitive, participles and gerund.

    >>> forms("arriver")["arriva"], forms("aller")["ira"], forms("rendre")["rendrait"]
    ('past', 'future', 'conditional')
    """
    if base := _PREFIXED.get(verb):
        prefix = verb.removesuffix(base)
        return {**{f"{prefix}{form}": kind for form, kind in forms(base).items()}, verb: "infinitive"}
    if verb in _IRREGULAR:
        present, past, future, participle, gerund = _IRREGULAR[verb]
        return _table(verb, present.split(), past.split(), future, participle, gerund)
    stem = verb[:-2]
    if verb in _SECOND:  # "atterrir": "atterrissent"
        return _table(
            verb, [f"{stem}issent"], [f"{stem}it", f"{stem}irent", f"{stem}issait"], verb, f"{stem}i", f"{stem}issant"
        )
    if not verb.endswith("er"):
        raise ValueError(f"{verb!r} is no verb whose forms are known; add it to the table of irregular ones")
    soft = f"{stem}e" if stem.endswith("g") else f"{stem[:-1]}ç" if stem.endswith("c") else stem
    heavy = f"{stem}l" if stem.endswith("el") else _grave(stem)
    return _table(
        verb,
        [f"{heavy}e", f"{heavy}ent"],
        [f"{soft}a", f"{stem}èrent", f"{soft}ait", f"{soft}aient"],
        f"{heavy}er",
        f"{stem}é",
        f"{soft}ant",
    )


def _grave(stem: str) -> str:
    """The stem before a silent ending: "lever" gives "lève", "envoyer" "envoie"."""
    if stem.endswith("oy"):
        return f"{stem[:-1]}i"
    if len(stem) > 2 and stem[-2] in "eé" and stem[-1] in "lmnrtvg" and stem[-3] not in "eéu":
        return f"{stem[:-2]}è{stem[-1]}"
    return stem


def _table(
    verb: str, present: list[str], past: list[str], future: str, participle: str, gerund: str
) -> dict[str, Form]:
    found: dict[str, Form] = {}
    for ending in ("", "e", "s", "es"):
        if ending != "s" or not participle.endswith("s"):
            found[participle + ending] = "participle"
    found.update(dict.fromkeys(past, "past"))
    found.update({form: "present" for form in present if form not in found})
    found.update({future + ending: "future" for ending in _FUTURE})
    found.update({future + ending: "conditional" for ending in _CONDITIONAL})
    found[gerund] = "gerund"
    found[verb] = "infinitive"
    return found


def form_of(text: str, verbs: tuple[str, ...]) -> Form | None:
    """What form of one of some verbs a word is."""
    return next((forms(verb)[text] for verb in verbs if text in forms(verb)), None)
