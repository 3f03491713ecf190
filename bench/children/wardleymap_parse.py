"""Worker: PyPI's `wardleymap`, text to its model.

Importing the package imports matplotlib; that happens here, before anything is timed. The class is
what its drawing starts from; it resolves no names and builds no graph.
"""

from serve import Work, serve
from wardley_map import WardleyMap

serve(Work(WardleyMap, lambda map_: (len(map_.nodes), len(map_.edges) + len(map_.bluelines))))
