"""Load a model from a folder or from the hub, once in a process."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from newsclaims.errors import ConfigurationError
from newsclaims_transformers.backends import Backend, OnnxBackend, TorchBackend
from newsclaims_transformers.tagger import Tagger

_POSITIONS = 512
_SPARE = 2
"""Positions that models of the RoBERTa family keep for themselves."""
_UNSET = 1 << 20
"""Tokenizers without a limit give an absurd one."""


@lru_cache(maxsize=4)
def load(model: str, onnx: str | None, device: str | None, *, local_files_only: bool) -> Tagger:
    """Load tokenizer, labels and weights.

    Raises:
        ConfigurationError: something is neither here nor to be had from the hub, a library is
            missing, or the model is no token classifier with a fast tokenizer.
    """
    where = {"local_files_only": local_files_only}
    try:
        from transformers import AutoConfig, AutoTokenizer

        config = AutoConfig.from_pretrained(model, **where)
        tokenizer = AutoTokenizer.from_pretrained(model, use_fast=True, **where)
        backend = _backend(model, onnx, device, where)
    except ImportError as error:
        raise ConfigurationError(
            f"options.transformers.model: {model!r} cannot be run: {_first_line(error)}; install "
            f"`newsclaims-transformers[{'onnx' if onnx else 'torch'}]`"
        ) from error
    except (OSError, ValueError) as error:
        raise ConfigurationError(
            f"options.transformers.model: {model!r} cannot be loaded ({_first_line(error)}); name "
            "a folder with config.json, tokenizer and weights, or a model of the Hugging Face hub, "
            f"which has to be fetched once where there is a network: `hf download {model}`"
        ) from error
    if not tokenizer.is_fast:
        raise ConfigurationError(
            f"options.transformers.model: {model!r} has no fast tokenizer, without which no place "
            "in the text is known; convert it or choose another model"
        )
    return Tagger(
        tokenizer=tokenizer,
        backend=backend,
        labels={int(number): str(label) for number, label in config.id2label.items()},
        length=_length(tokenizer, config),
    )


def _backend(model: str, onnx: str | None, device: str | None, where: dict[str, bool]) -> Backend:
    if onnx is not None:
        if not Path(onnx).is_file():
            raise ConfigurationError(f"options.transformers.onnx: there is no file {onnx!r}")
        return OnnxBackend(onnx, device)
    from transformers import AutoModelForTokenClassification

    loaded, facts = AutoModelForTokenClassification.from_pretrained(
        model, output_loading_info=True, **where
    )
    missing = sorted(facts["missing_keys"])
    if missing:
        # transformers would go on with random weights and a warning.
        raise ConfigurationError(
            f"options.transformers.model: {model!r} is not trained for token classification: it "
            f"has no weights for {', '.join(missing[:3])}; choose a model that is"
        )
    return TorchBackend(loaded, device)


def _length(tokenizer: Any, config: Any) -> int:  # noqa: ANN401 - untyped
    """Return how many sub-words the model takes at once."""
    if tokenizer.model_max_length < _UNSET:
        return int(tokenizer.model_max_length)
    return int(getattr(config, "max_position_embeddings", _POSITIONS + _SPARE)) - _SPARE


def _first_line(error: BaseException) -> str:
    return str(error).strip().partition("\n")[0].rstrip(".")
