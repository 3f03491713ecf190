"""Ways to draw the one page, one a file: ``tell(page)``, which answers text or bytes."""
