# Everything that is done with this project. `make help` lists it.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help run demo build test test-slow check bench bench-store bench-guides bench-desk bench-large setup docs docs-fresh screenshot format clean

SWIFT ?= swift
# Without colours, so that a build in a terminal and one in a pipe are the same and neither undoes the other.
RELEASE := -c release --static-swift-stdlib --no-color-diagnostics
STRICT := -Xswiftc -warnings-as-errors
PROGRAM := .build/release/helpdesk

help: ## list these targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

run: build ## set up, build, open the console
	@$(PROGRAM)

demo: build ## the console on a made-up desk of forty tickets, in a temporary folder
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && \
		$(PROGRAM) demo --data "$$folder/desk" >/dev/null && XDG_STATE_HOME="$$folder/state" $(PROGRAM) --data "$$folder/desk"

build: setup ## set up, build the program into .build/release/helpdesk
	@$(SWIFT) build $(RELEASE) --product helpdesk

test: setup ## set up, run the whole suite
	@$(SWIFT) test

test-slow: setup ## what can be tried for longer: each call failed and killed, more places, more processes, more mutations
	@HELPDESK_TEST_SLOW=1 $(SWIFT) test --filter DeskStoreTests

check: setup ## what CI runs: format, rooms, warnings, tests, generated documents
	@$(SWIFT) format lint --strict --recursive Sources Tests Package.swift
	@scripts/check-rooms
	@$(SWIFT) build $(STRICT) --build-tests
	@scripts/readme-test-command
	@$(MAKE) --no-print-directory docs-fresh

bench: bench-store bench-guides bench-desk ## what the program costs, beside its peers (needs the drivers; see docs/performance.md)
	@scripts/bench

bench-store: build ## what the store costs, beside bare system calls; a minute or two
	@$(SWIFT) build $(RELEASE) --product StoreBench
	@scripts/bench-store

bench-guides: ## what reading a page costs, beside cmark-gfm's own parse
	@$(SWIFT) build $(RELEASE) --product GuideBench
	@scripts/bench-guides

bench-desk: build ## what the console costs over 100,000 open tickets, beside fzf; some minutes
	@$(SWIFT) build $(RELEASE) --product StoreBench
	@scripts/bench-desk

bench-large: ## the same with a desk of 1,000,000 closed tickets too: 3 GB of disk, some minutes
	@BENCH_LARGE=1 $(MAKE) --no-print-directory bench-store

setup: ## install the Debian packages that are missing
	@scripts/setup

docs: build ## write the generated documents
	@$(PROGRAM) keys --markdown > docs/keys.md
	@$(PROGRAM) guide check --rules --markdown > docs/guide-rules.md
	@$(PROGRAM) report definitions --format markdown > docs/metrics.md

docs-fresh: build
	@$(PROGRAM) keys --markdown | diff -u docs/keys.md - && \
		$(PROGRAM) guide check --rules --markdown | diff -u docs/guide-rules.md - && \
		$(PROGRAM) report definitions --format markdown | diff -u docs/metrics.md - || \
		{ echo "The documents are not what the program says; run 'make docs' and commit them." >&2; exit 1; }

screenshot: build ## docs/console.svg, from the real program on the demo desk
	@scripts/screenshot

format: ## format all sources
	@$(SWIFT) format format --in-place --recursive Sources Tests Package.swift

clean: ## remove what was built
	@rm -rf .build
