"""Formats of plugins at both ends: found by name and suffix, their faults isolated and named."""

import io
import json
from array import array

import pytest
from attrs import define, frozen

import newsclaims
from newsclaims import Article, ArticleError, ConfigurationError, Document, DocumentError, hookimpl
from newsclaims.codec import dumps, loads
from newsclaims.exchange import formats
from newsclaims.formats import BinaryWriter, Offsets, Reader, TextWriter, sliced
from newsclaims.testing import news


class Parts(Reader):
    """Articles between lines of dashes."""

    name = "parts"
    suffixes = (".parts",)
    media_types = ("text/parts",)

    def read(self, stream, name):
        for part in stream.read().decode().split("---"):
            if part == "stop":
                raise RuntimeError("cannot go on")
            if part == "none":
                return
            yield Article(text=part)


@define(kw_only=True)
class Ids(TextWriter):
    """The ids of the articles.

    Args:
        end_of_line: what stands behind each.
    """

    name = "ids"
    suffix = ".ids"

    end_of_line: str = "\n"

    def begin(self, stream):
        stream.write("ids:")

    def write(self, document, stream):
        stream.write(document.article.id)
        if document.article.id == "odd":
            raise RuntimeError("odd ids are not for me")
        stream.write(self.end_of_line)


class One(Ids):
    name = "one"
    suffix = ".one"
    one_each = True


class Sizes(BinaryWriter):
    name = "sizes"
    suffix = ".sizes"
    requires = ("tokens",)

    def write(self, document, stream):
        stream.write(bytes([len(document.text)]))


class Buffers(BinaryWriter):
    name = "buffers"
    suffix = ".buffers"

    def write(self, document, stream):
        stream.write(array("H", [len(document.text)]))
        stream.write(memoryview(b"!"))
        if document.article.id == "text":
            stream.write("نعم")


class Both:
    name = "both"

    @hookimpl
    def newsclaims_register_readers(self):
        return [Parts]

    @hookimpl
    def newsclaims_register_writers(self):
        return (Ids, One, Sizes)


@frozen
class Rival:
    name = "rival"

    @hookimpl
    def newsclaims_register_writers(self):
        return [Ids]


class Neighbour:
    name = "neighbour"

    @hookimpl
    def newsclaims_register_readers(self):
        return [type("Others", (Parts,), {"name": "others"})]


def documents(*ids):
    return [Document(article=Article(text="قال سالم", id=one)) for one in ids]


@pytest.fixture(autouse=True)
def _alone(newsclaims_registry):
    """See no installed plugin."""


class TestReading:
    def test_a_suffix_finds_the_reader_and_an_article_is_called_after_its_file(self, tmp_path):
        path = tmp_path / "day.parts"
        path.write_text("وصل سالم---غادر", "utf-8")
        found = [*newsclaims.read(path, plugins=[Both()])]
        assert [(one.id, one.text) for one in found] == [
            ("day-0", "وصل سالم"),
            ("day-1", "غادر"),
        ]

    @pytest.mark.parametrize("name", ["parts", "text/parts", Parts, Parts()])
    def test_a_reader_is_named_in_several_ways(self, name):
        stream = io.BytesIO("وصل".encode())
        [article] = newsclaims.read(stream, format=name, plugins=[Both()])
        assert article.text == "وصل"

    def test_what_says_nothing_is_plain_text(self, tmp_path):
        path = tmp_path / "day"
        path.write_text("قال\nسالم", "utf-8")
        [article] = newsclaims.read(path, options={"title_line": True})
        assert (article.title, article.text) == ("قال", "سالم")

    def test_an_article_that_cannot_be_read_is_raised_or_told(self):
        faults = []
        stream = io.BytesIO("وصل--- ---غادر".encode())
        how = {"format": "parts", "plugins": [Both()]}
        assert len([*newsclaims.read(stream, on_error=faults.append, **how)]) == 2
        assert [str(one) for one in faults] == ["stream[1]: text: holds only white space"]
        stream.seek(0)
        with pytest.raises(newsclaims.ArticleError, match="white space"):
            [*newsclaims.read(stream, **how)]

    def test_a_file_without_articles_is_one_error_that_names_it(self, tmp_path):
        file = tmp_path / "day.parts"
        file.write_text("none", "utf-8")
        with pytest.raises(ArticleError, match=r"day\.parts: holds no article that plugin 'both'"):
            list(newsclaims.read(file, plugins=[Both()]))
        told = []
        assert list(newsclaims.read(file, plugins=[Both()], on_error=told.append)) == []
        assert len(told) == 1
        stream = io.BytesIO("نعم---none".encode())
        assert len(list(newsclaims.read(stream, format=Parts))) == 1

    def test_what_a_reader_raises_names_the_plugin_and_costs_the_rest(self):
        faults = []
        stream = io.BytesIO("وصل---stop---غادر".encode())
        found = newsclaims.read(stream, format="parts", plugins=[Both()], on_error=faults.append)
        assert [one.text for one in found] == ["وصل"]
        assert str(faults[0]) == (
            "stream: plugin 'both' (handed to the pipeline) cannot read it as parts: "
            "RuntimeError: cannot go on; the rest of the file is not read"
        )

    @pytest.mark.parametrize(
        ("how", "message"),
        [
            ({"format": "part"}, "there is no reader for the format 'part'; did you mean 'parts'"),
            ({"format": "text", "options": {"title": 1}}, "unknown key 'title'"),
            ({"format": "text", "options": {"title_line": "yes"}}, "title_line: expected true or"),
            ({"format": Ids}, "inherits from Reader"),
        ],
    )
    def test_a_wrong_format_or_option_is_told_before_anything_is_read(self, how, message):
        with pytest.raises(ConfigurationError, match=message):
            newsclaims.read(io.BytesIO(), plugins=[Both()], **how)


