"""How is the record, an answer or a source of it cited?

BibTeX for LaTeX and CSL-JSON for reference managers. An answer is cited with the day whose knowledge it rests on and
the record's version, because both decide what it says.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec

from dedere.answer.words import short_name, the
from dedere.law.finding import Finding
from dedere.record.day import Day
from dedere.record.names import find_place
from dedere.record.record import Record
from dedere.record.rows import Row
from dedere.record.when import When


class Reference(msgspec.Struct, frozen=True, kw_only=True):
    """What both forms are made of. `issued` is the day, month or year of publication."""

    key: str
    title: str
    issued: str
    version: str = ""
    url: str = ""
    author: str = ""
    note: str = ""
    publisher: str = ""
    dataset: bool = True
    accessed: str = ""


def of_record(record: Record, *, accessed: Day, package: str) -> Reference:
    """The record itself; `package` is the version of the program."""
    return Reference(
        key=f"dedere-{record.version}",
        title="dedere: who is wanted by an international court, and which state must arrest",
        issued=record.released.iso,
        version=record.version,
        author="dedere",
        publisher=f"Python package dedere {package}",
        accessed=accessed.iso,
    )


def of_answer(finding: Finding, record: Record, *, accessed: Day, package: str) -> Reference:
    """One answer, with its question."""
    asked = finding.question
    person = record.persons.get(asked.who)
    place = find_place(asked.where, record)
    return Reference(
        key=f"dedere-{asked.who}-{asked.where.lower()}-{asked.on}",
        title=f"Must {the(place.name)} arrest {short_name(person) if person else asked.who} on {asked.on}?",
        issued=record.released.iso,
        version=record.version,
        author="dedere",
        publisher=f"Python package dedere {package}",
        note=f"Answer {finding.answer} ({finding.standing.replace('_', ' ')}), by what was known on {asked.known_on}"
        + (f", assuming {asked.assuming}" if asked.assuming else "")
        + f". {finding.says}",
        accessed=accessed.iso,
    )


def of_row(row: Row) -> Reference:
    """The source that a row rests on."""
    published = row.source.published
    return Reference(
        key=row.id,
        title=row.source.title,
        issued=_issued(published) if published else "",
        url=row.source.url or "",
        note=f"Source of the row {row.id} of dedere" + ("; unconfirmed" if row.unconfirmed else ""),
        dataset=False,
    )


def _issued(when: When) -> str:
    return when.first.iso if when.grain == "interval" else when.text


def bibtex(reference: Reference) -> str:
    """A BibTeX entry.

    >>> print(bibtex(Reference(key="a-1", title="Cost & law", issued="2024-09")), end="")
    @misc{a-1,
      title = {{Cost \\& law}},
      year = {2024},
      month = {9}
    }
    """
    year, _, rest = reference.issued.partition("-")
    fields = {
        "title": f"{{{_tex(reference.title)}}}",
        "author": f"{{{_tex(reference.author)}}}" if reference.author else "",
        "year": year,
        "month": str(int(rest[:2])) if rest else "",
        "version": _tex(reference.version),
        "howpublished": rf"\url{{{reference.url}}}" if reference.url else _tex(reference.publisher),
        "urldate": reference.accessed,
        "note": _tex(reference.note),
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@misc{{{re.sub(r'[^A-Za-z0-9:-]', '-', reference.key)},\n{lines}\n}}\n"


def csl(reference: Reference) -> dict[str, Any]:
    """A CSL-JSON item, of type dataset or document."""
    item: dict[str, Any] = {
        "id": reference.key,
        "type": "dataset" if reference.dataset else "document",
        "title": reference.title,
    }
    if reference.author:
        item["author"] = [{"literal": reference.author}]
    if reference.issued:
        item["issued"] = {"date-parts": [[int(part) for part in reference.issued.split("-")]]}
    more = {
        "version": reference.version, "URL": reference.url, "publisher": reference.publisher, "note": reference.note,
    }  # fmt: skip
    item.update({name: value for name, value in more.items() if value})
    if reference.accessed:
        item["accessed"] = {"date-parts": [[int(part) for part in reference.accessed.split("-")]]}
    return item


def _tex(text: str) -> str:
    r"""Text with TeX's own characters escaped."""
    text = text.replace("\\", r"\textbackslash ")
    return re.sub(r"([&%$#_{}])", r"\\\1", text).replace("~", r"\textasciitilde ").replace("^", r"\textasciicircum ")
