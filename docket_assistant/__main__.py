"""The program: the window, or the command line where a command is given."""

import sys


def main() -> int:
    """Open the window, or run the command line of this process."""
    from docket_assistant.ui.arguments import opens_window

    try:
        if opens_window(sys.argv[1:]):
            from docket_assistant.ui.launch import main as open_window

            return open_window(sys.argv[1:])
        from docket_assistant.cli.main import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
