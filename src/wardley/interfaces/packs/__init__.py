"""A pack for the next level down: what a department works with, as a plan that its people go on writing.

`pack` gathers what belongs to the department, `writing` makes the text, and `changes` tells what a pack that
came back adds to the estate, or contradicts in it. All that the estate knows already stands in comments, so
that estate and pack read together say what the estate says, and what the people added.
"""
