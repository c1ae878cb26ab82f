"""Print the shell commands of a Markdown file, one ``sh`` block after the other.

usage: readme_commands.py README.md | bash
"""

import re
import sys
from pathlib import Path

for block in re.findall(
    r"^```sh\n(.*?)^```", Path(sys.argv[1]).read_text("utf-8"), re.MULTILINE | re.DOTALL
):
    print(block, end="")
