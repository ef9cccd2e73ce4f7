"""One HTTP client for every REST source: signing, patience, pace, cut-off bodies, errors named by what to do next."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import TracebackType
from typing import Any, NoReturn, Self
from urllib.parse import quote, urljoin

import requests

from connectors.kit.calls import Answer, Call, Judge, Judgement, Meaning, Patience, Renew, Signer
from connectors.kit.declare import Surroundings
from connectors.kit.errors import ConnectorError, OurBug, TryLater
from connectors.kit.plain_json import no_constant, parsed
from connectors.kit.rate import Limiter, Pace
from connectors.kit.redaction import clean_logs, told
from connectors.kit.verdicts import MEANINGS, TROUBLES, by_status, judged, troubled
from connectors.kit.waiting import Jitter, backoff, chance, check_cancelled, retry_after
from connectors.kit.wire import Broken, Reply, Request, Trouble, exchange, stays

_AGENT = "tellonce"

# A parser stumbles at the start of the word it was reading (false, an escape), at most this far from where a body ends.
_WORD = 8

# Of an answer that is no JSON so many bytes are looked at, where it is looked at all the same.
_TOLD = 2_000


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What one try came to: an answer, or an error with whether and when it may be tried again. `clear` says that
    trying again does no harm, `undone` that the source looked at it and did nothing."""

    answer: Answer | None = None
    error: ConnectorError | None = None
    meaning: Meaning | None = None
    again: bool = False
    clear: bool = True
    after: float | None = None
    undone: bool = False


class Http:
    """A client for one source at `base_url`; a context manager that closes its connections. For one thread.

    `service` names the source for error texts ("Tryton"). `signer` gives auth headers, asked anew for each try; `renew`
    gets new credentials after a 401; `judge` reads errors a vendor hides in its bodies. `pace` is what the vendor
    documents of its limits, `options` go to requests as they are (verify, proxies; by default those of the system).
    """

    def __init__(
        self,
        base_url: str,
        service: str,
        surroundings: Surroundings,
        *,
        signer: Signer | None = None,
        renew: Renew | None = None,
        judge: Judge | None = None,
        patience: Patience | None = None,
        pace: Pace | None = None,
        jitter: Jitter = chance,
        options: Mapping[str, Any] | None = None,
    ) -> None:
        self.base_url = base_url.rstrip("/")
        self.service = service
        self.surroundings = surroundings
        self.patience = patience or Patience()
        self.limiter = Limiter(pace or Pace(), surroundings)
        self._signer = signer
        self._renew = renew
        self._renewing = False
        self._judge = judge
        self._jitter = jitter
        self._options = dict(options or {})
        clean_logs()
        self._session = requests.Session()
        # Without this, requests would put a password from a .netrc file in place of the source's own credentials.
        self._session.auth = _leave_as_is

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._session.close()

    def ask(self, call: Call) -> Answer:
        """Send one call and return its JSON answer; raises AskPerson, TryLater, OurBug or Cancelled, nothing else."""
        tries, waited, renewed = 0, 0.0, not call.signed
        outcome: _Outcome | None = None
        while True:
            check_cancelled(self.surroundings)
            waited += self._turn(call, waited, outcome)
            outcome = self._try(call)
            if outcome.answer is not None:
                return outcome.answer
            if outcome.meaning is Meaning.UNAUTHORISED and not renewed and self._renewed():
                renewed = True
                continue
            tries += 1
            wait = self._hold_back(outcome, tries)
            may_repeat = outcome.again and not call.writes and (outcome.clear or call.repeatable)
            if not may_repeat or tries >= self.patience.tries or wait > self.patience.longest_wait:
                _give_up(outcome)

    def _turn(self, call: Call, waited: float, former: _Outcome | None) -> float:
        """Wait for the limiter; a turn too far away becomes the former try's error, or TryLater. Seconds waited."""
        left = min(self.patience.longest_wait, self.patience.total_wait - waited)
        try:
            return self.limiter.take(left, call.lane)
        except TryLater as error:
            after = error.after
        if former is not None:
            _give_up(former)
        text = told(call.method, call.path)
        pause = TryLater(
            f"{self.service} asks for a pause ({text}).", "It will be asked again after that.", after=after
        )
        pause.sent = False
        raise pause

    def _hold_back(self, outcome: _Outcome, tries: int) -> float:
        """Keep every further call away as long as the source asked, or as long as its trouble suggests; the seconds."""
        if not outcome.again:
            return 0.0
        wait = backoff(tries, self._jitter) if outcome.after is None else max(outcome.after, 0.1)
        self.limiter.refused(wait, slower=outcome.meaning in (Meaning.TOO_MANY, Meaning.BUSY))
        return wait

    def _renewed(self) -> bool:
        """Get new credentials, once and never inside itself (the call that signs in may be refused as well)."""
        if self._renew is None or self._renewing:
            return False
        self._renewing = True
        try:
            return self._renew()
        finally:
            self._renewing = False

    def _try(self, call: Call) -> _Outcome:
        reply = exchange(self._session, self._request(call), self.patience, self.surroundings, self._options)
        if isinstance(reply, Broken):
            words = TROUBLES[reply.trouble]
            return _Outcome(error=troubled(reply, call, self.service), again=words.again, clear=not reply.sent)
        body, trouble = _loosely(reply) if call.loose else _parsed(reply)
        # A refusal may be worded as a web page, by what stands before the vendor: its status says enough to be judged.
        worded = trouble is None or by_status(reply.status) is not Meaning.FINE
        judgement = self._judge(reply.status, reply.headers, body) if self._judge and worded else None
        meaning = judgement.meaning if judgement else by_status(reply.status)
        if trouble is not None and meaning is Meaning.FINE:
            broken = Broken(trouble)
            return _Outcome(error=troubled(broken, call, self.service), again=TROUBLES[trouble].again, clear=False)
        if meaning is Meaning.FINE or (meaning is Meaning.MISSING and call.may_be_missing):
            self.limiter.went_well(reply.headers)
            if judgement is not None and judgement.after is not None:
                self.limiter.refused(judgement.after, slower=False)
            return _Outcome(Answer(404 if meaning is Meaning.MISSING else reply.status, body, reply.headers))
        return self._refusal(call, reply, judgement or Judgement(meaning))

    def _refusal(self, call: Call, reply: Reply, judgement: Judgement) -> _Outcome:
        after = judgement.after
        if after is None:
            after = retry_after(reply.headers, self.surroundings.now())
        return _Outcome(
            error=judged(judgement, call, self.service, reply.status),
            meaning=judgement.meaning,
            again=MEANINGS[judgement.meaning].again,
            clear=judgement.meaning is Meaning.TOO_MANY or reply.status == 503,
            undone=400 <= reply.status < 500 or judgement.meaning in (Meaning.FORBIDDEN, Meaning.REFUSED),
            after=after,
        )

    def _request(self, call: Call) -> Request:
        headers = {"Accept": "application/json", "User-Agent": _AGENT, **call.headers}
        if call.signed and self._signer is not None:
            headers.update(self._signer())
        body = None
        if call.body is not None:
            body = call.body if isinstance(call.body, bytes) else _json(call.body)
            headers.setdefault("Content-Type", "application/json")
        if call.link:
            return Request(call.method, self._linked(call), {}, headers, body)
        return Request(call.method, self.base_url + _filled(call), call.query, headers, body)

    def _linked(self, call: Call) -> str:
        target = urljoin(self.base_url + "/", call.link)
        if not stays(self.base_url, target):
            raise OurBug(
                f"{self.service} wants to go on reading on another host ({told(call.method, call.path)}).",
                "Nothing was sent there. Please report this.",
            )
        return target


