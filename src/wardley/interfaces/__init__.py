"""The doors: the command line, and the reports that it prints.

`cli` holds one command a file, `reports` one way to show things a file. `arguments` is how
commands are told what to do, `files` how results reach a disk, `drawing` how many maps are
drawn at once, `faults` what happens when the program itself is at fault.
"""
