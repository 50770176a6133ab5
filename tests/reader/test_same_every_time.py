"""Is an article read the same in every process?"""

from __future__ import annotations

import os
import subprocess
import sys

# names several people and places whose journeys the record knows, in an order that is no alphabet's
STORY = (
    "Vladimir Putin and Xi Jinping met Omar al-Bashir, Benjamin Netanyahu and Viktor Orban on Thursday. "
    "Xi Jinping visited South Africa, Putin was in Mongolia, Netanyahu flew to Hungary and Bashir travelled to Kenya "
    "and Jordan last week."
)
ORDER = """
import sys
from dedere import public
from dedere.reader.dating_events import events_of
from dedere.reader.dating_names import names_of
record = public.record()
text = sys.argv[1]
print([event.id for event in events_of(record).meant(text, 0, names_of(record).find(text), set(), set())])
"""


def test_events_come_in_one_order_whatever_the_hash_seed() -> None:
    said = {
        subprocess.run(
            [sys.executable, "-c", ORDER, STORY],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2", "3", "4")
    }
    assert len(said) == 1
    assert said.pop().count(",") > 3, "the story names too few events to have an order"
