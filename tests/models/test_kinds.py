"""Every record kind is known to the store, and to what travels when it changes."""

import ast
import subprocess
import sys
from functools import reduce
from operator import or_
from pathlib import Path

import ccleader.models
from ccleader.models import agents, kinds
from ccleader.models.changed import Changed
from ccleader.models.store import Store
from tests.models.made import deliver, month_of_facts, read, team

FOLDER = Path(ccleader.models.__file__).parent


def test_every_module_with_a_mapped_class_is_among_the_kinds() -> None:
    mapped = {
        path.relative_to(FOLDER).parts[0].removesuffix(".py") for path in FOLDER.rglob("*.py") if _maps(path)
    }
    undoing = {path.stem for path in FOLDER.glob("*.py") if "history.reversible(" in path.read_text("utf-8")}
    assert mapped | undoing == set(kinds.__all__)
    assert all(hasattr(kinds, name) for name in kinds.__all__)


def test_program_that_knows_only_the_store_undoes_an_import(store_path: Path) -> None:
    """As the command `undo` does, which names no record kind."""
    with Store.open(store_path) as store:
        deliver(store, month_of_facts(team(store)[1]))
    script = (
        "import sys\nfrom ccleader.models.store import Store\n"
        "with Store.open(sys.argv[1]) as store:\n    while store.undo(): pass\n"
    )
    subprocess.run([sys.executable, "-c", script, str(store_path)], check=True)
    with Store.open(store_path) as store:
        assert read(store, agents.groups) == []


def _maps(path: Path) -> bool:
    classes = [
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    ]
    return any(isinstance(base, ast.Name) and base.id == "Base" for found in classes for base in found.bases)


def test_all_is_every_kind_of_change() -> None:
    assert reduce(or_, Changed) == Changed.ALL
    assert [member.value for member in Changed] == [1 << bit for bit in range(len(Changed))], (
        "kept in the history"
    )
