"""The commands: one file, one command, imported when it is called.

A command's module has ``SUMMARY`` (half a sentence), ``EXAMPLE`` (a line to type),
``configure(parser)`` and ``run(options)``, which answers with the exit status. `main` finds
it by its file's name. Commands know nothing of one another, and start without the libraries
that they do not use.
"""
