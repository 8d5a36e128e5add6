"""Fits a linear model by least squares: SageMaker's script mode gives the folders as variables and the hyperparameters as arguments."""
import argparse
import csv
import json
import math
import os
import pathlib


def read(folder: str) -> list[list[float]]:
    files = sorted(pathlib.Path(folder).glob("*.csv"))
    return [[float(value) for value in row] for file in files for row in csv.reader(file.open(newline=""))]


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solves a system of linear equations by elimination."""
    size = len(right)
    rows = [[*matrix[i], right[i]] for i in range(size)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(size):
            if k != i:
                factor = rows[k][i] / rows[i][i]
                rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i])]
    return [rows[i][size] / rows[i][i] for i in range(size)]


parser = argparse.ArgumentParser()
parser.add_argument("--ridge", type=float, default=0.0)
arguments = parser.parse_args()

rows = read(os.environ["SM_CHANNEL_TRAIN"])
weights = [row[0] for row in rows]
features = [[1.0, *row[1:]] for row in rows]
columns = list(zip(*features))
matrix = [[sum(a * b for a, b in zip(one, other)) for other in columns] for one in columns]
for i in range(1, len(matrix)):
    matrix[i][i] += arguments.ridge
factors = solve(matrix, [sum(a * b for a, b in zip(column, weights)) for column in columns])

errors = [sum(f * x for f, x in zip(factors, row)) - weight for row, weight in zip(features, weights)]
print(f"train:rmse={math.sqrt(sum(error * error for error in errors) / len(errors)):.1f}")
pathlib.Path(os.environ["SM_MODEL_DIR"], "model.json").write_text(json.dumps({"factors": factors}))
