"""Damaged word-processor files: zip archives with something wrong inside."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

OLDEST_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
BOMB_SIZE = 320 * 1024 * 1024
BLOCK = b" " * (1024 * 1024)

CONTENT_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="word/document.xml" Type="http://schemas.'
    'openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
WORD_OPEN = (
    '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w='
    '"http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>'
)
WORD_CLOSE = "</w:t></w:r></w:p></w:body></w:document>"

ODT_TYPE = "application/vnd.oasis.opendocument.text"
ODT_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest manifest:version="1.2"'
    ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODT_TYPE}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)
ODT_OPEN = (
    '<office:document-content office:version="1.2"'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    "<office:body><office:text><text:p>"
)
ODT_CLOSE = "</text:p></office:text></office:body></office:document-content>"
ENTITY_LEVELS = 9


def docx_with_damaged_xml() -> bytes:
    """A DOCX whose text stops in the middle of a tag."""
    damaged = WORD_OPEN + "Le congrès adopte</w:t></w:r><w:r><w:t>la propo</w:p><w:"
    return _docx([damaged.encode()])


def docx_bomb() -> bytes:
    """A DOCX of some 300 kB whose text would fill 320 MB."""
    return _docx(_padded(WORD_OPEN, WORD_CLOSE))


def odt_bomb() -> bytes:
    """An ODT of some 300 kB whose text would fill 320 MB."""
    return _odt(_padded('<?xml version="1.0" encoding="UTF-8"?>' + ODT_OPEN, ODT_CLOSE))


def odt_with_entities() -> bytes:
    """An ODT whose DOCTYPE makes ten letters grow into some ten billion."""
    text = f"{doctype('office:document-content')}{ODT_OPEN}&e{ENTITY_LEVELS};{ODT_CLOSE}"
    return _odt([text.encode()])


def xml_with_entities() -> bytes:
    """The same growth in a bare XML file that claims to be a MARC collection."""
    return (
        f"{doctype('collection')}<collection><record><datafield>"
        f"&e{ENTITY_LEVELS};</datafield></record></collection>\n"
    ).encode()


def doctype(root: str) -> str:
    """Declare entities each ten times as long as the one before."""
    lines = ['<!ENTITY e0 "solidarité">']
    lines += [
        f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' for level in range(1, ENTITY_LEVELS + 1)
    ]
    declared = "\n".join(lines)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE {root} [\n{declared}\n]>\n'


def _padded(opening: str, closing: str) -> Iterable[bytes]:
    yield opening.encode()
    for _ in range(BOMB_SIZE // len(BLOCK)):
        yield BLOCK
    yield closing.encode()


def _docx(document: Iterable[bytes]) -> bytes:
    return _zipped(
        {
            "[Content_Types].xml": [CONTENT_TYPES.encode()],
            "_rels/.rels": [RELATIONS.encode()],
            "word/document.xml": document,
        }
    )


def _odt(content: Iterable[bytes]) -> bytes:
    return _zipped(
        {
            "mimetype": [ODT_TYPE.encode()],
            "META-INF/manifest.xml": [ODT_MANIFEST.encode()],
            "content.xml": content,
        }
    )


def _zipped(members: dict[str, Iterable[bytes]]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, blocks in members.items():
            entry = zipfile.ZipInfo(name, OLDEST_ZIP_DATE)
            stored = name == "mimetype"  # ODF wants this one uncompressed
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            with archive.open(entry, "w") as stream:
                for block in blocks:
                    stream.write(block)
    return buffer.getvalue()
