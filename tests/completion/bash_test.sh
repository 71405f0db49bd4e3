#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# usage: bash_test.sh TOLMACH: what the completion script offers in bash, asked as the shell does.
set -euo pipefail
tolmach=$(realpath "$1")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
mkdir folder
touch note.en.txt

compopt() { :; }  # A builtin that works only while the shell completes.
source <("$tolmach" completion bash)

# offers "LINE": what is offered for its last word, sorted, on one line.
offers() {
    COMP_WORDS=($1)
    [[ $1 == *" " ]] && COMP_WORDS+=("")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    COMPREPLY=()
    _tolmach
    printf '%s\n' "${COMPREPLY[@]}" | sort | paste -sd ' '
}

failed=0
expect() {
    local got
    got=$(offers "$1")
    if [[ $got != "$2" ]]; then
        echo "'$1' offers '$got', not '$2'"
        failed=1
    fi
}

expect "tolmach ch" "check"
expect "tolmach terms l" "lint list"
expect "tolmach check --fo" "--format"
expect "tolmach check --format j" "json jsonl junit"
expect "tolmach check --only typography.q" "typography.quotes"
expect "tolmach extract n" "note.en.txt"
expect "tolmach extract -o f" "folder"
expect "tolmach extract --xliff 2.1 n" "note.en.txt"
expect "tolmach terms import --fo" "--format"
expect "tolmach help ex" "explain extract"
expect "tolmach explain number.mis" "number.mismatch"
expect "tolmach completion z" "zsh"
exit $failed
