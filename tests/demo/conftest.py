"""The generator is a script beside its packages `scene` and `sentences`: tests import it the same way."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
