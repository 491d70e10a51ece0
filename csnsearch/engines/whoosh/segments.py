"""Names for new segments that no seed can repeat."""

from secrets import token_hex

from whoosh.codec.whoosh3 import W3Codec, W3Segment
from whoosh.filedb.filestore import Storage


class FreshNames(W3Codec):  # type: ignore[misc]  # the package has no types
    """Whoosh's codec, but for the names of segments.

    Whoosh draws them from `random`: a program that seeds it draws the same name twice
    and writes over its own index. The segment keeps the plain codec, so the index can
    be read without this class.
    """

    def new_segment(self, storage: Storage, indexname: str) -> W3Segment:  # noqa: ARG002  Whoosh's
        return W3Segment(W3Codec(), indexname, segid=token_hex(8))
