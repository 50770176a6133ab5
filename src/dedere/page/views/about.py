"""The pages that say what the record holds and what dedere is."""

from __future__ import annotations

from typing import Any

from dedere.page.map import ATTRIBUTION
from dedere.page.words import N_, translate
from dedere.record import rows
from dedere.record.record import Record

ABOUT: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        N_("What it is"),
        (
            N_(
                "dedere answers, for a person publicly wanted by an international court, a state and a "
                "day, whether the state must arrest, by which rule and on which facts; and it holds news "
                "reports against the record."
            ),
            N_(
                "The answer is the law as the Court reads it on that day. Other readings, who holds them "
                "and since when, stand beside it; they never vanish and never silently win. Unknown is an"
                " answer."
            ),
        ),
    ),
    (
        N_("Presumption of innocence"),
        (
            N_(
                "Everybody named is presumed innocent until proved guilty before the Court (Rome Statute,"
                " article 66). A warrant means that judges found reasonable grounds to believe; the "
                "charges are allegations."
            ),
            N_(
                "A state is said to have violated its duty only where the Court itself has found so. "
                "Otherwise dedere says that it was bound to arrest and did not."
            ),
        ),
    ),
    (
        N_("What it is not"),
        (
            N_(
                "It is no legal advice, no court and no police list. It does not know sealed warrants. It"
                " never plans a way round an arrest."
            ),
            N_(
                "A trip that is missing is no evidence that none was made; each person's page says how "
                "complete the trips are."
            ),
        ),
    ),
    (
        N_("Method"),
        (
            N_(
                "Every row of the record rests on its own source and says since when it was publicly "
                "known. Rows that were not re-read in a source are shown as unconfirmed. Two days count: "
                "the day asked, and the day of knowledge."
            ),
            N_(
                "Rules are written article by article, with cases for the day before, the day and the day"
                " after. An article is read on this machine; what a visitor pastes is not kept."
            ),
        ),
    ),
    (
        N_("How to correct a row"),
        (
            N_(
                "Rows are lines of CSV files, reviewed like code. Open the file that the row's page "
                "names, change the line, give the source you read and the day, and send the change; or "
                "write to the maintainers with the row's id and the source. A correction is a new "
                "statement, and the old one stays in the history."
            ),
        ),
    ),
)
LICENCES = (
    N_("The program: Apache License 2.0. The record's own rows: see data/LICENCES.md, which names each publisher."),
    ATTRIBUTION,
    N_(
        "Names and figures of states and cities: GeoNames, CC BY 4.0. Names of states in other "
        "languages: Unicode CLDR. Typeface: Inter, SIL Open Font License 1.1."
    ),
)


def about(lang: str) -> list[dict[str, Any]]:
    """What dedere is and is not, how it works, on whose shoulders."""
    blocks: list[dict[str, Any]] = [
        {
            "title": translate(title, lang),
            "paragraphs": [translate(one, lang) for one in paragraphs],
            "links": [],
            "table": None,
        }
        for title, paragraphs in ABOUT
    ]
    blocks.append(
        {
            "title": translate(N_("Licences and attributions"), lang),
            "paragraphs": [translate(one, lang) for one in LICENCES],
            "links": [],
            "table": None,
        }
    )
    return blocks


def data(record: Record, lang: str) -> list[dict[str, Any]]:
    """The sets of the record: how many rows, how many unconfirmed, where to take them."""
    lines = sets_table(record)[1]
    return [
        {
            "title": translate(N_("The record"), lang),
            "paragraphs": [
                translate(
                    N_("Version %(version)s, released on %(day)s. Each set as JSON, page by page, and as CSV."), lang
                )
                % {"version": record.version, "day": record.released.iso},
                translate(
                    N_(
                        "The whole record in one file, and in other forms: dedere record export --format "
                        "csv|parquet|jsonl|geojson|ftm|sqlite. What changed between two releases: dedere record diff."
                    ),
                    lang,
                ),
            ],
            "links": [("/openapi.json", "OpenAPI 3.1"), ("/docs", translate(N_("The API in words"), lang))],
            "table": (
                [
                    translate(one, lang)
                    for one in (N_("Set"), N_("Rows"), N_("Unconfirmed"), N_("Newest known"), "JSON", "CSV")
                ],
                lines,
            ),
        },
        {
            "title": translate(N_("How complete the trips are"), lang),
            "paragraphs": [],
            "links": [],
            "table": (
                [translate(one, lang) for one in (N_("Person"), N_("Period"), N_("Completeness"), N_("Says"))],
                [
                    [one.who, one.period.text, one.completeness.replace("_", " "), one.says]
                    for one in record.rows(rows.Coverage)
                ],
            ),
        },
    ]


def sets_table(record: Record) -> tuple[list[str], list[list[Any]]]:
    """One line a set."""
    lines = []
    for of in rows.ROWS:
        found = record.rows(of)
        lines.append(
            [
                of.set_name,
                len(found),
                sum(row.unconfirmed for row in found),
                max((row.known for row in found), default=None) or "",
                f"/v1/{of.set_name}",
                f"/data/{of.set_name}.csv",
            ]
        )
    return ["set", "rows", "unconfirmed", "newest_known", "json", "csv"], [
        [str(v) if not isinstance(v, int) or v > 700000 else v for v in line] for line in lines
    ]
