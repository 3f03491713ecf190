"""How a map is put into words: one file a format, each with ``SUFFIX`` and ``tell(descriptions, width)``.

*descriptions* are those of one or more maps (`wardley.drawing.words.description`), and *width* is how many
columns a line of text may take. What is told ends with its line.
"""
