"""Ways to tell a report, one a file: ``SUFFIX``, and ``tell(page)``, which answers text or bytes."""
