"""What is wrong with an estate: one file a rule, and what is done with its findings.

`wardley.analyse.check.check` runs the rules over an `wardley.graph.estate.Estate` and answers a `Report`.
"""
