# make demo    everything from nothing to the examples' pages
# make test    every test
# make check   what must be green before a commit
# make bench   the measured promises

.PHONY: demo test check bench lint build docs packages test-packages bench-packages

PORT ?= 8080
LINKED = libarchive-dev libpq-dev libsqlite3-dev
LIBRARIES = Statistics Scorecards PostgreSQL Extraction Intake LedgerStore AccountStore Charts Papers Web

demo: packages
	swift build -c release --product quadrant
	.build/release/quadrant demo --into demo --port $(PORT)

test: test-packages
	swift build --build-tests
	swift test --skip-build
	scripts/browser-test

check: packages
	@echo "== formatter"
	swift format lint --strict --recursive Sources Tests Benchmarks Package.swift
	@echo "== build, with undeclared imports as errors"
	swift build --build-tests --explicit-target-dependency-import-check error
	@echo "== tests"
	$(MAKE) test
	@echo "== documentation"
	$(MAKE) docs

docs:
	@set -e; for library in $(LIBRARIES); do \
		echo "documentation of $$library"; \
		swift package generate-documentation --target $$library --warnings-as-errors --disable-indexing; \
	done

bench: bench-packages
	swift build -c release
	Benchmarks/peers
	python3 Benchmarks/bench.py
	python3 Benchmarks/bench-people.py
	Benchmarks/bench-statistics
	.build/benchmark-venv/bin/python Benchmarks/bench-extraction.py

packages:
	@scripts/install-packages $(LINKED)

test-packages:
	@scripts/install-packages $(LINKED) postgresql-15 sqlite3 zstd chromium python3-venv

bench-packages:
	@scripts/install-packages $(LINKED) libarchive-tools sqlite3 wrk python3-venv zstd
