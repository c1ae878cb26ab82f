"""What the chain itself costs: an article through five plugins that do nothing.

usage: python benchmarks/overhead.py [--articles N]

Prints the microseconds of processor time that an article takes, of that what the five hook calls
take alone, and how much a wrapper and a plugin more at each stage add.
"""

import argparse
import time
from collections.abc import Callable, Sequence

from newsclaims import (
    Article,
    Attribution,
    Document,
    Mention,
    Pipeline,
    Quantity,
    Resolution,
    Tokenization,
    hookimpl,
)
from newsclaims.registry import announced

ARTICLE = Article(text="وصل القطار إلى المحطة")
NOTHING = Tokenization(tokens=(), sentences=())
NOBODY = Resolution()


class Tokenizer:
    """Cut nothing."""

    @hookimpl
    def newsclaims_tokenize(self, article: Article) -> Tokenization:  # noqa: ARG002
        """Return no tokens."""
        return NOTHING


class Ner:
    """Recognize nothing."""

    @hookimpl
    def newsclaims_recognize(self, document: Document) -> Sequence[Mention]:  # noqa: ARG002
        """Return no mentions."""
        return ()


class Numbers:
    """Read nothing."""

    @hookimpl
    def newsclaims_extract_quantities(self, document: Document) -> Sequence[Quantity]:  # noqa: ARG002
        """Return no quantities."""
        return ()


class Quotes:
    """Attribute nothing."""

    @hookimpl
    def newsclaims_attribute(self, document: Document) -> Sequence[Attribution]:  # noqa: ARG002
        """Return no attributions."""
        return ()


class Actors:
    """Resolve nobody."""

    @hookimpl
    def newsclaims_resolve_actors(self, document: Document) -> Resolution:  # noqa: ARG002
        """Return nobody."""
        return NOBODY


class Wrapper:
    """Wrap every call and change nothing."""

    name = "wrapper"

    @hookimpl(wrapper=True)
    def newsclaims_recognize(self, document: Document):  # noqa: ARG002, ANN201 - a generator
        """Hand on what came."""
        return (yield)


class Second(Ner):
    """Recognize nothing, once more."""

    name = "second"


FIVE = (Tokenizer, Ner, Numbers, Quotes, Actors)


def pipeline(*plugins: type) -> Pipeline:
    """Return a pipeline of these plugins and no installed one."""
    own = {kind.__name__.lower() for kind in plugins}
    return Pipeline(plugins=[kind() for kind in plugins], disable=sorted(announced() - own))


def microseconds(work: Callable[[], object], count: int, *, repeat: int = 5) -> float:
    """Return the least processor time of a call, of *repeat* runs of *count* calls."""
    best = float("inf")
    for _ in range(repeat):
        start = time.process_time()
        for _ in range(count):
            work()
        best = min(best, time.process_time() - start)
    return 1e6 * best / count


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=5000, help="articles a run")
    count = parser.parse_args().articles

    five = pipeline(*FIVE)
    plugins = [kind() for kind in FIVE]
    document = Document(article=ARTICLE)

    def bare() -> None:
        tokenizer, ner, numbers, quotes, actors = plugins
        tokenizer.newsclaims_tokenize(article=ARTICLE)
        ner.newsclaims_recognize(document=document)
        numbers.newsclaims_extract_quantities(document=document)
        quotes.newsclaims_attribute(document=document)
        actors.newsclaims_resolve_actors(document=document)

    whole = microseconds(lambda: five.analyze(ARTICLE), count)
    calls = microseconds(bare, count)
    with_wrapper, with_sixth = pipeline(*FIVE, Wrapper), pipeline(*FIVE, Second)
    wrapped = microseconds(lambda: with_wrapper.analyze(ARTICLE), count)
    sixth = microseconds(lambda: with_sixth.analyze(ARTICLE), count)
    print(f"{whole:6.1f}  microseconds an article through five plugins that do nothing")
    print(f"{calls:6.1f}  of that the five calls alone")
    print(f"{wrapped - whole:6.1f}  more with a wrapper around one of them")
    print(f"{sixth - whole:6.1f}  more with a sixth plugin")


if __name__ == "__main__":
    main()