class TestWriting:
    def test_a_document_that_fails_leaves_nothing_and_names_the_plugin(self, tmp_path):
        path, faults = tmp_path / "a.ids", []
        done = newsclaims.write(
            documents("a", "odd", "b"), path, plugins=[Both()], on_error=faults.append
        )
        assert (done, path.read_text()) == (2, "ids:a\nb\n")
        assert str(faults[0]) == (
            "plugin 'both' (handed to the pipeline) cannot write article 'odd' as ids: "
            "RuntimeError: odd ids are not for me"
        )
        assert faults[0].plugin == "both"

    def test_where_something_is_raised_the_old_file_stays_and_nothing_beside_it(self, tmp_path):
        folder = tmp_path / "out"
        folder.mkdir()
        path = folder / "a.ids"
        path.write_text("old")
        with pytest.raises(newsclaims.PluginFailedError):
            newsclaims.write(documents("a", "odd"), path, plugins=[Both()])
        assert [(one.name, one.read_text()) for one in folder.iterdir()] == [("a.ids", "old")]

    def test_two_at_once_into_one_file_are_each_whole(self, tmp_path):
        path = tmp_path / "out.jsonl"
        first, between, last = (
            Document(article=Article(text=f"قالت هند: {n}", id=f"n{n}")) for n in range(3)
        )

        def ids():
            return [loads(one).article.id for one in path.read_text("utf-8").splitlines()]

        def interrupted_by_another_run():
            yield first
            assert newsclaims.write([between], path) == 1
            assert ids() == ["n1"]
            yield last

        assert newsclaims.write(interrupted_by_another_run(), path) == 2
        assert ids() == ["n0", "n2"]
        assert list(tmp_path.glob("out*")) == [path]

    def test_a_lone_surrogate_is_refused_by_the_name_of_the_article(self, tmp_path):
        with pytest.raises(DocumentError, match=r"article 'n\\udc80': holds a lone surrogate U"):
            newsclaims.write(documents("n\udc80"), tmp_path / "a.ids", plugins=[Both()])

    def test_a_file_of_one_document_takes_no_second(self, tmp_path):
        with pytest.raises(DocumentError, match="'one' holds one document; write to a folder"):
            newsclaims.write(documents("a", "b"), tmp_path / "a.one", plugins=[Both()])

    def test_a_document_of_the_short_form_is_refused_where_layers_are_required(self, tmp_path):
        full, short = news()[0], loads(dumps(news()[0]))
        how = {"format": "sizes", "plugins": [Both()]}
        assert newsclaims.write(full, tmp_path / "a", **how) == 1
        with pytest.raises(DocumentError, match=r"requires tokens, which the short form.*--full"):
            newsclaims.write(short, tmp_path / "b", **how)

    def test_a_document_without_a_layer_of_a_plugin_is_refused_where_it_is_required(self, tmp_path):
        class Topics(TextWriter):
            name, suffix, requires = "topics", ".topics", ("harbour.topics",)

            def write(self, document, stream):
                stream.write(" ".join(document.layer("harbour.topics")))

        class Harbour:
            name, provides = "harbour", ("harbour.topics",)

            @hookimpl
            def newsclaims_annotate(self, document):
                return {"harbour.topics": ["ميناء"]}

        there = newsclaims.Pipeline(plugins=[Harbour()]).analyze("رست باخرة في ميناء صور")
        for form in (there, loads(dumps(there))):
            assert newsclaims.write(form, tmp_path / "a.topics", format=Topics) == 1
        assert (tmp_path / "a.topics").read_text("utf-8") == "ميناء"
        message = r"requires harbour\.topics, which no plugin has added; analyse it with 'harbour'"
        with pytest.raises(DocumentError, match=message):
            newsclaims.write(news()[0], tmp_path / "b.topics", format=Topics)

    def test_a_binary_writer_writes_any_buffer_and_no_text(self):
        stream, errors = io.BytesIO(), []
        found = documents("n", "text")
        newsclaims.write(found, stream, format=Buffers, on_error=errors.append)
        assert stream.getvalue() == array("H", [8]).tobytes() + b"!"
        assert "a binary format writes bytes, not str" in str(errors[0])

    def test_streams_of_text_and_of_bytes(self):
        text, data = io.StringIO(), io.BytesIO()
        newsclaims.write(documents("a"), text, format=Ids(end_of_line=";"))
        newsclaims.write(documents("a"), data, format=Ids, options={"end_of_line": "؛"})
        assert (text.getvalue(), data.getvalue().decode()) == ("ids:a;", "ids:a؛")
        with pytest.raises(ConfigurationError, match="'sizes' is binary"):
            newsclaims.write(documents("a"), text, format=Sizes)

    @pytest.mark.parametrize(
        ("what", "message"),
        [
            (["هند"], r"documents\[0\] is 'هند', not a Document; write what Pipeline"),
            ([news()[0], None], r"documents\[1\] is None, not a Document"),
            ("هند", r"documents\[0\] is 'ه', not a Document"),
            (3, r"documents is 3, not a Document"),
        ],
    )
    def test_what_is_no_document_is_named_and_the_old_file_stays(self, tmp_path, what, message):
        path = tmp_path / "a.json"
        path.write_text("old")
        with pytest.raises(TypeError, match=message):
            newsclaims.write(what, path)
        assert path.read_text() == "old"
        assert [one for one in tmp_path.iterdir() if one.is_file()] == [path]

    def test_one_document_is_one_object_and_several_are_a_list(self):
        one, many = io.StringIO(), io.StringIO()
        [document] = documents("a")
        newsclaims.write(document, one, format="json")
        newsclaims.write([document], many, format="json")
        assert [json.loads(many.getvalue())] == [[json.loads(one.getvalue())]]

    def test_documents_are_taken_one_by_one(self):
        stream, seen = io.StringIO(), []

        def source():
            for document in documents("a", "b"):
                seen.append(stream.getvalue())
                yield document

        newsclaims.write(source(), stream, format=Ids)
        assert seen == ["", "ids:a\n"]


