"""From the work that people ask for to a draft plan: purpose, demand, priorities, quarters, counts.

Knows nothing of drawing, of rules, or of how a report is told. Everything counts with the decimals that
people wrote (`wardley.plan.exact`), gives the same answer whatever the order of lines where the order means
nothing, and tells known from unknown. The program suggests; what people decided always stands.
"""
