"""What the user reads when a plugin fails: each way to fail, its whole message."""

import pytest
from toy_plugins import TEXT

from newsclaims import Article, NewsclaimsError, Pipeline

ARTICLE = Article(text=TEXT, id="n7")
SOUND = """
    @hookimpl
    def newsclaims_recognize(self, document):
        return []
"""


def raises(body, indent="        "):
    return f"""
    @hookimpl
    def newsclaims_recognize(self, document):
{indent}{body}
"""


@pytest.fixture
def message(install, toys):
    """Install a plugin ``rec`` of the given class body, name it for ``ner``, read, return the error."""

    def message(body, *, requires=(), head="", **settings):
        source = f"{head}\nclass Rec:{body}"
        install("toy-rec", {"rec": "toy_rec:Rec"}, version="0.3", source=source, requires=requires)
        with pytest.raises(NewsclaimsError) as caught:
            toys(**{"ner": "rec", **settings}).analyze(ARTICLE)
        return f"{type(caught.value).__name__}: {caught.value}"

    return message


class TestToLoad:
    def test_an_import_that_fails(self, message):
        assert message(SOUND, head="import no_such_library") == (
            "PluginLoadError: plugin 'rec' (toy-rec 0.3, toy_rec:Rec) broken: cannot be imported: "
            "ModuleNotFoundError: No module named 'no_such_library'"
        )

    def test_a_class_that_is_no_plugin(self, message):
        assert message("\n    pass") == (
            "PluginLoadError: plugin 'rec' (toy-rec 0.3, toy_rec:Rec) broken: "
            "implements no hook of the chain; mark its methods with @hookimpl"
        )

    def test_a_hook_that_there_is_not(self, message):
        assert message(SOUND.replace("recognize", "recognise")) == (
            "PluginLoadError: plugin 'rec' (toy-rec 0.3, toy_rec:Rec) broken: "
            "the chain has no hook newsclaims_recognise; did you mean newsclaims_recognize?"
        )

    def test_an_argument_that_there_is_not(self, message):
        assert message(SOUND.replace("document", "doc")) == (
            "PluginLoadError: plugin 'rec' (toy-rec 0.3, toy_rec:Rec) broken: the argument 'doc' "
            "of newsclaims_recognize is none that there is; did you mean 'document'?"
        )

    def test_another_version_of_the_chain(self, message):
        assert message(SOUND + "\n    api_version = 9\n") == (
            "PluginLoadError: plugin 'rec' (toy-rec 0.3, toy_rec:Rec) outdated: "
            "made for version 9 of the chain, this is 1: upgrade newsclaims"
        )

    def test_another_version_of_the_core(self, message):
        shown = message(SOUND, requires=["newsclaims<0.0.2"])
        assert shown.startswith(
            "PluginLoadError: plugin 'rec' (toy-rec 0.3, toy_rec:Rec) outdated: "
            "requires newsclaims<0.0.2, but newsclaims 0."
        )

    def test_a_name_that_two_distributions_claim(self, message, install):
        install("toy-two", {"rec": "toy_plugins:Names"}, version="2.0")
        assert message(SOUND) == (
            "PluginLoadError: plugin 'rec': toy-rec 0.3 and toy-two 2.0 claim this name; "
            "uninstall one of them or disable the name"
        )


