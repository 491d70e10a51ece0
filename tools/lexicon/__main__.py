"""``python -m tools.lexicon``: make csnsearch/analysis/data/lexicon.marisa again."""

import marisa_trie

from csnsearch.analysis.lexicon import PATH
from tools.lexicon.build import items


def main() -> None:
    """Build the lexicon from its source and say what came out."""
    found = items()
    # In order of label, a trie made twice from one source is the same to the byte.
    marisa_trie.BytesTrie(found, order=marisa_trie.LABEL_ORDER).save(str(PATH))
    print(f"{PATH.name}: {len(found)} entries, {PATH.stat().st_size} bytes")


if __name__ == "__main__":
    main()
