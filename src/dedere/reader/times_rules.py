"""How do words of time combine into values?

Three cascades over the code string of `times_words`: first plain expressions ("June 10, 2015", "last week"), then what
wraps one ("early next week", "Friday of last week", "two days after the summit"), twice, then ranges ("from Sunday to
Tuesday"). A recognised phrase becomes one word of its own code, so later cascades see it whole.
"""

from __future__ import annotations

from dedere.reader.times_match import Cascade
from dedere.reader.times_plain import PLAIN
from dedere.reader.times_told import TOLD, TWO_DAYS, WITHIN_TOLD
from dedere.reader.times_wraps import RANGES, WRAPS

_WRAPS = (*WITHIN_TOLD, *WRAPS)
CASCADES = (Cascade((*TOLD, *PLAIN)), Cascade(_WRAPS), Cascade(_WRAPS), Cascade((*RANGES, *TWO_DAYS)))
