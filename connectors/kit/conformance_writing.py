"""The conformance suite of what writes back: whatever goes wrong, the target has each entry once and whole."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import replace

from connectors.kit.conformance_drive import ConformanceError, must
from connectors.kit.conformance_target import Arrived, WriteFault, WriterRig, late
from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson, ConnectorError, OurBug, Refused, TryLater
from connectors.kit.writing import EntryKind, Outgoing, Writer

__all__ = [
    "WRITE_ITEMS",
    "Arrived",
    "ConformanceError",
    "Scribe",
    "WriteFault",
    "WriterRig",
    "late",
    "run_writing",
]

# More requests than these for one entry are a burden.
MOST_ASKED = 12
PAUSE = 3600.0
# What no error may hold: the entry's words and the customer.
_WORDS = ("Ada Lovelace", "Broken lid again", "wants her money back", "Anna Agent")


class Scribe:
    """Writes entries as the outbox does: each try opens the connector anew."""

    def __init__(self, rig: WriterRig) -> None:
        self.rig = rig

    @property
    def writer(self) -> Writer:
        """The writer under test."""
        return self.rig.connector.writers[self.rig.writer]

    def entry(self, kind: EntryKind = EntryKind.NOTE) -> Outgoing:
        """A new one."""
        made = str(uuid.uuid4())
        return Outgoing(
            entry_id=made,
            kind=kind,
            made_at=self.rig.clock.now(),
            made_by=_WORDS[3],
            title=_WORDS[1],
            text=f"She {_WORDS[2]} – ☎ «{made[:4]}»\nand says so.",
            customer=_WORDS[0],
            record=("shop", "customers", "4711"),
            place=self.rig.place(),
            facts={"order": "S-1", "amounts": [1, None]},
        )

    def write(self, entry: Outgoing) -> str:
        """One try; its errors go through."""
        around = Surroundings(now=self.rig.clock.now, sleep=self.rig.clock.sleep, region="US", time_zone="UTC")
        with self.rig.connector.open(self.rig.settings(), self.rig.secrets(), around) as session:
            return self.writer.write(session, entry)

    def failed(self, entry: Outgoing, *kinds: type[ConnectorError]) -> ConnectorError:
        """A try that must end in one of these errors; the error is held to the contract."""
        asked = self.rig.asked()
        try:
            self.write(entry)
        except ConnectorError as error:
            must(isinstance(error, kinds), f"It raised {type(error).__name__}: {error}")
            must(self.rig.asked() - asked <= MOST_ASKED, f"It asked {self.rig.asked() - asked} times for one entry.")
            self._silent(error)
            return error
        raise ConformanceError("It took a failure for a success.")

    def once(self, entry: Outgoing) -> None:
        """The target has the entry exactly once, with all its words."""
        there = [one for one in self.rig.arrived() if one.entry_id == entry.entry_id]
        must(len(there) == 1, f"The target has the entry {len(there)} times.")
        for word in (entry.title, *entry.text.split("\n")):
            must(word.strip() in there[0].text, "Some of the entry's words did not arrive as they are.")

    def nowhere(self, entry: Outgoing) -> None:
        """The target does not have the entry."""
        must(all(one.entry_id != entry.entry_id for one in self.rig.arrived()), "An entry arrived that failed.")

    def _silent(self, error: ConnectorError) -> None:
        part: BaseException | None = error
        while part is not None:
            told = f"{part!r} {part}"
            for word in (*_WORDS, *self.rig.secrets().values()):
                must(not word or word not in told, f"A {type(part).__name__} shows a secret or who it is about.")
            part = part.__cause__ or part.__context__


def every_kind(rig: WriterRig) -> None:
    """Each kind it says it takes arrives, in order."""
    scribe = Scribe(rig)
    must(bool(scribe.writer.takes), "The writer takes nothing.")
    entries = [scribe.entry(kind) for kind in sorted(scribe.writer.takes)]
    for entry in entries:
        scribe.write(entry)
        scribe.once(entry)
    must([one.entry_id for one in rig.arrived()] == [one.entry_id for one in entries], "They came in another order.")


def again_after_it_arrived(rig: WriterRig) -> None:
    """An entry of which nobody knew that it arrived is there once."""
    scribe = Scribe(rig)
    entries = [scribe.entry() for _ in range(9)]
    for entry in entries:
        scribe.write(entry)
    landed = scribe.write(replace(entries[0], again=True))
    scribe.once(entries[0])
    must(landed == scribe.write(replace(entries[0], again=True)), "The target's name for it changed.")


def again_before_it_arrived(rig: WriterRig) -> None:
    """An entry that is only thought to have arrived is written."""
    scribe = Scribe(rig)
    scribe.write(scribe.entry())
    entry = replace(scribe.entry(), again=True)
    scribe.write(entry)
    scribe.once(entry)


def _unclear(fault: WriteFault) -> Callable[[WriterRig], None]:
    def check(rig: WriterRig) -> None:
        scribe, entry = Scribe(rig), Scribe(rig).entry()
        rig.fail(fault)
        error = scribe.failed(entry, TryLater, OurBug)
        rig.mend()
        there = any(one.entry_id == entry.entry_id for one in rig.arrived())
        may_be = there or fault is WriteFault.LATE
        must(error.sent or not may_be, "The error says that nothing was sent, but it was.")
        rig.clock.sleep(scribe.writer.settles)
        scribe.write(replace(entry, again=error.sent))
        # Whatever comes late is there by now.
        rig.clock.sleep(PAUSE)
        scribe.once(entry)

    return check


def too_many(rig: WriterRig) -> None:
    """A target that asks for a pause is left alone, and it is told for how long."""
    scribe, entry = Scribe(rig), Scribe(rig).entry()
    rig.fail(WriteFault.TOO_MANY, PAUSE)
    error = scribe.failed(entry, TryLater)
    after = error.after if isinstance(error, TryLater) else None
    must(after is not None and after >= PAUSE - 1, f"TryLater says after={after}, the target {PAUSE}.")
    must(not error.sent, "A request that was turned away is said to have been taken.")
    scribe.nowhere(entry)
    rig.mend()
    rig.clock.sleep(PAUSE)
    scribe.write(entry)
    scribe.once(entry)


def asks_a_person(fault: WriteFault) -> Callable[[WriterRig], None]:
    """Credentials and permissions ask the person; once mended, the entry arrives."""

    def check(rig: WriterRig) -> None:
        scribe, entry = Scribe(rig), Scribe(rig).entry()
        rig.fail(fault)
        error = scribe.failed(entry, AskPerson)
        must(" " in error.advice.strip(), "It does not say what to do.")
        scribe.nowhere(entry)
        rig.mend()
        scribe.write(entry)
        scribe.once(entry)

    return check


def refused(rig: WriterRig) -> None:
    """A target that does not want this one entry: Refused, with what it said kept apart; others arrive."""
    scribe, entry = Scribe(rig), Scribe(rig).entry()
    rig.fail(WriteFault.REFUSED)
    error = scribe.failed(entry, Refused)
    must(isinstance(error, Refused) and bool(error.said), "It does not pass on what the target said.")
    must(bool(error.advice.strip()), "It does not say what can be done.")
    scribe.nowhere(entry)
    rig.mend()
    other = scribe.entry()
    scribe.write(other)
    scribe.once(other)


def odd_words(rig: WriterRig) -> None:
    """Long texts, other scripts and signs that end a text elsewhere arrive."""
    scribe = Scribe(rig)
    for text in (
        "x" * 20_000,
        "שלום Ωμέγα 你好 🙂",
        'a"b\\c%d_e</p>&amp;',
        "tab\tand\r\nlines",
        "half \ud800 a sign",
        "nul \0 ",
    ):
        entry = replace(scribe.entry(), title=_WORDS[1], text=text)
        scribe.write(entry)
        scribe.write(replace(entry, again=True))
        there = [one for one in rig.arrived() if one.entry_id == entry.entry_id]
        must(len(there) == 1, f"An odd text is there {len(there)} times.")
        plain = text.isprintable()
        must(not plain or text in there[0].text, "An odd text did not arrive as it is.")


WRITING: Mapping[str, Callable[[WriterRig], None]] = {
    "every kind": every_kind,
    "again after it arrived": again_after_it_arrived,
    "again before it arrived": again_before_it_arrived,
    "429 with Retry-After": too_many,
    "401": asks_a_person(WriteFault.UNAUTHORISED),
    "403": asks_a_person(WriteFault.FORBIDDEN),
    "refused": refused,
    "odd words": odd_words,
    **{
        fault.value: _unclear(fault)
        for fault in (
            *(WriteFault.ERROR_BEFORE, WriteFault.ERROR_AFTER, WriteFault.HANGS_UP_BEFORE, WriteFault.HANGS_UP_AFTER),
            WriteFault.LATE,
        )
    },
}
WRITE_ITEMS: tuple[str, ...] = tuple(WRITING)


def run_writing(item: str, rig: WriterRig) -> str:
    """Check one item on an entered rig. Returns "" when it passed, or the reason why it has no meaning for this target.

    Raises ConformanceError (an AssertionError) with what was seen and what was expected.
    """
    reason = rig.not_applicable.get(item)
    if reason is None:
        WRITING[item](rig)
        return ""
    must(len(reason.split()) >= 3, f"The rig does not say in words why {item} has no meaning.")
    return reason
