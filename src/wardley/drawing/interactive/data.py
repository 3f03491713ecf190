"""What the script of the page works with, and what the page shows without it."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from json import dumps
from typing import Any

from wardley.drawing.cards import CHOICES, Card, cards_of_map
from wardley.drawing.interactive.network import Network, Node, network_of
from wardley.drawing.markup import Markup
from wardley.drawing.scene import Scene
from wardley.source.record import record
from wardley.source.shown import shown

FINDING = "finding"
"""The choice by the codes of findings."""


@record
class Entry:
    """An element of the page: the ``node`` of the picture, and the ``card`` with what is known of it."""

    node: Node
    card: Card


@record
class Dossier:
    """All that a page tells: ``entries`` in reading order, their ``network``, and the ``prefix`` of ids."""

    entries: tuple[Entry, ...]
    network: Network
    prefix: str


def dossier_of(scene: Scene) -> Dossier:
    """What the page of *scene* tells."""
    network = network_of(scene)
    told = scene.map_told
    cards = scene.options.cards
    known: dict[int, Card] = {}
    for card in cards_of_map(told.map) if cards is None else cards:
        element = told.placement.names.find(card.name)
        if element is not None:
            known.setdefault(id(element), card)
    numbers = {id_: key[0] for key, id_ in scene.figures.items()}
    entries = (Entry(node, known.get(numbers[node.shapes[0]], Card(node.name))) for node in network.nodes)
    return Dossier(tuple(entries), network, scene.prefix)


def values_of(card: Card, choice: str) -> tuple[str, ...] | None:
    """What *card* says for *choice*, one of `CHOICES` or `FINDING`; None where there is nothing to know."""
    if choice == FINDING:
        return None if card.findings is None else tuple(dict.fromkeys(said.code for said in card.findings))
    return None if card.values is None else card.values[CHOICES.index(choice)]


def script_data(dossier: Dossier) -> Markup:
    """*dossier* as JSON, with nothing in it that ends a script."""
    prefix = dossier.prefix
    ties = [
        {"source": tie.source, "target": tie.target, "need": tie.need, "shapes": _ids(prefix, tie.shapes)}
        for tie in dossier.network.ties
    ]
    text = dumps({"nodes": list(_nodes(dossier)), "ties": ties}, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))


def _nodes(dossier: Dossier) -> Iterator[dict[str, Any]]:
    for node, card in ((entry.node, entry.card) for entry in dossier.entries):
        values = {
            choice: found for choice in (*CHOICES, FINDING) if (found := values_of(card, choice)) is not None
        }
        yield {
            "name": shown(node.name),
            "shapes": _ids(dossier.prefix, node.shapes),
            "needs": node.needs,
            "rows": [(label, shown(value)) for label, value in card.rows],
            "values": values,
            "findings": None if card.findings is None else [asdict(said) for said in card.findings],
        }


def _ids(prefix: str, shapes: Sequence[str]) -> list[str]:
    return [prefix + shape for shape in shapes]