class TestClashes:
    def test_two_plugins_with_one_name_are_an_error_that_names_both(self):
        with pytest.raises(ConfigurationError, match=r"'both'.* and plugin 'rival'.*name 'ids'"):
            newsclaims.write([], io.StringIO(), format="ids", plugins=[Both(), Rival()])
        listed = formats(plugins=[Both(), Rival()])
        assert [one.plugin for one in listed if one.problem] == ["both", "rival"]

    def test_one_of_two_with_one_suffix_is_chosen_by_its_name(self, tmp_path):
        path = tmp_path / "a.parts"
        path.write_text("وصل", "utf-8")
        plugins = [Both(), Neighbour()]
        with pytest.raises(ConfigurationError, match=r"'both'.*'neighbour'.*suffix '.parts'"):
            newsclaims.read(path, plugins=plugins)
        assert len([*newsclaims.read(path, format="others", plugins=plugins)]) == 1

    @pytest.mark.parametrize(
        ("registered", "message"),
        [
            ([type("Text", (Parts,), {"name": "text"})], "newsclaims and plugin"),
            ([type("Txt", (Parts,), {"name": "txt", "suffixes": (".txt",)})], "suffix '.txt'"),
            ([type("Dot", (Parts,), {"name": "dot", "suffixes": ("dot",)})], "`suffixes` is"),
            ([Parts()], "is no class that inherits from Reader"),
            (Parts, "no list"),
        ],
    )
    def test_an_unsound_format_is_listed_with_what_is_wrong(self, registered, message):
        class Unsound:
            name = "unsound"

            @hookimpl
            def newsclaims_register_readers(self):
                return registered

        [problem] = [one.problem for one in formats(plugins=[Unsound()]) if one.problem]
        assert message in problem

    def test_a_plugin_of_formats_alone_serves_no_stage(self):
        class Names:
            name = "names"
            provides = ("mentions",)

            @hookimpl
            def newsclaims_recognize(self, document):
                return []

        pipeline = newsclaims.Pipeline(plugins=[Both(), Names()])
        assert [choice.plugin for choice in pipeline.plan.choices] == ["names"]
        [entry] = pipeline.load_report.named("both")
        assert (entry.stages, entry.formats) == ((), ("reader", "writer"))


@pytest.mark.parametrize(
    ("unit", "place"),
    [("code points", (2, 5)), ("UTF-16 code units", (3, 6)), ("UTF-8 bytes", (5, 11))],
)
def test_offsets_in_each_unit(unit, place):
    """The word stands behind an emoji and a space."""
    text = "😀 قال"
    at = Offsets(text, unit)
    assert (at(2), at(5)) == place
    assert sliced(text, unit, *place) == "قال"
    with pytest.raises(ValueError, match="outside"):
        at(6)


def test_no_offset_is_inside_a_character():
    with pytest.raises(ValueError, match="no character begins or ends at 1 UTF-16"):
        Offsets("😀", "UTF-16 code units").code_point(1)
