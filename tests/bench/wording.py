"""What is said in a made-up shop: sentences of words as unevenly spread as in life, drawn from numbers alone."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, product

SENTENCES = 100_000
# How many sentences somebody says, each as likely as the other.
_LENGTHS = (2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 6)
_MASK = (1 << 64) - 1
_NOUNS = (
    "order parcel invoice delivery refund payment address card price shirt jacket label courier depot return box size"
    " colour account number box discount voucher code date week morning evening street neighbour door bell driver"
    " warehouse stock shelf shop till receipt bank transfer fee tax customs form photo screen cable charger battery"
    " lamp table chair desk mattress frame mirror carpet curtain pillow blanket kettle toaster oven fridge washer"
    " dryer filter hose pump drill saw hammer ladder paint brush bucket seed plant pot fence gate lock key wheel tyre"
    " pedal chain saddle helmet glove boot shoe sock belt dress skirt blouse sweater scarf hat coat zip button seam"
    " stain crack scratch dent noise smell leak manual warranty repair part spare screw shelf hinge drawer handle"
    " subscription contract plan tariff meter reading website password login page link basket checkout newsletter"
    " survey complaint question answer colleague manager team office branch letter postcode town floor garden"
    " garage lift appointment slot technician engineer installer measurement sample catalogue gift wrapping"
)
_VERBS = (
    "asked called wrote said wants needs found lost paid sent received returned opened closed cancelled changed"
    " confirmed checked booked moved missed broke bent tore faded shrank leaked stopped started charged refunded"
    " credited replaced repaired collected delivered signed refused accepted offered explained promised forgot"
    " remembered noticed reported described measured compared ordered reordered reserved extended shortened printed"
    " scanned uploaded downloaded installed assembled mounted cleaned washed stored packed unpacked labelled weighed"
)
_QUALITIES = (
    "new old first second third last late early blue red green white black grey brown small large medium broken"
    " damaged missing wrong right open empty full heavy light soft hard loose tight clean dirty wet dry cheap"
    " expensive free extra spare original local foreign private public urgent friendly angry happy unhappy patient"
    " unclear complete incomplete duplicate partial total monthly yearly weekly daily"
)
_LINKS = "about for with without after before because of instead of next to in front of behind since until during"
# S a thing, V what was done, Q a quality, B a word between, N a made name of an article, D a number.
_PATTERNS = (
    "The Q S V B the S",
    "Customer V that the S is Q",
    "We V the S and the Q S",
    "N D V yesterday, the S is still Q",
    "They V the S twice and V a Q S B the S",
    "S and S of the N are Q",
    "It V at the S, but the Q N was not there",
    "I V the N in D days and V the S",
    "Please look at the S B N, it is Q",
    "Told that the Q S comes with the S from D",
    "Nobody V B the S; S V again",
    "The S V D times, then the N V",
)
_SYLLABLES = ("ba", "bel", "cor", "da", "den", "el", "fa", "fin", "gar", "ha", "jo", "kal", "lin", "lo", "ma", "mor",
              "na", "nor", "ol", "pa", "per", "ro", "sa", "sel", "ta", "tor", "ul", "va", "vin", "zo")  # fmt: skip
_ENDS = ("ra", "ton", "mo", "lite", "max")


@cache
def sentences() -> tuple[str, ...]:
    """All sentences anybody says; the same in every run."""
    chance = random.Random(21)
    names = ["".join(parts) for parts in product(_SYLLABLES, _SYLLABLES, _ENDS)]
    chance.shuffle(names)
    nouns = _NOUNS.split()
    things = [*nouns, *(f"{noun}s" for noun in nouns)]
    draws = {
        "S": _Draws(chance, things),
        "V": _Draws(chance, _VERBS.split()),
        "Q": _Draws(chance, _QUALITIES.split()),
        "B": _Draws(chance, _LINKS.split()),
        "N": _Draws(chance, names),
        "D": _Draws(chance, [str(number) for number in range(2, 1_000)]),
    }
    made = []
    for _ in range(SENTENCES):
        words = [_word(word, draws) for word in chance.choice(_PATTERNS).split()]
        text = " ".join(words)
        made.append(f"{text[0].upper()}{text[1:]}.")
    return tuple(made)


class _Draws:
    """Words drawn by Zipf's law: the n-th is heard about 1/n as often as the first."""

    def __init__(self, chance: random.Random, words: Sequence[str]) -> None:
        self._held = chance.choices(
            words, cum_weights=list(accumulate(1 / (place + 3) for place in range(len(words)))), k=2 * SENTENCES
        )
        self._next = 0

    def __call__(self) -> str:
        self._next += 1
        return self._held[self._next % len(self._held)]


def _word(pattern: str, draws: dict[str, _Draws]) -> str:
    bare = pattern.rstrip(",;")
    draw = draws.get(bare)
    return pattern if draw is None else draw() + pattern[len(bare) :]


def mixed(number: int, other: int) -> int:
    """64 bits that look like chance, the same for the same two numbers."""
    mixed = (number * 0x9E3779B97F4A7C15 + other * 0xC2B2AE3D27D4EB4F + 0x165667B19E3779F9) & _MASK
    mixed = ((mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9) & _MASK
    mixed = ((mixed ^ mixed >> 27) * 0x94D049BB133111EB) & _MASK
    return mixed ^ mixed >> 31


def drawn(customer: int, place: int) -> tuple[list[int], str]:
    """What is said in one interaction: places among the sentences, and a ticket's number, mostly "" for none."""
    chance = mixed(customer, place)
    parts = []
    for _ in range(_LENGTHS[chance >> 60]):
        parts.append((chance >> 16) % SENTENCES)
        chance = chance * 0x2545F4914F6CDD1D & _MASK
    return parts, str(chance >> 20 & 0xFFFFF) if chance >> 56 < 40 else ""


def said(customer: int, place: int) -> str:
    """The same in words: about 200 letters, give or take 60."""
    pool = sentences()
    parts, ticket = drawn(customer, place)
    text = " ".join([pool[part] for part in parts])
    return f"{text} Ticket {ticket}." if ticket else text
