# Cronistoria. `make` says what there is. Everything needs Python 3.11 or newer, make and git, and nothing else.

VENV := .venv
BIN := $(VENV)/bin
PIP := -m pip --disable-pip-version-check --quiet
ZENSICAL := .venv-zensical
PORT ?= 8000
SECOND_ENGINE := tests/publish/test_second_engine.py tests/browser/test_second_engine.py
# The newest Python that is there and has venv; `make PYTHON=/path/to/python3.12 site` chooses another.
PYTHON ?= $(shell for name in python3.14 python3.13 python3.12 python3.11 python3 python; do \
	$$name -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site serve test check format bench audit screenshots fuzz zensical theme-scripts lock clean

help: ## say what there is
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: $(VENV)/.runtime ## set everything up and build the site into build/site
	@$(BIN)/cronistoria build

serve: $(VENV)/.runtime ## preview with live reload at http://127.0.0.1:8000/ (PORT=… for another port)
	@$(BIN)/cronistoria serve --port $(PORT)

# A file a worker, in the order of the collection: what forks comes before the browser, whose threads make that unsafe.
# The second engine has a target of its own.
test: $(VENV)/.dev $(VENV)/.browser ## set everything up and run the tests, on every processor
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder $(SECOND_ENGINE:%=--ignore=%)

check: $(VENV)/.dev ## lint, formatting, types, layers
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/python -m pytest tests/test_layers.py

format: $(VENV)/.dev ## put the code into shape
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(VENV)/.runtime ## what a build costs against plain Material, and a reading against its peers (CHRONO=install)
	$(BIN)/python -P -m bench

audit: $(VENV)/.dev $(VENV)/.browser site ## Nu Html Checker, Lighthouse, other people's timelines (with npm, node, Java and a Chromium; installs them under .cache)
	@$(BIN)/python -m tests.audit

screenshots: $(VENV)/.dev $(VENV)/.browser site ## take the pictures of docs/img anew
	@$(BIN)/python -m tests.screenshots

fuzz: $(VENV)/.dev ## the property tests, a hundred times as long
	$(BIN)/python -m pytest -m hypothesis --hypothesis-profile=fuzz

zensical: $(VENV)/.dev $(ZENSICAL)/.ready ## build the same pages with the second engine and compare
	$(BIN)/python -m pytest $(SECOND_ENGINE)

theme-scripts: $(VENV)/.dev ## after an upgrade of the theme: its inline scripts that the gate does not know
	@$(BIN)/python -m tests.publish.theme_scripts

clean: ## remove what was built, but not the environments
	rm -rf build .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find generator tests bench -name __pycache__ -type d -exec rm -rf {} +

# --- environments -----------------------------------------------------------------------------------------------------

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Serve Python 3.11 o più recente, con il modulo venv (Debian: apt install python3-venv)." >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements.lock | $(BIN)/python
	$(BIN)/python $(PIP) install --require-hashes -r requirements.lock
	@$(register)
	@touch $@

$(VENV)/.dev: requirements-dev.lock requirements.lock | $(BIN)/python
	$(BIN)/python $(PIP) install --require-hashes -r requirements-dev.lock
	@$(register)
	@touch $@ $(VENV)/.runtime

# A browser for the browser tests: one that is there, else Playwright's own, asked for once. Without one they are skipped.
$(VENV)/.browser: $(VENV)/.dev
	@$(BIN)/python -m tests.chromium
	@touch $@

$(ZENSICAL)/.ready: requirements-zensical.lock
	$(PYTHON) -m venv $(ZENSICAL)
	$(ZENSICAL)/bin/python $(PIP) install --require-hashes -r requirements-zensical.lock
	@touch $@

# What `pip install -e .` would do, without a build backend to download: the package is found, the command exists.
define register
$(BIN)/python -c 'import sys, sysconfig, pathlib; \
pathlib.Path(sysconfig.get_path("purelib"), "cronistoria.pth").write_text(sys.argv[1] + "\n", encoding="utf-8")' "$(CURDIR)" \
&& printf '#!/bin/sh\nexec "$$(dirname "$$0")/python" -P -m generator "$$@"\n' > $(BIN)/cronistoria \
&& chmod +x $(BIN)/cronistoria
endef

# --- locks ------------------------------------------------------------------------------------------------------------

COMPILE := $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header

lock: | $(BIN)/python ## resolve the dependencies anew, with hashes
	$(BIN)/python $(PIP) install uv
	$(COMPILE) pyproject.toml --output-file requirements.lock
	$(COMPILE) pyproject.toml --extra dev --constraint requirements.lock --output-file requirements-dev.lock
	$(COMPILE) requirements-zensical.in --output-file requirements-zensical.lock
