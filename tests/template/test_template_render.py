"""`newsclaims plugins new` for every stage: what it writes is sound, typed and found as a plugin."""

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from newsclaims import ConfigurationError
from newsclaims._scaffold.render import KINDS, render, write
from newsclaims.stages import STAGE_NAMES


@pytest.fixture(scope="module", params=KINDS)
def rendered(request, tmp_path_factory):
    """Return the stage and the folder of a distribution for it, on a path as if installed."""
    into = tmp_path_factory.mktemp(request.param)
    home = write("grey-gull", request.param, into)
    project = tomllib.loads((home / "pyproject.toml").read_text("utf-8"))["project"]
    info = into / "site" / "newsclaims_grey_gull-0.1.0.dist-info"
    info.mkdir(parents=True)
    requires = "".join(f"Requires-Dist: {one}\n" for one in project["dependencies"])
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n{requires}"
    )
    [(group, points)] = project["entry-points"].items()
    lines = [f"[{group}]", *(f"{name} = {value}" for name, value in points.items()), ""]
    (info / "entry_points.txt").write_text("\n".join(lines))
    return request.param, home


@pytest.fixture(scope="module")
def mypy(tmp_path_factory):
    """Check the types of a distribution; what mypy knows of its dependencies is kept between runs."""
    kept = tmp_path_factory.mktemp("mypy")
    return lambda home: run(home, "mypy", "--cache-dir", str(kept), "src")


def run(home, *command):
    paths = [str(home / "src"), str(home.parent / "site"), os.environ.get("PYTHONPATH", "")]
    return subprocess.run(  # noqa: S603 - this interpreter
        [sys.executable, "-m", *command],
        cwd=home,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths)), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.once
def test_its_own_tests_pass_the_conformance_suite_among_them(rendered):
    stage, home = rendered
    done = run(home, "pytest", "-q", "-p", "no:cacheprovider", "-m", "not growth")
    assert done.returncode == 0, done.stdout + done.stderr
    assert int(re.search(r"(\d+) passed", done.stdout)[1]) > (15 if stage in STAGE_NAMES else 10), (
        stage
    )


@pytest.mark.growth
def test_its_time_grows_with_the_text(rendered):
    stage, home = rendered
    if stage not in STAGE_NAMES:
        pytest.skip("a law of stages")
    done = run(home, "pytest", "-q", "-p", "no:cacheprovider", "-m", "growth")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 passed" in done.stdout


def test_it_is_listed_with_its_options(rendered):
    stage, home = rendered
    done = run(home, "newsclaims", "plugins", "list", "--json")
    [row] = [row for row in json.loads(done.stdout) if row["name"] == "grey-gull"]
    assert row["status"] == "loaded"
    assert row["stages"] + row["formats"] == [stage]
    assert (row["distribution"], row["version"]) == ("newsclaims-grey-gull", "0.1.0")
    assert bool(row["options"]) is (stage in STAGE_NAMES)


def test_its_card_is_shown(rendered):
    _, home = rendered
    done = run(home, "newsclaims", "plugins", "show", "grey-gull", "--json")
    found = json.loads(done.stdout)
    assert found["card"]["limits"] == ["Nobody has measured how right it is."]


def test_a_format_is_listed_with_its_option(rendered):
    stage, home = rendered
    if stage in STAGE_NAMES:
        pytest.skip("no format")
    done = run(home, "newsclaims", "formats", "--json")
    [row] = [row for row in json.loads(done.stdout) if row["name"] == "grey-gull"]
    assert (row["kind"], len(row["options"]), row["problem"]) == (stage, 1, "")


def test_the_option_of_the_readme_is_one(rendered):
    stage, home = rendered
    if stage not in STAGE_NAMES:
        pytest.skip("the option is one of the format")
    [settings] = re.findall(
        r"```toml\n(.*?)```", (home / "README.md").read_text("utf-8"), re.DOTALL
    )
    (home / "newsclaims.toml").write_text(settings, "utf-8")
    done = run(home, "newsclaims", "plugins", "explain", "--plugin", f"{stage}=grey-gull", "--json")
    problem = json.loads(done.stdout) if done.returncode == 0 else done.stderr
    # what is installed beside it decides whether a stage's layers are there; options come later
    assert "grey-gull" in str(problem)
    assert "unknown key" not in str(problem)
    assert "expected" not in str(problem)


@pytest.mark.once
def test_it_is_typed(rendered, mypy):
    pytest.importorskip("mypy")
    _, home = rendered
    done = mypy(home)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("stage", "old", "new"),
    [
        ("ner", "self, document: Document)", "self, article: Document)"),
        ("ner", "-> Sequence[Mention]:", "-> Sequence[str]:"),
        ("tokenizer", "-> Tokenization:", "-> Sequence[Token]:"),
    ],
)
def test_mypy_catches_a_wrong_signature(stage, old, new, tmp_path, mypy):
    pytest.importorskip("mypy")
    home = write("grey-gull", stage, tmp_path)
    module = home / "src" / "newsclaims_grey_gull" / "plugin.py"
    text = module.read_text("utf-8")
    assert old in text
    text = text.replace(old, new, 1)
    module.write_text(
        text.replace("import re\n", "import re\nfrom collections.abc import Sequence\n", 1), "utf-8"
    )
    done = mypy(home)
    assert done.returncode == 1
    assert "newsclaims_" in done.stdout
    assert "incompatible with" in done.stdout
    assert "Plugin" in done.stdout


def test_there_is_nothing_left_to_fill_in():
    for stage in KINDS:
        for path, text in render("gull", stage).items():
            assert "$" not in text.replace("${{ matrix.python }}", ""), path
            assert "grey" not in path


def test_a_wrong_stage_is_refused_with_the_nearest():
    with pytest.raises(
        ConfigurationError, match="no stage is called 'quote'; did you mean 'quotes'"
    ):
        render("gull", "quote")


@pytest.mark.slow
def test_it_installs_with_pip(tmp_path):
    """Into a folder, with nothing but what is here: a wheel of it holds all that is needed."""
    pytest.importorskip("hatchling")
    home = write("grey-gull", "ner", tmp_path)
    target = tmp_path / "target"
    done = run(
        home,
        *("pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"),
        *("--target", str(target), "."),
    )
    assert done.returncode == 0, done.stderr
    assert (target / "newsclaims_grey_gull" / "py.typed").is_file()
    listing = subprocess.run(
        [sys.executable, "-m", "newsclaims", "plugins", "list", "--json"],
        env={**os.environ, "PYTHONPATH": str(target)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "grey-gull" in {row["name"] for row in json.loads(listing.stdout)}


def test_the_templates_are_in_the_package():
    import newsclaims

    folder = Path(newsclaims.__file__).parent / "_scaffold" / "templates"
    assert len(list(folder.glob("stages/*.tmpl"))) == 2 * len(KINDS) + 2
