"""How large the program may be."""

from pathlib import Path

import pytest

from recipes.budget import MB, BudgetError, check_budget
from recipes.command_line import PRODUCTS


def test_what_is_too_large_is_refused_and_its_largest_files_are_named(tmp_path: Path) -> None:
    (tmp_path / "small").write_bytes(bytes(1000))
    with (tmp_path / "library.so").open("wb") as sparse:
        sparse.truncate(2 * MB)

    check_budget(tmp_path, 3)
    check_budget(tmp_path / "small", 1)
    with pytest.raises(BudgetError, match=r"2\.0 MB, and may have 1 MB; .*\n +2\.0 MB  library\.so\n"):
        check_budget(tmp_path, 1)
    with pytest.raises(BudgetError, match="may have 1 MB"):
        check_budget(tmp_path / "library.so", 1)


def test_everything_that_people_fetch_has_a_budget() -> None:
    limits = {product.name: product.most_mb for product in PRODUCTS}
    assert limits == {"app": 420, "deb": 160, "tarball": 160, "installer": 160, "dmg": 160, "trial": 0, "sbom": 0}
