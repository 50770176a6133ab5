"""News articles to measure with: written sentences put together by chance, the same for the same seed.

`mixed` is a day of international newswire: most articles have nothing to do with a wanted person's travels, though they
name people, places and days as all news does. One article in eight is of home politics, as many each of sport, markets,
weather, courts, culture, science and business; over a quarter hold a sentence or two about leaders who travel, meet or
are wanted, as was counted on real international newswire. That is no easy mix: a general news site has far fewer.
`to_the_point` gives articles of which every sentence has something to do with it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence

WORDS = 250
ABOUT = 0.28  # of the documents hold a sentence to the point
DENSITY = 0.04  # of all sentences are to the point

_FIRST = [
    "Daniel",
    "Maria",
    "Peter",
    "Aisha",
    "Tomas",
    "Elena",
    "Samuel",
    "Ingrid",
    "Joseph",
    "Mei",
    "Oscar",
    "Fatima",
    "Luis",
    "Hannah",
    "Viktor",
    "Amara",
    "Paul",
    "Sofia",
    "Henrik",
    "Lucia",
    "Kwame",
    "Nadia",
    "Marco",
    "Julia",
    "Rajesh",
    "Claire",
    "Andre",
    "Yuki",
    "Martin",
    "Zanele",
]
_LAST = [
    "Okoro",
    "Lindqvist",
    "Moreno",
    "Tanaka",
    "Hartley",
    "Novak",
    "Mensah",
    "Duarte",
    "Fischer",
    "Kamau",
    "Rossi",
    "Petrova",
    "Banerjee",
    "Lambert",
    "Osei",
    "Vargas",
    "Holm",
    "Nakamura",
    "Brennan",
    "Castillo",
    "Dube",
    "Weber",
    "Sandoval",
    "Marsh",
    "Keita",
    "Jansen",
    "Haddad",
    "Pereira",
    "Sorensen",
    "Whitlock",
]
_CITIES = [
    "London",
    "Nairobi",
    "Lagos",
    "Madrid",
    "Jakarta",
    "Chicago",
    "Mumbai",
    "Toronto",
    "Seoul",
    "Lima",
    "Sydney",
    "Cairo",
    "Berlin",
    "Manila",
    "Warsaw",
    "Bogota",
    "Karachi",
    "Rome",
    "Dublin",
    "Accra",
    "Houston",
    "Osaka",
    "Marseille",
    "Porto",
    "Durban",
]
_COUNTRIES = [
    "Kenya",
    "Spain",
    "Indonesia",
    "Canada",
    "Peru",
    "Australia",
    "Egypt",
    "Germany",
    "the Philippines",
    "Poland",
    "Colombia",
    "Pakistan",
    "Italy",
    "Ireland",
    "Ghana",
    "Japan",
    "France",
    "Portugal",
    "South Africa",
    "Chile",
    "Norway",
    "Vietnam",
    "Mexico",
    "Turkey",
]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "September",
    "October",
    "November",
    "December",
]

_LEADERS = [
    "Vladimir Putin",
    "Russian President Vladimir Putin",
    "Benjamin Netanyahu",
    "Israeli Prime Minister Benjamin Netanyahu",
    "Omar al-Bashir",
    "Sudanese President Omar al-Bashir",
    "Xi Jinping",
    "Chinese President Xi Jinping",
    "Alexander Lukashenko",
    "Belarusian President Alexander Lukashenko",
    "Emmanuel Macron",
    "Recep Tayyip Erdogan",
    "Turkish President Recep Tayyip Erdogan",
    "Narendra Modi",
    "Viktor Orban",
    "Hungarian Prime Minister Viktor Orban",
    "Cyril Ramaphosa",
    "Sergey Lavrov",
    "Russian Foreign Minister Sergey Lavrov",
    "Yoav Gallant",
    "Rodrigo Duterte",
    "Volodymyr Zelenskyy",
]
_SURNAMES = [
    "Putin",
    "Netanyahu",
    "Bashir",
    "Xi",
    "Lukashenko",
    "Macron",
    "Erdogan",
    "Modi",
    "Orban",
    "Ramaphosa",
    "Lavrov",
    "Duterte",
]
_STATES = [
    "Mongolia",
    "Kyrgyzstan",
    "South Africa",
    "Hungary",
    "Kazakhstan",
    "Tajikistan",
    "Armenia",
    "Chad",
    "Kenya",
    "Uganda",
    "Jordan",
    "Turkey",
    "Azerbaijan",
    "China",
    "India",
    "Brazil",
    "Serbia",
    "Poland",
    "Italy",
    "the United Arab Emirates",
    "Saudi Arabia",
    "Qatar",
    "Egypt",
    "Malawi",
]
_CAPITALS = [
    "Ulaanbaatar",
    "Bishkek",
    "Pretoria",
    "Budapest",
    "Astana",
    "Dushanbe",
    "Yerevan",
    "N'Djamena",
    "Nairobi",
    "Kampala",
    "Amman",
    "Ankara",
    "Baku",
    "Beijing",
    "New Delhi",
    "Brasilia",
    "Belgrade",
    "Warsaw",
    "Rome",
    "Abu Dhabi",
    "Riyadh",
    "Doha",
    "Cairo",
    "Lilongwe",
]
_GATHERINGS = [
    "the BRICS summit",
    "the G20 summit",
    "the African Union summit",
    "the UN General Assembly",
    "the climate conference",
    "the Munich Security Conference",
    "a summit of the Shanghai Cooperation Organisation",
    "the leaders' summit",
]

_AWAY = {
    "sport": """
{team} beat {team2} {n}-{m} on {day} to climb to third place, with {name} scoring twice before the interval.
Coach {name} said the side had been poor in the first half and had to thank its goalkeeper for the point.
"We knew it would be hard here," {last} said, "but nobody in that dressing room ever thought about a draw."
The visitors lost their captain to a knee injury after {n} minutes and never looked comfortable again.
A crowd of more than {n},000 stayed until the end despite heavy rain that fell from early afternoon.
{name}, who joined from {city} in {month}, missed a penalty and was booked for arguing with the referee.
The club has not won away from home since {month} and meets {team2} again on {day}.
Organisers expect the final in {city} to be watched by a record audience on television.
The striker has scored {n} goals in {m} matches this season, the most by any player under twenty-one.
"He was everywhere tonight," said {name}, who has coached {country} for {m} years.
The tournament moves to {city} next week, where tickets sold out in less than an hour.
In the day's other match, {team} were held to a goalless draw by a side reduced to ten men.
{last} will undergo a scan on {day}, and the club's doctor did not rule out an operation.
The federation fined both teams for a scuffle in the tunnel that left a steward with a broken wrist.
""",
    "markets": """
