"""What makes a start short changes nothing that comes out."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "ceasefire.txt"


def run(*arguments, **environment):
    done = subprocess.run(  # noqa: S603 - this interpreter
        [sys.executable, *arguments],
        check=True,
        capture_output=True,
        env={**os.environ, **environment},
    )
    assert done.stderr == b""
    return done.stdout


def test_lexicons_that_were_kept_say_the_same(tmp_path):
    command = ["-m", "newsclaims", "analyze", str(EXAMPLE), "--format=json", "--full"]
    first, second = (run(*command, NEWSCLAIMS_CACHE=str(tmp_path)) for _ in range(2))
    assert list(tmp_path.glob("newsclaims_quotes.*.lexicon"))
    assert first == second == run(*command, NEWSCLAIMS_CACHE="")


def test_a_plain_text_needs_no_json_and_no_toml(tmp_path):
    code = (
        "import sys; from newsclaims.cli import main\n"
        f"main(['analyze', {str(EXAMPLE)!r}], standalone_mode=False)\n"
        "print([name for name in ('cattrs', 'packaging', 'hashlib') if name in sys.modules])"
    )
    run("-c", code, NEWSCLAIMS_CACHE=str(tmp_path))
    assert run("-c", code, NEWSCLAIMS_CACHE=str(tmp_path)).splitlines()[-1] == b"[]"