def _give_up(outcome: _Outcome) -> NoReturn:
    error = outcome.error or OurBug("A call ended without an answer and without an error.")
    if isinstance(error, TryLater):
        error.after = outcome.after
    error.sent = not (outcome.clear or outcome.undone)
    raise error


def _filled(call: Call) -> str:
    """The path with its values, each one segment: a value cannot climb out of its place."""
    path = call.path
    for name, value in call.values.items():
        if value in ("", ".", ".."):
            raise OurBug(f"A value for {{{name}}} in {told(call.method, call.path)} cannot be part of an address.")
        path = path.replace("{" + name + "}", quote(value, safe=""))
    return path


def _parsed(reply: Reply) -> tuple[Any, Trouble | None]:
    """The JSON of a reply (None for an empty one that may be empty), or what is wrong with it."""
    if reply.status in (204, 205) or (not reply.body and reply.status // 100 != 2):
        return None, None
    text = reply.body.strip()
    if not text:
        return None, Trouble.CUT_OFF
    try:
        return parsed(text, lambda: json.loads(text, parse_float=Decimal, parse_constant=no_constant)), None
    except json.JSONDecodeError as error:
        at_the_end = error.pos >= len(error.doc) - _WORD or error.msg.startswith("Unterminated")
    except UnicodeDecodeError as error:
        at_the_end = error.reason == "unexpected end of data"
    except (ValueError, RecursionError):
        at_the_end = False
    if "html" in reply.headers.get("content-type", "").lower() or text[:1] == b"<":
        return None, Trouble.WEB_PAGE
    return None, Trouble.CUT_OFF if at_the_end and text[:1] in (b"{", b"[") else Trouble.NOT_JSON


def _loosely(reply: Reply) -> tuple[Any, Trouble | None]:
    """What a reply says, where that does not matter much: JSON, else text. A web page is nobody's answer."""
    body, trouble = _parsed(reply)
    if trouble is None or trouble is Trouble.WEB_PAGE:
        return body, trouble
    return reply.body[:_TOLD].decode("utf-8", "replace"), None


def _json(body: Any) -> bytes:
    return json.dumps(body, ensure_ascii=False, default=_plain).encode("utf-8", "replace")


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(type(value).__name__)


def _leave_as_is(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request
