#!/usr/bin/env bash
# Trains what ships and the models that it is compared with, and writes their figures to training/reports/.
# Needs ../shared/data beside the repository for all but the recipe 'own'. Takes about ten minutes on two cores.
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

figure() { # model, data: macro-F1, accuracy and rows of a report
    sed -n "s/^| $2 | \([0-9]*\) | \([0-9.]*\) | \([0-9.]*\) .*/\2 | \3 | \1/p" "training/reports/$1/$2.md" | head -1
}

figures() {
    echo "| measured on | model | macro-F1 | accuracy | rows |"
    echo "| --- | --- | ---: | ---: | ---: |"
    echo "| own test split, sentences by other writers | shipped | $(figure default own-test) |"
    echo "| own hard split, nine in ten stances implicit | shipped | $(figure default own-hard) |"
    echo "| NewsMTSC dev, human-labelled US political news | shipped | $(figure default dev) |"
    echo "| NewsMTSC dev | trained on NewsMTSC's training file alone | $(figure newsmtsc-alone dev) |"
    echo "| own test split | trained on the project's own rows alone | $(figure own own-test) |"
}

own=(data/labelled/own-test.csv data/labelled/own-hard.csv)
trainer train --recipe training/own.json --out "$work/own" --dev "${own[@]}" > /dev/null
measure "$work/own" own "${own[@]}"

if [ -d "$shared/newsmtsc" ]; then
    dev=$shared/newsmtsc/dev.csv
    # The shared documents of NewsMTSC's own split are its authors' choice.
    trainer train --recipe training/default.json --out models/default --dev "${own[@]}" "$dev"
    measure models/default default "${own[@]}" "$dev"
    trainer train --recipe training/research.json --out "$work/research" > "$work/log"
    measure "$work/research" research "${own[@]}" "$dev"
    trainer swap --model models/default --data data/labelled/own-train.csv --report training/reports/even-handedness.md
    trainer train --data "$shared/newsmtsc/train.csv" --out "$work/newsmtsc" > "$work/log"
    measure "$work/newsmtsc" newsmtsc-alone "${own[@]}" "$dev"
    {
        echo "# Cross-validation"
        echo
        echo "Grouped by document, five folds; recipes and features are chosen by these figures and by no other."
        for recipe in own default research; do
            printf '\n## %s\n\n```\n' "$recipe"
            trainer crossvalidate --recipe "training/$recipe.json"
            echo '```'
        done
        printf '\n## default settings on NewsMTSC alone\n\n```\n'
        trainer crossvalidate --data "$shared/newsmtsc/train.csv"
        echo '```'
    } > training/reports/cross-validation.md
    figures > "$work/figures"
    sed -i -e '/^<!-- figures/,/^<!-- end of figures/{/^<!--/!d}' -e "/^<!-- figures/r $work/figures" README.md
else
    echo "../shared/data is not there: only the recipe 'own' was measured, and models/default stays as it is." >&2
fi
