"""The plugin object: which model, and how it is run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, matches_re, optional

from newsclaims.errors import ConfigurationError
from newsclaims.hookspecs import API_VERSION, hookimpl
from newsclaims.model import Document, Mention, MentionKind
from newsclaims.typing import NerBatchPlugin
from newsclaims_transformers.loading import load
from newsclaims_transformers.names import bare, mentions, usual_kinds


@frozen(kw_only=True)
class Transformers(NerBatchPlugin):
    """The names that a token classification model finds.

    It serves the stage ``ner`` where it is named for it.  The model is loaded at the first
    article and shared by all plugins of the process.

    Args:
        model: folder of a model, or its name on the Hugging Face hub.
        onnx: its export to ONNX, run by ONNX Runtime in PyTorch's place; labels and tokenizer
            still come from ``model``.
        device: ``cpu``, ``cuda``, ``cuda:1``; None for the GPU where there is one.
        batch_size: how many sentences are read at once.
        kinds: label without ``B-`` or ``I-`` to kind of mention, beyond and before those of
            ``data/labels.toml``.
        local_files_only: whether the hub is never asked.
    """

    api_version: ClassVar[int] = API_VERSION
    opt_in: ClassVar[bool] = True
    requires: ClassVar[tuple[str, ...]] = ("tokens", "sentences")
    uses: ClassVar[tuple[str, ...]] = ("tokens.clitics",)
    provides: ClassVar[tuple[str, ...]] = ("mentions",)

    model: str
    onnx: str | None = None
    device: str | None = field(default=None, validator=optional(matches_re(r"cpu|cuda(:\d+)?")))
    batch_size: int = field(default=16, validator=ge(1))
    kinds: Mapping[str, MentionKind] = field(factory=dict)
    local_files_only: bool = False

    @hookimpl
    def newsclaims_recognize(self, document: Document) -> Sequence[Mention]:
        """Return the names in the document.

        Raises:
            ConfigurationError: the model cannot be loaded, or no kind is known for its labels.
        """
        return self.newsclaims_recognize_batch([document])[0]

    @hookimpl
    def newsclaims_recognize_batch(
        self, documents: Sequence[Document]
    ) -> Sequence[Sequence[Mention]]:
        """Return the names in each document; the model reads sentences of all of them together.

        Raises:
            ConfigurationError: as for `newsclaims_recognize`.
        """
        tagger = load(self.model, self.onnx, self.device, local_files_only=self.local_files_only)
        kinds = {**usual_kinds(), **self.kinds}
        names = sorted({bare(label) for label in tagger.labels.values()})
        if not any(name in kinds for name in names):
            raise ConfigurationError(
                f"options.transformers.kinds: the labels of {self.model!r} are {', '.join(names)}; "
                'say which kind of mention they stand for, {"' + names[0] + '": "person"}'
            )
        labels = tagger.tag(documents, self.batch_size)
        return [mentions(*pair, kinds) for pair in zip(documents, labels, strict=True)]