Shares in {city} closed {m} percent lower on {day} as investors weighed weak figures from retailers.
The central bank left its main rate unchanged at {m} percent, in line with what most economists had forecast.
"Households are still careful with their money," said {name}, an economist at a bank in {city}.
Oil fell by {n} cents a barrel after stocks in the United States rose for a third week running.
The maker of farm machinery said profit for the quarter fell to ${n} million from ${m}5 million a year earlier.
Analysts at a brokerage in {city} cut their forecast for growth in {country} to {m} percent.
The currency of {country} has lost {n} percent of its value since {month}, lifting the price of imported fuel.
{name}, the company's chief executive, told analysts that orders had picked up in recent weeks.
Unemployment fell to its lowest since {month}, though most of the new jobs were part time.
The regulator opened an inquiry into the takeover and will report before the end of {month}.
Copper was little changed, while wheat rose for the fourth session because of dry weather in {country}.
"There is no quick way out of this," {last} wrote in a note to clients on {day}.
The airline will cut {n} flights a week from {city} because new aircraft are late.
Bond yields edged up after an auction in {city} drew fewer bids than expected.
""",
    "weather": """
At least {n} people were killed and hundreds left homeless after floods swept through villages in {country}.
Rescue teams in boats searched flooded streets on {day} for families stranded on rooftops.
"The water came in the night and we only had time to take the children," said {name}, a teacher.
Forecasters warned that more heavy rain would fall in the north before the weekend.
The storm tore roofs from {n} schools and cut electricity to much of {city}.
Roads to the coast stayed closed on {day}, and trucks with drinking water waited for bridges to be mended.
The fire has burnt {n},000 hectares of pine forest since {day} and was still spreading in high winds.
{name}, who leads the regional emergency service, said the worst was over but the ground remained unstable.
Farmers in the valley have lost most of the maize that they had hoped to harvest in {month}.
Temperatures in {city} passed {n} degrees for the fifth day in a row, the health service said.
The earthquake, which struck shortly before dawn, was felt as far away as {city}.
Volunteers handed out blankets and soup in a sports hall where {n} families have slept since {day}.
Scientists said warmer seas had made the season longer than any since records began.
The river is expected to crest on {day} and to stay high until the middle of {month}.
""",
    "courts": """
