# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
# Sourced by the scripts that make images: Debian packages, without touching the system's own apt.

# debs_open DIR ARCH…: package lists of this system's sources for these architectures, kept under DIR.
debs_open() {
    debs=$1; shift
    mkdir -p "$debs/lists/partial" "$debs/cache/archives/partial" "$debs/preferences" "$debs/conf"
    : > "$debs/status"
    debs_options=(-qq -o "Dir::State=$debs" -o "Dir::State::status=$debs/status" -o "Dir::Cache=$debs/cache"
        -o "Dir::Etc::preferencesparts=$debs/preferences" -o "Dir::Etc::parts=$debs/conf"
        -o Acquire::Languages=none -o Acquire::Retries=3 -o APT::Sandbox::User= -o "APT::Architecture=$1" -o APT::Architectures::=)
    local arch
    for arch; do debs_options+=(-o "APT::Architectures::=$arch"); done
    apt-get "${debs_options[@]}" update
}

# debs_unpack ROOT PACKAGE[:ARCH]…: the files of these packages, and of nothing that they depend on.
debs_unpack() {
    local root=$1 into; shift
    into=$(mktemp -d "$debs/unpack.XXXXXX")
    (cd "$into" && apt-get "${debs_options[@]}" download "$@")
    mkdir -p "$root"
    find "$into" -name '*.deb' | sort | while IFS= read -r deb; do dpkg-deb -x "$deb" "$root"; done
    rm -rf "$into"
}
