"""What runs a model: PyTorch or ONNX Runtime.  Nothing heavy is imported before it is needed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol, TypeAlias

Arrays: TypeAlias = Mapping[str, Any]
"""Input names to numpy arrays of sentences by sub-words."""


class Backend(Protocol):
    """Classifies sub-words."""

    def classify(self, inputs: Arrays) -> list[list[int]]:
        """Return the number of the likeliest label for each sub-word of each sentence."""
        ...


class TorchBackend:
    """A model of transformers on PyTorch.

    Args:
        model: loaded ``AutoModelForTokenClassification``.
        device: ``cpu``, ``cuda``, ``cuda:1``; None for the GPU where there is one.
    """

    def __init__(self, model: Any, device: str | None) -> None:  # noqa: ANN401 - untyped
        import torch

        if device is None:
            device = "cuda" if torch.cuda.is_available() else "cpu"
        self._device = torch.device(device)
        self._model = model.to(self._device).eval()

    def classify(self, inputs: Arrays) -> list[list[int]]:
        """Return the number of the likeliest label for each sub-word of each sentence."""
        import torch

        tensors = {
            name: torch.as_tensor(array, device=self._device) for name, array in inputs.items()
        }
        with torch.inference_mode():
            found: list[list[int]] = self._model(**tensors).logits.argmax(-1).tolist()
        return found


class OnnxBackend:
    """A model that was exported to ONNX.

    Args:
        path: the ``.onnx`` file.
        device: ``cpu``, ``cuda``, ``cuda:1``; None for whatever ONNX Runtime has first.
    """

    def __init__(self, path: str, device: str | None) -> None:
        import onnxruntime  # type: ignore[import-untyped]

        providers: list[Any] = list(onnxruntime.get_available_providers())
        if device == "cpu":
            providers = ["CPUExecutionProvider"]
        elif device is not None:
            number = int(device.partition(":")[2] or 0)
            providers = [("CUDAExecutionProvider", {"device_id": number})]
        self._session = onnxruntime.InferenceSession(path, providers=providers)
        self._names = {one.name for one in self._session.get_inputs()}

    def classify(self, inputs: Arrays) -> list[list[int]]:
        """Return the number of the likeliest label for each sub-word of each sentence."""
        given = {name: array for name, array in inputs.items() if name in self._names}
        found: list[list[int]] = self._session.run(None, given)[0].argmax(-1).tolist()
        return found
