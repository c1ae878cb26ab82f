"""Citron, langextract and spaCy: what they are given is what they understand."""

import io
import json
import warnings

import pytest
from attrs import evolve
from click.testing import CliRunner

import newsclaims
from newsclaims import ConfigurationError
from newsclaims.cli import main
from newsclaims.codec import loads
from newsclaims.model import Document, Mention, Span
from newsclaims.testing import lay_out
from newsclaims.testing.samples import odd_texts

linked = pytest.importorskip("newsclaims_linked", reason="newsclaims-linked is not installed")


class TestCitron:
    def test_a_quote_has_cue_sources_and_contents(self, port, written):
        data = json.loads(written(linked.Citron, port))
        assert data["text"] == port.text
        first = data["quotes"][0]
        assert (first["cue"]["text"], first["sources"][0]["text"]) == (
            "أعلن",
            "وزير النقل سالم الحارثي",
        )
        assert [one["text"] for one in first["contents"]] == [
            span.text for span in port.claims[0].content
        ]
        assert first["confidence"] == port.claims[0].confidence

    def test_who_is_not_named_beside_the_cue_is_a_coreference(self, port, written):
        _, second, *_ = json.loads(written(linked.Citron, port))["quotes"]
        assert second["sources"][0]["text"] == "الوزير"
        assert [one["text"] for one in second["coreferences"]] == ["سالم الحارثي"]

    def test_a_file_holds_one_article(self, port, written):
        with pytest.raises(newsclaims.DocumentError, match="holds one document"):
            written(linked.Citron, port, port)


class TestLangExtract:
    def test_its_own_library_reads_and_writes_it_the_same(self, document, written):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of its many dependencies
            pytest.importorskip("langextract")
            from langextract import data_lib, visualize
        data = json.loads(written(linked.LangExtract, document))
        read = data_lib.dict_to_annotated_document(json.loads(json.dumps(data)))
        assert json.loads(json.dumps(data_lib.annotated_document_to_dict(read))) == data
        for one in read.extractions:
            place = one.char_interval
            assert read.text[place.start_pos : place.end_pos] == one.extraction_text
        shown = visualize(read)
        assert document.claims[0].cue.text in getattr(shown, "data", shown)

    def test_the_parts_of_a_claim_are_one_group(self, port, written):
        found = json.loads(written(linked.LangExtract, port))["extractions"]
        first = [one for one in found if one["group_index"] == 0]
        assert [one["extraction_class"] for one in first] == ["cue", "source", "content"]
        assert first[2]["attributes"]["speakers"] == ["سالم الحارثي"]

    def test_numbers_are_exact_strings(self, port, written):
        found = json.loads(written(linked.LangExtract, port))["extractions"]
        values = [
            one["attributes"]["value"] for one in found if one["extraction_class"] == "quantity"
        ]
        assert values == ["12", "3500000", "40"]


