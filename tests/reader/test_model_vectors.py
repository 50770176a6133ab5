"""The quick layers give what the model's own layers give."""

from __future__ import annotations

from typing import Any

import pytest

from dedere.reader.model import Parser, english

TEXTS = [
    "Vladimir Putin arrived in Ulaanbaatar on Monday.",
    "He met the president; both signed an agreement on gas, the Kremlin said.",
    "No.",
    "ICC judges issued a warrant for him in March 2023 (the first for a leader of a permanent member).",
]


@pytest.fixture(scope="module")
def plain() -> Any:
    """The model as its package has it."""
    package = pytest.importorskip(english().package)
    return package.load()


@pytest.mark.model
@pytest.mark.parametrize("part", ["tok2vec", "ner"])
def test_the_vectors_of_words_are_those_of_the_models_own_layers(plain: Any, part: str) -> None:
    from dedere.reader.model_vectors import Vectors

    layers = plain.get_pipe(part).model
    layers = layers.layers[0].layers[0] if part == "ner" else layers
    quick = Vectors(layers, layers.ops)
    docs = [plain.make_doc(text) for text in TEXTS]
    for batch in (docs, docs[:1], docs[2:]):
        for own, ours in zip(layers.predict(batch), quick.of(batch), strict=True):
            assert own.shape == ours.shape
            assert abs(own - ours).max() < 1e-4


@pytest.mark.model
def test_a_sentence_is_parsed_as_the_package_parses_it(plain: Any) -> None:
    parser = Parser()
    parsed = parser.name(parser.parse(TEXTS, names=False))
    for own, ours in zip(plain.pipe(TEXTS), parsed, strict=True):
        assert [(t.dep_, t.head.i) for t in own] == [(t.dep_, t.head.i) for t in ours]
        assert [(e.label_, e.text) for e in own.ents] == [(e.label_, e.text) for e in ours.ents]


@pytest.mark.model
def test_layers_of_another_kind_are_left_as_they_are(plain: Any) -> None:
    from dedere.reader.model_vectors import Unlike, quickened

    with pytest.raises(Unlike):
        quickened(plain.get_pipe("tagger").model, plain.get_pipe("tagger").model.ops)
