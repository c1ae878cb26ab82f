"""A model so small that the tests build it: each sub-word has its label by heart."""

import warnings
from pathlib import Path

import pytest

LABELS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-SHIP"]
KNOWN = {
    "هدى": "B-PER",
    "القاسم": "I-PER",
    "بير": "B-LOC",
    "وبيروت": "B-LOC",
    "نقابة": "B-ORG",
    "المعلمين": "I-ORG",
    "الأميرة": "B-SHIP",
}
SUBWORDS = ["##وت", "##ا", "##ب", "##ل"]
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
VOCABULARY = {
    form: number for number, form in enumerate([*SPECIAL, *KNOWN, *SUBWORDS, "وصلت", "إلى", "من"])
}
LENGTH = 12


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """Return the folder of a model with weights."""
    pytest.importorskip("transformers", reason="transformers is not installed")
    torch = pytest.importorskip("torch", reason="torch is not installed")
    from transformers import BertConfig, BertForTokenClassification

    config = BertConfig(
        vocab_size=len(VOCABULARY),
        hidden_size=len(LABELS),
        num_hidden_layers=0,
        num_attention_heads=1,
        intermediate_size=1,
        max_position_embeddings=LENGTH,
        id2label=dict(enumerate(LABELS)),
        label2id={label: number for number, label in enumerate(LABELS)},
    )
    model = BertForTokenClassification(config)
    with torch.no_grad():
        embeddings = model.bert.embeddings
        embeddings.position_embeddings.weight.zero_()
        embeddings.token_type_embeddings.weight.zero_()
        embeddings.word_embeddings.weight.copy_(torch.tensor(table()))
        model.classifier.weight.copy_(torch.eye(len(LABELS)))
        model.classifier.bias.zero_()
    path = tmp_path_factory.mktemp("model")
    model.save_pretrained(path)
    tokenizer().save_pretrained(path)
    return str(path)


@pytest.fixture(scope="session")
def onnx(folder):
    """Return the path of the same model as a graph: a table of labels by sub-word."""
    pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
    pytest.importorskip("onnx", reason="onnx is not installed")
    import numpy as np
    from onnx import TensorProto, helper, numpy_helper, save

    graph = helper.make_graph(
        [helper.make_node("Gather", ["table", "input_ids"], ["logits"])],
        "tiny",
        [helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["sentences", "subwords"])],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, None)],
        [numpy_helper.from_array(np.array(table(), dtype=np.float32), "table")],
    )
    path = Path(folder, "model.onnx")
    save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8), path)
    return str(path)


def table():
    """Return for each sub-word one row with a one under its label."""
    rows = [[0.0] * len(LABELS) for _ in VOCABULARY]
    for form, number in VOCABULARY.items():
        rows[number][LABELS.index(KNOWN.get(form, "O"))] = 1.0
    return rows


def tokenizer():
    from tokenizers import Tokenizer, models, pre_tokenizers, processors
    from transformers import PreTrainedTokenizerFast

    pad, unknown, begin, end = SPECIAL
    made = Tokenizer(models.WordPiece(VOCABULARY, unk_token=unknown))
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    made.post_processor = processors.BertProcessing((end, 3), (begin, 2))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return PreTrainedTokenizerFast(
            tokenizer_object=made,
            model_max_length=LENGTH,
            pad_token=pad,
            unk_token=unknown,
            cls_token=begin,
            sep_token=end,
        )
