"""``python -m tools.lexicon``: make csnsearch/analysis/data/lexicon.marisa again."""

from zlib import crc32

import marisa_trie

from csnsearch.analysis.lexicon import CHECKSUM, PATH
from tools.lexicon.build import items


def main() -> None:
    """Build the lexicon from its source and say what came out."""
    found = items()
    # In order of label, a trie made twice from one source is the same to the byte.
    marisa_trie.BytesTrie(found, order=marisa_trie.LABEL_ORDER).save(str(PATH))
    CHECKSUM.write_text(f"{crc32(PATH.read_bytes()):08x}\n", encoding="utf-8")
    print(f"{PATH.name}: {len(found)} entries, {PATH.stat().st_size} bytes")


if __name__ == "__main__":
    main()
