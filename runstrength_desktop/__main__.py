"""`python -m runstrength_desktop`."""

import sys

from runstrength_desktop.cli import main

sys.exit(main())
