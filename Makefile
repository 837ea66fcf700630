# The whole life of the project. `make run` and `make test` need nothing else done first.

VENV := .venv
BIN := $(VENV)/bin
NATIVE := $(wildcard engine/*/native/*)
INSTALLED := $(VENV)/.installed
TRANSLATIONS := $(patsubst %.ts,%.qm,$(wildcard resources/translations/*.ts))
ARGS :=
PRODUCTS := $(if $(filter Darwin,$(shell uname -s)),dmg,$(if $(filter Windows_NT,$(OS)),installer,deb tarball))
PACKAGE = build/package/lookalike_$(shell $(BIN)/python -c 'from engine.version import VERSION; print(VERSION)')_$(shell dpkg --print-architecture).deb
DEMO := build/demo
PEERS := build/peers
# Something to open a window on: a display of X11 or Wayland, or a system that always has one.
DISPLAYS := $(strip $(DISPLAY) $(WAYLAND_DISPLAY) $(filter Darwin Windows_NT,$(shell uname -s) $(OS)))

# hnswlib is compiled here, by default for this very processor; this way the build runs on every one, hardly slower.
export HNSWLIB_NO_NATIVE := 1

.PHONY: run test test-safety test-milvus env lint format translations manual screenshots bench bench-peers bench-quality bench-scale lock clean package package-test

# The main job: the window. Where no display is to open it on: a scan of ARGS, or of a library of drawn photos, with the
# groups here and as a page that opens from disk.
run: env
ifneq ($(DISPLAYS),)
	@$(BIN)/python -m desktop $(ARGS)
else ifeq ($(strip $(ARGS)),)
	@$(BIN)/python -m tests.helpers.demo_library $(DEMO)/photos
	@$(BIN)/lookalike --library $(DEMO)/library scan $(DEMO)/photos
	@$(BIN)/lookalike --library $(DEMO)/library --quiet groups --html build/demo-report.html
	@echo "The report: build/demo-report.html"
else
	@mkdir -p build
	@$(BIN)/lookalike scan $(ARGS)
	@$(BIN)/lookalike --quiet groups --html build/report.html
	@echo "The report: build/report.html"
endif

test: lint
	@$(BIN)/python -m pytest

# Ten thousand small worlds in which photos are taken away: files changed meanwhile, disks full, the program killed.
test-safety: env
	@LOOKALIKE_SAFETY_SCENARIOS=$(or $(SCENARIOS),10000) $(BIN)/python -m pytest tests/safety $(ARGS)

# The index that Milvus keeps, in an environment of its own: Milvus Lite is larger than all else that the tests need.
test-milvus: env
	@$(BIN)/python -m venv build/milvus
	@build/milvus/bin/python -m pip install --quiet --disable-pip-version-check --requirement requirements-milvus.lock
	@build/milvus/bin/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@build/milvus/bin/python -m pytest tests/engine/index/test_neighbours.py tests/engine/index/test_milvus_*.py \
		tests/engine/stages/test_milvus_index.py tests/engine/stages/test_near_hashes.py \
		tests/engine/stages/test_deep.py $(ARGS)

env: $(INSTALLED) $(TRANSLATIONS)

# Stamps make a second call take no time: the lock decides the packages, the C sources and pyproject.toml the build.
$(VENV)/.packages: requirements.lock packaging/prepare.sh
	@packaging/prepare.sh $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.lock
	@touch $@

$(INSTALLED): $(VENV)/.packages pyproject.toml $(NATIVE)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@touch $@

%.qm: %.ts | $(VENV)/.packages
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

lint: env
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

format: env
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

# All texts of the window into all translations; ARGS=it begins another one.
translations: env
	@$(BIN)/python -m tests.helpers.translations $(ARGS)
	@$(MAKE) --no-print-directory env ARGS=

# The pages of the manual that tell of keys and commands, and its pictures.
manual: env
	@$(BIN)/python -m tests.helpers.manual_pages
	@$(BIN)/python -m tests.screenshots.kinds

# Every view, light and dark, through the real application: docs/*.webp, which README shows.
screenshots: env
	@$(BIN)/python -m tests.screenshots $(ARGS)

# Ours, and those peers that `make bench-peers` brought, in one run: a table here and build/bench.json.
bench: env
	@$(BIN)/python -m tests.benchmarks --json build/bench.json --peers $(PEERS) $(ARGS)

bench-peers: env
	@tests/benchmarks/install_peers.sh $(PEERS)

# Recall of every labelled edit, and how many of the pairs reported are right.
bench-quality: env
	@$(BIN)/python -m tests.quality.edits_recall --cache build/quality --json build/quality.json $(ARGS)

# Time and memory of every stage on libraries of ten thousand photos to a million, into docs/scale.md; the largest takes
# 12 GB of disk, and half an hour. ARGS="--sizes 10000,100000" leaves it out.
bench-scale: env
	@$(BIN)/python -m tests.benchmarks.bench_scale $(ARGS)

# What a person installs on this system: on Linux a Debian package and an archive; ARGS=deb for one of them.
package: env
	@$(BIN)/python packaging/build.py $(or $(ARGS),$(PRODUCTS))

# Installs the package, built anew where a source changed, into a bare Debian, uses it there as a person does, and
# removes it; as root.
package-test: env
	@$(BIN)/python packaging/build.py --if-changed deb
	@$(BIN)/python packaging/prove.py $(PACKAGE) $(ARGS)

# Newest versions that fit pyproject.toml, for every platform and Python version it allows.
lock: env
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@$(BIN)/uv pip compile --quiet --universal --upgrade --no-header --no-annotate --no-emit-index-url \
		--group dev --group package --output-file requirements.lock pyproject.toml
	@$(BIN)/uv pip compile --quiet --universal --no-header --no-annotate --no-emit-index-url --extra milvus \
		--group dev --constraint requirements.lock --output-file requirements-milvus.lock pyproject.toml

clean:
	rm -rf build dist $(VENV) *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find engine \( -name '*.so' -o -name '*.pyd' \) -delete
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
