"""What is raised when a text cannot be used at all."""

from wardley.source.diagnostic import Diagnostic


class SourceError(ValueError):
    """A file that is not there, is not text, or is too large; ``diagnostic`` says which."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic
        super().__init__(f"{diagnostic.code} {diagnostic.message}")
