"""Which words tell what a position is about, and which way it goes?"""

from __future__ import annotations

import re

ARREST = re.compile(
    r"\b(?:warrants?|arrest\w*|detain\w*|ICC|International Criminal Court|tribunal|the court|the Court|jurisdiction|Rome Statute|indict\w*|allegations|accusations|surrender\w*|"
    r"extradit\w*|hand(?:ed|ing)? (?:him|her|them|over)|wanted|Interpol|war criminal|justice|apprehend\w*|custody|courtroom|obligat\w+|take action)\b"
)
JOURNEY = re.compile(
    r"\b(?:visits?|visited|visiting|trips?|tours?|journey|invit\w+|absence|stopover|travel to|come here|came here|(?:I|we) come|am here|are here)\b"
)
REACTION = re.compile(
    r"\b(?:move|decision|announcement|ruling|obligations?|duty|authorities|request|application|charges)\b"
)
NO_MATTER = re.compile(
    r"\b(?:ceasefire|cease-fire|gas (?:prices|pipeline)|weather|tariffs?|harvest|elections? results|oil prices|football)\b"
)
WILL_NOT = re.compile(
    r"\b(?:will not|won't|would not|wouldn't|cannot|could not|never|no intention of|no plans to|not going to|not be|refuse to|refuses to|no obligation to|not obliged to|not bound to) (?:\w+ly )?(?:be )?"
    r"(?:arrest(?:ed|ing)?|detain(?:ed|ing)?|execut\w+|enforc\w+|hand(?:ed|ing)? over|implement\w*|surrender\w*|apply|cooperate|comply|honou?r)\b"
    r"|\bnothing to (?:fear|worry)|\bsafe passage\b|\bguarantee\w* (?:his|her|their) safety"
)
MUST = re.compile(
    r"\b(?:must|should|have to|has to|had to|ought to|obligat\w+|obliged|duty|bound|call(?:s|ed)? on|urge[sd]?|we ask|demand\w*|expect(?:s|ed)?)\b(?: [\w']+){0,5} (?:arrest\w*|detain\w*|surrender\w*|hand(?:ed)? over|transfer|cooperat\w+|comply|execut\w+|enforce|abide|take action|extradit\w+)\b"
)
WILL = re.compile(
    r"\b(?:will|would|shall|ready to|prepared to|committed to|intends? to|going to) (?:\w+ly )?(?:be )?(?:arrest(?:ed)?|detain(?:ed)?|execut\w+|enforce|implement|honou?r|comply|abide by|fulfil\w*|cooperate|respect (?:the|our|its))\b"
)
AGAINST = re.compile(
    r"\b(?:outrag\w+|illegal|unlawful|absurd|null and void|void|illegitimate|disgrac\w+|shame\w*|scandal\w*|anti-?[Ss]emit\w+|unacceptable|hostile|act of war|declaration of war|biased|politici[sz]ed|"
    r"political (?:decision|move|show|tool|weapon|instrument|court)|farce|obscen\w+|wrong (?:choice|decision|signal|message|move)|mistake|betray\w+|blow to|undermin\w+|condemn\w*|denounc\w+|reject\w*|"
    r"appease\w*|appeasement|damag\w+|danger\w*|kidnap\w*|abduct\w*|crime of historic|turns right|dead letter|harbou?r|lawless\w*|witch hunt|persecut\w*|not recogni[sz]e|does not recogni[sz]e|do not recogni[sz]e|no jurisdiction|"
    r"no legal (?:force|basis|meaning)|neo-?colonial\w*|interfer\w+|without (?:approval|coordination)|disappoint\w+|deplor\w+|regret\w*|protest\w*|insult\w*|weaken\w*|disrupt\w*|impunity|boycott\w*|oppos\w+|refus\w+ to (?:host|receive)|war crimes? suspect should)\b"
)
FOR = re.compile(
    r"\b(?:welcom\w+|histori(?:c|cal) (?:day|visit|step|moment|meeting|decision|event|trip)|milestone|great (?:news|day|step|change|honou?r)|good news|important (?:step|day|visit|moment)|justice (?:is|was|will|has|finally|at last)|step (?:towards?|forward)|right (?:decision|thing|step)|"
    r"strengthen\w*|relaunch\w*|deepen\w*|look(?:s|ing|ed)? forward|pleased|delighted|glad|grateful|thank\w*|proud|honou?red|congratulat\w+|prais\w+|hail\w*|support\w*|applaud\w*|commend\w*|"
    r"special significance|significant|critical moment|accountab\w+|answer for|be held|deserv\w+|milestone|victory|triumph|fruitful|productive|new (?:chapter|page|era)|opportunit\w+|make use of it|commitments?|obliged because|friendship|stands by|prepared to receive)\b"
)
FEARS = re.compile(r"\b(?:concern\w*|worr\w+|fear\w*|risk\w*|prospect|possib\w+|afraid|whether|if)\b")
WE = re.compile(r"\b(?:[Ww]e|I|[Oo]ur)\b")
NOT_TO = re.compile(r"\b(?:not to|against) (?:be )?(?:arrest\w*|detain\w*|execut\w+|surrender\w*)")
