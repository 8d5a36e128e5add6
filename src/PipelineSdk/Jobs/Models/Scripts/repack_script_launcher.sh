#!/bin/sh
exec python "$(dirname "$0")/_repack_model.py"
