"""The index folder: immutable generations, a pointer to the current one, one writer.

``index/CURRENT`` names the generation that answers. A rebuild is made in a new
generation beside it and takes over by one rename; the one before is kept, so that
``csnsearch rollback`` can return to it.
"""

from csnsearch.storage.folder import Generation, IndexFolder
from csnsearch.storage.ledger import FileEntry, Ledger
from csnsearch.storage.lock import write_lock
from csnsearch.storage.manifest import Manifest

__all__ = ["FileEntry", "Generation", "IndexFolder", "Ledger", "Manifest", "write_lock"]
