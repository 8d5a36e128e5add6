"""Turns penguins into rows of numbers, weight first, and splits them into a training and a test set. Needs nothing but Python."""
import argparse
import csv
import json
import pathlib
import random

BASE = pathlib.Path("/opt/ml/processing")
MEASURES = ["Beak Length (mm)", "Beak Depth (mm)", "Flipper Length (mm)"]


def row(penguin: dict) -> list[float]:
    species, sex = penguin["Species"], penguin["Sex"]
    return [
        penguin["Body Mass (g)"],
        *(penguin[name] for name in MEASURES),
        *(float(species == name) for name in ("Chinstrap", "Gentoo")),
        {"MALE": 1.0, "FEMALE": 0.0}.get(sex, 0.5),
    ]


def write(name: str, rows: list[list[float]]) -> None:
    with open(BASE / name / f"{name}.csv", "w", newline="") as file:
        csv.writer(file).writerows(rows)


parser = argparse.ArgumentParser()
parser.add_argument("--test-share", type=float, default=0.2)
arguments = parser.parse_args()

penguins = json.loads((BASE / "input" / "penguins.json").read_text())
rows = [row(penguin) for penguin in penguins if penguin["Body Mass (g)"] is not None]
random.Random(1).shuffle(rows)
test = int(len(rows) * arguments.test_share)
write("test", rows[:test])
write("train", rows[test:])
print(f"{len(penguins)} penguins, {len(rows)} of them weighed: {len(rows) - test} to train, {test} to test")
