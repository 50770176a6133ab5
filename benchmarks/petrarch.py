"""PETRARCH2, the event coder of the Phoenix data, as a peer for visits.

It runs where Python 2.7 with the package `petrarch2` is found: give that interpreter with DEDERE_PETRARCH_PYTHON, or
have it as `python2.7`. The package is installed from its repository (openeventdata/petrarch2, MIT) with
python-dateutil 2.2.

PETRARCH2 wants constituency trees. No parser of such trees comes with it, so the dependency parse of the same small
spaCy model that dedere uses is written out as brackets: rough trees, hence a lower bound for the peer. It codes states,
not people: "042" has a state visit another, "043" has it host a visitor. A coded visit counts for every person whom the
sentence names, the reading that favours the peer's recall.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

TIME_LIMIT_S = 300
DAY_WITHOUT_MEANING = "20240101"  # an event's date is not compared: the peer gives it the date of its input

SUBJECTS = {"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"}
AUXILIARIES = {"aux", "auxpass"}
BEFORE_A_CLAUSE = {"mark"}
PHRASES = {"NN": "NP", "PR": "NP", "CD": "NP", "WP": "NP", "IN": "PP", "TO": "PP", "JJ": "ADJP", "RB": "ADVP"}


def interpreter() -> str | None:
    """The Python 2.7 that can import PETRARCH2, or None."""
    for candidate in (os.environ.get("DEDERE_PETRARCH_PYTHON"), shutil.which("python2.7")):
        if not candidate:
            continue
        try:
            asked = subprocess.run([candidate, "-c", "import petrarch2"], capture_output=True, timeout=60)
        except (OSError, subprocess.TimeoutExpired):
            continue
        if asked.returncode == 0:
            return candidate
    return None


def visits(texts: dict[str, str], python: str) -> dict[str, dict[str, Any]]:
    """The visits that PETRARCH2 codes in each text, in the form of a reading, by the text's name."""
    from dedere.reader.model import english

    model = english().model
    if model is None:
        return {}
    sentences: dict[str, Any] = {}
    for number, text in enumerate(texts.values()):
        for place, sentence in enumerate(model(" ".join(text.split())).sents):
            sentences[f"A{number:04}_{place + 1}"] = sentence
    names = list(texts)
    found: dict[str, dict[tuple[str, str], dict[str, Any]]] = {name: {} for name in names}
    for story, traveller, host in coded(sentences, python):
        sentence = sentences[story]
        people = [one.text for one in sentence.ents if one.label_ == "PERSON"]
        for who in people if traveller != host else ():
            visit = {"who": who, "where": host, "when": None, "status": "made", "text": sentence.text}
            found[names[int(story[1:5])]].setdefault((who, host), visit)
    return {name: {"visits": list(visits.values())} for name, visits in found.items()}


def coded(sentences: dict[str, Any], python: str) -> list[tuple[str, str, str]]:
    """Every coded visit: the sentence, the visitor's state, the host's state (ISO 3166-1 alpha-2)."""
    with tempfile.TemporaryDirectory() as folder:
        at = Path(folder)
        (at / "in.xml").write_text(as_xml(sentences), "utf-8")
        command = [python, "-m", "petrarch2.petrarch2", "batch", "-i", "in.xml", "-o", "out.txt"]
        plain = {**os.environ, "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(command, cwd=at, capture_output=True, timeout=TIME_LIMIT_S, env=plain)
        out = at / "evts.out.txt"
        if not out.is_file():
            raise RuntimeError(f"PETRARCH2 wrote no events: {done.stderr.decode(errors='replace')[-400:]}")
        return [one for line in out.read_text("utf-8").splitlines() for one in in_states(line)]


def in_states(line: str) -> list[tuple[str, str, str]]:
    """One line of events: date, source, target, code, ..., sentence ids."""
    import countrynames

    fields = line.split("\t")
    if len(fields) < 6 or fields[3] not in ("042", "043"):
        return []
    first, second = (countrynames.to_code(code[:3]) for code in fields[1:3])
    if first is None or second is None:
        return []
    visitor, host = (first, second) if fields[3] == "042" else (second, first)
    ids = next(field for field in fields[4:] if field.startswith("A"))
    return [(one, visitor, host) for one in ids.split(";")]


def as_xml(sentences: dict[str, Any]) -> str:
    """The input that PETRARCH2 reads."""
    rows = [
        f'<Sentence date = "{DAY_WITHOUT_MEANING}" id ="{name}" source = "NONE" sentence = "True">\n'
        f"<Text>\n{escape(sentence.text)}\n</Text>\n"
        f"<Parse>\n{escape(f'(ROOT {bracket(sentence.root)} )')}\n</Parse>\n</Sentence>\n"
        for name, sentence in sentences.items()
    ]
    return f"<Sentences>\n{''.join(rows)}</Sentences>\n"


def bracket(token: Any) -> str:
    """The phrase that a token heads, as brackets."""
    return _clause(token) if token.tag_[:2] in ("VB", "MD") else _phrase(token)


def _clause(verb: Any) -> str:
    """(S subject (VP auxiliary (VP verb rest))), inside an SBAR where a word joins it to what it belongs to."""
    inside = [child for child in verb.children if child.dep_ not in BEFORE_A_CLAUSE]
    auxiliaries = [child for child in inside if child.dep_ in AUXILIARIES and child.i < verb.i]
    before = [child for child in inside if child.i < verb.i and child not in auxiliaries]
    after = [child for child in inside if child.i > verb.i]
    core = " ".join(["(VP", _word(verb), *map(bracket, after), ")"])
    for auxiliary in reversed(auxiliaries):
        core = f"(VP {_word(auxiliary)} {core} )"
    whole = " ".join(["(S", *map(bracket, before), core, ")"])
    marks = [_word(child) for child in verb.children if child.dep_ in BEFORE_A_CLAUSE]
    if marks or verb.dep_ in ("relcl", "ccomp", "advcl"):
        return " ".join(["(SBAR", *marks, whole, ")"])
    return whole


def _phrase(token: Any) -> str:
    """(NP (NP words) phrases after them); a word that stands alone is no phrase of its own."""
    label = PHRASES.get(token.tag_[:2])
    children = list(token.children)
    if label is None or (label != "NP" and not children):
        return _word(token)
    if label == "PP":
        return " ".join(["(PP", _word(token), *map(bracket, children), ")"])
    flat = {"det", "compound", "amod", "nummod", "poss", "case"}
    left = [child for child in children if child.i < token.i]
    right = [child for child in children if child.i > token.i]
    words = [_word(one) if child.dep_ in flat else bracket(one) for child in left for one in _flat(child, flat)]
    core = " ".join([f"({label}", *words, _word(token), ")"])
    return " ".join([f"({label}", core, *map(bracket, right), ")"]) if right else core


def _flat(child: Any, labels: set[str]) -> list[Any]:
    """A modifier and its own modifiers in their order, where it is of the flat kind."""
    return sorted(child.subtree, key=lambda one: one.i) if child.dep_ in labels else [child]


def _word(token: Any) -> str:
    text = token.text.replace("(", "-LRB-").replace(")", "-RRB-")
    return f"({token.tag_.replace('-LRB-', 'LRB').replace('-RRB-', 'RRB')} {text})"
