"""Data for CAMeL Tools, small enough to be written here, in the form of its own."""

import json

import pytest

FEATURES = [
    "diac", "lex", "bw", "gloss", "pos", "prc3", "prc2", "prc1", "prc0", "per", "asp",
    "vox", "mod", "stt", "cas", "enc0", "rat", "source", "form_gen", "form_num", "gen", "num",
    "d3tok", "pos_lex_logprob", "lex_logprob", "pos_logprob", "caphi", "root", "pattern",
]  # fmt: skip
OPEN = {"diac", "lex", "bw", "gloss", "pos", "d3tok", "caphi", "pos_lex_logprob", "lex_logprob"}
PARTS_OF_SPEECH = ("noun", "noun_prop", "verb", "punc", "digit", "latin")
NOUN = "pos:noun gen:{gen} num:{num} form_gen:{gen} form_num:{num} prc0:0 gloss:word"
PREFIXES = {
    "": "diac: bw: d3tok:",
    "وال": "diac:وَال bw:wa+Al+ d3tok:وَ+_ال+_ prc2:wa_conj prc0:Al_det",
    "لل": "diac:لِل bw:li+Al+ d3tok:لِ+_ال+_ prc1:li_prep prc0:Al_det",
}
SUFFIXES = {"": "diac: bw: d3tok:", "هم": "diac:هُم bw:+hum d3tok:_+هُم enc0:3mp_poss"}
# Keyed as its analyzer looks words up: ه for ة.
STEMS = {
    "مدينه": "diac:مَدِينَة bw:madiynap d3tok:مَدِينَة lex:مَدِينَة " + NOUN.format(gen="f", num="s"),
    "مدينت": "diac:مَدِينَت bw:madiynat d3tok:مَدِينَة lex:مَدِينَة " + NOUN.format(gen="f", num="s"),
    "عمال": "diac:عُمّال bw:Eum~Al d3tok:عُمّال lex:عامِل " + NOUN.format(gen="m", num="p"),
    # What is not in the database: the analyzer puts the word in the place of NOAN.
    "NOAN": "diac:NOAN bw:NOAN/NOUN_PROP d3tok:NOAN lex:NOAN "
    + NOUN.format(gen="m", num="s").replace("pos:noun", "pos:noun_prop"),
}


def database():
    """Return a morphological database in the format of ALMORGEANA, as CAMeL Tools reads it."""
    silent = " ".join(
        f"{feature}:{'0' if feature.startswith(('prc', 'enc')) else 'na'}"
        for feature in FEATURES
        if feature not in OPEN and not feature.endswith("logprob")
    )
    lines = [
        "###DEFINES###",
        *(f"DEFINE {feature} {feature}:*open*" for feature in FEATURES),
        "###DEFAULTS###",
        *(f"DEFAULT pos:{pos} {silent}" for pos in PARTS_OF_SPEECH),
        "###ORDER###",
        f"ORDER {' '.join(FEATURES)}",
        "###TOKENIZATIONS###",
        "TOKENIZATION d3tok",
        "###STEMBACKOFF###",
        "STEMBACKOFF NOAN N",
        "STEMBACKOFF PROP N",
        "###PREFIXES###",
        *(f"{form}\tP\t{analysis}" for form, analysis in PREFIXES.items()),
        "###SUFFIXES###",
        *(f"{form}\tS\t{analysis}" for form, analysis in SUFFIXES.items()),
        "###STEMS###",
        *(f"{form}\tN\t{analysis}" for form, analysis in STEMS.items()),
        "###TABLE AB###",
        "P N",
        "###TABLE BC###",
        "N S",
        "###TABLE AC###",
        "P S",
        "",
    ]
    return "\n".join(lines)


@pytest.fixture(scope="session")
def camel_data(tmp_path_factory):
    """Put the data where CAMeL Tools looks for it, before it looks, which is when it is imported."""
    folder = tmp_path_factory.mktemp("camel_tools")
    model = "calima-msa-r13"
    paths = {"MorphologyDB": "morphology_db/tiny", "DisambigMLE": "disambig_mle/tiny"}
    components = {
        name: {"default": model, "datasets": {model: {"path": path}}}
        for name, path in paths.items()
    }
    for path in paths.values():
        (folder / "data" / path).mkdir(parents=True)
    (folder / "data/morphology_db/tiny/morphology.db").write_text(database(), "utf-8")
    (folder / "data/disambig_mle/tiny/model.json").write_text("{}", "utf-8")
    catalogue = {"version": "1.6.0", "packages": {}, "components": components}
    (folder / "catalogue.json").write_text(json.dumps(catalogue), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(folder))  # where it makes a folder when it is imported
        patch.setenv("CAMELTOOLS_DATA", str(folder))
        yield folder
