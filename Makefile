# The commands of this project. `make` alone lists them.
PORT ?= 8000
export PORT

.DEFAULT_GOAL := bantuan
.PHONY: bantuan setup setup-uji demo test cek kunci layar bersih

bantuan: ## Show this list
	@sed -n 's/^\([a-z-]*\):[^#]*## /make \1\t/p' Makefile | expand -t 16

setup: ## Prepare this machine: system packages, .venv, pinned requirements
	@alat/siapkan.sh situs

setup-uji: ## The same, and what cek and test need on top
	@alat/siapkan.sh uji

demo: setup ## Run the site with sample data on http://127.0.0.1:$(PORT)
	@alat/demo.sh

test: setup-uji ## All tests: SQLite, PostgreSQL, browser
	@alat/uji.sh

cek: setup-uji ## Format, lint, types, layers, migrations, deployment check, audit
	@alat/cek.sh

kunci: setup-uji ## Compile requirements*.in into pins with hashes
	@alat/kunci.sh

layar: setup-uji ## Take the pictures of the user's guide anew from a fresh demo
	@.venv/bin/python -m alat.layar

bersih: ## Remove caches and collected static files; data and .venv stay
	@rm -rf .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis .uji-siap statik_terkumpul
	@find . -path ./.venv -prune -o -type d -name __pycache__ -exec rm -rf {} +
