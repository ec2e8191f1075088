"""Who may import whom: the law of the house, read from the source with `ast`."""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "ccleader"

FREE = {"", "words", "errors", "columns"}
"""Modules at the top that every layer may use; "" is the package itself with its version."""

OWN = {
    "words": set(),
    "errors": {"words"},
    "columns": {"metrics", "words"},
    "metrics": FREE,
    "models": FREE | {"metrics"},
    "acd": FREE | {"metrics", "models"},
    "reports": FREE | {"metrics", "models"},
    "ui": FREE | {"metrics", "models"},
    "ui room": FREE | {"metrics", "models", "acd", "reports"},
    "demo": FREE | {"metrics", "models", "acd", "reports"},
    "app": FREE | {"metrics", "models", "acd", "reports", "ui", "demo"},
    "cli": FREE | {"metrics", "models", "acd", "reports", "demo", "app"},
    "__main__": {"cli", "acd"},
    "": set(),
}
"""Layer → the layers of this package that it may import, beside its own."""

OTHERS = {
    "models": {"sqlalchemy", "alembic", "sqlcipher3", "pypinyin", "filelock", "holidays", "argon2"},
    "acd": {"python_calamine"},
    "reports": {"typst", "openpyxl"},
    "ui": {"PySide6", "shiboken6", "pyqtgraph", "numpy"},
    "ui room": {"PySide6", "shiboken6", "pyqtgraph", "numpy"},
    "demo": {"openpyxl", "xlwt"},
    "app": {"PySide6", "platformdirs"},
    "cli": {"click", "platformdirs", "PySide6"},
}
"""Layer → the packages of others that it may import; the standard library is free to all."""


@cache
def _modules() -> dict[str, Path]:
    """Dotted name without `ccleader.` → source file; a package's name is its `__init__.py`."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = list(path.relative_to(PACKAGE).with_suffix("").parts)
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def _nodes(node: ast.AST, only_run: bool) -> Iterator[ast.AST]:
    """All nodes below `node`; `only_run` leaves out what stands under `if TYPE_CHECKING`."""
    if only_run and isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        return
    yield node
    for child in ast.iter_child_nodes(node):
        yield from _nodes(child, only_run)


def _imports(module: str, only_run: bool = False) -> Iterator[str]:
    """Every name the module imports, at the top or inside a function, as a full dotted name."""
    path = _modules()[module]
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    for node in _nodes(ast.parse(path.read_text(encoding="utf-8")), only_run):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = ["ccleader", *filter(None, package.split("."))]
                above = above[: len(above) - node.level + 1]
                base = ".".join([*above, *filter(None, [base])])
            yield from (f"{base}.{alias.name}" for alias in node.names)


def _own(module: str) -> set[str]:
    """The modules of this package that `module` imports."""
    found = set()
    for name in _imports(module):
        if name.split(".")[0] != "ccleader":
            continue
        inner = name.removeprefix("ccleader").removeprefix(".")
        while inner not in _modules():
            inner = inner.rpartition(".")[0]
        found.add(inner)
    return found - {module}


def _layer(module: str) -> str:
    """The layer a module belongs to; a room is a folder inside `ui`."""
    top = module.split(".")[0]
    if top == "ui" and (module.count(".") > 1 or _modules()[module].parent.name not in ("ui", "ccleader")):
        return "ui room"
    return top


@pytest.mark.parametrize("module", _modules())
def test_imports_only_layers_it_may(module: str) -> None:
    layer = _layer(module)
    may = OWN[layer] | {layer.partition(" ")[0]}
    assert {other for other in _own(module) if _layer(other).partition(" ")[0] not in may} == set()


@pytest.mark.parametrize("module", _modules())
def test_imports_only_packages_it_may(module: str) -> None:
    """A `Session` in a signature is no use of SQLAlchemy, so types are free."""
    others = {name.split(".")[0] for name in _imports(module, only_run=True)} - {"ccleader"}
    assert others - sys.stdlib_module_names - OTHERS.get(_layer(module), set()) == set()


@pytest.mark.parametrize("module", [name for name in _modules() if _layer(name).startswith("ui")])
def test_a_room_is_named_only_by_rooms_and_by_itself(module: str) -> None:
    for other in _own(module):
        if _layer(other) == "ui room" and module != "ui.rooms":
            assert _layer(module) == "ui room", f"{module} names the room {other}"
            assert module.split(".")[1] == other.split(".")[1], f"{module} reaches into {other}"


def test_no_module_imports_itself_in_a_circle() -> None:
    graph = {module: _own(module) for module in _modules()}
    while True:
        leaves = {module for module, needs in graph.items() if not needs & graph.keys()}
        if not leaves:
            break
        graph = {module: needs for module, needs in graph.items() if module not in leaves}
    assert graph == {}, "these import each other: " + ", ".join(sorted(graph))
