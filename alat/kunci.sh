#!/usr/bin/env bash
# Compiles requirements*.in; without a header or index address, so the pins name no machine or host.
set -euo pipefail
cd "$(dirname "$0")/.."
pilihan=(
    --quiet --generate-hashes --strip-extras --allow-unsafe --no-header --annotation-style=line
    --no-emit-index-url --no-emit-find-links --no-emit-trusted-host
)
.venv/bin/pip-compile "${pilihan[@]}" "$@" requirements.in -o requirements.txt
.venv/bin/pip-compile "${pilihan[@]}" "$@" requirements-dev.in -o requirements-dev.txt
