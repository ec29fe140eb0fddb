"""Where the frozen program starts."""

import sys

from runstrength_desktop.cli import main

sys.exit(main())
