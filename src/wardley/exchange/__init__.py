"""A map in the forms of other programs: one file a form, each with `SUFFIX` and `write`.

A form that can also be read has `read`. The forms know nothing of one another.
"""
