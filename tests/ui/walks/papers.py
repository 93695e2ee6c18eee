"""Papers and messages of an invented matter, as others write them, for walks through its whole life."""

from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

SECOND_COUNSEL = """Robin C. Mockup, #00001(MO)
Sample Law
200 Placeholder Street
St. Louis, Missouri 63100
Telephone: (555) 010-0201
robin.mockup@sample-law.example
Attorney for Plaintiff"""

FIRST_ANSWERS = """INTERROGATORY NO. 1: State your full name.
ANSWER: Jane Quinn Placeholder.
INTERROGATORY NO. 2: State each address since 2003.
ANSWER: 12 Placeholder Lane, St. Louis.
INTERROGATORY NO. 3: Identify each health care provider since 2003.
ANSWER: Plaintiff objects. Subject to the objection, Dr. Alpha.
INTERROGATORY NO. 4: State your wages for 2003-2008.
ANSWER: Plaintiff objects to this request as overbroad.
INTERROGATORY NO. 5: Identify each witness.
ANSWER: Plaintiff will supplement this answer.
INTERROGATORY NO. 6: State each injury.
ANSWER: A broken wrist.
"""
FIRST_SUPPLEMENT = """SUPPLEMENTAL ANSWER TO INTERROGATORY NO. 3: Plaintiff objects. Subject to the objection,
Dr. Alpha and Dr. Beta.
SUPPLEMENTAL ANSWER TO INTERROGATORY NO. 4: $41,000 in 2008.
"""
SECOND_SUPPLEMENT = """SUPPLEMENTAL ANSWER TO INTERROGATORY NO. 3: Dr. Alpha, Dr. Beta and Dr. Gamma,
each at 1 Placeholder Plaza.
"""


def as_sent(draft: Path, sent: Path, *, day: str) -> Path:
    """The draft as a mail program sends it on a day."""
    message = message_from_bytes(draft.read_bytes(), policy=policy.default)
    del message["X-Unsent"]
    del message["From"]
    message["From"] = "Dana R. Example <dre@example.test>"
    message["Date"] = f"{day} 11:05:00 -0600"
    message["Message-ID"] = "<sent@example.test>"
    sent.write_bytes(message.as_bytes())
    return sent


def reply_to(sent: Path, path: Path, *, day: str, words: str) -> Path:
    """What the other side answers."""
    first = message_from_bytes(sent.read_bytes(), policy=policy.default)
    message = EmailMessage()
    message["From"] = "Lee B. Sample <lee.sample@sample-law.example>"
    message["To"] = "Dana R. Example <dre@example.test>"
    message["Subject"] = f"Re: {first['Subject']}"
    message["Date"] = f"{day} 14:40:00 -0600"
    message["Message-ID"] = "<reply@sample-law.example>"
    message["In-Reply-To"] = first["Message-ID"]
    message.set_content(words)
    path.write_bytes(message.as_bytes())
    return path
