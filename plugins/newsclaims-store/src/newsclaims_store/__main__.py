"""Runs the command: ``python -m newsclaims_store``."""

from newsclaims_store.command import main

main(prog_name="newsclaims-store")
