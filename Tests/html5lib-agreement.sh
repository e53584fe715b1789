#!/bin/sh
# How many of html5lib's tree-construction tests agree on the order of text; the result stands in the
# documentation of HTMLTree. Fetches the tests (PyPI's source package of html5lib 1.1) into the build
# folder; nothing of them is kept in the project. Without a network it says so and ends well.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cache="$root/.build/html5lib"
tests="$cache/html5lib-1.1/html5lib/tests/testdata/tree-construction"
if [ ! -d "$tests" ]; then
    mkdir -p "$cache"
    # The package's set-up needs a setuptools of its time.
    echo "setuptools<75" >"$cache/constraints.txt"
    if ! PIP_CONSTRAINT="$cache/constraints.txt" python3 -m pip download --quiet --retries 1 --timeout 15 --no-deps \
        --no-binary :all: --dest "$cache" html5lib==1.1 2>"$cache/pip.log"; then
        echo "skipped: the tests could not be fetched ($(tail -n 1 "$cache/pip.log"))" >&2
        exit 0
    fi
    tar -xzf "$cache/html5lib-1.1.tar.gz" -C "$cache"
fi
cd "$root"
HTML5LIB_TESTS="$tests" HTML5LIB_DIFFERENCES="$cache/differences.txt" \
    swift test --filter HTML5LibAgreementTests | grep -E '^html5lib:|Test run with'
echo "differences: $cache/differences.txt"
