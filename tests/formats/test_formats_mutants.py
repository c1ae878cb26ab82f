"""Broken readers and writers: each breaks the law that is there for it."""

import csv
import io
import json
from types import MappingProxyType

import pytest
from attrs import define, frozen

from newsclaims import Article, ArticleError, hookimpl
from newsclaims.formats import BinaryWriter, Offsets, Reader, TextWriter
from newsclaims.testing import LawBrokenError, ReaderSuite, WriterSuite


class Lines(Reader):
    """An article a line; ``!`` stands for one that cannot be read."""

    name = "lines"
    suffixes = (".lines",)

    def read(self, stream, name):
        for line in stream:
            text = json.loads(line)
            yield ArticleError("cannot be read") if text == "!" else Article(text=text)


class LinesSuite(ReaderSuite):
    format = Lines

    def file_of(self, articles):
        texts = (one.text if one else "!" for one in articles)
        return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in texts).encode()


class Stripped(Lines):
    def read(self, stream, name):
        for one in super().read(stream, name):
            yield Article(text=" ".join(one.text.split())) if isinstance(one, Article) else one


class Utf16(Lines):
    """Takes an emoji for two characters."""

    def read(self, stream, name):
        for one in super().read(stream, name):
            if isinstance(one, Article):
                data = one.text.encode("utf-16-le")
                text = "".join(
                    "?" if "\ud800" <= c <= "\udfff" else c
                    for c in (
                        data[i : i + 2].decode("utf-16-le", "surrogatepass")
                        for i in range(0, len(data), 2)
                    )
                )
                yield Article(text=text)
            else:
                yield one


class Lossy(Lines):
    def read(self, stream, name):
        for line in stream:
            text = json.loads(line.decode(errors="replace"))
            yield ArticleError("cannot be read") if text == "!" else Article(text=text)


class Fragile(Lines):
    def read(self, stream, name):
        for one in super().read(stream, name):
            if isinstance(one, ArticleError):
                raise one
            yield one


class Silent(Lines):
    def read(self, stream, name):
        return (one for one in super().read(stream, name) if isinstance(one, Article))


class Greedy(Lines):
    def read(self, stream, name):
        return super().read(stream.read().splitlines(), name)


class Counting(Lines):
    seen = 0

    def read(self, stream, name):
        for one in super().read(stream, name):
            type(self).seen += 1
            yield Article(text=one.text, id=f"n{self.seen}") if isinstance(one, Article) else one


class Inventive(Lines):
    def read(self, stream, name):
        found = [*super().read(stream, name)]
        yield from found or [Article(text="لا شيء")]


class Untyped(Lines):
    def __init__(self, encoding="utf-8"):
        self.encoding = encoding


@define
class Rows(TextWriter):
    """A row for each content, in UTF-16 code units."""

    name = "rows"
    suffix = ".rows"
    offsets = "UTF-16 code units"
    lines = True

    def write(self, document, stream):
        rows = csv.writer(stream, lineterminator="\n")
        rows.writerow([document.article.id, "", "", json.dumps(document.text, ensure_ascii=False)])
        at = self.at(document)
        for claim in document.claims:
            for span in claim.content:
                rows.writerow([claim.id, at(span.start), at(span.end), span.text])

    def at(self, document):
        return Offsets(document.text, "UTF-16 code units")


class RowsSuite(WriterSuite):
    format = Rows

    def spans_of(self, output):
        for row in csv.reader(io.StringIO(output.decode())):
            if row[1]:
                yield int(row[1]), int(row[2]), row[3]


class CodePoints(Rows):
    def at(self, document):
        return lambda offset: offset


class Bytes(Rows):
    def at(self, document):
        return Offsets(document.text, "UTF-8 bytes")


class Replacing(Rows):
    def write(self, document, stream):
        held = io.StringIO()
        super().write(document, held)
        stream.write(held.getvalue().encode(errors="replace").decode())


class Nameless(Rows):
    def write(self, document, stream):
        try:
            document.text.encode()
        except UnicodeEncodeError:
            raise ValueError("bad input") from None
        super().write(document, stream)


@define
class Listed(Rows):
    """Tells what stands before a document by a count that a fault leaves wrong."""

    lines = False
    count: int = 0

    def write(self, document, stream):
        self.count += 1
        stream.write(f"{self.count}\n")
        super().write(document, stream)


class Torn(Rows):
    held_back = 1


@define
class Hoarding(Rows):
    lines = False
    kept: str = ""

    def write(self, document, stream):
        held = io.StringIO()
        super().write(document, held)
        held.getvalue().encode()
        self.kept += held.getvalue()

    def end(self, stream):
        stream.write(self.kept)


