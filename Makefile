# Two commands do everything on a bare machine: `make serve` and `make test`. Each sets up what is missing first.
# DIST, PORT and MINUTES may be given: make dist DIST=public, make serve PORT=9000, make fuzz MINUTES=60
DIST ?= dist
PORT ?= 8417
MINUTES ?= 15

.DEFAULT_GOAL := help
.PHONY: help serve dev test check host web e2e fuzz torture dist size screens fmt setup setup-tests

help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

serve: dist ## Set up, build, and serve the app on this machine
	@node tools/serve.mjs $(DIST) --port $(PORT)

dev: setup ## Serve a quick build that is made anew after each change
	@PORT=$(PORT) tools/dev.sh

test: setup-tests ## Set up, and run every test
	@tools/run-tests.sh

check: setup ## Format, lints on host and wasm, and the tidy test
	@tools/setup/rust-checks.sh
	@tools/run-tests.sh check

host: ## Only the tests that need no browser
	@tools/setup/rust.sh
	@cargo test --locked

web: setup-tests ## Only the tests of parts and storage, in Chromium
	@tools/web-tests.sh

e2e: setup-tests ## Only the whole-app tests, on a fresh build, in three browsers
	@tools/dist.sh dist
	@tools/dist.sh dist-crash-drill --features crash-drill
	@tools/e2e.sh

fuzz: setup ## Throw bytes at the readers for MINUTES (15): make fuzz MINUTES=60
	@tools/setup/cpp.sh
	@tools/fuzz.sh long $(MINUTES)

torture: setup-tests ## Try to lose an edit for TORTURE_MINUTES (15), and print a table
	@tools/dist.sh dist
	@tools/torture.sh

screens: setup-tests ## Take the pictures of docs/screens/ anew, in Chromium
	@tools/dist.sh dist
	@JUNEWARD_DIST="$(CURDIR)/dist" node tests/e2e/screens.mjs

dist: setup ## Build the static site into dist/, ready for any folder of any host
	@echo "Building the site into $(DIST)/ (about 3 minutes the first time, 1 after a change)."
	@tools/dist.sh $(DIST)
	@echo "The site is in $(DIST)/."

size: dist ## Weigh the first load and what follows it; fails over budget
	@node tools/size.mjs $(DIST)

fmt: ## Format the code
	@cargo fmt

setup:
	@tools/setup/all.sh build

setup-tests:
	@tools/setup/all.sh test
