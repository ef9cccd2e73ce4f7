"""The mail connector against a running Dovecot: real numbers, real searches, real structures of mails."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

import pytest

from connectors.imap import CONNECTOR
from connectors.imap.mailbox import PLAIN, STARTTLS, TLS
from connectors.kit.conformance_drive import Desk
from connectors.kit.declare import Cursor, Surroundings
from connectors.kit.errors import AskPerson
from connectors.records import Direction, Gone, IdentifierKind, InteractionRecord, Record
from tests.connectors.kit.secure import certificate
from tests.live_servers.dovecot import MISSING, USER, Dovecot, dovecot_program

pytestmark = [pytest.mark.live, pytest.mark.skipif(dovecot_program() is None, reason=MISSING)]
STREAM = CONNECTOR.streams[0]
BEGAN = datetime(2026, 3, 2, 9, tzinfo=UTC)
PHOTO = b"\x00photo" * 1_000_000


@pytest.fixture
def dovecot() -> Iterator[Dovecot]:
    with Dovecot() as server:
        yield server


def mail(
    number: int, text: str, hours: float = 0, sender: str = "Ben Turner <ben@turner.example>", **more: str
) -> EmailMessage:
    """A mail as a program writes it; `more` are its headers, by name."""
    one = EmailMessage()
    headers = {"From": sender, "To": USER, "Subject": f"Frage über den Topf {number}", "Message-ID": f"<m{number}@x>"}
    headers |= {key.replace("_", "-"): value for key, value in more.items()}
    for name, value in headers.items():
        one[name] = value
    one["Date"] = format_datetime(BEGAN + timedelta(hours=hours))
    one.set_content(text)
    return one


def answer(number: int, to: int, text: str, hours: float) -> EmailMessage:
    """Ours."""
    named = {"In_Reply_To": f"<m{to}@x>", "References": f"<m{to}@x>", "To": "ben@turner.example"}
    return mail(number, text, hours, f"Ann Agent <{USER}>", **named)


def deliver(dovecot: Dovecot, folder: str, *mails: EmailMessage) -> None:
    with dovecot.signed_in() as client:
        if not client.folder_exists(folder):
            client.create_folder(folder)
        for one in mails:
            client.append(folder, one.as_bytes())


def opened(dovecot: Dovecot, password: str = "") -> object:
    settings = {"host": "127.0.0.1", "port": str(dovecot.port), "secure": PLAIN, "user": USER, "days": "0"}
    return CONNECTOR.open(settings, {"password": password or dovecot.password}, Surroundings(page_rows=50))


def pulled(dovecot: Dovecot, cursor: Cursor | None = None) -> tuple[Desk, list[Record]]:
    desk, records = Desk(cursor=cursor), []
    with opened(dovecot) as session:  # type: ignore[attr-defined]
        for page in STREAM.read(session, cursor):
            desk.keep(page)
            records += page.records
    return desk, records


def thread(desk: Desk, source_id: str) -> InteractionRecord:
    found = desk.records[source_id]
    assert isinstance(found, InteractionRecord)
    return found


def test_threads_are_read_out_of_every_folder_and_grow(dovecot: Dovecot) -> None:
    deliver(dovecot, "INBOX", mail(1, "Der Deckel ist kaputt.\n"), mail(2, "Etwas anderes.\n", 1))
    deliver(dovecot, "Kunden/Müller & Söhne", mail(3, "Noch etwas.\n", 2))
    deliver(dovecot, "Junk", mail(4, "Gewonnen!\n", 2))
    desk, _ = pulled(dovecot)
    assert set(desk.records) == {"m1@x", "m2@x", "m3@x"}
    assert thread(desk, "m1@x").subject == "Frage über den Topf 1"
    deliver(dovecot, "Sent", answer(5, 1, "Wir schicken einen neuen.\n\nAm 02.03. schrieb Ben:\n> Der Deckel\n", 3))
    later, records = pulled(dovecot, desk.cursor)
    assert [one.source_id for one in records] == ["m1@x"]
    grown = thread(later, "m1@x")
    assert (grown.message_count, grown.direction, grown.summary) == (2, Direction.INBOUND, "Wir schicken einen neuen.")
    assert grown.first_reply_at == BEGAN + timedelta(hours=3)
    assert pulled(dovecot, later.cursor)[1] == []


def test_what_is_deleted_or_moved_is_followed(dovecot: Dovecot) -> None:
    deliver(dovecot, "INBOX", mail(1, "Eins\n"), mail(2, "Zwei\n", 1), mail(3, "Drei\n", 2))
    deliver(dovecot, "Ablage")
    desk, _ = pulled(dovecot)
    with dovecot.signed_in() as client:
        client.select_folder("INBOX")
        client.add_flags([1], [b"\\Deleted"])
        client.move([2], "Ablage")
    later, records = pulled(dovecot, desk.cursor)
    assert Gone("m1@x") in records
    assert thread(later, "m2@x").message_count == 1
    with dovecot.signed_in() as client:
        client.select_folder("INBOX")
        client.add_flags([3], [b"\\Deleted"])
        client.expunge()
    assert STREAM.present is not None
    with opened(dovecot) as session:  # type: ignore[attr-defined]
        assert {one for batch in STREAM.present(session) or () for one in batch} == {"m2@x"}


def test_a_folder_made_anew_under_its_name_is_read_anew(dovecot: Dovecot) -> None:
    deliver(dovecot, "Ablage", mail(1, "Eins\n"))
    desk, _ = pulled(dovecot)
    with dovecot.signed_in() as client:
        client.delete_folder("Ablage")
    deliver(dovecot, "Ablage", mail(2, "Zwei\n"))
    later, _ = pulled(dovecot, desk.cursor)
    assert set(later.records) == {"m2@x"}


def test_texts_are_found_in_mails_of_every_build_and_attachments_stay_where_they_are(dovecot: Dovecot) -> None:
    big = mail(1, "Siehe das Bild.\n")
    big.add_alternative("<p>Siehe das <b>Bild</b>.</p>", subtype="html")
    big.add_attachment(PHOTO, maintype="image", subtype="jpeg", filename="Töpfe.jpg")
    page = mail(2, "x")
    page.set_content("<p>Nur eine <b>Seite</b>.</p><blockquote>alt</blockquote>", subtype="html", charset="iso-8859-1")
    passed_on = mail(3, "Siehe unten.\n")
    passed_on.add_attachment(mail(9, "Innen\n"))
    only_a_picture = EmailMessage()
    for name, value in (("From", "cay@x.example"), ("To", USER), ("Message-ID", "<m4@x>")):
        only_a_picture[name] = value
    only_a_picture.set_content(PHOTO[:100], maintype="image", subtype="jpeg")
    deliver(dovecot, "INBOX", big, page, passed_on, only_a_picture)
    with dovecot.signed_in() as client:
        client.append(
            "INBOX",
            b"From: dora@x.example\r\nMessage-ID: <m5@x>\r\nContent-Type: text/plain; charset=oops\r\n\r\nGr\xfc\xdfe",
        )
        client.append(
            "INBOX",
            b"From: eve@x.example\r\nMessage-ID: <m6@x>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
            b"--b\r\n\r\nOhne Ende",
        )
    desk, _ = pulled(dovecot)
    said = {key: thread(desk, key).summary for key in desk.records}
    assert said == {
        **{"m1@x": "Siehe das Bild.", "m2@x": "Nur eine Seite.", "m3@x": "Siehe unten.", "m4@x": ""},
        **{"m5@x": "Grüße", "m6@x": "Ohne Ende"},
    }


def test_one_address_is_looked_up_and_what_was_said_is_read(dovecot: Dovecot) -> None:
    deliver(dovecot, "INBOX", mail(1, "Eins\n"), mail(2, "Zwei\n", 1, "Joben <joben@turner.example>"))
    deliver(dovecot, "Sent", answer(5, 1, "Danke.\n", 3))
    desk, _ = pulled(dovecot)
    assert STREAM.transcript is not None
    with opened(dovecot) as session:  # type: ignore[attr-defined]
        lookup = CONNECTOR.lookups[IdentifierKind.EMAIL]
        found = [record for one in lookup(session, "ben@turner.example") for record in one.records]
        said = STREAM.transcript(session, "m1@x")
        assert [one for each in lookup(session, "nobody@x.example") for one in each.records] == []
    assert found == [desk.records["m1@x"]]
    assert [(one.role, one.text) for one in said] == [("customer", "Eins"), ("agent", "Danke.")]


def test_a_wrong_password_is_told(dovecot: Dovecot) -> None:
    with pytest.raises(AskPerson, match="user name and the password"), opened(dovecot, "wrong") as session:  # type: ignore[attr-defined]
        CONNECTOR.check(session)


def test_reading_marks_nothing_as_read(dovecot: Dovecot) -> None:
    deliver(dovecot, "INBOX", mail(1, "Eins\n"))
    pulled(dovecot)
    with dovecot.signed_in() as client:
        client.select_folder("INBOX")
        assert b"\\Seen" not in client.get_flags([1])[1]


@pytest.mark.parametrize("secure", [TLS, STARTTLS])
def test_mail_is_read_encrypted_from_whom_can_be_trusted_only(
    secure: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trusted = certificate(tmp_path)
    with Dovecot(trusted) as dovecot:
        deliver(dovecot, "INBOX", mail(1, "Eins\n"))
        port = dovecot.secure_port if secure == TLS else dovecot.port
        settings = {"host": "127.0.0.1", "port": str(port), "secure": secure, "user": USER, "days": "0"}
        secrets, around = {"password": dovecot.password}, Surroundings()
        with pytest.raises(AskPerson, match="can be trusted"), CONNECTOR.open(settings, secrets, around) as session:
            CONNECTOR.check(session)
        monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
        with CONNECTOR.open(settings, secrets, around) as session:
            assert [record.source_id for page in STREAM.read(session, None) for record in page.records] == ["m1@x"]
