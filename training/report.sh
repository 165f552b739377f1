#!/usr/bin/env bash
# Trains what ships and the models that it is compared with, and writes their figures to training/reports/.
# Needs ../shared/data beside the repository for all but the recipe 'own'. Takes about a minute on two cores.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build src/StanceKit.Trainer -c Release --nologo -v quiet
trainer() { dotnet src/StanceKit.Trainer/bin/Release/net10.0/StanceKit.Trainer.dll "$@"; }
shared=../shared/data
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

measure() { # model folder, name, data files...
    local model=$1 name=$2
    shift 2
    rm -rf "training/reports/$name"
    for data in "$@"; do
        trainer evaluate --model "$model" --data "$data" --report "training/reports/$name" > /dev/null
    done
}

own=(data/labelled/own-test.csv data/labelled/own-hard.csv)
trainer train --recipe training/own.json --out "$work/own" --dev "${own[@]}" > /dev/null
measure "$work/own" own "${own[@]}"

if [ -d "$shared/newsmtsc" ]; then
    dev=$shared/newsmtsc/dev.csv
    # The shared documents of NewsMTSC's own split are its authors' choice.
    trainer train --recipe training/default.json --out models/default --dev "${own[@]}" "$dev"
    measure models/default default "${own[@]}" "$dev"
    trainer train --data "$shared/newsmtsc/train.csv" --out "$work/newsmtsc" > "$work/log"
    measure "$work/newsmtsc" newsmtsc-alone "${own[@]}" "$dev"
    {
        echo "# Cross-validation"
        echo
        echo "Grouped by document, five folds; recipes and features are chosen by these figures and by no other."
        for recipe in own default; do
            printf '\n## %s\n\n```\n' "$recipe"
            trainer crossvalidate --recipe "training/$recipe.json"
            echo '```'
        done
        printf '\n## default settings on NewsMTSC alone\n\n```\n'
        trainer crossvalidate --data "$shared/newsmtsc/train.csv"
        echo '```'
    } > training/reports/cross-validation.md
else
    echo "../shared/data is not there: only the recipe 'own' was measured, and models/default stays as it is." >&2
fi
