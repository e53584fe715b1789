# Everything a person does here, by name. `make help` lists it.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
STANDPOINT := .build/release/standpoint
SHARED ?= $(or $(STANDPOINT_SHARED),../shared)
# The released tool carries Swift's libraries: it runs where Swift is not installed, and costs 5 to 10 % less CPU. Where
# this Swift has no static libraries, it is linked as ever. LLD, which comes with Swift, links it.
RESOURCES = $(shell swiftc -print-target-info 2>/dev/null | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
STATIC = $(if $(wildcard $(RESOURCES)_static/linux),--static-swift-stdlib -Xswiftc -use-ld=lld)
SOURCES := Package.swift Sources Tests Benchmarks Fuzz

.PHONY: help setup build release demo test lint format golden bench accuracy simulate fuzz asan tsan browser readers docs install ci clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## install what is missing (Debian), or print the line to run
	@.ci/setup

build: setup ## debug build
	swift build

release: setup ## release build
	swift build -c release --product standpoint $(STATIC)

demo: release ## analyse Samples/ and say where the reports lie
	$(STANDPOINT) analyze Samples --saved-at 2016-09-10 --output Reports/demo

test: setup ## all tests
	swift test

lint: ## the formatter's rules, and the project's own
	swift format lint --strict --recursive --parallel $(wildcard $(SOURCES))
	@.ci/lint

format: ## lay all sources out
	swift format format --in-place --recursive --parallel $(wildcard $(SOURCES))

golden: release ## remake golden files and Reports/example; read the diff
	STANDPOINT_GOLDEN=1 swift test --filter 'Golden|AdapterPages'
	.ci/example

bench: release ## CPU against libxml2's DOM parse and against VADER, one table
	python3 Benchmarks/compare.py --shared $(SHARED)

accuracy: release ## every figure against labelled data, and the floors (ABLATE=1: what each rule is worth)
	python3 Benchmarks/accuracy.py --shared $(SHARED) $(if $(ABLATE),--ablate)

simulate: release ## made-up forums whose truth is known, and an archive of a million comments
	python3 Benchmarks/simulate/simulate.py
	python3 Benchmarks/simulate/size.py

fuzz: setup ## libFuzzer for SECONDS (60)
	Fuzz/run $(or $(SECONDS_OF_FUZZING),60)

asan: setup ## tests under Address Sanitizer
	LSAN_OPTIONS=suppressions=$(CURDIR)/.ci/leaks.supp swift test --sanitize=address --scratch-path .build-asan

tsan: setup ## tests under Thread Sanitizer
	swift test --sanitize=thread --scratch-path .build-tsan

browser: release ## report.html in headless Chromium: errors, accessibility, hostile text, screenshots
	Tests/Browser/run

readers: release ## pandas, DuckDB, frictionless, ConvoKit and networkx read what a run writes
	EXPORTS=1 Tests/Readers/run

docs: setup ## the library's documentation as a site in .build/docs
	swift package --allow-writing-to-directory .build/docs generate-documentation \
	    --target StandpointKit --output-path .build/docs --transform-for-static-hosting

install: release ## the tool and its lexicons, below PREFIX (/usr/local)
	install -d $(PREFIX)/bin $(PREFIX)/share/standpoint $(PREFIX)/share/man/man1
	install -m 755 $(STANDPOINT) $(PREFIX)/bin/standpoint
	cp -R Lexicons $(PREFIX)/share/standpoint/

ci: ## what the server runs
	.ci/run

clean: ## remove builds and runs
	rm -rf .build .build-* Reports/demo Reports/standpoint.sqlite*