class TestSpacy:
    @pytest.fixture(autouse=True)
    def spacy(self):
        return pytest.importorskip("spacy")

    def test_the_text_is_the_same_and_each_part_a_span_of_whole_tokens(self, document):
        doc = linked.to_spacy(document)
        assert doc.text == document.text
        wanted = [
            (span.start, span.end, span.text, label, claim.id)
            for claim in document.claims
            for label, spans in (
                ("cue", [claim.cue]),
                ("source", [claim.source]),
                ("content", claim.content),
            )
            for span in spans
            if span
        ]
        assert [
            (one.start_char, one.end_char, one.text, one.label_, one.id_)
            for one in doc.spans["claims"]
        ] == wanted
        assert [(one.text, one.label_) for one in doc.spans["quantities"]] == [
            (one.text, one.kind) for one in document.quantities
        ]
        assert [one.text for one in doc.ents] == [one.text for one in document.mentions]
        assert [one.start_char for one in doc.sents] == [one.start for one in document.sentences]

    @pytest.mark.parametrize("name", [name for name in odd_texts() if name != "lone_surrogate"])
    def test_odd_text_stays_whole(self, name):
        for text in (odd_texts()[name], f" 😀\n\n {odd_texts()[name]} "):
            document = lay_out(text)
            assert linked.to_spacy(document).text == text
            assert linked.to_spacy(evolve(document, tokens=())).text == text

    def test_clitics_are_tokens_of_their_own(self):
        document = newsclaims.analyze("وقال سالم الحارثي إن للميناء رصيفين.")
        words = [token.text for token in linked.to_spacy(document)]
        assert words[:3] == ["و", "قال", "سالم"]
        assert words[-5:-2] == ["ل", "ل", "ميناء"]

    def test_entities_do_not_overlap(self, port):
        minister, *others = port.mentions
        wider = evolve(
            minister, start=minister.start - 5, text=port.text[minister.start - 5 : minister.end]
        )
        doc = linked.to_spacy(evolve(port, mentions=(wider, minister, *others)))
        assert [one.text for one in doc.ents] == [wider.text, *(one.text for one in others)]

    @pytest.mark.parametrize(
        ("places", "kept"),
        [
            ([(0, 4), (4, 8)], [(0, 4), (4, 8)]),
            ([(0, 4), (3, 9)], [(3, 9)]),
            ([(3, 9), (3, 5), (8, 11), (11, 12)], [(3, 9), (11, 12)]),
            ([(0, 9), (2, 4), (5, 7)], [(0, 9)]),
            ([(0, 3), (2, 5), (4, 7)], [(0, 3), (4, 7)]),
            ([(2, 4), (6, 8), (3, 7)], [(3, 7)]),
        ],
    )
    def test_of_mentions_that_overlap_the_longest_is_the_entity(self, places, kept):
        document = lay_out("قال سالم الحارثي نعم")
        mentions = tuple(
            Mention(start, end, document.text[start:end], kind="person", form="name")
            for start, end in places
        )
        doc = linked.to_spacy(evolve(document, mentions=mentions))
        assert [(one.start_char, one.end_char) for one in doc.ents] == kept

    def test_a_mention_is_held_against_its_neighbours_alone(self, monkeypatch):
        """So the work grows as the names do, and not as their square."""
        text = "هند " * 500
        mentions = tuple(
            Mention(start, start + 3, "هند", kind="person", form="name")
            for start in range(0, len(text), 4)
        )
        document = Document(article=newsclaims.Article(text=text), mentions=mentions)
        asked = []
        overlaps = Span.overlaps
        monkeypatch.setattr(
            Span, "overlaps", lambda one, other: asked.append(one) or overlaps(one, other)
        )
        assert len(linked.to_spacy(document).ents) == 500
        assert len(asked) <= 2 * len(mentions)

    def test_the_whole_document_goes_with_it_where_it_is_wanted(self, document):
        assert "newsclaims" not in linked.to_spacy(document).user_data
        assert loads(linked.to_spacy(document, whole=True).user_data["newsclaims"]) == document

    def test_a_docbin_has_all_articles_with_their_spans(self, document, written, spacy):
        from spacy.tokens import DocBin

        data = written(linked.DocBinWriter, document, document)
        docs = list(DocBin().from_bytes(data).get_docs(spacy.blank("ar").vocab))
        assert [doc.text for doc in docs] == [document.text] * 2
        doc = linked.to_spacy(document)
        for one, other in zip(docs[1].spans["claims"], doc.spans["claims"], strict=True):
            assert (one.text, one.label_, one.id_) == (other.text, other.label_, other.id_)

    @pytest.mark.parametrize("whole", [False, True])
    def test_a_docbin_is_filled_as_spacy_fills_one(self, document, written, whole):
        from spacy.tokens import DocBin

        odd = [lay_out(text) for name, text in odd_texts().items() if name != "lone_surrogate"]
        symbols = newsclaims.analyze(
            "قال LOC إن ORG و DATE و NOUN هي content."
        )  # spaCy's own words
        documents = [document, *odd, symbols, evolve(document, tokens=(), sentences=())]
        own = DocBin().from_bytes(written(linked.DocBinWriter(whole=whole), *documents))
        wanted = DocBin(
            attrs=["ENT_IOB", "ENT_TYPE", "ENT_ID", "SENT_START"], store_user_data=whole
        )
        for one in documents:
            wanted.add(linked.to_spacy(one, whole=whole))
        wanted = DocBin().from_bytes(wanted.to_bytes())

        def columns(docbin):
            arrays = [[a.tolist() for a in each] for each in (docbin.tokens, docbin.spaces)]
            kept = docbin.attrs, docbin.span_groups, docbin.user_data, docbin.cats, docbin.flags
            return len(docbin), *arrays, *kept

        assert columns(own) == columns(wanted)

    def test_a_new_vocabulary_reads_a_docbin_as_the_doc_that_it_stands_for(
        self, document, written, tmp_path
    ):
        from spacy.tokens import DocBin
        from spacy.vocab import Vocab

        file = tmp_path / "out.spacy"
        file.write_bytes(written(linked.DocBinWriter(whole=True), document))
        (read,) = DocBin().from_disk(file).get_docs(Vocab())
        doc = linked.to_spacy(document, whole=True)

        def told(doc):
            groups = {
                key: [(one.start, one.end, one.label_, one.id_) for one in group]
                for key, group in doc.spans.items()
            }
            ents = [(one.start, one.end, one.label_, one.id_) for one in doc.ents]
            assert [one[-1] for one in ents] == [one.actor or "" for one in document.mentions]
            words = [(one.text, one.whitespace_, one.is_sent_start, one.ent_iob_) for one in doc]
            return words, groups, ents, doc.user_data, doc.cats, doc.has_unknown_spaces

        assert told(read) == told(doc)

    def test_spacy_reads_a_folder_of_files_as_one_corpus(self, document, tmp_path, spacy):
        from spacy.training import Corpus

        documents = [
            evolve(document, article=evolve(document.article, id=f"خبر {n}")) for n in range(5)
        ]
        stored = tmp_path / "stored.jsonl"
        newsclaims.write(documents, stored, format="jsonl", options={"full": True})
        words = ["convert", str(stored), "--format=spacy", f"--output={tmp_path}/corpus/"]
        done = CliRunner().invoke(main, [*words, "--per-file=2"])
        assert (done.exit_code, done.output) == (0, "")
        assert len(list((tmp_path / "corpus").glob("*.spacy"))) == 3
        examples = list(Corpus(tmp_path / "corpus")(spacy.blank("ar")))
        assert [one.reference.text for one in examples] == [document.text] * 5

    def test_a_name_of_a_kind_of_a_plugin_is_an_entity_of_the_kind_that_stands_for_it(self, port):
        minister, *others = port.mentions
        club = evolve(minister, kind="sport:club", kind_fallback="organization")
        doc = linked.to_spacy(evolve(port, mentions=(club, *others)))
        assert (doc.ents[0].text, doc.ents[0].label_) == (minister.text, "ORG")

    def test_displacy_draws_it(self, port, spacy):
        drawn = spacy.displacy.render(
            linked.to_spacy(port), style="span", options={"spans_key": "claims"}, jupyter=False
        )
        assert "direction: rtl" in drawn
        assert drawn.count("content") >= len(port.claims)

    def test_without_spacy_an_error_says_what_to_install(self, monkeypatch):
        monkeypatch.setattr("newsclaims_linked.spacy_bin.find_spec", lambda _: None)
        with pytest.raises(ConfigurationError, match=r"pip install 'newsclaims-linked\[spacy\]'"):
            newsclaims.write([], io.BytesIO(), format=linked.DocBinWriter)