class TestToBuild:
    def test_an_option_that_there_is_not(self, message):
        assert message(SOUND, options={"rec": {"fast": True}}) == (
            "ConfigurationError: options.rec: plugin 'rec' (toy-rec 0.3): "
            "its options: unknown key 'fast'; there is none"
        )

    def test_an_option_of_the_wrong_type(self, message):
        head = "from attrs import frozen\n\n@frozen"
        body = f"\n    least: float = 0.5\n{SOUND}"
        assert message(body, head=head, options={"rec": {"least": "much"}}) == (
            "ConfigurationError: options.rec: plugin 'rec' (toy-rec 0.3): "
            "least: expected a number, not 'much'"
        )

    def test_a_required_option_that_is_not_given(self, message):
        head = "from attrs import frozen\n\n@frozen"
        body = f"\n    path: str\n    size: int\n{SOUND}"
        assert message(body, head=head, ner=None, options={"rec": {"size": 3}}) == (
            "ConfigurationError: plugin 'rec' (toy-rec 0.3) requires option 'path': "
            "set options.rec.path, or disable 'rec'"
        )

    def test_two_required_options_of_a_plain_class(self, message):
        body = f"\n    def __init__(self, path, size):\n        pass\n{SOUND}"
        assert message(body, ner=None) == (
            "ConfigurationError: plugin 'rec' (toy-rec 0.3) requires options 'path' and 'size': "
            "set options.rec.path and options.rec.size, or disable 'rec'"
        )

    def test_a_required_option_misspelt(self, message):
        head = "from attrs import frozen\n\n@frozen"
        shown = message(f"\n    path: str\n{SOUND}", head=head, options={"rec": {"pth": "a"}})
        assert "unknown key 'pth'" in shown

    def test_a_tokenizer_that_there_is_not(self, message):
        assert message(SOUND, tokenizer="nope") == (
            "ConfigurationError: tokenizer: no plugin 'nope' is installed; there are words"
        )

    def test_a_constructor_that_raises(self, message):
        body = "\n    def __init__(self):\n        raise OSError('no model here')\n" + SOUND
        assert message(body) == (
            "PluginLoadError: plugin 'rec' (toy-rec 0.3) cannot be made: OSError: no model here"
        )

    def test_a_layer_that_nobody_gives(self, message):
        body = "\n    requires = ('tokens.clitics',)\n" + SOUND
        assert message(body) == (
            "MissingLayerError: plugin 'rec' (toy-rec 0.3) requires the layer 'tokens.clitics', "
            "which no chosen plugin gives; install a plugin for the stage 'tokenizer', "
            "such as newsclaims-tokenizer"
        )

    def test_two_drivers_and_no_choice(self, install):
        install("toy-a", {"a": "toy_plugins:Words"})
        install("toy-b", {"b": "toy_plugins:Words"}, version="3")
        with pytest.raises(NewsclaimsError) as caught:
            Pipeline()
        assert str(caught.value) == (
            "'a' (toy-a 1.0) and 'b' (toy-b 3) can each serve the stage 'tokenizer'; "
            "choose one: tokenizer='a'"
        )


