"""The program: the command line; the window comes with the next version."""

import sys

from docket_assistant.cli.main import run


def main() -> int:
    """Run the command line of this process."""
    try:
        return run(sys.argv[1:])
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
