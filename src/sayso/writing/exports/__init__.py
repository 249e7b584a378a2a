"""The case for other programs: one module a format, and nothing is lost in silence.

`formats` names them all; each module has one function, `files(material)`, that yields the files of its format as
(name, bytes); a format of one file gives it the empty name. `told` puts every statement with whose it is and how it is
put: no format carries a sentence without that.
"""

from sayso.writing.exports.formats import FORMATS, Format, files
from sayso.writing.exports.material import File, Material

__all__ = ["FORMATS", "File", "Format", "Material", "files"]
