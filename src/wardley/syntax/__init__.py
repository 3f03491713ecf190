"""Text to statements with places: the grammar, recovery at the next line, and the formatter.

`read_lines` drives it, line by line; `grammar` holds the Lark parsers; `_fast` the regexes made
from the grammar's terminals for the commonest lines; `mistakes` the known mistakes and their
sentences; `salvage` what is kept of a line that cannot be read; `format` the tidied text.
This room knows nothing of what a statement means.
"""
