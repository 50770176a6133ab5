"""Each article's three files agree: rules cite paragraphs that are there, and every rule has its cases."""

from __future__ import annotations

import importlib
import inspect
import re
import typing
from datetime import date
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import dedere.law
from dedere.law.doc import articles, cases, page
from dedere.law.rule import Rule
from dedere.record.day import Day

LAW = Path(dedere.law.__file__).parent
ARTICLES = sorted(path for path in LAW.glob("*/*.md"))
MODULES = sorted(path for path in LAW.glob("*/*.py") if path.name != "__init__.py")
DOCS = Path(__file__).parents[2] / "docs"


def _module(path: Path) -> ModuleType:
    return importlib.import_module(f"dedere.law.{path.parent.name}.{path.name.split('.')[0]}")


def _rules(path: Path) -> dict[str, Rule[..., Any]]:
    module = _module(path)
    return {
        name: value
        for name, value in vars(module).items()
        if isinstance(value, Rule) and value.module == module.__name__
    }


def _paragraphs(path: Path) -> dict[str, str]:
    parts = re.split(r"^## (.+)$", path.with_suffix(".md").read_text(), flags=re.M)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def _cases(path: Path) -> list[dict[str, Any]]:
    return cases(path.with_suffix(".md"))


def _value(given: object) -> object:
    return Day.from_date(given) if isinstance(given, date) else given


def _of(rule: Rule[..., Any], given: dict[str, Any]) -> object:
    taken = inspect.signature(rule.function).parameters
    return rule(**{name: _value(value) for name, value in given.items() if name in taken})


def _day_parameters(rule: Rule[..., Any]) -> list[str]:
    hints = typing.get_type_hints(rule.function)
    return [name for name, hint in hints.items() if name != "return" and "Day" in str(hint)]


ALL = [(path, name, rule) for path in MODULES for name, rule in _rules(path).items()]
RUNS = [(path, case) for path in MODULES for case in _cases(path)]


def test_an_article_is_text_rules_and_cases_under_one_name() -> None:
    for path in ARTICLES:
        assert path.with_suffix(".py").exists(), path
        assert path.with_suffix(".cases.yaml").exists(), path
    assert {path.with_suffix("") for path in ARTICLES} == {path.with_suffix("") for path in MODULES}


@pytest.mark.parametrize(("path", "name", "rule"), ALL, ids=[f"{p.parent.name}/{n}" for p, n, _ in ALL])
def test_a_rule_cites_a_paragraph_that_its_text_has(path: Path, name: str, rule: Rule[..., Any]) -> None:
    assert rule.paragraph in _paragraphs(path), f"{path.with_suffix('.md')} has no heading '## {rule.paragraph}'"


@pytest.mark.parametrize(("path", "name", "rule"), ALL, ids=[f"{p.parent.name}/{n}" for p, n, _ in ALL])
def test_a_rule_s_sentence_stands_in_an_explanation(path: Path, name: str, rule: Rule[..., Any]) -> None:
    assert rule.says[0].islower() or rule.says.split()[0] in ("Security", "Kosovo's")
    assert not rule.says.endswith(".")
    assert "violat" not in rule.says


@pytest.mark.parametrize(("path", "name", "rule"), ALL, ids=[f"{p.parent.name}/{n}" for p, n, _ in ALL])
def test_an_exception_names_a_rule_of_its_article(path: Path, name: str, rule: Rule[..., Any]) -> None:
    if rule.displaces is not None:
        assert rule.displaces in _rules(path)
        assert rule.displaces != name


@pytest.mark.parametrize("path", MODULES, ids=[f"{p.parent.name}/{p.stem}" for p in MODULES])
def test_an_article_holds_no_code_without_a_rule(path: Path) -> None:
    module = _module(path)
    loose = [
        name
        for name, value in vars(module).items()
        if inspect.isfunction(value) and value.__module__ == module.__name__
    ]
    assert loose == []


@pytest.mark.parametrize("path", ARTICLES, ids=[f"{p.parent.name}/{p.stem}" for p in ARTICLES])
def test_a_paragraph_without_a_rule_says_why(path: Path) -> None:
    cited = {rule.paragraph for rule in _rules(path).values()}
    for paragraph, text in _paragraphs(path).items():
        assert paragraph in cited or "Not coded" in text, f"{path.name}: {paragraph}"


@pytest.mark.parametrize("path", ARTICLES, ids=[f"{p.parent.name}/{p.stem}" for p in ARTICLES])
def test_an_article_says_where_its_authentic_text_stands(path: Path) -> None:
    assert "Authentic text:" in path.read_text()


@pytest.mark.parametrize(("path", "case"), RUNS, ids=[f"{p.stem}: {c['case']}" for p, c in RUNS])
def test_a_case_comes_out_as_written(path: Path, case: dict[str, Any]) -> None:
    rules = _rules(path)
    assert set(case) <= {"case", "given", "over", "then"}
    for name, expected in case["then"].items():
        if "over" in case:
            for day, wanted in expected.items():
                found = _of(rules[name], {**case["given"], case["over"]: day})
                assert found == _value(wanted), f"{name} on {day}"
        else:
            assert _of(rules[name], case["given"]) == _value(expected), name


@pytest.mark.parametrize(("path", "name", "rule"), ALL, ids=[f"{p.parent.name}/{n}" for p, n, _ in ALL])
def test_a_rule_has_cases_for_the_day_before_the_day_and_the_day_after(
    path: Path, name: str, rule: Rule[..., Any]
) -> None:
    mine = [case for case in _cases(path) if name in case["then"]]
    assert mine, f"no case for {name}"
    if _day_parameters(rule):
        runs = [sorted(case["then"][name]) for case in mine if "over" in case]
        assert any(
            len(days) >= 3 and all((after - before).days == 1 for before, after in pairwise(days)) for days in runs
        ), f"{name} has no run of three days"


def test_the_published_list_of_rules_is_up_to_date() -> None:
    assert (DOCS / "law.md").read_text() == page(), "run: python -m dedere.law.doc docs/law.md"


def test_the_published_list_has_every_article() -> None:
    assert sorted(articles()) == ARTICLES
