"""Measures the model's error on the test set, and writes it into a file from which later steps read it."""
import csv
import json
import math
import pathlib
import tarfile

BASE = pathlib.Path("/opt/ml/processing")

with tarfile.open(BASE / "model" / "model.tar.gz") as archive:
    factors = json.load(archive.extractfile("model.json"))["factors"]

with open(BASE / "test" / "test.csv", newline="") as file:
    rows = [[float(value) for value in row] for row in csv.reader(file)]

errors = [sum(f * x for f, x in zip(factors, [1.0, *row[1:]])) - row[0] for row in rows]
rmse = math.sqrt(sum(error * error for error in errors) / len(errors))
(BASE / "evaluation" / "evaluation.json").write_text(json.dumps({"rmse": round(rmse, 1), "rows": len(rows)}))
print(f"RMSE {rmse:.1f} g on {len(rows)} penguins")
