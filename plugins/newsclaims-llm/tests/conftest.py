"""A stand-in for a language model, on loopback; no test leaves this machine."""

import re

import pytest

newsclaims_llm = pytest.importorskip("newsclaims_llm", reason="newsclaims-llm is not installed")

from newsclaims_llm.testing import StandIn  # noqa: E402 - where the plugin is installed

MARKS = "«»", "“”", '""'
LINE = re.compile(r"^\[(\d+)\] (.*)$", re.MULTILINE)
SAID = re.compile(r"^\(\d+\) \[\d+\] cue .*? \| (?:source (.*?) \| )?said ", re.MULTILINE)
SPOKEN = [
    pattern
    for a, b in MARKS
    for pattern in (
        re.compile(rf"^(?P<cue>\w+) (?P<source>[\w ]+): {a}(?P<said>[^{b}]+){b}"),
        re.compile(rf"^{a}(?P<said>[^{b}]+){b}، (?P<cue>\w+) (?P<source>[\w ]+)"),
    )
]


def said(cue, *content, **more):
    """Return an attribution as a model writes it."""
    usual = {
        "sentence": 1,
        "source": None,
        "via": None,
        "antecedent": None,
        "subject": "source" if more.get("source") else "dropped",
        "quotes": [],
        "form": "direct",
        "act": "state",
        "negated": False,
    }
    return {**usual, "cue": cue, "content": list(content), **more}


def as_a_model(question):
    """Answer as a model would that knows one way to report: who says, and what in marks."""
    found = [
        said(match["cue"], match["said"], source=match["source"], sentence=int(number))
        for number, line in LINE.findall(question)
        for pattern in SPOKEN
        if (match := pattern.match(line))
    ]
    sources = [match[1] for match in SAID.finditer(question)]
    actors = [
        {
            "name": name,
            "kind": "person",
            "roles": [],
            "mentions": [],
            "says": [n for n, one in enumerate(sources, 1) if one == name],
        }
        for name in dict.fromkeys(sources)
        if name
    ]
    return {"attributions": found, "actors": actors}


@pytest.fixture(autouse=True)
def _nothing_of_this_machine(monkeypatch):
    """Hide the environment of whoever runs the tests."""
    for name in ("BASE_URL", "MODEL", "API_KEY"):
        monkeypatch.delenv(f"NEWSCLAIMS_LLM_{name}", raising=False)
        monkeypatch.delenv(f"OPENAI_{name}", raising=False)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
def serve():
    """Return what starts stand-ins that end with the test."""
    started = []

    def start(answers=None):
        server = StandIn(answers).__enter__()
        started.append(server)
        return server

    yield start
    for server in started:
        server.__exit__(None, None, None)


@pytest.fixture
def model():
    """Return the function that answers as a model would."""
    return as_a_model


@pytest.fixture
def attributed():
    """Return the function that writes an attribution as a model does."""
    return said
