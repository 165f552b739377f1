#!/usr/bin/env bash
# Draws the worker's summary of the sample feeds as docs/sample-run.svg, from real output.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
dotnet run -c Release --project src/StanceKit.Worker -- --once --out "$out" --Logging:LogLevel:Default=None > "$out/log"
{
    echo '$ dotnet run -c Release --project src/StanceKit.Worker -- --once'
    sed -n '1,13p' "$out/log"
    echo '  ...'
    grep -A2 -x -E 'Mali|Algeria' "$out/log" | grep -v '^--'
    echo '  ...'
    tail -2 "$out/log"
} | awk '
    BEGIN { n = 0 }
    { gsub(/&/, "\\&amp;"); gsub(/</, "\\&lt;"); gsub(/>/, "\\&gt;"); line[n++] = $0 }
    END {
        printf "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"960\" height=\"%d\" role=\"img\" aria-label=\"Summary of a run: a table of actors with a slant bar, the strongest sentences for and against, totals\">\n", 30 + 18 * n
        print "<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#1e1e2e\"/>"
        print "<g font-family=\"ui-monospace, Menlo, Consolas, monospace\" font-size=\"13\" fill=\"#e6e6f0\">"
        for (i = 0; i < n; i++) {
            color = i == 0 ? " fill=\"#8bd5ca\"" : line[i] ~ /^  for / ? " fill=\"#a6da95\"" : line[i] ~ /^  against / ? " fill=\"#ee99a0\"" : ""
            printf "<text x=\"16\" y=\"%d\" xml:space=\"preserve\"%s>%s</text>\n", 28 + 18 * i, color, line[i]
        }
        print "</g>\n</svg>"
    }' > docs/sample-run.svg
