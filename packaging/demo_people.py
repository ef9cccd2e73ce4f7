"""The ordinary customers of the demo company: made-up people, with numbers and addresses reserved for fiction."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Person:
    """One customer as the CRM knows them. `zone` is a letter of demo_files.ZONES; `seen` the device of their visits."""

    account: str
    given: str
    family: str
    email: str
    phone: str
    zone: str
    language: str
    country: str
    city: str
    postcode: str = ""
    street: str = ""
    mobile: str = ""
    second_email: str = ""
    company: str = ""
    tier: str = "Standard"
    since: str = ""
    card: str = ""
    handle: str = ""
    seen: str = ""
    orders: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Given and family name as people of their language put them."""
        if self.language in ("ja", "ko", "zh") and not self.given.isascii():
            return f"{self.family} {self.given}"
        return f"{self.given} {self.family}".strip()


@dataclass(frozen=True, slots=True)
class Region:
    """Where customers live. `phones` are patterns of numbers reserved for fiction there, # a digit.

    `places` are towns with their postcodes, parted by |.
    """

    country: str
    language: str
    zone: str
    share: int
    phones: tuple[str, ...]
    mobiles: tuple[str, ...]
    places: str
    streets: str
    given: str
    family: str


# Reserved ranges: NANPA 555-01xx; Ofcom 0113 496 0xxx, 01632 960xxx, 07700 900xxx; Bundesnetzagentur 030 23125xxx,
# 040 66969xxx, 0221 4710xxx, 0171 39200xx; Arcep 01 99 00 xx xx, 04 65 71 xx xx, 06 39 98 xx xx; ACMA 02, 03 and 07
# 5550 xxxx; PTS 08-465 004 xx, 070-174 06 xx; ComReg 020 91x xxxx.
REGIONS = (
    Region(
        *("US", "en", "D", 42),
        phones=("(303) 555-01##", "720-555-01##", "+1 719 555 01##", "(970) 555-01##"),
        mobiles=("+1 303 555 01##", "+1 720 555 01##"),
        places="Denver 80206|Boulder 80302|Aurora 80012|Fort Collins 80521",
        streets="Larimer St|E 3rd Ave|Pearl St|Birch Ct|S Downing St",
        given="Olivia Liam Noah Emma Ava Mateo Sophia Mason Camila Ethan Harper Jayden Luna Elijah Caleb Nora Isaiah "
        "Ruth Wyatt Esther Amara Darius Keiko Lakshmi",
        family="Smith Johnson García Nguyen Brown Martínez Davis Lopez Wilson Anderson Yazzie Moore Hernández Lee "
        "Begay Thompson Clark Lewis Robinson Patel Kowalski Haddad",
    ),
    Region(
        *("US", "en", "N", 22),
        phones=("(212) 555-01##", "718-555-01##", "+1 617 555 01##"),
        mobiles=("+1 917 555 01##",),
        places="New York 10003|Brooklyn 11215|Boston 02116",
        streets="W 12th St|5th Ave|Atlantic Ave|Newbury St",
        given="Isabella Aiden Chloe Lucas Mia Jonah Aaliyah Levi Priscilla Rafael Yael Dmitri",
        family="O'Brien Cohen Rossi Jackson Rivera Feldman Washington Chen Okonkwo D'Angelo Schwartz",
    ),
    Region(
        *("CA", "fr", "T", 12),
        phones=("514-555-01##", "(418) 555-01##"),
        mobiles=("+1 514 555 01##",),
        places="Montréal H2X|Québec G1R",
        streets="rue Saint-Denis|av. du Parc|chemin Sainte-Foy",
        given="Élodie Félix Noémie Étienne Maëlle Jérôme Océane Zacharie",
        family="Tremblay Gagné Côté Bélanger Lévesque Dubé Saint-Pierre",
    ),
    Region(
        *("GB", "en", "L", 40),
        phones=("+44 113 496 0###", "+44 1632 960###", "0044 20 7946 0###"),
        mobiles=("+44 7700 900###", "+44 (0)7700 900###"),
        places="Leeds LS1|London E8|York YO1|Glasgow G12|Cardiff CF10",
        streets="Otley Road|Mare Street|Gillygate|Byres Road|Chapel Lane",
        given="Amelia Oliver Isla Harry Freya Arjun Poppy Rhys Aisha Callum Niamh Dev Imogen Kwame Bronwyn Tom",
        family="Hughes Patel Taylor Begum Campbell Walsh Adeyemi Hale Fletcher Llewellyn MacLeod Hussain Whitaker Osei "
        "Featherstonehaugh",
    ),
    Region(
        *("DE", "de", "B", 34),
        phones=("+49 30 23125 ###", "+49 40 66969 ###", "0049 221 4710 ###"),
        mobiles=("+49 171 39200##",),
        places="Berlin 10435|Hamburg 20357|Köln 50674|Leipzig 04109",
        streets="Kastanienallee|Schanzenstraße|Aachener Str.|Käthe-Kollwitz-Str.",
        given="Lukas Jürgen Anneliese Mehmet Käthe Jonas Sigrid Björn Elif Günther Marlene Tobias Świętosława Malte",
        family="Müller Schröder Yılmaz Großmann Weiß von-der-Heide Öztürk Jäger Brandt Köhler Schäfer Nowak "
        "Leutheusser-Schnarrenberger",
    ),
    Region(
        *("FR", "fr", "P", 18),
        phones=("+33 1 99 00 ## ##", "+33 4 65 71 ## ##"),
        mobiles=("+33 6 39 98 ## ##",),
        places="Paris 75011|Lyon 69002|Grenoble 38000",
        streets="rue Oberkampf|quai Saint-Antoine|rue Thiers",
        given="Chloé François Hélène Loïc Anaïs Benoît Inès Gaël Fatoumata",
        family="Lefèvre Moreau Dupré Benaïssa Fournier Châtelain N'Diaye",
    ),
    Region(
        *("AU", "en", "S", 10),
        phones=("+61 2 5550 ####", "+61 7 5550 ####"),
        mobiles=("+61 3 5550 ####",),
        places="Sydney 2010|Hobart 7000",
        streets="Crown St|Salamanca Pl",
        given="Matilda Jack Ruby Cooper Marama",
        family="Kelly Papadopoulos Nguyen Tamihana Fraser",
    ),
    Region(
        *("SE", "sv", "K", 6),
        phones=("+46 8 465 004 ##",),
        mobiles=("+46 70 174 06 3#", "+46 70 174 06 7#"),
        places="Stockholm 11632",
        streets="Götgatan|Bondegatan",
        given="Åsa Björn Linnéa Örjan",
        family="Lindström Åkesson Sjöberg Ekdahl",
    ),
)

