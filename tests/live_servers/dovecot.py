"""A Dovecot of the test run's own: one folder, one loopback port, stopped by the process that started it."""

from __future__ import annotations

import grp
import os
import pwd
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from imapclient import IMAPClient

from tests.live_servers.facts import free_port, wait_for
from tests.live_servers.running import stop

USER = "support@shop.example"
MISSING = "Dovecot is not installed: run python3 packaging/test.py once"

# Whoever starts it owns the mail; as root it gives everything to `nobody`, which is all its processes run as.
_SETTINGS = """
base_dir = {folder}/run
state_dir = {folder}/run
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
{encryption}
disable_plaintext_auth = no
mail_location = maildir:{folder}/mail:LAYOUT=fs
mail_fsync = never
first_valid_uid = 1
default_login_user = {login}
default_internal_user = {owner}
default_internal_group = {group}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={owner} gid={group} home={folder}/mail
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Sent {{
    special_use = \\Sent
    auto = create
  }}
  mailbox Junk {{
    special_use = \\Junk
    auto = create
  }}
}}
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {secure_port}
    ssl = yes
  }}
}}
"""


def dovecot_program() -> str | None:
    """Where Dovecot is; servers live among the programs for administrators."""
    return shutil.which("dovecot", path=f"{os.environ.get('PATH', os.defpath)}:/usr/sbin")


class Dovecot:
    """Entering starts a server with one empty mailbox, leaving stops it and removes its folder. With a `certificate`
    (a file with its key, too) it encrypts, at `port` when it is asked to and at `secure_port` from the beginning."""

    def __init__(self, certificate: Path | None = None) -> None:
        self._certificate = certificate
        self.port = self.secure_port = 0
        self.password = secrets.token_hex(12)
        self.folder = Path()
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        # Sockets have names of their own in it, which may not be long.
        self.folder = Path(tempfile.mkdtemp(prefix="dove-"))
        self.port, file = free_port(), self._certificate
        self.secure_port = free_port() if file else 0
        root = os.geteuid() == 0
        owner = pwd.getpwnam("nobody") if root else pwd.getpwuid(os.geteuid())
        group = grp.getgrgid(owner.pw_gid).gr_name
        login = "dovenull" if root else owner.pw_name
        said = _SETTINGS.format(
            folder=self.folder,
            port=self.port,
            secure_port=self.secure_port,
            encryption=f"ssl = yes\nssl_cert = <{file}\nssl_key = <{file}" if file else "ssl = no",
            password=self.password,
            owner=owner.pw_name,
            group=group,
            login=login,
        )
        (self.folder / "dovecot.conf").write_text(said)
        (self.folder / "mail").mkdir()
        if root:
            self.folder.chmod(0o755)
            os.chown(self.folder / "mail", owner.pw_uid, owner.pw_gid)
        with (self.folder / "out").open("ab") as out:
            self._process = subprocess.Popen(
                [str(dovecot_program()), "-F", "-c", str(self.folder / "dovecot.conf")],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
            )
        wait_for(self._answers, "Dovecot to answer", alive=self._process)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            stop(self._process, seconds=20)
        shutil.rmtree(self.folder, ignore_errors=True)

    @contextmanager
    def signed_in(self) -> Iterator[IMAPClient]:
        """A connection that may change the mailbox, as a mail program would."""
        with IMAPClient("127.0.0.1", self.port, ssl=False, timeout=30) as client:
            client.login(USER, self.password)
            yield client

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1) as there:
                return there.recv(4) == b"* OK"
        except OSError:
            return False
