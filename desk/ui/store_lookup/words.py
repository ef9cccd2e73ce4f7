"""The words of the store screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desk.services.store_views import CareView, KeepLine, LatelyLine, SayLine, StoreAnswer, StoreHit
from desk.services.views import IdentifierView
from desk.services.work_views import WishView
from desk.ui.names import identifier_code
from desk.ui.places import language
from desk.ui.words import Words, length

LAST = 4
# The kinds a store has to do with, in this order.
KINDS = ("phone", "loyalty", "email", "account")


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("Store", text)


def say_words(line: SayLine, words: Words, store: str) -> str:
    """Something that may be mentioned."""
    if line.kind == "order":
        return _order(line)
    if line.kind == "promised":
        return _promised(line, words)
    if line.kind == "visit":
        day = words.day(words.local(line.at).date()) if line.at else ""
        if store and line.name == store:
            return tr("{day}, here: {text}").format(day=day, text=line.text)
        if line.name:
            return tr("{day}, in {store}: {text}").format(day=day, store=line.name, text=line.text)
        return tr("{day}, in a store: {text}").format(day=day, text=line.text)
    if line.kind == "handed":
        told = tr("From {who}: {text}") if line.text else tr("Handed to us by {who}")
        return told.format(who=line.name, text=line.text)
    if line.kind == "field":
        return tr("{name}: {text}").format(name=line.name, text=language(line.text))
    said = {
        "product": tr("Product: {text}"),
        "tried": tr("Tried: {text}"),
        "case": tr("Case {text}"),
    }.get(line.kind, "{text}")
    return said.format(text=line.text)


def _order(line: SayLine) -> str:
    if line.count == 1:
        told = tr("Order {number}, 1 item: {state}") if line.name else tr("Order {number}, 1 item")
    elif line.count:
        told = tr("Order {number}, {n} items: {state}") if line.name else tr("Order {number}, {n} items")
    else:
        told = tr("Order {number}: {state}") if line.name else tr("Order {number}")
    return told.format(number=line.text, n=line.count, state=line.name)


def _promised(line: SayLine, words: Words) -> str:
    if line.kept:
        return tr("Promised and kept: {text}").format(text=line.text)
    if line.due_at is None:
        return tr("Promised: {text}").format(text=line.text)
    told = tr("Promised, overdue since {when}: {text}") if line.overdue else tr("Promised by {when}: {text}")
    return told.format(when=when_words(line.due_at, words), text=line.text)


def when_words(at: datetime, words: Words) -> str:
    """A moment within a sentence."""
    if words.local(at).date() == words.today():
        return tr("today {time}").format(time=words.time(at))
    return words.moment(at)


def keep_words(line: KeepLine) -> str:
    """Something to keep to oneself, without what it is."""
    said = {
        "web": tr("Pages browsed on the website"),
        "social": tr("What they post elsewhere"),
        "bought": tr("Anything bought from data partners"),
        "inferred": tr("What a computer concluded about them"),
        "address": tr("Address: not shared with stores"),
        "private": tr("Private matters, whoever told us"),
        "notes": tr("Notes of colleagues"),
        "unknown": tr("Fields of which nobody said where they are from"),
        "old": tr("What is long ago"),
    }
    return said.get(line.kind) or "; ".join(line.texts)


def kept_texts(line: KeepLine) -> str:
    """What may be looked at, used, and not said."""
    return "" if line.never else "; ".join(line.texts)


_EVENTS: dict[str, Callable[[], str]] = {
    "placed": lambda: tr("Order {number} placed"),
    "confirmed": lambda: tr("Order {number} confirmed"),
    "shipped": lambda: tr("Order {number} shipped"),
    "delivered": lambda: tr("Order {number} delivered"),
    "returned": lambda: tr("Order {number} returned"),
    "cancelled": lambda: tr("Order {number} cancelled"),
}


def lately_title(line: LatelyLine) -> str:
    """What a touch was."""
    if line.kind:
        told = _EVENTS.get(line.kind)
        return told().format(number=line.number) if told else f"{tr('Order {number}').format(number=line.number)}"
    if line.channel == "store":
        return tr("Visited {store}").format(store=line.where) if line.where else tr("Visited a store")
    said = {
        "call": tr("We called") if line.outbound else tr("Called us"),
        "chat": tr("Chatted with us"),
        "email": tr("We wrote an e-mail") if line.outbound else tr("Wrote an e-mail"),
    }
    return said.get(line.channel) or tr("In touch with us")


def lately_more(line: LatelyLine) -> str:
    """What it was about."""
    return line.title or line.about if not line.live else tr("Here now")


def spent_words(line: LatelyLine) -> str:
    """How long it took them."""
    return length(line.seconds) if line.seconds and not line.live else ""


def care_words(care: CareView, words: Words) -> str:
    """Why to handle a customer with care."""
    parts = [] if care.title in ("", care.about) else [tr("{title}.").format(title=care.title)]
    if care.spent and care.about:
        told = tr("At least {time} spent on: {about}.") if care.at_least else tr("{time} spent on: {about}.")
        parts.append(told.format(time=length(care.spent), about=care.about))
    elif care.about:
        parts.append(tr("It is about: {about}.").format(about=care.about))
    if care.promise and care.due_at is not None:
        told = tr("Overdue since {when}: {promise}.") if care.overdue else tr("Due {when}: {promise}.")
        parts.append(told.format(when=when_words(care.due_at, words), promise=care.promise))
    return " ".join(parts)


def masked(identifier: IdentifierView) -> str:
    """An identifier so that nobody beside the screen can use it."""
    kind, signs = identifier_code(identifier.kind), [sign for sign in identifier.value if sign.isalnum()]
    if kind == "email":
        return tr("E-mail begins {signs}…").format(signs=identifier.value[:1])
    told = {
        "phone": tr("Phone ends {signs}"),
        "loyalty": tr("Card ends {signs}"),
    }.get(kind, tr("Account ends {signs}"))
    # Of a short one less is shown: the rest must stay unknown.
    shown = signs[-min(LAST, len(signs) // 2) :] if len(signs) > 1 else []
    return told.format(signs="".join(shown) or "…")


def phone_end(number: str) -> str:
    """The last digits of a phone number."""
    digits = "".join(sign for sign in number if sign.isdecimal())
    return tr("Phone ends {signs}").format(signs=digits[-LAST:]) if digits else ""


def masked_name(name: str) -> str:
    """Of a name the first word and the letters the others begin with: whoever stands there knows their own."""
    first, *rest = name.split() or [""]
    return " ".join([first, *(word[0] for word in rest)])


def hit_words(hit: StoreHit, words: Words) -> str:
    """What tells one of several from the others."""
    seen = tr("last here or in touch {when}").format(when=words.ago(hit.last_at)) if hit.last_at else ""
    return " · ".join(part for part in (phone_end(hit.phone), seen) if part)


def wish_words(wish: WishView) -> str:
    """What a customer said about calls; "" for nothing."""
    if wish.never:
        return tr("Asked not to be called")
    if wish.between:
        return tr("Calls only {hours}").format(hours=wish.between)
    return tr("No sales calls") if wish.no_selling else ""


def nobody_words(answer: StoreAnswer, words: Words) -> tuple[str, str]:
    """That nobody was found, and what to do."""
    if answer.verdict == "short":
        return tr("That is too little to find anybody."), tr("Type at least three digits or letters.")
    if answer.verdict == "own":
        return tr("That is one of our own numbers."), tr("Ask for the customer's number, or their order.")
    if answer.verdict == "loose":
        advice = tr("Ask for a name, a phone number or an order, so that they can be found.")
        if answer.loose_at is not None:
            told = tr("First seen {when}. Ask for a name, a phone number or an order, so that they can be found.")
            advice = told.format(when=words.ago(answer.loose_at))
        return tr("This number is known, but belongs to no customer yet."), advice
    if answer.silent:
        told = tr("Did not answer: {names}. Try again, or ask for an order or a name.")
        return tr("Nobody has this number yet."), told.format(names=", ".join(answer.silent))
    if answer.filling:
        return tr("Nobody has this number yet."), tr("Not everything has been pulled so far: try again in a while.")
    return tr("Nobody has this number."), tr("Check the number, or ask for a phone number, an order or a name.")
