"""Measures the best model of the search on the test set and writes the result as JSON."""
import argparse
import json
import pathlib
import tarfile
import tempfile

import pandas as pd
import xgboost
from sklearn.metrics import accuracy_score, roc_auc_score


def load_model(archive: pathlib.Path) -> xgboost.Booster:
    with tempfile.TemporaryDirectory() as folder, tarfile.open(archive) as tar:
        tar.extract("xgboost-model", folder)
        model = xgboost.Booster()
        model.load_model(str(pathlib.Path(folder) / "xgboost-model"))
        return model


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path("/opt/ml/processing"))
    arguments = parser.parse_args()

    model = load_model(arguments.root / "model" / "model.tar.gz")
    test = pd.read_csv(arguments.root / "test" / "test.csv", header=None)
    left = test.iloc[:, 0].to_numpy()
    probability = model.predict(xgboost.DMatrix(test.iloc[:, 1:].to_numpy()))

    report = {
        "binary_classification_metrics": {
            "auc": {"value": float(roc_auc_score(left, probability))},
            "accuracy": {"value": float(accuracy_score(left, probability > 0.5))},
        }
    }
    folder = arguments.root / "evaluation"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "evaluation.json").write_text(json.dumps(report))
    print(json.dumps(report))


if __name__ == "__main__":
    main()
