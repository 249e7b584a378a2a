# Two commands matter: `make demo` (see it work) and `make test` (prove it works). Both set up .venv from a hashed lock.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null && { echo $$p; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
DEMO ?= demo-case
SHARED ?= $(if $(SAYSO_SHARED),$(SAYSO_SHARED),../shared)
LOCK_WITH ?= uvx uv
QUIET_PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip install --quiet

.PHONY: help demo test check tests gate picture lock dist clean

help:  ## what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(VENV)/.core  ## build the bundled example case and say where its page lies
	@$(BIN)/sayso demo --case $(DEMO)

test: $(VENV)/.dev  ## every check, every test, then the quality gate
	@$(MAKE) --no-print-directory check
	@$(MAKE) --no-print-directory tests
	@$(MAKE) --no-print-directory gate

check: $(VENV)/.dev  ## ruff, mypy --strict, one-way imports, sizes, no registry host names
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/house.py

tests: $(VENV)/.dev  ## pytest: fast tests first, browser and killed processes last
	$(BIN)/python -m pytest

gate: $(VENV)/.dev  ## development gold against the committed baseline; a figure that falls fails
	$(BIN)/python benchmarks/gold.py --shared $(SHARED)

picture: $(VENV)/.dev  ## docs/picture.png anew, from the example's case.html (needs Chromium)
	$(BIN)/python tools/picture.py

lock:  ## requirements/*.txt anew, for Python 3.11 to 3.13 on every platform (needs uv: LOCK_WITH=uv)
	$(LOCK_WITH) pip compile pyproject.toml requirements/build.in -o requirements/core.txt $(LOCK_FLAGS)
	$(LOCK_WITH) pip compile pyproject.toml requirements/build.in --extra dev -c requirements/core.txt -o requirements/dev.txt $(LOCK_FLAGS)

LOCK_FLAGS := --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --quiet

dist: $(VENV)/.dev  ## the wheel, in dist/
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

clean:  ## everything that was made
	rm -rf $(VENV) $(DEMO) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	@[ -n "$(PYTHON)" ] || { echo "sayso needs Python 3.11, 3.12 or 3.13; name one with: make PYTHON=/path/to/python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
		echo "$(PYTHON) has no venv module. On Debian or Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@echo "Setting up $(VENV) with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv $(VENV)

# The lock is installed by hash and pins pip itself; the project goes in without its dependencies, built by the locked backend.
$(VENV)/.core: requirements/core.txt pyproject.toml | $(VENV)/bin/python
	@$(QUIET_PIP) --require-hashes -r requirements/core.txt
	@$(QUIET_PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.txt pyproject.toml | $(VENV)/bin/python
	@$(QUIET_PIP) --require-hashes -r requirements/dev.txt
	@$(QUIET_PIP) --no-deps --no-build-isolation --editable .
	@touch $(VENV)/.core $@
