"""Puts inference code into a model archive. Runs as a training job over the archive; the job's result is the new archive."""

import json
import os
import shutil
import sys
import tarfile

OWN_FILES = ("_repack_model.py", "_repack_script_launcher.sh")


def read_settings(path):
    """The hyperparameters, most of which are text within JSON."""
    with open(path) as file:
        raw = json.load(file)
    settings = {}
    for name, text in raw.items():
        try:
            settings[name] = json.loads(text)
        except (TypeError, ValueError):
            settings[name] = text
    return settings


def find_archive(channel, uri):
    """The archive that the channel has downloaded: the one of the name, or the only one there is."""
    named = os.path.join(channel, uri.rstrip("/").rsplit("/", 1)[-1])
    if os.path.isfile(named):
        return named
    files = [os.path.join(folder, name) for folder, _, names in os.walk(channel) for name in names if name.endswith(".tar.gz")]
    if len(files) == 1:
        return files[0]
    sys.exit("%s: %d archives in %s, and none is named %s." % (uri, len(files), channel, os.path.basename(named)))


def is_below(path, root):
    return path == root or path.startswith(root + os.sep)


def safe_members(archive, target):
    """What stays within the target when it is extracted."""
    root = os.path.realpath(target)
    for member in archive.getmembers():
        path = os.path.realpath(os.path.join(root, member.name))
        safe = is_below(path, root) and (member.isfile() or member.isdir() or member.issym() or member.islnk())
        if safe and member.issym():
            safe = is_below(os.path.realpath(os.path.join(os.path.dirname(path), member.linkname)), root)
        elif safe and member.islnk():
            safe = is_below(os.path.realpath(os.path.join(root, member.linkname)), root)
        if safe:
            yield member
        else:
            print("Left out: %s leads out of the archive." % member.name)


def extract(archive, target):
    with tarfile.open(archive, "r:gz") as tar:
        if hasattr(tarfile, "data_filter"):
            tar.extractall(target, filter="data")
        else:
            tar.extractall(target, members=list(safe_members(tar, target)))


def copy(source, target):
    if os.path.isdir(source):
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(source, target)
    else:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        shutil.copy2(source, target)


def add_code(bundle, code, settings):
    """Copies the code as the containers look for it: the script or the whole source folder, and dependencies in lib."""
    if settings.get("source_dir"):
        shutil.rmtree(code, ignore_errors=True)
        shutil.copytree(bundle, code, ignore=lambda folder, _: OWN_FILES if folder == bundle else ())
    else:
        script = settings["inference_script"]
        copy(os.path.join(bundle, script), os.path.join(code, script))
    for dependency in (settings.get("dependencies") or "").split(" "):
        name = os.path.basename(dependency.rstrip("/"))
        if name and os.path.exists(os.path.join(bundle, name)):
            copy(os.path.join(bundle, name), os.path.join(code, "lib", name))


def main(ml="/opt/ml"):
    bundle = os.path.dirname(os.path.abspath(__file__))
    settings = read_settings(os.path.join(ml, "input", "config", "hyperparameters.json"))
    model = os.path.join(ml, "model")
    os.makedirs(model, exist_ok=True)
    extract(find_archive(os.path.join(ml, "input", "data", "training"), settings["model_archive"]), model)
    add_code(bundle, os.path.join(model, "code"), settings)


if __name__ == "__main__":
    main()
