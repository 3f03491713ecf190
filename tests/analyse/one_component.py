"""The smallest estate there is: one guest needs one component, Thing."""

from tests.analyse.pages import checked

from wardley.analyse.finding import Finding


def estate(component: str, *statements: str) -> dict[str, str]:
    """The texts of it: Thing, declared as *component* says, with *statements* below."""
    lines = [
        "anchor Guest [0.95, 0.60]",
        f"component Thing {component}",
        "Guest -> Thing",
        *(f"//@ {statement}" for statement in statements),
    ]
    return {"inn.owm": "\n".join(lines)}


def findings(code: str, component: str, *statements: str) -> list[Finding]:
    """What the rule *code* finds in it, nothing being wrong with the text itself."""
    report = checked(estate(component, *statements), code)
    assert [d.message for d in report.diagnostics if d.severity == "error"] == []
    return list(report.findings)


def severity(code: str, component: str, *statements: str) -> str | None:
    """How severe the one finding of the rule *code* on Thing is; None where there is none."""
    found = findings(code, component, *statements)
    assert [(f.code, f.subject.name) for f in found] in ([], [(code, "Thing")])
    return found[0].severity if found else None


def not_checked(code: str, component: str, *statements: str) -> str | None:
    """Why the rule *code* could not be checked, or None."""
    report = checked(estate(component, *statements), code)
    return next((item.reason for item in report.not_checked if item.code == code), None)
