"""What a peer takes for the rule of three nodes: `python benchmarks/law_peers.py PEER FACTS.json`

Prints one JSON object: `seconds`, `cells` that are true, and for OpenFisca `cell_us`, one cell asked alone.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from pathlib import Path
from typing import Any


def numpy(facts: dict[str, Any]) -> dict[str, float]:
    """Every day cell as a truth value: wanted, party, and both."""
    import numpy as np

    first, days = facts["since"], facts["days"]
    wanted_since, wanted_until = np.array(facts["wanted"]).T
    party_since, party_until = np.array(facts["party"]).T
    taken = []
    for _ in range(5):
        begun = time.perf_counter()
        day = np.arange(first, first + days)
        wanted = (day >= wanted_since[:, None]) & (day < wanted_until[:, None])
        party = (day >= party_since[:, None]) & (day < party_until[:, None])
        must = wanted[:, None, :] & party[None, :, :]
        taken.append(time.perf_counter() - begun)
    return {"seconds": statistics.median(taken), "cells": float(must.sum())}


def openfisca(facts: dict[str, Any]) -> dict[str, float]:
    """A population of pairs, a day as the period, three variables."""
    import numpy as np
    from openfisca_core import periods
    from openfisca_core.entities import Entity
    from openfisca_core.simulations import SimulationBuilder
    from openfisca_core.taxbenefitsystems import TaxBenefitSystem
    from openfisca_core.variables import Variable

    pair = Entity("pair", "pairs", "A person and a state", "")

    def known(named: str) -> type[Variable]:
        return type(named, (Variable,), {
            "value_type": int, "entity": pair, "definition_period": periods.ETERNITY, "label": named,
        })  # fmt: skip

    class is_wanted(Variable):  # noqa: N801 - OpenFisca names variables so
        value_type, entity, definition_period, label = bool, pair, periods.DAY, "wanted"

        def formula(pairs: Any, period: Any) -> Any:  # noqa: N805
            day = period.start.date.toordinal()
            return (pairs("wanted_since", period) <= day) & (day < pairs("wanted_until", period))

    class is_party(Variable):  # noqa: N801
        value_type, entity, definition_period, label = bool, pair, periods.DAY, "party"

        def formula(pairs: Any, period: Any) -> Any:  # noqa: N805
            day = period.start.date.toordinal()
            return (pairs("party_since", period) <= day) & (day < pairs("party_until", period))

    class must_arrest(Variable):  # noqa: N801
        value_type, entity, definition_period, label = bool, pair, periods.DAY, "must arrest"

        def formula(pairs: Any, period: Any) -> Any:  # noqa: N805
            return pairs("is_wanted", period) & pairs("is_party", period)

    system = TaxBenefitSystem([pair])
    inputs = ("wanted_since", "wanted_until", "party_since", "party_until")
    for named in inputs:
        system.add_variable(known(named))
    for variable in (is_wanted, is_party, must_arrest):
        system.add_variable(variable)
    wanted, party = np.array(facts["wanted"]), np.array(facts["party"])
    values = {
        "wanted_since": np.repeat(wanted[:, 0], len(party)), "wanted_until": np.repeat(wanted[:, 1], len(party)),
        "party_since": np.tile(party[:, 0], len(wanted)), "party_until": np.tile(party[:, 1], len(wanted)),
    }  # fmt: skip
    from datetime import date

    days = [date.fromordinal(facts["since"] + n).isoformat() for n in range(facts["days"])]

    def simulation(count: int) -> Any:
        made = SimulationBuilder().build_default_simulation(system, count)
        for named in inputs:
            made.set_input(named, periods.period("ETERNITY"), values[named][:count])
        return made

    whole = simulation(len(wanted) * len(party))
    begun = time.perf_counter()
    cells = sum(int(whole.calculate("must_arrest", day).sum()) for day in days)
    seconds = time.perf_counter() - begun
    one = simulation(1)
    begun = time.perf_counter()
    for day in days[:1000]:
        one.calculate("must_arrest", day)
    return {"seconds": seconds, "cells": float(cells), "cell_us": (time.perf_counter() - begun) / 1000 * 1e6}


def clingo(facts: dict[str, Any]) -> dict[str, float]:
    """Spans as atoms: each pair's days of duty as one interval."""
    from clingo import Control

    lines = [f"wanted({n},{a},{b})." for n, (a, b) in enumerate(facts["wanted"]) if a < b]
    lines += [f"party({n},{a},{b})." for n, (a, b) in enumerate(facts["party"]) if a < b]
    lines += [
        "from(P,S,A) :- wanted(P,A,B), party(S,C,D), A >= C.", "from(P,S,C) :- wanted(P,A,B), party(S,C,D), C > A.",
        "till(P,S,B) :- wanted(P,A,B), party(S,C,D), B <= D.", "till(P,S,D) :- wanted(P,A,B), party(S,C,D), D < B.",
        "must(P,S,A,B) :- from(P,S,A), till(P,S,B), A < B.", "#show must/4.",
    ]  # fmt: skip
    begun = time.perf_counter()
    control = Control()
    control.add("base", [], "\n".join(lines))
    control.ground([("base", [])])
    first, last = facts["since"], facts["since"] + facts["days"]
    cells = 0
    with control.solve(yield_=True) as models:
        for model in models:
            for atom in model.symbols(shown=True):
                _, _, a, b = (argument.number for argument in atom.arguments)
                cells += max(0, min(b, last) - max(a, first))
    return {"seconds": time.perf_counter() - begun, "cells": float(cells)}


if __name__ == "__main__":
    peer, given = sys.argv[1], json.loads(Path(sys.argv[2]).read_text())
    print(json.dumps({"numpy": numpy, "openfisca": openfisca, "clingo": clingo}[peer](given)))
