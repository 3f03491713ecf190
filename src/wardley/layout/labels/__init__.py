"""Where names go, so that they cover nothing.

Point-feature label placement as cartography knows it: every name has places that it may stand at, the best
first (`around`, `along`); each costs what it hides of what is drawn already (`room`) and of other names;
and a search (`search`) picks one for each, so that the sum is small. All in px; nothing here knows what a
name belongs to.

After J. Christensen, J. Marks and S. Shieber, "An Empirical Study of Algorithms for Point-Feature Label
Placement", ACM Transactions on Graphics 14 (1995): candidate positions with a preference among them, a cost
for what is overplotted, and discrete descent. Ties that descent leaves are undone by moving what stands in
the way, as in the tabu search of M. Yamamoto, G. Camara and L. Lorena, "Tabu Search Heuristic for
Point-Feature Cartographic Label Placement", GeoInformatica 6 (2002). Nothing is left to chance, so that
a map gives the same picture each time, and a name moves only where something near it has.
"""