class Headed(Rows):
    def end(self, stream):
        stream.write("the end")


class Restless(Rows):
    number = 0

    def write(self, document, stream):
        type(self).number += 1
        stream.write(f"{self.number}\n")
        super().write(document, stream)


class Meddling(Rows):
    def write(self, document, stream):
        object.__setattr__(document.article, "id", document.article.id + "x")
        super().write(document, stream)


class TextInBytes(BinaryWriter):
    name = "text-in-bytes"
    suffix = ".bin"

    def write(self, document, stream):
        stream.write(document.text)


class Mute(Rows):
    """Says that it explains, and does not."""

    explains = True


class Capital(Rows):
    name = "Rows"


class Unsure(Rows):
    explains = "sometimes"


class CoreName(Rows):
    name = "json"


class Registers:
    """A plugin that registers a format under a name of the core's."""

    name = "registers"

    @hookimpl
    def newsclaims_register_writers(self):
        return [CoreName]


READERS = {
    Stripped: "gives_back_every_character",
    Utf16: "an_emoji_is_one_code_point",
    Lossy: "refuses_lone_surrogates",
    Fragile: "a_bad_record_costs_itself",
    Silent: "a_bad_record_costs_itself",
    Greedy: "streams",
    Counting: "is_deterministic",
    Inventive: "an_empty_file_is_no_article",
    Untyped: "checks_its_options",
}

WRITERS = {
    CodePoints: "offsets_are_in_its_unit",
    Bytes: "offsets_are_in_its_unit",
    Replacing: "lone_surrogates_survive_or_are_refused",
    Nameless: "takes_every_document",
    Listed: "a_bad_document_costs_itself",
    Torn: "a_bad_document_costs_itself",
    Hoarding: "writes_as_it_goes",
    Headed: "lines_are_whole",
    Restless: "is_deterministic",
    Meddling: "does_not_change_its_input",
    TextInBytes: "takes_every_document",
    Mute: "tells_why_where_it_says_so",
    Unsure: "is_registered",
    Capital: "is_registered",
}


class TestLines(LinesSuite):
    pass


class TestRows(RowsSuite):
    pass


@pytest.mark.parametrize(("format", "law"), READERS.items(), ids=str)
def test_a_broken_reader_breaks_its_law(format, law):  # noqa: A002
    suite = type("TestBroken", (LinesSuite,), {"format": format})()
    with pytest.raises(LawBrokenError):
        getattr(suite, f"test_{law}")()


@pytest.mark.parametrize(("format", "law"), WRITERS.items(), ids=str)
def test_a_broken_writer_breaks_its_law(format, law):  # noqa: A002
    suite = type("TestBroken", (RowsSuite,), {"format": format})()
    with pytest.raises(LawBrokenError):
        getattr(suite, f"test_{law}")()


def test_a_plugin_cannot_take_a_name_of_the_core():
    suite = type("TestBroken", (RowsSuite,), {"format": CoreName, "plugin": Registers})()
    with pytest.raises(LawBrokenError, match=r"newsclaims and plugin 'registers'.*name 'json'"):
        suite.test_is_registered()


def test_a_plugin_that_does_not_register_the_format_is_told():
    suite = type("TestBroken", (RowsSuite,), {"format": Rows, "plugin": Registers})()
    with pytest.raises(LawBrokenError, match="registers no writer"):
        suite.test_is_registered()


def test_offsets_that_nobody_can_read_back_are_not_taken_on_trust():
    suite = type("TestUnread", (WriterSuite,), {"format": Rows})()
    with pytest.raises(LawBrokenError, match="spans_of"):
        suite.test_offsets_are_in_its_unit()


@frozen(kw_only=True)
class Typed(Lines):
    encoding: str = "utf-8"


class TestTyped(LinesSuite):
    format = Typed
    options = MappingProxyType({"encoding": "utf-8"})


class TopicsWriter(TextWriter):
    """The topics that another plugin has found."""

    name, suffix, requires = "topics", ".topics", ("harbour.topics",)

    def write(self, document, stream):
        stream.write(" ".join(document.layer("harbour.topics")) + "\n")


class TopicsSuite(WriterSuite):
    format = TopicsWriter
    others = MappingProxyType({"harbour.topics": ["ميناء"]})


@pytest.mark.parametrize("law", ["takes_every_document", "writes_as_it_goes", "is_deterministic"])
def test_a_writer_is_given_the_layer_of_another_plugin_that_it_requires(law):
    getattr(TopicsSuite(), f"test_{law}")()
