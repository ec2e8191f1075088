"""The built program starts here: PyInstaller takes a script, not a package."""

import sys

from ccleader.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
