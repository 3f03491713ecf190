"""The page that tells of findings with a picture: its parts, for `wardley.interfaces.findings.html`.

`markup` makes elements, and lets no text through unescaped; `looks` is the style sheet. `picture` draws a map
with its marks, `table` sets market against treatment, `outofline` has the rows, `others` what else was found,
and `closing` what is accepted, unknown, unreadable and not checked, what the codes mean and what was held to.
"""
