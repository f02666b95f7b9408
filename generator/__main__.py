"""`python -m generator` is `cronistoria`."""

from generator.cli import main

if __name__ == "__main__":
    main()
