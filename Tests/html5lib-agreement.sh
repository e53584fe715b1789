#!/bin/sh
# How many of the html5lib tree-construction tests agree on the order of text.
# Fetches the tests (PyPI's source package of html5lib 1.1) into the build folder; nothing of them
# is kept in the project.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cache="$root/.build/html5lib"
tests="$cache/html5lib-1.1/html5lib/tests/testdata/tree-construction"
if [ ! -d "$tests" ]; then
    mkdir -p "$cache"
    echo "setuptools<75" >"$cache/constraints.txt"
    PIP_CONSTRAINT="$cache/constraints.txt" python3 -m pip download --quiet --no-deps \
        --no-binary :all: --dest "$cache" html5lib==1.1
    tar -xzf "$cache/html5lib-1.1.tar.gz" -C "$cache"
fi
cd "$root"
HTML5LIB_TESTS="$tests" HTML5LIB_DIFFERENCES="$cache/differences.txt" \
    swift test --filter HTML5LibAgreementTests
echo "differences: $cache/differences.txt"
