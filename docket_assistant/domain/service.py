"""Methods of service under Fed. R. Civ. P. 5(b), as they bear on counting time."""

from enum import StrEnum


class ServiceMethod(StrEnum):
    """How a paper was served; the values are those of the command line."""

    HAND = "hand"
    OFFICE = "office"
    MAIL = "mail"
    CLERK = "clerk"
    ECF = "ecf"
    EMAIL = "email"
    EMAIL_NO_CONSENT = "email_no_consent"
    OTHER = "other"
    NONE = "none"
    UNKNOWN = "unknown"
