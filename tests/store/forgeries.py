"""What somebody with an SQL shell could do to one row of the journal."""

from pathlib import Path

from docket_assistant.store.connect import connect

_HEADINGS = ("at", "label", "kind", "undoable", "previous_hash", "content_digest", "hash")
_CONTENTS = ("noun", "fact_id", "nth", "before", "after")
_ENTRY = "at,label,kind,undoable,of_entry,previous_hash,content_digest,hash"
_CHANGES = """
UPDATE journal_entry SET of_entry=1 WHERE n=ENTRY
UPDATE journal_entry SET undoable=1-undoable WHERE n=ENTRY
DELETE FROM journal_entry WHERE n=ENTRY
DELETE FROM journal_content WHERE n=ENTRY
DELETE FROM journal_content WHERE n=ENTRY AND line=0
INSERT INTO journal_content SELECT matter_id,n,99,CONTENT FROM journal_content WHERE n=ENTRY AND line=0
INSERT INTO journal_content SELECT matter_id,n,-1,CONTENT FROM journal_content WHERE n=ENTRY AND line=0
INSERT INTO journal_content SELECT matter_id,77,line,CONTENT FROM journal_content WHERE n=ENTRY
INSERT INTO journal_entry SELECT matter_id,5,HEADING FROM journal_entry WHERE n=ENTRY
INSERT INTO journal_entry SELECT matter_id,0,HEADING FROM journal_entry WHERE n=ENTRY
DELETE FROM journal_entry WHERE n=ENTRY; UPDATE journal_entry SET n=n-1 WHERE n>ENTRY
UPDATE journal_head SET n=n-1
UPDATE journal_head SET hash='x'
DELETE FROM journal_head
"""


def forgeries(n: int) -> list[str]:
    """Statements that change, remove, add or reorder rows of entry ``n`` of four."""
    found = [line for line in _CHANGES.splitlines() if line]
    found += ["UPDATE journal_entry SET X=X||'x' WHERE n=ENTRY".replace("X", name) for name in _HEADINGS]
    found += [
        "UPDATE journal_content SET X=coalesce(X,'')||'1' WHERE n=ENTRY AND line=0".replace("X", name)
        for name in _CONTENTS
    ]
    found.append(
        ";".join(
            f"UPDATE {table} SET n=1000 WHERE n=ENTRY; UPDATE {table} SET n=ENTRY WHERE n=OTHER;"  # noqa: S608 # names of ours
            f"UPDATE {table} SET n=OTHER WHERE n=1000"
            for table in ("journal_entry", "journal_content")
        )
    )
    return [_filled(text, n) for text in found]


def _filled(text: str, n: int) -> str:
    words = {"ENTRY": str(n), "OTHER": str(n % 4 + 1), "HEADING": _ENTRY, "CONTENT": ",".join(_CONTENTS)}
    for word, meant in words.items():
        text = text.replace(word, meant)
    return text


def forge(path: Path, statements: str) -> None:
    """Change a store behind the program's back."""
    link = connect(path, "rw")
    link.execute("PRAGMA foreign_keys=OFF")
    for statement in statements.split(";"):
        link.execute(statement)
    link.close()
