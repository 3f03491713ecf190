"""From the map as it is to the map as its ``evolve`` lines and the work that goes on make it.

What our own work changes has a quarter, where the draft plan has room for it. How a market evolves has none:
nobody can forecast that.
"""
