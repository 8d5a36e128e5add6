"""Turns the abalone data set into scaled sets for training, validation and test.

The first column of each set is the number of rings, which tells the age; the sets have no header, as XGBoost's container wants it.
"""
import argparse
import pathlib

import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

LABEL = "rings"
MEASURES = [
    "length",
    "diameter",
    "height",
    "whole_weight",
    "shucked_weight",
    "viscera_weight",
    "shell_weight",
]
COLUMNS = ["sex", *MEASURES, LABEL]


def read(folder: pathlib.Path) -> pd.DataFrame:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    if not files:
        raise SystemExit(f"There is no data in {folder}.")
    return pd.concat((pd.read_csv(path, header=None, names=COLUMNS) for path in files), ignore_index=True)


def features() -> ColumnTransformer:
    measures = make_pipeline(SimpleImputer(strategy="median"), StandardScaler())
    sex = make_pipeline(
        SimpleImputer(strategy="constant", fill_value="missing"),
        OneHotEncoder(handle_unknown="ignore"),
    )
    return ColumnTransformer([("measures", measures, MEASURES), ("sex", sex, ["sex"])], sparse_threshold=0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path("/opt/ml/processing"))
    parser.add_argument("--seed", type=int, default=17)
    arguments = parser.parse_args()

    data = read(arguments.root / "input" / "data")
    train, rest = train_test_split(data, test_size=0.3, random_state=arguments.seed)
    validation, test = train_test_split(rest, test_size=0.5, random_state=arguments.seed)

    # The scales are learnt from the training set alone, or the other sets would leak into it.
    transformer = features().fit(train.drop(columns=LABEL))
    for name, part in (("train", train), ("validation", validation), ("test", test)):
        rows = pd.DataFrame(transformer.transform(part.drop(columns=LABEL)))
        rows.insert(0, LABEL, part[LABEL].to_numpy())
        folder = arguments.root / name
        folder.mkdir(parents=True, exist_ok=True)
        rows.to_csv(folder / f"{name}.csv", header=False, index=False)
        print(f"{name}: {len(rows)} rows")


if __name__ == "__main__":
    main()
