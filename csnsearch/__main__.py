"""``python -m csnsearch``."""

from csnsearch.cli import main

if __name__ == "__main__":
    main()
