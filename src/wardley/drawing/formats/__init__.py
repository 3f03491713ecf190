"""One file an output format, named after it, with ``SUFFIX`` of its files and ``render(scene, engine)``."""
