"""What a build and a reading cost: `python -m bench`, or one of them: `python -m bench reading`."""

from __future__ import annotations

import sys

from bench import building, exports, reading, studying, subjects

PARTS = {
    "building": building.main,
    "exports": exports.main,
    "reading": reading.main,
    "studying": studying.main,
    "subjects": subjects.main,
}


def main(names: list[str]) -> None:
    """Run the parts that are named, or all."""
    if unknown := [name for name in names if name not in PARTS]:
        raise SystemExit(f"no such part: {', '.join(unknown)}; there are {', '.join(PARTS)}")
    for name in names or PARTS:
        PARTS[name]()


if __name__ == "__main__":
    main(sys.argv[1:])
