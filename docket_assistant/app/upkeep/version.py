"""The version of the program, also in a checkout that was never installed."""

VERSION = "0.1.0"
