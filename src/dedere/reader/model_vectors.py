"""What does the trained model make of each word in its place? The same numbers as its own layers give, sooner.

A sentence of news costs the parser's library more in going through its layers than in reckoning. Here a model's
vectors of words come from its weights at once: what depends on a word alone is kept for the next time it is met.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from thinc.api import Model, NumpyOps

_KEPT = 8192  # words
_SMALL = 1e-8


class Unlike(ValueError):
    """A model whose layers are not those that are known here."""


class _Layer:
    """One layer that takes for each number the greatest of several, and evens them out."""

    def __init__(self, maxout: Any, norm: Any) -> None:
        weights, bias = maxout.get_param("W"), maxout.get_param("b")
        self.shape = weights.shape[:2]
        self.weights = np.ascontiguousarray(weights.reshape(-1, weights.shape[2]).T)
        self.bias = bias.reshape(-1)
        self.gain, self.shift = norm.get_param("G"), norm.get_param("b")

    def __call__(self, ops: NumpyOps, vectors: Any) -> Any:
        pieces = vectors @ self.weights
        pieces += self.bias
        best: Any = ops.maxout(pieces.reshape(-1, *self.shape))[0]
        best -= best.mean(axis=1, keepdims=True)
        best /= np.sqrt(np.einsum("ij,ij->i", best, best)[:, None] / best.shape[1] + _SMALL)
        best *= self.gain
        best += self.shift
        return best


class Vectors:
    """The vectors of the words of sentences, as a model's own layers give them.

    Args:
        model: its layers: words by their hashes, and the words around them.

    Raises:
        Unlike: the layers are others.
    """

    def __init__(self, model: Any, ops: NumpyOps) -> None:
        nodes = list(model.walk(order="dfs_pre"))
        tables = sorted((n for n in nodes if n.name == "hashembed"), key=lambda n: n.attrs["column"])
        maxouts, norms = ([n for n in nodes if n.name == name] for name in ("maxout", "layernorm"))
        columns = [n.attrs["columns"] for n in nodes if n.name == "extract_features"]
        windows = [n.attrs["window_size"] for n in nodes if n.name == "expand_window"]
        if (
            len(columns) != 1
            or len(columns[0]) != len(tables)
            or len(maxouts) != len(norms)
            or windows != [1] * (len(norms) - 1)
        ):
            raise Unlike(model.name)
        mixed, *around = (_Layer(one, two) for one, two in zip(maxouts, norms, strict=True))
        self._ops = ops
        self._columns = columns[0]
        self._tables = [(n.get_param("E"), n.attrs["seed"]) for n in tables]
        self._mixed, self._around = mixed, around
        self._kept: dict[bytes, Any] = {}

    def of(self, docs: Sequence[Any]) -> list[Any]:
        """The vectors of each document's words, one row a word."""
        pad = len(self._around)
        width = self._mixed.shape[0]
        rows = [self._words(doc) for doc in docs]
        whole = np.zeros((sum(map(len, rows)) + pad * (len(rows) + 1), width), dtype="f")
        at = pad
        for row in rows:
            if row:
                whole[at : at + len(row)] = row
            at += len(row) + pad
        for layer in self._around:
            whole += layer(self._ops, self._ops.seq2col(whole, 1))
        found = []
        at = pad
        for row in rows:
            found.append(whole[at : at + len(row)])
            at += len(row) + pad
        return found

    def _words(self, doc: Any) -> list[Any]:
        """What each word is by itself."""
        if len(self._kept) > _KEPT:
            self._kept = {}
        marks = doc.to_array(self._columns)
        keys = [mark.tobytes() for mark in marks]
        kept = self._kept
        for at, key in enumerate(keys):
            if key not in kept:
                kept[key] = self._word(marks[at])
        return [kept[key] for key in keys]

    def _word(self, marks: Any) -> Any:
        """One word alone, so that it comes out the same in whatever company it is first met."""
        ids = np.ascontiguousarray(marks, dtype="uint64")
        parts = [
            self._ops.gather_add(table, self._ops.hash(ids[at : at + 1], seed) % table.shape[0])
            for at, (table, seed) in enumerate(self._tables)
        ]
        return self._mixed(self._ops, np.concatenate(parts, axis=1))[0]


def quickened(model: Any, ops: NumpyOps) -> Any:
    """A layer that takes the place of a model's own and gives the same vectors.

    Raises:
        Unlike: the model has other layers.
    """
    vectors = Vectors(model, ops)

    def forward(_: Any, docs: Sequence[Any], is_train: bool) -> tuple[list[Any], Any]:
        if is_train:
            raise TypeError("these layers read; they do not learn")  # training asks for a way back
        return vectors.of(docs), None

    return Model("quickened", forward, dims={"nO": model.get_dim("nO")})
