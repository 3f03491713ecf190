"""The tea shop that mappers know, in our own words: what screen readers are tried on."""

TEA_SHOP = """\
title Tea Shop
anchor Passer-by [0.97, 0.72]
anchor Shopkeeper [0.96, 0.40]
component Power [0.08, commodity]
component Kettle [0.42, custom] inertia
component Water [0.36, commodity]
component Hot Water [0.50, product]
component Tea [0.62, commodity] (buy)
component Cup [0.71, product]
component Cup of Tea [0.80, product]
Passer-by -> Cup of Tea
Shopkeeper -> Cup of Tea
Cup of Tea -> Cup
Cup of Tea -> Tea
Cup of Tea -> Hot Water
Hot Water -> Water
Hot Water -> Kettle; one at a time
Kettle -> Power
evolve Kettle 0.60
"""

IN_ORDER = [
    "Passer-by", "Shopkeeper", "Cup of Tea", "Cup", "Tea", "Hot Water", "Kettle", "Water", "Power",
]  # fmt: skip
"""Its elements down the chain, what stands higher first; their lines are in quite another order."""
