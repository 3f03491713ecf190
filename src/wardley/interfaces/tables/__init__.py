"""The spreadsheet door: requests, scores and rankings as people keep them, in tables.

A file becomes a `grid` of cells (`delimited` texts, `workbook` files) with the numbers of its rows. `heads`
finds the row of the column names and what each column says, out of the `fields` that there are; `values`
reads cells, `requests` and `opinions` the rows. `imported` writes each row as the statement that says the
same and has the language's own reader read it, so that one place knows what a statement means; that text has
the table's name, and its lines are the table's rows. `exported` goes the other way, and `door` is what a
command takes.

It stands among the interfaces, not in `exchange`: a table is no form of a map, and most of what is here is
about people's spelling.
"""