# People whose names few systems get right: other scripts, one name only, very long, with signs in them.
# (given, family, mail name, language, phone, zone, country, city, company)
UNUSUAL = (
    "さくら|田中|sakura.tanaka|ja|+1 206 555 0171|V|US|Seattle|",
    "Мария|Иванова|maria.ivanova|ru|+49 30 23125 871|B|DE|Berlin|",
    "محمد|الفارسي|m.alfarsi|ar|+44 7700 900872|L|GB|London|",
    "שרה|לוי|sarah.levi|he|+1 718 555 0173|N|US|Brooklyn|",
    "민준|김|minjun.kim|ko|+1 604 555 0174|V|CA|Vancouver|",
    "Γιώργος|Παπαδόπουλος|g.papadopoulos|el|+61 2 5550 4175|S|AU|Sydney|",
    "Thị Mai|Nguyễn|mai.nguyen|vi|+33 1 99 00 41 76|P|FR|Paris|",
    "Þórdís|Guðmundsdóttir|thordis|is|+46 8 465 004 77|K|SE|Stockholm|",
    "Madhuri||madhuri|en|+44 7700 900878|L|GB|Leeds|",
    "Maria Antónia|do Nascimento Albuquerque e Vasconcelos-Ferreira|antonia|pt|+44 7700 900879|L|GB|London|",
    "Jürgen|Weiß|juergen.weiss|de|+49 40 66969 880|B|DE|Hamburg|Weiß & Söhne <Bergsport> GmbH",
    "Siobhán|O'Neill-Brennan|siobhan|en|+353 20 912 0181|L|IE|Galway|",
    "明|陳|ming.chan|zh|+1 416 555 0182|T|CA|Toronto|",
    "Thomas|Müller|thomas.mueller1|de|+49 221 4710 883|B|DE|Köln|",
    "Thomas|Müller|thomas.mueller2|de|+49 30 23125 884|B|DE|Berlin|Müller Elektro",
    "Zoë 🧗|van 't Hof|zoe.vthof|nl|+1 303 555 0185|D|US|Boulder|",
)

