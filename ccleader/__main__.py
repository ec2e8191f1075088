"""`python -m ccleader`, the `ccleader` command and the built program all start here."""

from __future__ import annotations

import sys


def main() -> int:
    """Read one report as the child process of an import, or run the command line."""
    if sys.argv[1:2] == ["--read-report"]:
        from ccleader.acd import child  # the built program has no other way to start its child

        return child.main()
    from ccleader import cli  # the child needs none of it

    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
