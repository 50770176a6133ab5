"""The same program as the command `dedere`."""

import sys

from dedere.cli import main

if __name__ == "__main__":
    sys.exit(main())