DOMAINS = ("example.com", "example.org", "example.net")
_PLAIN = str.maketrans("áàâäãåéèêëíìîïóòôöõúùûüýÿñçşśıłğžø", "aaaaaaeeeeiiiiooooouuuuyyncssilgzo")


def mail_name(text: str) -> str:
    """What a mail address makes of a name."""
    plain = text.lower().translate(_PLAIN).replace("ß", "ss").replace("ę", "e")
    return "".join(sign for sign in plain if sign.isascii() and (sign.isalnum() or sign in "-."))


class Numbers:
    """Hands out telephone numbers, each once; the ones of the stories are kept apart."""

    def __init__(self, dice: random.Random, kept: frozenset[str]) -> None:
        self._dice = dice
        self._given = set(kept)

    def one(self, patterns: tuple[str, ...]) -> str:
        """A number of one of the patterns."""
        while True:
            pattern = self._dice.choice(patterns)
            number = "".join(str(self._dice.randrange(10)) if sign == "#" else sign for sign in pattern)
            if digits(number) not in self._given:
                self._given.add(digits(number))
                return number


def digits(number: str) -> str:
    """The end of a number, by which two ways of writing it are seen to be the same."""
    return "".join(sign for sign in number if sign.isdigit())[-9:]


def ordinary_people(dice: random.Random, kept: frozenset[str]) -> Iterator[Person]:
    """200 customers; `kept` are ends of numbers that must not be given to them."""
    unusual = [one.split("|") for one in UNUSUAL]
    numbers = Numbers(dice, kept | {digits(one[4]) for one in unusual})
    account = itertools.count(40_117, 13)
    for given, family, mail, language, phone, zone, country, city, company in unusual:
        person = Person(f"FH{next(account)}", given, family, "", phone, zone, language, country, city)
        person.email, person.company = f"{mail}@{dice.choice(DOMAINS)}", company
        yield _with_history(dice, person)
    used: set[str] = set()
    for region in REGIONS:
        for _ in range(region.share):
            yield _with_history(dice, _person(dice, region, numbers, used, f"FH{next(account)}"))


def _person(dice: random.Random, region: Region, numbers: Numbers, used: set[str], account: str) -> Person:
    while True:
        given, family = dice.choice(region.given.split()), dice.choice(region.family.split())
        name = f"{mail_name(given)}.{mail_name(family)}"
        if name not in used:
            used.add(name)
            break
    city, _, postcode = dice.choice(region.places.split("|")).rpartition(" ")
    person = Person(
        account=account,
        given=given,
        family=family,
        email=f"{name}@{dice.choice(DOMAINS)}",
        phone=numbers.one(region.phones) if dice.random() < 0.9 else "",
        zone=region.zone,
        language=region.language,
        country=region.country,
        city=city,
        postcode=postcode,
        street=f"{dice.randrange(1, 240)} {dice.choice(region.streets.split('|'))}",
    )
    if dice.random() < 0.4:
        person.mobile = numbers.one(region.mobiles)
    if dice.random() < 0.15:
        person.second_email = f"{mail_name(family)}{dice.randrange(10, 99)}@{dice.choice(DOMAINS)}"
        if person.second_email in used:
            person.second_email = ""
        used.add(person.second_email)
    if dice.random() < 0.06:
        person.company = f"{family} {dice.choice(('Outdoor School', 'Guides', 'Cycles', 'Studio', '& Partners'))}"
    return person


def _with_history(dice: random.Random, person: Person) -> Person:
    person.tier = dice.choices(("Standard", "Silver", "Gold", "Platinum"), (62, 22, 13, 3))[0]
    person.since = f"{dice.randrange(2014, 2025)}-{dice.randrange(1, 13):02d}-{dice.randrange(1, 29):02d}"
    if dice.random() < 0.6:
        person.card = f"FC-{dice.randrange(1000, 9999)}-{dice.randrange(1000, 9999)}"
    if dice.random() < 0.25:
        person.handle = f"@{mail_name(person.given) or 'walker'}_{dice.randrange(10, 999)}"
    if dice.random() < 0.8:
        person.seen = f"{dice.getrandbits(40):010x}"
    return person
