"""Tells that a caller hides the number, in whatever words phones, switches and carriers say so."""

from __future__ import annotations

import re
import unicodedata

# ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN and UNAVAILABLE on a keypad: so Twilio's lines say it, and those of all who
# use them, as Zendesk. Nobody has such a number.
SPELLED_ON_A_KEYPAD = frozenset({"+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253"})
_SIGNS = frozenset({"", "-", "0"})
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W_]+")
# No sentence of a phone about a number is longer.
_LONGEST = 80
# Whole sayings: P (private) and O (out of area) are what caller id itself sends (Telcordia GR-31, Bellcore MDMF).
_SAYINGS = frozenset({"p", "o", "na", "n a", "out of area", "nocallerid", "no cid"})


def _words(*several: str) -> frozenset[str]:
    return frozenset(" ".join(several).split())


# Each as `_words_of` leaves it: without case and accents. One of these, with nothing else but words about a number or a
# caller, says that it is hidden.
_HIDING = _words(
    # Written by programs, in no language.
    "asterisk asserted none null nil undefined",
    # English.
    "anonymous withheld private restricted unavailable unknown blocked hidden suppressed unidentified confidential",
    # German.
    "anonym anonyme anonymer unterdruckt unterdrueckt unterdruckte unterdrueckte unterdruckter unbekannt unbekannte",
    "unbekannter privat privater verborgen verborgene versteckt versteckte gesperrt gesperrte geheim geheime",
    "geheimnummer rufnummernunterdruckung rufnummernunterdrueckung",
    # French.
    "masque masquee anonyme inconnu inconnue prive privee secret secrete cache cachee restreint restreinte",
    "confidentiel indisponible",
    # Spanish.
    "oculto oculta anonimo anonima desconocido desconocida privado privada restringido restringida bloqueado bloqueada",
    # Italian.
    "nascosto nascosta sconosciuto sconosciuta privato privata riservato riservata oscurato oscurata",
)
# These hide what they stand beside: no number, keine Rufnummer, non disponible.
_WITHOUT = _words("no not kein keine ohne nicht sans aucun pas non sin nessun nessuna")
_ABOUT = _words(
    "number caller callerid id cid call name line identity available provided shown by is the user",
    "nummer nr rufnummer telefonnummer anrufernummer anrufer anruf anruferkennung kennung teilnehmer verfugbar",
    "verfuegbar angezeigt ubermittelt uebermittelt",
    "numero appel appelant correspondant identifiant identite disponible de du d l",
    "llamada llamante identificador identificacion identificar",
    "chiamata chiamante identificativo disponibile",
)


def is_withheld(raw: str) -> bool:
    """True where a caller id field says that the caller hides the number, in English, German, French, Spanish or
    Italian: "Private Number", "Rufnummer unterdrückt", "Numéro masqué", "P"."""
    text = raw.strip()
    if text in _SIGNS or text in SPELLED_ON_A_KEYPAD:
        return True
    if len(text) > _LONGEST or not _LETTER.search(text):
        return False
    words = _words_of(text)
    if " ".join(words) in _SAYINGS:
        return True
    hides = not _HIDING.isdisjoint(words) or (len(words) > 1 and not _WITHOUT.isdisjoint(words))
    return hides and all(word in _HIDING or word in _WITHOUT or word in _ABOUT for word in words)


def _words_of(text: str) -> list[str]:
    bare = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    return _WORD.findall(bare.casefold())
