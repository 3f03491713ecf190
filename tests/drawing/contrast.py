"""How well colours are told from each other, as the WCAG 2.2 reckon it."""


def over(colour: str, ground: str) -> str:
    """What *colour*, which may be translucent, looks like on *ground*."""
    if len(colour) == 7:
        return colour
    share = int(colour[7:], 16) / 255
    mixed = (
        round(int(colour[at : at + 2], 16) * share + int(ground[at : at + 2], 16) * (1 - share))
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02x}" for part in mixed)


def channels(colour: str) -> tuple[float, float, float]:
    """Red, green and blue as amounts of light."""

    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return red, green, blue


def contrast(colour: str, ground: str) -> float:
    """1 for no difference, 21 for black on white; *ground* is opaque."""

    def light(one: str) -> float:
        red, green, blue = channels(one)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dim, bright = sorted((light(over(colour, ground)), light(ground)))
    return (bright + 0.05) / (dim + 0.05)
