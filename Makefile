# Two commands do everything: `make demo` and `make test`. Both set up what they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INDEX ?= index

.PHONY: help setup demo test lint types tests format serve samples catalogues clean

help:
	@echo "make demo    installe, indexe sample_docs/ et répond à une première requête"
	@echo "make test    installe, puis lance style, types et tests"
	@echo "make serve   ouvre la page de recherche sur http://127.0.0.1:8000"

setup: $(VENV)/.ready

$(VENV)/.ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable ".[dev]"
	@touch $@

# Exit code 3 is right here: one of the samples is a scan without text, and is reported.
demo: setup
	$(BIN)/csnsearch index sample_docs --index $(INDEX) || [ $$? -eq 3 ]
	@echo
	$(BIN)/csnsearch search "employés municipaux" --limit 3 --index $(INDEX)
	@echo
	@echo "Essayez maintenant :"
	@echo "  $(BIN)/csnsearch search '\"droit de grève\"'"
	@echo "  $(BIN)/csnsearch search sous-traitance --in resolutions"
	@echo "  $(BIN)/csnsearch search PL-89 --facet type=Mémoire"
	@echo "La page : $(BIN)/csnsearch serve --files sample_docs   puis http://127.0.0.1:8000"

test: lint types tests

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup
	$(BIN)/mypy

tests: setup
	$(BIN)/pytest

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

serve: setup
	$(BIN)/csnsearch serve --index $(INDEX) --files sample_docs

catalogues: setup
	$(BIN)/python -m tools.catalogues

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
