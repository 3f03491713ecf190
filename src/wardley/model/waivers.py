"""``accept CODE NAME (until DATE); reason``: findings that people have decided to live with."""

import re

from wardley.model.entries import Entry
from wardley.model.estate import Waiver
from wardley.model.faults import Faults

_CODE = re.compile(r"([WE]\d{3})(?:\s+(.+))?")


def read_waiver(entry: Entry, faults: Faults) -> Waiver | None:
    """The waiver that *entry* writes; None, and told, where code or reason is missing."""
    item = entry.record
    match = _CODE.fullmatch(item.name or "")
    if match is None:
        faults.say(
            "E311", "error", item.line, item.name or "", "accept wants the code of a finding first",
            "write it as in accept W203 Single Sign-On (until 2026-06) ; the reason",
        )  # fmt: skip
        return None
    if not (item.text or "").strip():
        faults.say(
            "E311", "error", item.line, item.name or "",
            f"accept {match[1]} gives no reason, so nothing is accepted",
            "write the reason behind a semicolon",
        )  # fmt: skip
        return None
    if "until" in entry.columns and "until" not in entry.values:
        return None  # told already; without its end it would hold for ever
    subject = f"{match[2] or ''}->{item.target}" if item.target else match[2]
    return Waiver(match[1], subject, entry.values.get("until"), (item.text or "").strip(), entry.place)
