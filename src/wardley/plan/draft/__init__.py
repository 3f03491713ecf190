"""The draft of the next quarters: what is done when, under what each team can do.

A heuristic, and said to be one: see `wardley.plan.draft.draft`.
"""
