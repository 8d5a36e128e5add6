"""Serves in front of the model: takes customers as CSV without a header, and hands their numbers on as CSV."""
import io
import pathlib

import joblib
import pandas as pd

COLUMNS = ["age", "months", "monthly_charge", "calls_to_service", "contract", "payment", "region"]


def model_fn(model_dir):
    return joblib.load(pathlib.Path(model_dir) / "transformer.joblib")


def input_fn(body, content_type):
    if content_type != "text/csv":
        raise ValueError(f"The content type is {content_type!r}, not 'text/csv'.")
    text = body.decode() if isinstance(body, bytes) else body
    return pd.read_csv(io.StringIO(text), header=None, names=COLUMNS)


def predict_fn(customers, transformer):
    return transformer.transform(customers)


def output_fn(numbers, accept):
    return pd.DataFrame(numbers).to_csv(header=False, index=False), "text/csv"
