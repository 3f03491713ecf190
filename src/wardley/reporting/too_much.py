"""When a report is refused."""


class TooMuch(ValueError):  # noqa: N818 - it says what it is
    """What is written does not fit on one page; ``help`` says what to cut. The letters never shrink."""

    def __init__(self, message: str, help_: str) -> None:
        super().__init__(message)
        self.help = help_
