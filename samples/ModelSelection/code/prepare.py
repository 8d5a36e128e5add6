"""Turns customers into numbers, and splits them into sets for training, validation and test.

The data has a header. The first column of each set is 1 for a customer who left; the sets have no header, as XGBoost's container wants it. What was
learnt on the way goes into an archive of its own, so that it can serve in front of the model.
"""
import argparse
import pathlib
import tarfile
import tempfile

import joblib
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

LABEL = "left"
NUMBERS = ["age", "months", "monthly_charge", "calls_to_service"]
CATEGORIES = ["contract", "payment", "region"]


def read(folder: pathlib.Path) -> pd.DataFrame:
    files = sorted(path for path in folder.rglob("*.csv"))
    if not files:
        raise SystemExit(f"There is no data in {folder}.")
    return pd.concat((pd.read_csv(path) for path in files), ignore_index=True)


def features() -> ColumnTransformer:
    numbers = make_pipeline(SimpleImputer(strategy="median"), StandardScaler())
    categories = make_pipeline(
        SimpleImputer(strategy="constant", fill_value="missing"),
        OneHotEncoder(handle_unknown="ignore"),
    )
    return ColumnTransformer([("numbers", numbers, NUMBERS), ("categories", categories, CATEGORIES)], sparse_threshold=0)


def save(transformer: ColumnTransformer, folder: pathlib.Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary, tarfile.open(folder / "model.tar.gz", "w:gz") as tar:
        path = pathlib.Path(temporary) / "transformer.joblib"
        joblib.dump(transformer, path)
        tar.add(path, arcname=path.name)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path("/opt/ml/processing"))
    parser.add_argument("--seed", type=int, default=17)
    arguments = parser.parse_args()

    data = read(arguments.root / "input")
    train, rest = train_test_split(data, test_size=0.3, random_state=arguments.seed, stratify=data[LABEL])
    validation, test = train_test_split(rest, test_size=0.5, random_state=arguments.seed, stratify=rest[LABEL])

    # Learnt from the training set alone, or the other sets would leak into it.
    transformer = features().fit(train[NUMBERS + CATEGORIES])
    save(transformer, arguments.root / "transformer")
    for name, part in (("train", train), ("validation", validation), ("test", test)):
        rows = pd.DataFrame(transformer.transform(part[NUMBERS + CATEGORIES]))
        rows.insert(0, LABEL, part[LABEL].to_numpy())
        folder = arguments.root / name
        folder.mkdir(parents=True, exist_ok=True)
        rows.to_csv(folder / f"{name}.csv", header=False, index=False)
        print(f"{name}: {len(rows)} rows")


if __name__ == "__main__":
    main()
