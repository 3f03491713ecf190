"""What a map is made of, each part drawn on the sheet by a file of its own.

`axes`, `attitudes`, `links`, `evolutions`, `pipelines`, `elements` with their `figures`, and `remarks`; then
`names` puts words where they cover nothing, after `aside` has moved the list of annotations out of the way.
"""
