"""One file, one way to tell what a check found: each has ``tell(report)``, which answers text.

A file's name is what ``wardley check --format`` calls it. ``SUFFIX`` is the suffix of a file that holds it.
Nothing is computed here: every number shown comes from the report.
"""