A jury in {city} on {day} found {name} guilty of stealing ${n} million from a pension fund.
Prosecutors said {last} had moved the money through accounts in {country} over {m} years.
The judge adjourned the hearing until {month} to give the defence time to read new documents.
Police in {city} arrested {n} people after a fight outside a nightclub left two men in hospital.
"My client denies every one of these charges," said {name}, the lawyer for the accused.
The appeals court upheld the fine but reduced the sentence to {m} years.
Detectives have asked anyone who saw a grey van near the station on {day} to come forward.
A former mayor of {city} was ordered to pay back ${n},000 spent on furniture and holidays.
The union took the company to court in {month} over wages that had not been paid.
Witnesses told the inquiry that alarms had failed {m} times in the week before the fire.
{name} was cleared of fraud but convicted on a lesser count of keeping false books.
The ruling could affect {n} similar claims brought by former workers at the plant.
""",
    "culture": """
The film, shot in {city} over {m} weeks, won the prize for best picture on {day} evening.
{name} plays a lighthouse keeper who finds a trunk of letters that were never posted.
"I wanted to make something quiet," the director, {name2}, said after the screening.
The museum in {city} will show {n} of the painter's early works until the end of {month}.
Her third novel has been translated into {n} languages and is being made into a television series.
Critics praised the staging, though some found the second act half an hour too long.
The singer cancelled concerts in {city} and {city2} because of an infection of the throat.
A violin made in Italy three centuries ago was sold for ${n} million to a collector from {country}.
The festival, held every {month}, drew {n},000 people to a field outside {city}.
{last} studied architecture in {country} before turning to puppets and shadow theatre.
The orchestra opens its season on {day} with a symphony that had been thought lost.
Restorers found a second portrait under the varnish when they cleaned the canvas in {month}.
""",
    "home politics": """
Parliament in {country} on {day} passed a budget that raises spending on hospitals by {m} percent.
The opposition leader, {name}, said the government had run out of ideas and should call an election.
"Teachers have waited long enough," {last} told reporters outside the finance ministry.
A strike by bus drivers brought much of {city} to a standstill for a second day.
The city council voted {n} to {m} to turn the old harbour into a park.
The education minister promised {n},000 new places in nursery schools by the end of next year.
Polls published on {day} put the ruling party {m} points ahead with a month to go.
{name} resigned from the cabinet in {month} after a dispute over a railway that was never built.
Residents of {city} have complained for years that the dump pollutes their wells.
The president signed a law on rents that tenants' groups had fought for since {month}.
Turnout was {n} percent, lower than in the last vote but higher than pollsters had feared.
The prime minister said that a new hospital would open in {city} before the winter.
Lawmakers met until after midnight on {day} without agreeing on a tax on sugar.
""",
    "science": """
