"""How far departments agree on what comes first: W, tau, Borda, Kemeny.

A department ranks some of the work, the best first, with ties. What it does not name it has no opinion on:
it counts neither for nor against. Tied items share the mean of the ranks that they take up together, so
that two tied for the second rank have 2.5 each.
"""
