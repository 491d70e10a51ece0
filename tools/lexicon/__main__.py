"""``python -m tools.lexicon``: make csnsearch/analysis/data/lexicon.marisa again."""

import marisa_trie

from csnsearch.analysis.lexicon import PATH
from tools.lexicon.build import entries


def main() -> None:
    """Build the lexicon from its source and say what came out."""
    items = [(form, entry.packed(form)) for form, entry in entries().items()]
    # In order of label, a trie made twice from one source is the same to the byte.
    marisa_trie.BytesTrie(items, order=marisa_trie.LABEL_ORDER).save(str(PATH))
    print(f"{PATH.name}: {len(items)} forms, {PATH.stat().st_size} bytes")


if __name__ == "__main__":
    main()