Researchers in {city} have found that a common gut bacterium slows the growth of some tumours in mice.
The study, published on {day}, followed {n},000 people in {country} for more than {m} years.
"It is a beginning, not a cure," said {name}, who led the work.
A probe launched in {month} has sent back pictures of ice near the pole of a small moon.
Engineers will try again on {day} after a leaking valve stopped the launch with {m} minutes to go.
The vaccine protected {n} percent of the children who were given two doses.
Doctors reported {n} new cases of measles in {city} and urged parents to have infants vaccinated.
The species, a frog no longer than a fingernail, lives only in a single forest in {country}.
{name}, a chemist who did not take part in the study, called the result surprising but sound.
The telescope will be moved to a mountain in {country}, where the air is dry for most of the year.
Engineers at a university in {city} say the battery keeps its charge for {n} days.
Divers have counted {n} kinds of coral on a reef that was thought to be dead.
""",
    "business": """
The carmaker will build a plant near {city} that is to employ {n},000 people from {month}.
{name}, who founded the company in a garage, said it would stop selling its first model.
Workers at the port of {city} walked out on {day} in a dispute about night shifts.
The chain is closing {n} of its shops in {country} and moving the rest of its business online.
"Customers told us that they did not want another application on their phones," {last} said.
A software fault left travellers queueing for {m} hours at airports across {country}.
The brewery, owned by the same family for {n} years, was sold to an investor from {city}.
Growers in {country} say that the price of coffee no longer covers what it costs to pick it.
The telephone company lost {n},000 customers in the quarter, more than it had expected.
The shipyard delivered its last ferry in {month} and has had no orders since.
Hotels in {city} report that bookings for {month} are a tenth higher than a year ago.
{name} was named head of the bank's business in {country} and starts work on {day}.
""",
}

_TO_THE_POINT = """
{leader} arrived in {capital} on {day} for talks on energy and trade.
{leader} landed in {state} late on {day}, his first visit to the country since the court issued its warrant.
{surname} will travel to {state} next week, the Kremlin said, for {gathering}.
{leader} is expected to visit {state} in {month}, a spokesman for the foreign ministry said on {day}.
{leader} met {leader2} in {capital} on {day} and signed an agreement on gas.
{leader} and {leader2} held talks in {capital} on the margins of {gathering}.
{leader} will not attend {gathering} in {capital} and will join by video link instead.
{surname} skipped {gathering} last year, sending his foreign minister in his place.
{leader} cancelled a trip to {state} planned for {month}, officials in {capital} said.
{surname} may visit {state} later this year, two diplomats said, though nothing has been decided.
The International Criminal Court issued an arrest warrant for {leader} in {month}.
Judges in The Hague found on {day} that {state} had failed to arrest {surname} when he visited.
{state2} is a member of the court and would be bound to arrest {surname} if he came.
{leader} flew home from {capital} on {day} after two days of meetings with his host.
{leader} was received in {capital} by the president with a guard of honour on {day} morning.
The president of {state} invited {leader} to visit the country, his office said.
{leader2} told reporters in {capital} that {surname} would be welcome at {gathering}.
{state} said on {day} that it would not arrest {leader} when he came to {gathering}.
{leader} declined an invitation to {gathering}, a government spokesman said.
{leader} left {capital} on {day} for {state}, where he is to meet {leader2}.
The European Union urged {state} on {day} to arrest {surname} and hand him over to the court.
{leader} paid a two-day state visit to {state} in {month}, the first by a leader of his country in years.
{state} announced in {month} that it would withdraw from the Rome Statute.
{surname} travelled to {capital} in {month} and met {leader2} there, according to the state news agency.
Rights groups called on {state} to detain {surname}, who is wanted by the International Criminal Court.
He will go on to {capital2} on {day} for a meeting with {leader2}.
{leader} postponed his visit to {capital} because of the fighting, his spokesman said on {day}.
{leader} wrapped up a tour that took him to {state}, {state2} and China.
{leader} addressed {gathering} by video link on {day} while {leader2} sat in the hall in {capital}.
Prosecutors asked the court in {month} for a warrant against {leader}.
{leader} is on a visit to {state} and will have talks with {leader2} on {day}, state television reported.
The foreign minister attended {gathering} in {capital} on behalf of {surname}, who stayed at home.
""".strip().split("\n")

_SLOT = re.compile(r"\{([a-z]+2?)\}")
_SAYS = {topic: sentences.strip().split("\n") for topic, sentences in _AWAY.items()}


class Newswire:
    """Articles without end, from one seed."""

    def __init__(self, seed: int = 1) -> None:
        self._chance = random.Random(seed)

    def mixed(self) -> Iterator[str]:
        """Articles of a mixed newswire."""
        per_article = 12.5  # sentences, measured
        while True:
            about = self._chance.random() < ABOUT
            count = 0
            if about:
                mean = DENSITY * per_article / ABOUT  # each has one; the rest by chance
                count = 1 + (self._chance.random() < mean - 1)
            yield self._article(count)

    def to_the_point(self) -> Iterator[str]:
        """Articles of which every sentence is to the point."""
        while True:
            yield self._laid_out(self._enough(self._drawn(_TO_THE_POINT)))

    def varied(self) -> Iterator[str]:
        """Articles with anything from no to all sentences to the point, so that each kind stands beside each."""
        while True:
            yield self._article(self._chance.choice((0, 1, 2, 3, 4, 6, 9)))

    def _article(self, about: int) -> str:
        sentences = self._enough(self._drawn(_SAYS[self._chance.choice(list(_SAYS))]))
        for line in self._chance.sample(_TO_THE_POINT, about):
            sentences[self._chance.randrange(len(sentences))] = self._filled(line)
        return self._laid_out(sentences)

    def _drawn(self, lines: Sequence[str]) -> Iterator[str]:
        while True:
            yield from self._chance.sample(lines, len(lines))

    def _enough(self, lines: Iterator[str]) -> list[str]:
        sentences: list[str] = []
        while sum(len(sentence.split()) for sentence in sentences) < WORDS:
            sentences.append(self._filled(next(lines)))
        return sentences

    def _laid_out(self, sentences: Sequence[str]) -> str:
        paragraphs: list[list[str]] = [[]]
        for sentence in sentences:
            if len(paragraphs[-1]) >= self._chance.choice((1, 2, 2, 3)):
                paragraphs.append([])
            paragraphs[-1].append(sentence)
        return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs) + "\n"

    def _filled(self, line: str) -> str:
        pick = self._chance.choice
        host = self._chance.randrange(len(_STATES))
        away = (host + self._chance.randrange(1, len(_STATES))) % len(_STATES)
        leader, leader2 = self._chance.sample(_LEADERS, 2)
        if leader.split()[-1] == leader2.split()[-1]:
            leader2 = "Japanese Prime Minister Fumio Kishida"
        team, team2 = self._chance.sample(_CITIES, 2)
        values = {
            "name": f"{pick(_FIRST)} {pick(_LAST)}", "name2": f"{pick(_FIRST)} {pick(_LAST)}", "last": pick(_LAST),
            "city": team, "city2": team2, "team": f"{team} United", "team2": f"{team2} Rovers",
            "country": pick(_COUNTRIES), "day": pick(_DAYS), "month": pick(_MONTHS),
            "n": str(self._chance.randrange(11, 90)), "m": str(self._chance.randrange(2, 9)),
            "leader": leader, "leader2": leader2, "surname": pick(_SURNAMES), "state": _STATES[host],
            "state2": _STATES[away], "capital": _CAPITALS[host], "capital2": _CAPITALS[away],
            "gathering": pick(_GATHERINGS),
        }  # fmt: skip
        text = _SLOT.sub(lambda slot: values[slot[1]], line)
        return text[0].upper() + text[1:]
