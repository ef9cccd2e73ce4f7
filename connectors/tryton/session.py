"""A signed-in session with a Tryton server: its calls, its errors, its way of naming rows."""

from __future__ import annotations

import base64
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from typing import Any

from connectors.kit.calls import Call, Judgement, Meaning, Patience
from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson, ConnectorError, OurBug, TryLater
from connectors.kit.http import Http
from connectors.kit.rate import Pace
from connectors.kit.waiting import http_date
from connectors.kit.watched import Kind, Row
from connectors.tryton.typed import plain_time, typed

PARTY = "party.party"

_NAME = re.compile(r"'[\w.]+'")
# A company's own server: it is not made to wait for us.
_PACE = Pace(start=50, burst=50)
# What is meant for whoever sits there: the one who writes has to do something about it.
_PERSONAL = ("UserError", "UserWarning")
# Of what it says to a refused entry, so many characters are shown.
_SAID = 300
_FAREWELL = Patience(tries=1, connect=3, read=5, whole_body=5)


class Tryton:
    """A signed-in session with one database; it signs in again by itself when the server has forgotten it."""

    def __init__(self, settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> None:
        self.surroundings = around
        self.clock = around.now()
        self._database = settings["database"].strip()
        self._user = settings["user"].strip()
        self._password = secrets.get("password", "")
        self._token = ""
        self._context: dict[str, Any] = {"active_test": False}
        self._ours: list[int] | None = None
        self._writing = False
        self.http = Http(
            settings["url"].strip(),
            "Tryton",
            around,
            signer=self._sign,
            renew=self.sign_in,
            judge=self._judged,
            pace=_PACE,
        )

    def sign_in(self) -> bool:
        """Begin a session; AskPerson for a wrong database, user or password."""
        params = [self._user, {"password": self._password}]
        answer = self.http.ask(self._call("common.db.login", params, "the sign-in", first=True))
        if answer.missing:
            raise AskPerson("Tryton has no database of this name.", "Correct the database in this source's settings.")
        user_id, token, *_ = answer.body["result"]
        self._token = base64.b64encode(f"{self._user}:{user_id}:{token}".encode()).decode()
        return True

    def learn_company(self) -> None:
        """Read as the user's company does: some fields, such as a party's language, have a value for each company."""
        preferences = self.ask("res.user.get_preferences", True, about="the user's preferences")
        if preferences.get("company"):
            self._context["company"] = preferences["company"]

    def sign_out(self) -> None:
        """End the session, with one try, even after a cancel; a session that stays behind ends by itself."""
        around = replace(self.surroundings, cancelled=lambda: False)
        call = replace(self._call("common.db.logout", [], "the sign-out", first=True), headers=self._sign())
        with suppress(ConnectorError), Http(self.http.base_url, "Tryton", around, patience=_FAREWELL) as http:
            http.ask(call)

    def ask(self, method: str, *params: Any, about: str) -> Any:
        """Call a model's method, inactive rows included; returns plain JSON."""
        answer = self.http.ask(self._call(f"model.{method}", [*params, self._context], about))
        if not isinstance(answer.body, dict) or "result" not in answer.body:
            raise OurBug("Tryton answered without a result.", "Check that this version of Tryton is supported.")
        self.clock = http_date(answer.headers.get("date", "")) or self.surroundings.now()
        return answer.body["result"]

    def create(self, model: str, values: Mapping[str, Any], about: str) -> str:
        """Make one row, and never try twice; returns its id. Refused where Tryton does not want it as it is."""
        call = self._call(f"model.{model}.create", [[dict(values)], self._context], about)
        self._writing = True
        try:
            answer = self.http.ask(replace(call, writes=True))
        finally:
            self._writing = False
        found = answer.body.get("result") if isinstance(answer.body, dict) else None
        return str(found[0]) if isinstance(found, list) and found else ""

    def rows(self, model: str, domain: Sequence[Any], fields: Sequence[str], *order: str) -> list[dict[str, Any]]:
        """The first page of rows that match, sorted upwards by `order`."""
        sort = [[name, "ASC"] for name in order]
        size = self.surroundings.page_rows
        return list(self.ask(f"{model}.search_read", list(domain), 0, size, sort, list(fields), about=model))

    def readable(self, models: Sequence[str], about: str) -> Collection[str]:
        """As kit.watched.Models; AskPerson for a model that no module of this database brings."""
        allowed = self.ask("ir.model.access.get_access", list(models), about=about)
        return [model for model in models if allowed[model]["read"]]

    def count(self, model: str, where: Sequence[Any]) -> int:
        """As kit.watched.Models; parties that were merged into others are not counted."""
        living = [["replaced_by", "=", None]] if model == PARTY else []
        return int(self.ask(f"{model}.search_count", [*self._domain(model, where), *living], about=model))

    def changed(
        self, model: str, fields: Sequence[str], where: Sequence[Any], after: Mapping[str, Any] | None
    ) -> Sequence[tuple[datetime, Row]]:
        """As kit.watched.Models. A row changed when it was last written or, if it never was, when it was created."""
        domain = list(where)
        if after is not None:
            at = plain_time(after["at"])
            same = [["last_modified_at", "=", at], ["id", ">", int(after["id"] or 0)]]
            domain.append(["OR", ["last_modified_at", ">", at], same])
        rows = self.rows(model, domain, ["last_modified_at", *fields], "last_modified_at", "id")
        return [(_moment(row.pop("last_modified_at", None)), row) for row in rows]

    def holding(
        self, kind: Kind, fields: Sequence[str], names: Sequence[str], ids: Sequence[int], beyond: int
    ) -> Sequence[Row]:
        """As kit.watched.Models."""
        holds = [["OR", *([name, "in", list(ids)] for name in names)]] if names else []
        domain = [*self._domain(kind.model, kind.where), *holds, ["id", ">", beyond]]
        return self.rows(kind.model, domain, fields, "id")

    def _domain(self, model: str, where: Sequence[Any]) -> list[Any]:
        """The company itself is a party, too, but none of its own customers."""
        if model != PARTY:
            return list(where)
        if self._ours is None:
            companies = self.rows("company.company", [], ["party"], "id")
            self._ours = [row["party"] for row in companies]
        return [*where, ["id", "not in", self._ours]]

    def _judged(self, status: int, headers: Mapping[str, str], body: Any) -> Judgement | None:
        judgement = _judge(status, headers, body)
        if not (self._writing and judgement and body["error"][0] in _PERSONAL):
            return judgement
        kind, details = [*body["error"], None][:2]
        said = details[0] if isinstance(details, list) and details else details
        return Judgement(
            Meaning.REFUSED,
            title="Tryton does not take this entry.",
            advice="Read what it says. Change the entry or what it needs in Tryton and try again, or drop it.",
            said=str(said or kind)[:_SAID],
        )

    def _sign(self) -> Mapping[str, str]:
        return {"Authorization": f"Session {self._token}"}

    def _call(self, method: str, params: Sequence[Any], about: str, first: bool = False) -> Call:
        body = {"id": 0, "method": method, "params": params}
        place = {"database": self._database}
        return Call("/{database}/rpc/", "POST", place, body=body, about=about, may_be_missing=first, signed=not first)


def _moment(value: Any) -> datetime:
    try:
        found = typed(value)
    except (TypeError, ValueError):
        found = None
    if not isinstance(found, datetime):
        raise OurBug("Tryton does not say when a row changed.", "Check that it is Tryton 8 or later.")
    return found


def _judge(status: int, headers: Mapping[str, str], body: Any) -> Judgement | None:
    """Errors come with status 200: [kind, details] where a person may be told, else [text, traceback]."""
    error = body.get("error") if isinstance(body, dict) else None
    if status != 200 or not error:
        return None
    kind = str(error[0])
    if kind == "UserError":
        # Its text is in the user's language, but reading is refused for one reason only.
        return Judgement(Meaning.FORBIDDEN)
    if kind == "LoginException":
        advice = "Use a Tryton user that signs in with a password and nothing else."
        return Judgement(Meaning.FORBIDDEN, title="Tryton wants more than a password to sign in.", advice=advice)
    if _NAME.fullmatch(kind):
        # What it does not know is named, but the name might as well be somebody's: it is not passed on.
        title = "Tryton does not have every model and field that is read here."
        advice = "Activate its modules for parties and sales, and check that it is Tryton 8 or later."
        return Judgement(Meaning.FORBIDDEN, title=title, advice=advice)
    return Judgement(Meaning.BUSY)


@contextmanager
def signed_in(settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> Iterator[Tryton]:
    """A session for as long as it is needed."""
    session = Tryton(settings, secrets, around)
    with session.http:
        session.sign_in()
        try:
            session.learn_company()
            yield session
        except TryLater:
            # It asked for a pause or cannot be reached: it is left alone.
            raise
        except BaseException:
            session.sign_out()
            raise
        session.sign_out()
