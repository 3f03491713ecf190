"""Most of the spend goes to one vendor, or to few.

Who gets most of the money bargains from strength, and its failure is dear. The number only says where to
look.

```owm
anchor Reader [0.95, 0.60]
component Lending [0.80, 0.60] // W403 low
component Archive [0.50, 0.70]
component Hosting [0.20, 0.90]
Reader -> Lending -> Archive -> Hosting
//@ estate Lending (vendor Bookware, configured, cost 60k)
//@ estate Archive (vendor Stacks, configured, cost 30k)
//@ estate Hosting (vendor Northcloud, utility, cost 20k)
```

Of the known yearly cost of what comes from three vendors or more, one gets more than half (`policy
top-vendor`), or the sum of the squared shares in per cent is more than 2500 (`policy concentration`, the
Herfindahl-Hirschman index; merger control called markets above 2500 highly concentrated in 2010, and above
1800 in 2023: a rule of thumb for suppliers). It is `low`; where the cost is known of less than three in
five of the components from vendors (`policy costs-known`), a `note`. The same component with the same
vendor and cost on several maps counts once.

Instead:

```owm
anchor Reader [0.95, 0.60]
component Lending [0.80, 0.60]
component Archive [0.50, 0.70]
component Hosting [0.20, 0.90]
component Payments [0.30, 0.90]
component Mail [0.25, 0.90]
Reader -> Lending -> Archive -> Hosting
Lending -> Payments
Lending -> Mail
//@ estate Lending (vendor Bookware, configured, cost 30k)
//@ estate Archive (vendor Stacks, configured, cost 30k)
//@ estate Hosting (vendor Northcloud, utility, cost 20k)
//@ estate Payments (vendor Tillpay, utility, cost 20k)
//@ estate Mail (vendor Postbox, utility, cost 20k)
```

Accept it where one vendor is the point of the arrangement, and its failure has been thought through.

Source: Herfindahl-Hirschman index, US merger guidelines 2010 and 2023; DORA, articles 28 and 29.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from wardley.analyse.finding import Finding, Subject
from wardley.analyse.rule import Found
from wardley.graph.estate import Estate
from wardley.graph.placement import Placement
from wardley.model.names import normalised

CODE = "W403"
THRESHOLDS = {"top-vendor": (0.5,), "concentration": (2500.0,), "costs-known": (0.6,)}

_VENDORS = 3


@dataclass
class _Vendor:
    name: str
    cost: float = 0.0
    bought: list[Placement] = field(default_factory=list)


def unchecked(estate: Estate) -> str | None:
    """Why nothing could be checked, or None."""
    found: set[str] = set()
    for chart in estate.charts:
        for placement in chart.placements:
            if placement.supplier and _bought(placement):
                found.add(normalised(placement.supplier))
                if len(found) >= _VENDORS:
                    return None
    return "the cost of three vendors is not known"


def check(estate: Estate, _: Found) -> Iterator[Finding]:
    """The vendor that gets most, where it or the few get too much."""
    vendors, known, components = _spend(estate)
    total = sum(vendor.cost for vendor in vendors)
    shares = {vendor.name: round(vendor.cost / total, 3) for vendor in vendors}
    index = round(sum((100 * vendor.cost / total) ** 2 for vendor in vendors), 6)
    top = vendors[0]
    limit, most = estate.policy.number("top-vendor"), estate.policy.number("concentration")
    over = round(top.cost / total, 9) > limit
    if not over and index <= most:
        return
    least = estate.policy.number("costs-known")
    patchy = round(known / components, 9) < least
    share = shares[top.name]
    said = f"'{top.name}' gets {share:.1%} of the known spend on vendors"
    yield Finding(
        CODE, "vendor-concentration", "note" if patchy else "low",
        said if over else f"{said}, and few share the rest",
        (top.bought[0].place, *dict.fromkeys(placement.place_of("cost") for placement in top.bought)),
        "look at who could bargain, and at what fails with them; the number alone says nothing",
        {
            "share": share, "shares": shares, "index": round(index), "cost": total, "vendor_cost": top.cost,
            "costs_known": known, "components": components,
        },
        Subject("vendor", top.name),
        {"top-vendor": limit, "concentration": most, "costs-known": least},
        (f"the cost is known of {known} of {components} components from vendors",) if patchy else (),
    )  # fmt: skip


def _bought(placement: Placement) -> bool:
    """Whether *placement* comes from a vendor, at a known cost."""
    return placement.who == "vendor" and placement.sourced and (placement.cost or 0) > 0


def _spend(estate: Estate) -> tuple[list[_Vendor], int, int]:
    """The vendors with known costs, the dearest first; of how many components it is known, of how many."""
    vendors: dict[str, _Vendor] = {}
    known: set[tuple[str, str, float]] = set()
    costed: dict[str, bool] = {}
    for chart in estate.charts:
        for placement in chart.placements:
            if placement.who != "vendor" or not placement.sourced:
                continue
            name, vendor, cost = placement.key, placement.supplier, placement.cost
            costed[name] = costed.get(name, False) or bool(vendor and cost is not None)
            if not vendor or cost is None or cost <= 0:
                continue
            key = normalised(vendor)
            if (name, key, cost) in known:
                continue
            known.add((name, key, cost))
            spent = vendors.setdefault(key, _Vendor(vendor))
            spent.cost += cost
            spent.bought.append(placement)
    ordered = sorted(vendors.values(), key=lambda vendor: (-vendor.cost, vendor.name))
    return ordered, sum(costed.values()), len(costed)
