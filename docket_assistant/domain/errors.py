"""Failures that a user can cause and mend; everything else is a defect of the program."""


class DocketError(Exception):
    """Root of what a user can cause and mend; its text is one sentence: what, where, how to mend."""


class InvalidInput(DocketError):
    """Typed or read input that cannot be what was meant; the text says how to write it."""


class NotFound(DocketError):
    """A matter, order, item or file that was named but is not there."""


class Refused(DocketError):
    """The honest answer is no: the record does not support what was asked."""

    test = ""
    """Name of the test that says so, where the command line has one."""


class EnvironmentFailed(DocketError):
    """The disk, a lock or a damaged store stood in the way; nothing was changed."""
