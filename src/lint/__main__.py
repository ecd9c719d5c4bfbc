"""``python -m lint``."""

from __future__ import annotations

import sys

from lint.cli import main

sys.exit(main())
