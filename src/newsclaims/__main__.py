"""``python -m newsclaims`` is the command ``newsclaims``."""

from newsclaims.cli import main

main(prog_name="newsclaims")
