"""Which words tell what a position is about, and which way it goes?"""

from __future__ import annotations

# ruff: noqa: E501 - a pattern a line
import re

ARREST = re.compile(
    r"\b(?:warrants?|arrest\w*|detain\w*|ICC|International Criminal Court|tribunal|the "
    r"court|the Court|jurisdiction|Rome Statute|indict\w*|allegations|accusations|surrender\w*|"
    r"extradit\w*|hand(?:ed|ing)? (?:him|her|them|over)|(?:is|are|was|were|a|man|men|most) wanted|wanted (?:by|for|man|men|person|"
    r"on|in The Hague)|Interpol|war criminal|fugitive|(?:to|to face|face|faces|facing|international|before|escape|evade) justice|"
    r"apprehend\w*|custody|courtroom|obligat\w+|take action|face (?:the )?(?:charges|trial)|behind bars)\b"
)
STRONG = re.compile(
    r"\b(?:warrants?|arrest\w*|wanted|indict\w*|extradit\w*|surrender\w*|detain\w*|detention|fugitive|"
    r"fac(?:e|es|ing) (?:the )?(?:charges|trial|justice)|behind bars)\b"
)
JOURNEY = re.compile(
    r"\b(?:visits?|visited|visiting(?! (?:[A-Z]\w+ )+(?:Foreign|Prime|President|Defen|Chancellor|Minister|leader))|trips?|tours?|journey|invit\w+|absence|stopover|travel "
    r"to|come here|came here|(?:I|we) come|am here|are here)\b"
)
REACTION = re.compile(
    r"\b(?:move|decision|announcement|ruling|obligations?|duty|authorities|request|application|charges)\b"
)
NO_MATTER = re.compile(
    r"\b(?:ceasefire|cease-fire|gas (?:prices|pipeline)|weather|tariffs?|harvest|elections? "
    r"results|oil prices|football)\b"
)
WILL_NOT = re.compile(
    r"\b(?:no way|no chance|no question of|out of the question)\b[^.;]{0,50}\b(?:arrest|detain|hand)\w*|"
    r"\b(?:will not|won't|would not|wouldn't|cannot|could not|never|no intention of|no "
    r"plans to|not going to|not be|refuse to|refuses to|no obligation to|not obliged to|"
    r"not bound to|not (?:allow|permit|let)(?: \w+){1,7}?) (?:\w+ly )?(?:be )?"
    r"(?:arrest(?:ed|ing)?|detain(?:ed|ing)?|execut\w+|enforc\w+|hand(?:ed|ing)? over|"
    r"implement\w*|surrender\w*|apply|cooperate|comply|honou?r)\b"
    r"|\bnothing to (?:fear|worry)|\bsafe passage\b|\bguarantee\w* (?:his|her|their) safety"
)
MUST = re.compile(
    r"\b(?:must|should|have to|has to|had to|ought to|obligat\w+|obliged|duty|bound|call(?:s|"
    r"ed)? on|urge[sd]?|we ask|demand\w*|expect(?:s|ed)?)\b(?: [\w']+){0,5} (?:arrest\w*|"
    r"detain\w*|surrender\w*|hand(?:ed)? over|transfer|cooperat\w+|comply|execut\w+|enforce|"
    r"abide|take action|extradit\w+|taken into custody|put on trial)\b"
    r"|\b(?:must|should|ought to|belongs?|has to) (?:now )?(?:be )?(?:in|behind|before|face|facing|stand|answer)(?: \w+){0,2}? "
    r"(?:The Hague|cell|prison|jail|dock|custody|court|handcuffs|bars|charges|trial|justice|judges)\b"
    r"|\bmust\b[^.]{0,80}\b(?:grant|make|carry out|act on) (?:the|a) (?:\w+ ){0,4}(?:surrender|arrest|warrant)"
    r"|\b(?:must|should|ought to)\b[^.;]{0,80}\bor (?:to )?(?:arrest|detain)\b"
    r"|\bact on (?:the|its|their) (?:warrant|duty|obligation)"
    r"|\bup to (?:those|the|these|that|its|their)(?: \w+){0,3} to (?:make the arrests?|arrest|detain)"
    r"|\b(?:failed|failure|refus\w+) to (?:comply|arrest|detain|cooperate)[^.]{0,40}\b(?:obligations?|dut(?:y|ies))"
)
WILL = re.compile(
    r"\b(?:will|would|shall|ready to|prepared to|committed to|intends? to|going to) (?:\w+ly "
    r")?(?:be )?(?:arrest(?:ed)?|detain(?:ed)?|execut\w+|enforce|implement|honou?r|comply|"
    r"abide by|fulfil\w*|cooperate|respect (?:the|our|its))\b"
)
AGAINST = re.compile(
    r"\b(?:outrag\w+|illegal|unlawful|absurd|null and void|void|illegitimate|disgrac\w+|"
    r"shame\w*|scandal\w*|anti-?[Ss]emit\w+|unacceptable|hostile|act of war|declaration "
    r"of war|biased|politici[sz]ed|politici[sz]ation|incorrect|servil\w+|slap in the face|"
    r"(?:economic|serious|grave|diplomatic) (?:implications|consequences)|red carpet|"
    r"political (?:decision|move|show|tool|weapon|instrument|court)|farce|obscen\w+|wrong "
    r"(?:choice|decision|signal|message|move)|mistake|betray\w+|blow to|undermin\w+|condemn\w*|"
    r"denounc\w+|reject\w*|"
    r"appease\w*|appeasement|damag\w+|danger\w*|(?:an?|his|her|this|state|illegal|outright) (?:kidnapping|abduction)|(?:kidnapped|abducted) (?:him|her)|crime of historic|"
    r"turns right|dead letter|harbou?r|lawless\w*|witch hunt|persecut\w*|not recogni[sz]e|"
    r"does not recogni[sz]e|do not recogni[sz]e|no jurisdiction|"
    r"no legal (?:force|basis|meaning)|neo-?colonial\w*|interfer\w+|without (?:approval|"
    r"coordination)|disappoint\w+|deplor\w+|regret\w*|protest\w*|insult\w*|weaken\w*|disrupt\w*|"
    r"no (?:legal )?(?:meaning|significance|validity|value|effect)|meaningless|irrelevant|disturb\w*|alarm(?:ed|ing)|saddened|dismay\w*|"
    r"threatens? (?:the|peace|our|any)|endanger\w*|jeopardi[sz]\w*|obstacle|oppression|double standard|legitimi[sz]es|"
    r"not worth the (?:ink|paper)|no grounds? for|fugitive|embarrass\w*|destabili[sz]\w*|nonsense|farcical|travesty|mockery|"
    r"insulting|an insult|an affront|humiliat\w+|hypocri\w+|double standards?|disregard|unjust|unfair|unhelpful|untimely|unwise|"
    r"rolling out (?:a|the)(?: red)? carpet|legitimi[sz]\w+|wrong (?:time|place)|stain on|sham|betray|witch-hunt|"
    r"(?<!end )(?<!ending )(?<!against )(?<!era of )impunity|boycott\w*|oppos\w+|refus\w+ to (?:host|receive)|war crimes? suspect should)"
    r"\b"
)
FOR = re.compile(
    r"\b(?:welcom\w+|histori(?:c|cal) (?:day|visit|step|moment|meeting|decision|event|"
    r"trip)|milestone|great (?:news|day|step|change|honou?r)|good news|important (?:step|"
    r"day|visit|moment)|justice (?:is|was|will|has|finally|at last)|step (?:towards?|forward)"
    r"|right (?:decision|thing|step)|"
    r"strengthen\w*|relaunch\w*|deepen\w*|look(?:s|ing|ed)? forward|pleased|delighted|"
    r"great (?:importance|significance|pleasure|success)|(?:critical|crucial|decisive|major|big|positive|right|first) step|"
    r"(?:strategic|special) importance|tangible results|brought to justice|enhanc\w+|maintain communication|logical choice|"
    r"(?:increase|build|step up) (?:\w+ )?(?:consensus|trust|cooperation)|open (?:a )?new doors?|friendly|"
    r"(?:will|would) (?:help|boost|promote|contribute|expand|advance)|ready to (?:receive|welcome|host|prove)|"
    r"prepared to (?:host|welcome)|long overdue|no other way|waiting for this|what (?:justice|accountability) looks like|"
    r"glad|grateful|appreciat\w+|end(?:ing)? impunity|thank\w*|proud|honou?red|great honou?r|congratulat\w+|prais\w+|hail\w*|support(?! (?:me|us|him|her)\b)\w*|"
    r"applaud\w*|commend\w*|"
    r"special significance|significant|critical moment|accountab\w+|answer for|be held|"
    r"deserv\w+|milestone|victory|triumph|fruitful|productive|new (?:chapter|page|era)"
    r"|opportunit\w+|make use of it|honou?r(?:ing|ed)? (?:its|our|their|the) (?:\w+ )?commitments?|obliged because|friendship|stands by|"
    r"prepared to receive)\b"
)
FEARS = re.compile(r"\b(?:concern\w*|worr\w+|fear\w*|risk\w*|prospect|possib\w+|afraid|whether|if)\b")
HOPES = re.compile(
    r"\b(?:hope|expect|trust|count on|wish)\w* (?:that )?(?:[\w']+ ){1,4}(?:will|would|to) (?:arrest|detain|hand|surrender|execute)\b"
)
RISKS = re.compile(r"\b(?:risk(?:s|ed|ing)?|fac(?:e|es|ed|ing)) (?:being )?(?:arrest|detention|detained|arrested)\b")
WE = re.compile(r"\b(?:[Ww]e|I|[Oo]ur)\b")
NOT_TO = re.compile(r"\b(?:not to|against) (?:be )?(?:arrest\w*|detain\w*|execut\w+|surrender\w*)")
OTHERS = re.compile(
    r"\b(?:detain|arrest)\w*(?: \w+){0,5}? (?:vessels?|ships?|tankers?|sailors?|protesters?|demonstrators?|journalists?|smugglers?|"
    r"migrants?|poachers?|robbers?|students?|suspects? in the)\b"
)
NEGATED = re.compile(
    r"\b(?:not|never|no|without|if|refus\w+ to|fail\w* to|instead of|rather than)(?: \w+){0,2} \Z", re.I
)
ANYONE = re.compile(r"\b(?:anyone|anybody|whoever|any person) who (?:enters|comes|arrives|sets foot|lands|is on)\b")
