#!/usr/bin/env bash
# Measures StanceKit beside its peers and parts, and writes comparison, ablation, learning curve and errors to training/reports/.
# Needs ../shared/data beside the repository; peers that are not installed are named and left out:
#   apt-get install fasttext python3-sklearn
# Takes about forty minutes on two cores. Name parts to run only those: training/compare.sh compare speed
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build tests/StanceKit.Benchmarks -c Release --nologo -v quiet
for part in ${@:-compare ablate curve errors speed}; do
    dotnet tests/StanceKit.Benchmarks/bin/Release/net10.0/StanceKit.Benchmarks.dll "$part"
done
