"""Write the bill of materials of a release: every package and library in it, as CycloneDX (ECMA-424) in JSON."""

import json
import sys
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

from recipes.libraries import Library, known_libraries, told_apart
from recipes.packages import Package, packages_of_program
from recipes.plan import NAME, Plan

_SPEC: Final = "1.6"
# Any fixed one will do; serial numbers of builds of the same input are then the same.
_NAMESPACE: Final = uuid.UUID("1f0a7f5e-6a53-4c8e-9a3b-6f3c6d1e2b47")


def write_materials(plan: Plan) -> Path:
    """Write what the frozen program holds, beside the other results."""
    libraries, _ = told_apart(plan.application.rglob("*"), known_libraries(plan.root))
    told = materials(plan, packages_of_program(plan.root), libraries)
    target = plan.result(".cdx.json")
    target.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8", newline="\n")
    return target


def materials(plan: Plan, packages: Iterable[Package], libraries: Iterable[Library]) -> dict[str, Any]:
    """Put the document together; the same input gives the same document."""
    own = f"pkg:generic/{NAME}@{plan.version}"
    components = [_of_package(each) for each in packages] + [_of_library(each) for each in libraries]
    components.append(
        {
            "type": "platform",
            "bom-ref": "python",
            "name": "Python",
            "version": sys.version.split()[0],
            "licenses": [{"license": {"id": "PSF-2.0"}}],
        }
    )
    return {
        "bomFormat": "CycloneDX",
        "specVersion": _SPEC,
        "serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, f'{own} {plan.system} {plan.architecture} {plan.epoch}')}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(plan.epoch, UTC).isoformat().replace("+00:00", "Z"),
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": NAME,
                "version": plan.version,
                "licenses": [{"license": {"id": "MIT"}}],
                "purl": own,
            },
            "properties": [
                {"name": "system", "value": plan.system},
                {"name": "architecture", "value": plan.architecture},
            ],
        },
        "components": components,
        "dependencies": [{"ref": own, "dependsOn": [each["bom-ref"] for each in components]}],
    }


def _of_package(package: Package) -> dict[str, Any]:
    purl = f"pkg:pypi/{package.name}@{package.version}"
    told: dict[str, Any] = {
        "type": "library",
        "bom-ref": purl,
        "name": package.name,
        "version": package.version,
        "purl": purl,
    }
    if package.licence:
        told["licenses"] = _terms(package.licence)
    if package.homepage.startswith("http"):
        told["externalReferences"] = [{"type": "website", "url": package.homepage}]
    return told


def _of_library(library: Library) -> dict[str, Any]:
    return {
        "type": "library",
        "bom-ref": f"library:{library.name}",
        "name": library.name,
        "licenses": _terms(library.licence),
        "externalReferences": [{"type": "source-distribution", "url": library.source}],
    }


def _terms(words: str) -> list[dict[str, Any]]:
    """Give an expression where the words are one, otherwise the words."""
    try:
        return [{"expression": str(canonicalize_license_expression(words))}]
    except InvalidLicenseExpression:
        return [{"license": {"name": words}}]
