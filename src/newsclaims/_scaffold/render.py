"""Write the distribution of a new plugin from templates: it installs, and its tests pass.

The templates are files of this package, filled by ``string.Template``; what a stage's template
says of itself stands in a TOML file beside it.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from importlib.resources import files
from keyword import iskeyword
from pathlib import Path
from string import Template

from attrs import frozen

from newsclaims._plugins.settings import suggest
from newsclaims._plugins.version_requirements import core_version
from newsclaims.errors import ConfigurationError
from newsclaims.hookspecs import FORMAT_HOOKS
from newsclaims.lexicon import load_toml
from newsclaims.stages import STAGE_NAMES

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")

KINDS = (*STAGE_NAMES, *FORMAT_HOOKS.values())
"""What a plugin can be begun for: the stages, and the two kinds of formats."""

_SETTINGS = """
Its options, in `newsclaims.toml`:

```toml
[options.{name}]
{option}
```
"""


@frozen(kw_only=True)
class _StageTemplate:
    """What the template of a stage says of itself.

    Args:
        summary: what the plugin does, the end of a sentence.
        option: one of its options as a line of TOML.
        suite: name of the stage's conformance suite.
        examples: texts in which it finds something, as Python code; empty where the samples do.
        usage: how it is used on the command line; empty for the plugin of a stage.
        conformance: template of the test that inherits the suite.
    """

    summary: str
    option: str
    suite: str
    examples: str = ""
    usage: str = ""
    conformance: str = "test_conformance.py"


def render(name: str, stage: str) -> dict[str, str]:
    """Return the files of a distribution with one plugin: path to text.

    Args:
        name: what users will call the plugin: lower case letters, digits and single hyphens.
        stage: the stage that it serves; ``reader`` or ``writer`` for a format.

    Raises:
        ConfigurationError: the name cannot be one, or there is no such stage.
    """
    if stage not in KINDS:
        raise ConfigurationError(f"no stage is called {stage!r}; {suggest(stage, KINDS)}")
    _check_name(name)
    about = load_toml("newsclaims._scaffold", f"templates/stages/{stage}.toml", _StageTemplate)
    package = f"newsclaims_{name.replace('-', '_')}"
    words = {
        "name": name,
        "stage": stage,
        "distribution": f"newsclaims-{name}",
        "package": package,
        "cls": "".join(part.capitalize() for part in name.split("-")),
        "core": _core_requirement(),
        "year": str(datetime.now(UTC).year),
        "suite": about.suite,
        "summary": about.summary,
        "card_summary": f"{about.summary[0].upper()}{about.summary[1:]}",
        "role": f"for the stage {stage}" if stage in STAGE_NAMES else f"that has a {stage}",
        "usage": Template(about.usage).substitute(name=name)
        or f"analyze article.txt --plugin {stage}={name}",
        "settings": _SETTINGS.format(name=name, option=about.option) if about.option else "",
    }
    templates = {
        "pyproject.toml": "pyproject.toml",
        "README.md": "README.md",
        "CHANGELOG.md": "CHANGELOG.md",
        "LICENSE": "LICENSE",
        "tox.ini": "tox.ini",
        ".gitignore": "gitignore",
        ".github/workflows/test.yml": "test.yml",
        f"src/{package}/__init__.py": "init.py",
        f"src/{package}/card.toml": "card.toml",
        f"src/{package}/plugin.py": f"stages/{stage}.py",
        f"tests/test_{name.replace('-', '_')}.py": f"stages/test_{stage}.py",
        f"tests/test_{name.replace('-', '_')}_conformance.py": about.conformance,
    }
    folder = files("newsclaims._scaffold").joinpath("templates")
    rendered = {
        path: Template(folder.joinpath(f"{template}.tmpl").read_text("utf-8")).substitute(words)
        for path, template in templates.items()
    }
    if about.examples:
        rendered[f"tests/test_{name.replace('-', '_')}_conformance.py"] += (
            f"    examples = {about.examples}\n"
        )
    rendered[f"src/{package}/py.typed"] = ""
    return rendered


def write(name: str, stage: str, into: Path) -> Path:
    """Write the distribution into a new folder ``newsclaims-NAME`` and return that folder.

    Args:
        name: see `render`.
        stage: see `render`.
        into: folder to make it in.

    Raises:
        ConfigurationError: as for `render`; or the folder is there already.
        OSError: it cannot be written.
    """
    rendered = render(name, stage)
    home = into / f"newsclaims-{name}"
    if home.exists():
        raise ConfigurationError(f"{home} is there already; remove it, or take another name")
    for path, text in rendered.items():
        file = home / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="\n")
    return home


def _check_name(name: str) -> None:
    if not _NAME.match(name) or iskeyword(name):
        raise ConfigurationError(
            f"{name!r} cannot name a plugin; take lower case letters, digits and single hyphens"
        )
    if name in KINDS:
        raise ConfigurationError(
            f"{name!r} is the name of a stage and of its default plugin; take another"
        )


def _core_requirement() -> str:
    """Return a requirement on newsclaims for this version up to the next that may break it."""
    major, minor = (int(part) for part in core_version().split(".")[:2])
    below = f"{major}.{minor + 1}" if major == 0 else f"{major + 1}"
    return f"newsclaims>={major}.{minor},<{below}"