class TestToWork:
    def test_a_hook_that_raises(self, message):
        assert message(raises("raise LookupError('no such name')")) == (
            "PluginFailedError: plugin 'rec' (toy-rec 0.3) failed on article 'n7' "
            "in newsclaims_recognize: LookupError: no such name (toy_rec.py, line 6)"
        )

    def test_a_wrong_type(self, message):
        assert message(raises("return ['هند']")) == (
            "InvalidResultError: plugin 'rec' (toy-rec 0.3) broke the contract of "
            "newsclaims_recognize on article 'n7': mentions[0] is 'هند', no Mention"
        )

    def test_offsets_outside_of_the_text(self, message):
        head = "from newsclaims import Mention"
        body = raises("return [Mention(50, 99, 'هند', kind='person')]")
        assert message(body, head=head) == (
            "InvalidResultError: plugin 'rec' (toy-rec 0.3) broke the contract of "
            "newsclaims_recognize on article 'n7': mention 0 [50, 99) 'هند' is not inside the "
            "text of 54 code points"
        )

    def test_tokens_that_overlap(self, message):
        source = """
    @hookimpl
    def newsclaims_tokenize(self, article):
        stem = article.span(0, 4)
        token = Token(0, 4, stem.text, norm=stem.text, stem=stem, stem_norm=stem.text)
        return Tokenization(tokens=(token, token), sentences=())
"""
        head = "from newsclaims import Token, Tokenization"
        assert message(source, head=head, ner=None, tokenizer="rec") == (
            "InvalidResultError: plugin 'rec' (toy-rec 0.3) broke the contract of "
            "newsclaims_tokenize on article 'n7': token 1 [0, 4) 'قالت' begins before 4, "
            "where the one before it ends"
        )

    def test_a_speaker_of_what_nobody_said(self, message):
        source = """
    @hookimpl
    def newsclaims_resolve_actors(self, document):
        return Resolution(speakers={"c9": ("a1",)})
"""
        head = "from newsclaims import Resolution"
        assert message(source, head=head, ner=None, actors="rec") == (
            "InvalidResultError: plugin 'rec' (toy-rec 0.3) broke the contract of "
            "newsclaims_resolve_actors on article 'n7': speakers: there is no attribution 'c9'"
        )

    def test_a_claim_returned_twice(self, message):
        source = """
    @hookimpl
    def newsclaims_refine_claims(self, document, claims):
        return [*claims, *claims]
"""
        assert message(source, ner=None) == (
            "InvalidResultError: plugin 'rec' (toy-rec 0.3) broke the contract of "
            "newsclaims_refine_claims on article 'n7': two claims bear the id 'c1'"
        )

    def test_a_wrapper_that_raises(self, message):
        source = """
    @hookimpl(wrapper=True)
    def newsclaims_attribute(self, document):
        yield
        raise LookupError("no luck")
"""
        assert message(source, ner=None) == (
            "PluginFailedError: plugin 'colons' (handed to the pipeline, wrapped by rec) failed on "
            "article 'n7' in newsclaims_attribute: LookupError: no luck"
        )


def test_what_a_document_says_where_the_tokenizer_fails_and_is_skipped(install, toys):
    source = """
class Rec:
    @hookimpl
    def newsclaims_tokenize(self, article):
        raise LookupError("no words")
"""
    install("toy-rec", {"rec": "toy_rec:Rec"}, version="0.3", source=source)
    document = toys(tokenizer="rec", on_error="skip").analyze(ARTICLE)
    assert [one.message for one in document.diagnostics if one.level == "error"] == [
        (
            "plugin 'rec' (toy-rec 0.3) failed on article 'n7' in newsclaims_tokenize: "
            "LookupError: no words (toy_rec.py, line 6)"
        ),
        "plugin 'names' (handed to the pipeline) was not called: it requires tokens",
        "plugin 'colons' (handed to the pipeline) was not called: it requires sentences",
        "plugin 'speakers' (handed to the pipeline) was not called: it requires attributions",
    ]
    assert [quantity.text for quantity in document.quantities] == ["12", "3"]


FAILING = {
    "newsclaims_recognize": "document",
    "newsclaims_extract_quantities": "document",
    "newsclaims_attribute": "document",
    "newsclaims_refine_claims": "document, claims",
}


@pytest.mark.parametrize("hook", FAILING)
@pytest.mark.parametrize("fault", ["raise LookupError('no luck')", "return 'rubbish'"])
def test_a_plugin_that_is_skipped_takes_nothing_of_the_others_with_it(install, toys, hook, fault):
    source = f"class Bad:\n    @hookimpl\n    def {hook}(self, {FAILING[hook]}):\n        {fault}\n"
    alone = toys(on_error="skip").analyze(ARTICLE)
    install("toy-bad", {"bad": "toy_bad:Bad"}, version="0.1", source=source)
    beside = toys(on_error="skip").analyze(ARTICLE)
    for layer in (
        "tokens",
        "sentences",
        "mentions",
        "quantities",
        "attributions",
        "actors",
        "claims",
    ):
        assert getattr(beside, layer) == getattr(alone, layer), layer
    [diagnostic] = [one for one in beside.diagnostics if one not in alone.diagnostics]
    assert (diagnostic.level, diagnostic.plugin) == ("error", "bad")
    assert diagnostic.message.startswith("plugin 'bad' (toy-bad 0.1) ")
