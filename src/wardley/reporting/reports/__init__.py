"""The reports, one a file: each has a ``SUMMARY``, and ``page(plan, report)`` that makes it.

``plan`` is a `wardley.plan.plan.Plan`, ``report`` what `wardley.check` found on the same estate.
One that has a figure or a sheet, as far as there is something to draw, says so: ``PICTURED = True``.
"""
