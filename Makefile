# Everything goes through tools/setup.sh, which does nothing when nothing is missing.
.DEFAULT_GOAL := demo
.PHONY: demo test check bench bench-smoke dist screens translations clean

python := .venv/bin/python

demo: .venv/.ready-run
	$(python) -m ccleader demo --out demo

test: .venv/.ready-test
	$(python) -m pytest -n auto --dist loadfile

check: .venv/.ready-dev
	$(python) -m ruff check .
	$(python) -m ruff format --check .
	$(python) -m mypy
	$(python) tools/translations.py --check

bench bench-smoke: export QT_QPA_PLATFORM = offscreen

bench: .venv/.ready-test
	$(python) -m tests.bench

bench-smoke: .venv/.ready-test
	$(python) -m tests.bench --smoke

dist: .venv/.ready-dev
	$(python) -m PyInstaller --noconfirm --clean build.spec
	dist/ccleader/ccleader --self-test

screens: .venv/.ready-test
	CCLEADER_SCREENS=docs $(python) -m pytest -q tests/ui/test_screens.py

translations: .venv/.ready-dev
	$(python) tools/translations.py

clean:
	rm -rf build dist demo bench.json .pytest_cache .mypy_cache .ruff_cache

.venv/.ready-%: pyproject.toml tools/setup.sh
	sh tools/setup.sh $*
