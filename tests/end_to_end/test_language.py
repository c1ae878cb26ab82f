"""What the default plugins do with an article that is not Arabic."""

import pytest

from newsclaims import Article, Pipeline

FRENCH = "Le ministre Karim Haddad a déclaré: «Le pont est prêt», a-t-on appris mardi 3 mai."


def test_a_french_article_gives_nothing_and_the_reason():
    document = Pipeline().analyze(Article(text=FRENCH, language="fr"))
    assert (document.tokens, document.mentions, document.quantities) == ((), (), ())
    assert document.claims == ()
    [said] = [one for one in document.diagnostics if one.level == "warning"]
    assert said.message.startswith(
        "no plugin of the stages tokenizer, ner, numbers, quotes, actors serves the language 'fr'"
    )


@pytest.mark.parametrize("language", ["ar", "ar-MA", "und"])
def test_an_arabic_article_is_read_whatever_its_country(language):
    article = Article(
        text="أعلنت وزيرة البيئة سعاد المنصوري أن 3 محميات ستفتح غداً.", language=language
    )
    document = Pipeline().analyze(article)
    assert [claim.speaker for claim in document.claims] == ["سعاد المنصوري"]
    assert [one for one in document.diagnostics if one.level == "warning"] == []
