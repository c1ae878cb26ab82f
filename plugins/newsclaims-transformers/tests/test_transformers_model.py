"""A real model, small enough to be built here, on PyTorch and on ONNX Runtime."""

import shutil
from pathlib import Path

import pytest

from newsclaims import ConfigurationError, Pipeline
from newsclaims.testing import NerSuite, lay_out

pytest.importorskip("transformers", reason="transformers is not installed")
torch = pytest.importorskip("torch", reason="torch is not installed")
Transformers = pytest.importorskip(
    "newsclaims_transformers", reason="newsclaims-transformers is not installed"
).Transformers

TEXT = "وصلت هدى القاسم من نقابة المعلمين إلى بيروت"
NAMES = [("هدى القاسم", "person"), ("نقابة المعلمين", "organization"), ("بيروت", "place")]


def names(text, model, **options):
    document = lay_out(text)
    found = Transformers(model=model, **options).newsclaims_recognize(document)
    assert all(text[one.start : one.end] == one.text for one in found)
    return [(one.text, one.kind) for one in found]


def test_a_name_of_several_sub_words_is_whole(folder):
    assert names("إلى بيروت", folder) == [("بيروت", "place")]


def test_names_are_found_with_their_kinds(folder):
    assert names(TEXT, folder) == NAMES


def test_an_export_to_onnx_gives_the_same(folder, onnx):
    assert names(TEXT, folder, onnx=onnx) == NAMES
    assert names(TEXT, folder, onnx=onnx, device="cpu") == NAMES


def test_sentences_are_read_in_batches(folder):
    text = f"{TEXT}\nهدى\nمن\n{TEXT}\nبيروت من"
    assert len({tuple(names(text, folder, batch_size=size)) for size in (1, 2, 16)}) == 1
    assert names(text, folder) == [*NAMES, ("هدى", "person"), *NAMES, NAMES[2]]


def test_sentences_of_several_articles_are_read_in_batches(folder):
    documents = [lay_out(text) for text in (TEXT, "", "هدى\nمن", "بيروت من", " ".join([TEXT] * 3))]
    for size in (1, 2, 16):
        plugin = Transformers(model=folder, batch_size=size)
        together = plugin.newsclaims_recognize_batch(documents)
        assert together == [plugin.newsclaims_recognize(document) for document in documents]


def test_a_batch_of_articles_asks_the_model_once(folder, monkeypatch):
    from newsclaims_transformers.backends import TorchBackend

    sizes = []
    classify = TorchBackend.classify

    def counted(self, inputs):
        sizes.append(len(inputs["input_ids"]))
        return classify(self, inputs)

    monkeypatch.setattr(TorchBackend, "classify", counted)
    Transformers(model=folder).newsclaims_recognize_batch([lay_out(TEXT)] * 5)
    assert sizes == [5]


def test_a_sentence_longer_than_the_model_takes_is_read_to_its_end(folder):
    assert names("من " * 30 + "بيروت", folder) == [("بيروت", "place")]
    assert names("من " * 9 + "هدى القاسم " * 2, folder) == [NAMES[0]] * 2


def test_half_a_surrogate_pair_keeps_its_place(folder):
    assert names("\ud83d 😀 إلى بيروت", folder) == [("بيروت", "place")]


def test_a_label_can_be_given_a_kind(folder):
    assert names("الأميرة", folder) == []
    assert names("الأميرة", folder, kinds={"SHIP": "other"}) == [("الأميرة", "other")]


@pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no GPU")
def test_a_gpu_gives_the_same(folder):
    assert names(TEXT, folder, device="cuda") == NAMES


def test_neither_folder_nor_network_is_an_error_that_says_what_to_do():
    with pytest.raises(
        ConfigurationError, match=r"'nobody/nothing' cannot be loaded.*hf download nobody/nothing"
    ):
        names(TEXT, "nobody/nothing", local_files_only=True)


def test_a_folder_without_weights_is_an_error(folder, tmp_path):
    shutil.copytree(folder, tmp_path / "bare")
    Path(tmp_path, "bare", "model.safetensors").unlink()
    with pytest.raises(ConfigurationError, match="cannot be loaded"):
        names(TEXT, str(tmp_path / "bare"))


def test_a_model_that_is_no_token_classifier_is_an_error(folder, tmp_path):
    from transformers import AutoModelForTokenClassification

    shutil.copytree(folder, tmp_path / "body")
    AutoModelForTokenClassification.from_pretrained(folder).bert.save_pretrained(tmp_path / "body")
    with pytest.raises(ConfigurationError, match=r"not trained for token class.*classifier"):
        names(TEXT, str(tmp_path / "body"))


def test_an_export_that_is_not_there_is_an_error(folder):
    with pytest.raises(ConfigurationError, match=r"options\.transformers\.onnx.*'no\.onnx'"):
        names(TEXT, folder, onnx="no.onnx")


def test_labels_of_no_known_kind_are_an_error(folder, tmp_path):
    path = tmp_path / "strange"
    shutil.copytree(folder, path)
    config = (path / "config.json").read_text("utf-8")
    for label in ("PER", "LOC", "ORG"):
        config = config.replace(f"-{label}", "-Q" + label)
    (path / "config.json").write_text(config, "utf-8")
    with pytest.raises(ConfigurationError, match=r"kinds: the labels of .* are O, QLOC, QORG"):
        names(TEXT, str(path))


@pytest.mark.parametrize("device", ["gpu", "cuda:x"])
def test_a_device_that_there_is_not_is_refused(device):
    with pytest.raises(ValueError, match="device"):
        Transformers(model="m", device=device)


def test_a_model_must_be_named():
    with pytest.raises(ConfigurationError, match=r"transformers.*model"):
        Pipeline(plugins=[Transformers])


class TestTransformers(NerSuite):
    plugin = Transformers
    examples = (TEXT,)

    @pytest.fixture(autouse=True)
    def _with_a_model(self, folder, monkeypatch):
        monkeypatch.setattr(type(self), "options", {"model": folder, "device": "cpu"})
