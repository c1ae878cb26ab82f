"""Pack the model as it was trained, ``model.npz``, to ``src/newsclaims_ner/data/model.bin``.

    pip install numpy==2.4.6
    git show 1e05e21^:plugins/newsclaims-ner/src/newsclaims_ner/data/model.npz > model.npz
    python tools/convert_model.py model.npz

``train_model.py`` of that commit wrote ``model.npz`` (sources in NOTICE); the one of today writes the
packed file itself.  The conversion changes no weight and gives the same bytes each time.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from newsclaims_ner.model import pack_model, write_model
from newsclaims_ner.tagger import FILE

DATA = Path(__file__).parents[1] / "src" / "newsclaims_ner" / "data"


def main() -> None:
    """Read the file that the command line names, write the packed one."""
    with np.load(sys.argv[1]) as data:
        features = data["features"].tobytes().decode().split("\n")
        labels = data["labels"].tobytes().decode().split("\n")
        weights = dict(zip(features, data["weights"].tolist(), strict=True))
        transitions = data["transitions"].astype(float) / float(data["scale"])
    (DATA / FILE).write_bytes(write_model(pack_model(weights, labels, transitions.tolist())))


if __name__ == "__main__":
    main()
